/** Figures as tables for people. */

import type { Scores } from './scores.js'

export const MEASURE_NAMES: Readonly<Record<keyof Scores, string>> = {
  questions: 'questions',
  answerable: 'answerable',
  ndcg10: 'passage nDCG@10',
  mrr10: 'passage MRR@10',
  hit1: 'excerpt hit@1',
  hit3: 'excerpt hit@3',
  sentence1: "answer's sentence@1",
  sentence3: "answer's sentence@3",
  characters: 'mean characters shown',
  auroc: 'AUROC of confidence',
  answeredAnswerable: 'answered, of answerable',
  answeredUnanswerable: 'answered, of unanswerable',
  medianMs: 'median ms a question',
}

/** Measures that are no shares. */
const DIGITS: Readonly<Partial<Record<keyof Scores, number>>> = {
  questions: 0,
  answerable: 0,
  characters: 0,
  medianMs: 2,
}

/** One line a measure; "-" where the questions cannot tell. */
export function scoreTable(scores: Scores): string {
  return (Object.keys(MEASURE_NAMES) as (keyof Scores)[])
    .map((key) => {
      const value = scores[key]
      const figure = Number.isNaN(value) ? '-' : value.toFixed(DIGITS[key] ?? 3)
      return `${MEASURE_NAMES[key].padEnd(28)}${figure.padStart(8)}`
    })
    .join('\n')
}

/** Three digits; "-" where the questions cannot tell. */
export function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3)
}

/** The first column to the left, all others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
