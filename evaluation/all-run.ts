/** `--all`: every set, the baselines beside ours, tables to print and evaluation/scores.json to keep. */

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LANGUAGES } from '../src/model.js'
import { allTable, reliabilityTables } from './all-table.js'
import { miniSearchBaseline } from './baselines/minisearch.js'
import { oramaBaseline } from './baselines/orama.js'
import { stemsAndGramsBaseline } from './baselines/stems-and-grams.js'
import type { Engine } from './engine.js'
import type { Progress } from './progress.js'
import { questionsOf, reportsOf, runSeriesSets, type Series } from './run-series.js'
import { runSets } from './run-sets.js'
import { commitOf, scoreFileText } from './score-file.js'
import { allSeriesTable } from './series-table.js'
import { allSeries, allSets, type EvaluationSet } from './sets.js'
import type { Workbench } from './workbench.js'

const SCORE_FILE = 'evaluation/scores.json'
const DEFAULT_SETS = '../shared/eval'

/**
 * @param given  folder of the development sets, as it was typed
 * @returns what to print
 * @throws {Error} naming every folder and file that is missing
 */
export async function runAll(given: string | undefined, workbench: Workbench, progress?: Progress): Promise<string> {
  const { root, settings, readReports } = workbench
  const folder = given === undefined ? resolve(root, DEFAULT_SETS) : resolve(given)
  const sets = allSets(folder, join(root, 'evaluation/seed'), join(root, 'corpus'))
  const series = allSeries(folder, join(root, 'evaluation'))
  demandSets(folder, sets, series)
  const engines = await enginesOf(workbench)
  const options = { readReports, excerptCharacters: settings.limits.excerptCharacters, progress }
  const results = await runSets(sets, engines, options)
  const following = await runSeriesSets(series, engines, options)
  const command = `npm run evaluate -- --all${given === undefined ? '' : ` --sets ${given}`}`
  await writeFile(join(root, SCORE_FILE), scoreFileText(results, following, command, await commitOf(root, SCORE_FILE)))
  const tables = [allTable(results), allSeriesTable(following), reliabilityTables(results, following)]
  return `${tables.join('\n\n')}\n\nWritten to ${SCORE_FILE}.`
}

/** The baselines, then ours. */
async function enginesOf({ root, knowledge, engine }: Workbench): Promise<Engine[]> {
  const stopWords = await readFile(join(root, 'config/stop-words/de.txt'), 'utf8')
  return [
    miniSearchBaseline(),
    oramaBaseline(
      stopWords
        .replace(/^#.*$/gm, '')
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
    stemsAndGramsBaseline(knowledge.stopWords.de),
    engine,
  ]
}

function demandSets(folder: string, sets: readonly EvaluationSet[], series: readonly Series[]): void {
  if (!existsSync(folder)) {
    throw new Error(`${folder}: the development sets are not there. Say where they are: --all --sets DIR`)
  }
  const wanted = new Set([
    ...sets.flatMap(({ reports, questions }) => [reports, questions]),
    ...series.flatMap((each) => [reportsOf(each), ...LANGUAGES.map((language) => questionsOf(each, language))]),
  ])
  const missing = [...wanted].filter((path) => !existsSync(path))
  if (missing.length === 0) return
  throw new Error(
    `These sets are incomplete; put what is missing there, or name another folder with --sets DIR:\n${missing.map((path) => `  ${path}`).join('\n')}`,
  )
}
