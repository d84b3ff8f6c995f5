/** The figures of `--all` as tables for people. */

import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { bandsOf, expectedCalibrationError, type Judged, judge, judgeSeries } from './reliability.js'
import type { SeriesResult } from './run-series.js'
import type { SetResult } from './run-sets.js'
import { mean, median } from './scores.js'
import { SPEED_TARGET, type Target } from './sets.js'
import { aligned, figure, MEASURE_NAMES } from './table.js'

/** One line a measure, one column an engine; the last engine is the one that the targets are for. */
export function allTable(results: readonly SetResult[]): string {
  const names = results[0]?.runs.map(({ engine }) => engine) ?? []
  const lines = results.flatMap(({ set, runs }) =>
    set.rows.map(({ measure, target }) =>
      measureLine(
        `${set.name}: ${MEASURE_NAMES[measure]}`,
        runs.map(({ scores }) => scores[measure]),
        target,
      ),
    ),
  )
  const speeds = names.map((_, at) => median(results.flatMap(({ runs }) => runs[at]?.run.map(({ ms }) => ms) ?? [])))
  return aligned([
    ['', ...names, 'target', 'short by'],
    ...lines,
    measureLine('All sets: median ms a question', speeds, SPEED_TARGET),
  ])
}

function measureLine(label: string, values: readonly number[], target: Target | undefined): string[] {
  const ours = values.at(-1) ?? Number.NaN
  const short = target === undefined ? 0 : target.better === 'higher' ? target.value - ours : ours - target.value
  return [
    label,
    ...values.map(figure),
    target === undefined ? '' : `${target.better === 'higher' ? '' : '<= '}${figure(target.value)}`,
    // What rounds to nothing is met.
    short >= 0.0005 ? figure(short) : '',
  ]
}

/** How often the first excerpt holds the answer, by confidence, of the last engine; then by set. */
export function reliabilityTables(results: readonly SetResult[], series: readonly SeriesResult[]): string {
  const shown = calibrationSets(results, series)
  const bands = bandsOf(shown.flatMap(({ judged }) => judged))
  return [
    aligned([
      ['confidence', 'questions', 'mean confidence', 'answer in first excerpt'],
      ...bands.map(({ from, to, questions, confidence, held }) => [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        String(questions),
        figure(confidence),
        figure(held),
      ]),
    ]),
    `expected calibration error: ${figure(expectedCalibrationError(bands))}`,
    '',
    aligned([
      ['set', 'questions', 'mean confidence', 'answer in first excerpt', 'calibration error'],
      ...shown.map(({ name, judged }) => [
        name,
        String(judged.length),
        figure(mean(judged.map(({ confidence }) => confidence))),
        figure(mean(judged.map(({ held }) => (held ? 1 : 0)))),
        figure(expectedCalibrationError(bandsOf(judged))),
      ]),
    ]),
  ].join('\n')
}

export interface CalibrationSet {
  readonly id: string
  readonly name: string
  readonly judged: readonly Judged[]
}

/** The sets whose excerpts are as long as the bot's, so that no question is counted twice with shorter ones. */
export function calibrationSets(results: readonly SetResult[], series: readonly SeriesResult[]): CalibrationSet[] {
  const single = results
    .filter(({ set }) => set.sentences === LONGEST_EXCERPT)
    .map(({ set, questions, runs }) => ({
      id: set.id,
      name: set.name,
      judged: judge(questions, runs.at(-1)?.run ?? []),
    }))
  const following = series.map(({ series: { id, name }, questions, runs }) => ({
    id,
    name,
    judged: judgeSeries(
      questions.flatMap((of) => of.questions),
      runs.at(-1)?.run ?? [],
    ),
  }))
  return [...single, ...following]
}
