/** A question's way through the search: terms matched, candidates found, sentences ranked. */

import type { Corpus } from './corpus.js'
import type { FeatureWeights } from './features.js'
import { findCandidates } from './find-candidates.js'
import { type MatchedQuestion, matchTerms } from './match-terms.js'
import type { Question } from './question.js'
import { type RankedSentence, rank } from './rank.js'

export interface SearchResult {
  readonly matched: MatchedQuestion
  readonly corpus: Corpus
  /** Best first. */
  readonly sentences: readonly RankedSentence[]
}

/** @param accept  which passages may be answers, by their number; all where it is left out */
export function findSentences(
  question: Question,
  corpus: Corpus,
  weights: FeatureWeights,
  accept?: (passage: number) => boolean,
): SearchResult {
  const matched = matchTerms(question, corpus.vocabulary)
  return { matched, corpus, sentences: rank(matched, findCandidates(matched, corpus, accept), corpus, weights) }
}
