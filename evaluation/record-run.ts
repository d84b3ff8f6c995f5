/** `--record`: asks the questions that need nothing outside the repository, and keeps how many were answered well. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from './progress.js'
import {
  compareRecords,
  moveTable,
  parseRecord,
  RECORD_FILE,
  recordsOf,
  recordText,
  type SetRecords,
  seriesRecordsOf,
} from './record.js'
import { runSeriesSets } from './run-series.js'
import { runSets } from './run-sets.js'
import { ownSeries, seedSets } from './sets.js'
import type { Workbench } from './workbench.js'

/** The figures as they are now: of the seed questions, and of the project's own series of reports. */
export async function currentRecords(workbench: Workbench, progress?: Progress): Promise<SetRecords> {
  const { root, engine, settings, readReports } = workbench
  const options = { readReports, excerptCharacters: settings.limits.excerptCharacters, progress }
  const evaluation = join(root, 'evaluation')
  const seed = await runSets(seedSets(join(evaluation, 'seed'), join(root, 'corpus')), [engine], options)
  const series = await runSeriesSets([ownSeries(evaluation)], [engine], options)
  return { ...recordsOf(seed), ...seriesRecordsOf(series) }
}

/** @throws {Error} where the record can't be read */
export async function readRecord(root: string): Promise<SetRecords> {
  return parseRecord(await readFile(join(root, RECORD_FILE), 'utf8'))
}

/**
 * Writes the record anew.
 *
 * @returns what changed, to print
 */
export async function runRecord(workbench: Workbench, progress?: Progress): Promise<string> {
  // A record that is missing or broken is written anew, too.
  const before = await readRecord(workbench.root).catch((): SetRecords => ({}))
  const now = await currentRecords(workbench, progress)
  await writeFile(join(workbench.root, RECORD_FILE), recordText(now))
  const moves = compareRecords(before, now)
  return `${moves.length === 0 ? 'Nothing moved.' : moveTable(moves)}\nWritten to ${RECORD_FILE}.`
}
