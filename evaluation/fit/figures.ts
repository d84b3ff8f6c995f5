/** The cross-validated figures of a fit as tables for people. */

import { bandsOf, expectedCalibrationError } from '../reliability.js'
import { mean } from '../scores.js'
import { aligned, figure } from '../table.js'
import type { SetFigures } from './score-sets.js'

const COLUMNS = {
  first: 'right first',
  first3: 'among three',
  auroc: 'AUROC',
  right: 'right',
  answeredAnswerable: 'answered',
  stale: 'outdated first',
  answeredUnanswerable: 'answered in vain',
} as const

/** One line a set, then one a group of sets: the mean of its languages. */
export function figuresTable(all: readonly SetFigures[]): string {
  const groups = [...new Set(all.map(({ set }) => set.group))]
  return aligned([
    ['', ...Object.values(COLUMNS)],
    ...all.map(({ set, figures }) => lineOf(set.name, figures)),
    ...groups.map((group) => lineOf(`${group}, all`, meansOf(all.filter(({ set }) => set.group === group)))),
  ])
}

function lineOf(name: string, figures: Readonly<Record<string, number>>): string[] {
  return [name, ...Object.keys(COLUMNS).map((column) => figure(figures[column] ?? Number.NaN))]
}

function meansOf(sets: readonly SetFigures[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(COLUMNS).map((column) => [column, mean(sets.map(({ figures }) => figures[column] ?? Number.NaN))]),
  )
}

/** How often what is told with some confidence is right, over the sets that confidence is fitted on. */
export function reliabilityTable(all: readonly SetFigures[]): string {
  const bands = bandsOf(all.filter(({ set }) => set.confidence > 0).flatMap(({ judged }) => judged))
  const lines = bands.map(({ from, to, questions, confidence, held }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(questions),
    figure(confidence),
    figure(held),
  ])
  return `${aligned([['confidence', 'questions', 'mean', 'right'], ...lines])}\nexpected calibration error: ${figure(expectedCalibrationError(bands))}`
}
