/** The figures of series of reports as tables for people. */

import { LANGUAGES } from '../src/model.js'
import type { SeriesResult, SeriesRun } from './run-series.js'
import { SERIES_KINDS } from './series-questions.js'
import type { SeriesMeasure } from './series-scores.js'
import { aligned, figure } from './table.js'

export const SERIES_MEASURE_NAMES: Readonly<Record<SeriesMeasure, string>> = {
  right: 'right',
  first: 'gold first',
  first3: 'gold among three',
  answeredAnswerable: 'answered, of answerable',
  stale: 'outdated first',
  answeredUnanswerable: 'answered, near miss or absent',
  auroc: 'AUROC of confidence',
}
const MEASURES = Object.keys(SERIES_MEASURE_NAMES) as SeriesMeasure[]

/** One line a measure and a kind, one column a language and all together. */
export function seriesTables({ scores }: SeriesRun): string {
  const columns = [...LANGUAGES, 'all'] as const
  const measures = MEASURES.map((measure) => [
    SERIES_MEASURE_NAMES[measure],
    ...columns.map((column) => figure(scores[column][measure])),
  ])
  const kinds = SERIES_KINDS.map((kind) => [kind, ...columns.map((column) => figure(scores[column].rightOf[kind]))])
  return `${aligned([['', ...columns], ...measures])}\n\n${aligned([['right, by kind', ...columns], ...kinds])}`
}

/** One line a measure, of all languages together, one column an engine. */
export function allSeriesTable(results: readonly SeriesResult[]): string {
  const lines = results.flatMap(({ series, runs }) =>
    MEASURES.map((measure) => [
      `${series.name}: ${SERIES_MEASURE_NAMES[measure]}`,
      ...runs.map(({ scores }) => figure(scores.all[measure])),
    ]),
  )
  return aligned([['', ...(results[0]?.runs.map(({ engine }) => engine) ?? [])], ...lines])
}
