/** A question's way through the search: terms matched, candidates found, sentences ranked. */

import { type Relate, relations } from './compare.js'
import type { Corpus } from './corpus.js'
import type { FeatureWeights } from './features.js'
import { findCandidates } from './find-candidates.js'
import { type MatchedQuestion, matchTerms } from './match-terms.js'
import type { Question } from './question.js'
import { type RankedSentence, rank } from './rank.js'
import { rerank } from './rerank.js'
import { type Statement, statementsOf } from './statements.js'

export interface SearchResult {
  readonly matched: MatchedQuestion
  readonly corpus: Corpus
  /** Best first. */
  readonly sentences: readonly RankedSentence[]
  /** What the best of them say, best first. */
  readonly statements: readonly Statement[]
  /** How the sentences of statements stand to each other. */
  readonly relate: Relate
  /** Only some passages were searched. */
  readonly narrowed: boolean
}

/** @param accept  which passages may be answers, by their number; all where it is left out */
export function findSentences(
  question: Question,
  corpus: Corpus,
  weights: FeatureWeights,
  accept?: (passage: number) => boolean,
): SearchResult {
  const matched = matchTerms(question, corpus.vocabulary)
  const relate = relations(question.asks)
  const timed = accept === undefined
  const ranked = rank(matched, findCandidates(matched, corpus, accept), corpus, weights)
  const { sentences, compared } = rerank(matched, ranked, corpus, weights, { timed, relate })
  return { matched, corpus, sentences, statements: statementsOf(compared, relate), relate, narrowed: !timed }
}
