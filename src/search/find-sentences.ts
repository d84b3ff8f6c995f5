/** A question's way through the search: terms matched, candidates found, sentences ranked. */

import { type Relate, relations } from './compare.js'
import type { Corpus } from './corpus.js'
import type { FeatureWeights } from './features.js'
import { findCandidates, withNewestReport } from './find-candidates.js'
import { type MatchedQuestion, matchTerms } from './match-terms.js'
import { ownLanguageFirst, validFirst } from './order-statements.js'
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

/**
 * @param accept  which passages may be answers, by their number; all where it is left out
 * @param dated   they are what was said on the asked days, so that a report's age does not count
 */
export function findSentences(
  question: Question,
  corpus: Corpus,
  weights: FeatureWeights,
  accept?: (passage: number) => boolean,
  dated = false,
): SearchResult {
  const matched = matchTerms(question, corpus.vocabulary)
  const relate = relations(question.asks)
  const candidates = findCandidates(matched, corpus, accept)
  const asksNext = !dated && question.gists?.includes('next') === true
  const ranked = rank(matched, asksNext ? withNewestReport(candidates, corpus) : candidates, corpus, weights)
  const { sentences, compared } = rerank(matched, ranked, corpus, weights, { timed: !dated, relate })
  const found = { sentences, statements: statementsOf(compared, relate) }
  const valid = dated ? found : validFirst(found, relate)
  const ordered = ownLanguageFirst(valid, question.language, corpus)
  return { matched, corpus, ...ordered, relate, narrowed: dated }
}
