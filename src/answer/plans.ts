/** What a report says is to come: its sentences that tell a plan, those with a date before others. */

import type { Excerpt } from '../model.js'
import { type KindSet, kindBit } from '../search/answer-kinds.js'
import type { Corpus, SearchablePassage } from '../search/corpus.js'
import { wordIdOf } from '../search/vocabulary.js'
import { excerptOf } from './pick-excerpts.js'

const PLAN = kindBit('plan')
const DATE = kindBit('date')

interface Plan {
  readonly passage: number
  readonly sentence: number
  readonly dated: boolean
}

/**
 * None where it tells no plan.
 *
 * @param report  its number in the corpus
 */
export function plansOf(corpus: Corpus, report: number, most: number): Excerpt[] {
  const from = corpus.reports[report]?.firstPassage ?? 0
  const to = corpus.reports[report + 1]?.firstPassage ?? corpus.passages.length
  const plans: Plan[] = []
  for (let passage = from; passage < to; passage++) {
    for (const [sentence, offers] of offersIn(corpus, corpus.passages[passage]).entries()) {
      if ((offers & PLAN) !== 0) plans.push({ passage, sentence, dated: (offers & DATE) !== 0 })
    }
  }
  return [...plans.filter(({ dated }) => dated), ...plans.filter(({ dated }) => !dated)]
    .slice(0, most)
    .map(({ passage, sentence }) => excerptOf(corpus, passage, { first: sentence, last: sentence, best: sentence }, 0))
}

function offersIn({ vocabulary }: Corpus, passage: SearchablePassage | undefined): KindSet[] {
  if (passage === undefined) return []
  const { words, sentenceStarts } = passage
  return passage.passage.sentences.map((_, sentence) =>
    words
      .subarray(sentenceStarts[sentence] ?? 0, sentenceStarts[sentence + 1])
      .reduce((all, placed) => all | (vocabulary.offers[wordIdOf(placed)] ?? 0), 0),
  )
}
