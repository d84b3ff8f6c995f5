/** What the fits saw, for trials elsewhere: one JSON object a question, after one with the names of the numbers. */

import { CONFIDENCE_FEATURES } from '../../src/search/confidence-features.js'
import { FEATURES } from '../../src/search/features.js'
import type { Asked } from './ask-sets.js'

export function* dumpLines(asked: readonly Asked[]): Iterable<string> {
  yield JSON.stringify({ features: FEATURES, signals: CONFIDENCE_FEATURES })
  for (const { set, question, ranking, confidence, items, gold, signals, right } of asked) {
    yield JSON.stringify({
      set: set.name,
      group: set.group,
      id: question.id,
      ...(question.form === 'series' ? { kind: question.gold.kind } : {}),
      matter: question.matter,
      fold: question.fold,
      answerable: question.answerable,
      right,
      ranking,
      confidence,
      signals: rounded(signals),
      gold,
      items: items.map(rounded),
    })
  }
}

/** Four digits, as weights have. */
function rounded(numbers: Float64Array): number[] {
  return Array.from(numbers, (number) => Number(number.toPrecision(4)))
}
