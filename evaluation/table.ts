/** Scores as a table for people. */

import type { Scores } from './scores.js'

const ROWS: readonly [label: string, key: keyof Scores, digits: number][] = [
  ['questions', 'questions', 0],
  ['answerable', 'answerable', 0],
  ['passage nDCG@10', 'ndcg10', 3],
  ['passage MRR@10', 'mrr10', 3],
  ['excerpt hit@1', 'hit1', 3],
  ['excerpt hit@3', 'hit3', 3],
  ['mean characters shown', 'characters', 0],
  ['AUROC of confidence', 'auroc', 3],
  ['answered, of answerable', 'answeredAnswerable', 3],
  ['answered, of unanswerable', 'answeredUnanswerable', 3],
  ['median ms a question', 'medianMs', 2],
]

/** One line a measure; "-" where the questions cannot tell. */
export function scoreTable(scores: Scores): string {
  return ROWS.map(([label, key, digits]) => {
    const value = scores[key]
    return `${label.padEnd(28)}${(Number.isNaN(value) ? '-' : value.toFixed(digits)).padStart(8)}`
  }).join('\n')
}
