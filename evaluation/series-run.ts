/** `--series`: the questions on a series of reports, in four languages and together. */

import type { Progress } from './progress.js'
import { runSeriesSets } from './run-series.js'
import { seriesTables } from './series-table.js'
import type { Workbench } from './workbench.js'

/**
 * @param folder  with reports/ and questions.LANGUAGE.jsonl
 * @returns tables to print
 * @throws {Error} naming the file or folder that can't be read
 */
export async function runSeries(
  folder: string,
  { engine, settings, readReports }: Workbench,
  progress?: Progress,
): Promise<string> {
  const { excerptCharacters } = settings.limits
  const series = { id: 'series', name: folder, folder }
  const results = await runSeriesSets([series], [engine], { readReports, excerptCharacters, progress })
  return results
    .flatMap(({ runs }) => runs)
    .map(seriesTables)
    .join('\n\n')
}
