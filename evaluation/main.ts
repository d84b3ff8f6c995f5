/**
 * npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
 * npm run evaluate -- --all [--sets DIR]
 *
 * The first asks every question of FILE and writes a run file or prints the scores; the second does so for every set, with
 * the baselines, and writes evaluation/scores.json.
 */

import { parseArgs } from 'node:util'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { packageRoot } from '../src/package-root.js'
import { runAll } from './all-run.js'
import { progressOn } from './progress.js'
import { runSingle, type SingleRun } from './single-run.js'
import { openWorkbench } from './workbench.js'

const USAGE = `Usage:
  npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
  npm run evaluate -- --all [--sets DIR]`
const EX_USAGE = 2

type Task = { readonly single: SingleRun } | { readonly all: { readonly sets: string | undefined } }

async function main(): Promise<number> {
  const task = readTask()
  if (typeof task === 'string') {
    console.error(`${task}\n${USAGE}`)
    return EX_USAGE
  }
  const workbench = await openWorkbench(packageRoot(), (text) => console.error(text))
  const progress = progressOn(process.stderr)
  const text =
    'all' in task ? await runAll(task.all.sets, workbench, progress) : await runSingle(task.single, workbench, progress)
  if (text !== '') console.log(text)
  return 0
}

/** What the arguments ask for, or what is wrong with them. */
function readTask(): Task | string {
  let values: ReturnType<typeof readOptions>
  try {
    values = readOptions()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { all, sets, reports, questions, run } = values
  const given = values['excerpt-sentences']
  if (all === true) {
    const stray = reports ?? questions ?? run ?? given
    return stray === undefined ? { all: { sets } } : '--all takes no other option than --sets.'
  }
  if (sets !== undefined) return '--sets belongs to --all.'
  if (reports === undefined) return '--reports DIR is missing.'
  if (questions === undefined) return '--questions FILE.jsonl is missing.'
  const sentences = Number(given ?? LONGEST_EXCERPT)
  if (!Number.isInteger(sentences) || sentences < 1) {
    return `--excerpt-sentences is "${given}". Give a whole number from 1 on.`
  }
  return { single: { reports, questions, run, sentences } }
}

function readOptions() {
  return parseArgs({
    options: {
      reports: { type: 'string' },
      questions: { type: 'string' },
      run: { type: 'string' },
      'excerpt-sentences': { type: 'string' },
      all: { type: 'boolean' },
      sets: { type: 'string' },
    },
  }).values
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
