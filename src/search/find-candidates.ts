/** The passages worth ranking: what the inverted index gives for a matched question, best first. */

import type { Corpus } from './corpus.js'
import type { MatchedQuestion } from './match-terms.js'

export interface Candidate {
  readonly passage: number
  /** The index's own score; comparable within one question. */
  readonly score: number
}

/** Beyond this many the right passage is hardly ever found, and ranking takes its time. */
const MOST_CANDIDATES = 120

/** @param accept  which passages may be answers, by their number; all where it is left out */
export function findCandidates(
  matched: MatchedQuestion,
  corpus: Corpus,
  accept?: (passage: number) => boolean,
): Candidate[] {
  return corpus.index.search(matched.query, accept).slice(0, MOST_CANDIDATES)
}
