/**
 * npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
 * npm run evaluate -- --all [--sets DIR]
 *
 * The first asks every question of FILE and writes a run file or prints the scores; the second does so for every set, with
 * the baselines, and writes evaluation/scores.json.
 */

import { packageRoot } from '../src/app/package-root.js'
import { runAll } from './all-run.js'
import { progressOn } from './progress.js'
import { readTask, USAGE } from './read-task.js'
import { runSingle } from './single-run.js'
import { openWorkbench } from './workbench.js'

const EX_USAGE = 2

async function main(): Promise<number> {
  const task = readTask(process.argv.slice(2))
  if (task.kind === 'unclear') {
    console.error(`${task.fault}\n${USAGE}`)
    return EX_USAGE
  }
  const workbench = await openWorkbench(packageRoot(), (text) => console.error(text))
  const progress = progressOn(process.stderr)
  const text =
    task.kind === 'all' ? await runAll(task.sets, workbench, progress) : await runSingle(task, workbench, progress)
  if (text !== '') console.log(text)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
