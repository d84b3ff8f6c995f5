/**
 * npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
 * npm run evaluate -- --all [--sets DIR]
 * npm run evaluate -- --series DIR
 * npm run evaluate -- --record
 *
 * The first asks every question of FILE and writes a run file or prints the scores; the second does so for every set, with
 * the baselines, and writes evaluation/scores.json; the third scores a series of reports in four languages; the fourth writes
 * the record that `npm test` holds answers to.
 */

import { EX_USAGE } from '../src/app/exit-codes.js'
import { packageRoot } from '../src/app/package-root.js'
import { runAll } from './all-run.js'
import { type Progress, progressOn } from './progress.js'
import { type ClearTask, readTask, USAGE } from './read-task.js'
import { runRecord } from './record-run.js'
import { runSeries } from './series-run.js'
import { runSingle } from './single-run.js'
import { openWorkbench, type Workbench } from './workbench.js'

async function main(): Promise<number> {
  const task = readTask(process.argv.slice(2))
  if (task.kind === 'unclear') {
    console.error(`${task.fault}\n${USAGE}`)
    return EX_USAGE
  }
  const workbench = await openWorkbench(packageRoot(), (text) => console.error(text))
  const text = await run(task, workbench, progressOn(process.stderr))
  if (text !== '') console.log(text)
  return 0
}

function run(task: ClearTask, workbench: Workbench, progress: Progress | undefined): Promise<string> {
  switch (task.kind) {
    case 'all':
      return runAll(task.sets, workbench, progress)
    case 'record':
      return runRecord(workbench, progress)
    case 'series':
      return runSeries(task.folder, workbench, progress)
    case 'single':
      return runSingle(task, workbench, progress)
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
