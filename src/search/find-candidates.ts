/** The passages worth ranking: what the inverted index gives for a matched question, best first. */

import type { Corpus } from './corpus.js'
import { type MatchedQuestion, rarity } from './match-terms.js'
import type { WeightedTerms } from './passage-index.js'

export interface Candidate {
  readonly passage: number
  /** The index's own score; comparable within one question. */
  readonly score: number
}

/** Beyond this many the right passage is hardly ever found, and ranking takes its time. */
const MOST_CANDIDATES = 60

/** @param accept  which passages may be answers, by their number; all where it is left out */
export function findCandidates(
  matched: MatchedQuestion,
  corpus: Corpus,
  accept?: (passage: number) => boolean,
): Candidate[] {
  return corpus.index.search(affordable(matched.query, corpus), accept).slice(0, MOST_CANDIDATES)
}

/** With all passages of the newest report among them: what is planned next may stand there in words of its own. */
export function withNewestReport(candidates: readonly Candidate[], { passages }: Corpus): Candidate[] {
  const reportOf = (passage: number): number => passages[passage]?.report ?? -1
  const newest = Math.max(...candidates.map(({ passage }) => reportOf(passage)))
  const found = new Set(candidates.map(({ passage }) => passage))
  const all = [...candidates]
  for (let passage = passages.length - 1; passage >= 0 && reportOf(passage) >= newest; passage--) {
    if (reportOf(passage) === newest && !found.has(passage)) all.push({ passage, score: 0 })
  }
  return all
}

/** The index walks one posting for each passage of each term: a question may cost this many. */
const MOST_POSTINGS = 1000
/** The most telling term may cost more. */
const MOST_POSTINGS_OF_FIRST = 2000

/** The most telling terms that together stay within what a question may cost; at least one. */
function affordable(query: WeightedTerms, { vocabulary }: Corpus): WeightedTerms {
  const ranked = [...query]
    .map(([term, weight]) => ({ term, weight, postings: vocabulary.frequency(term) }))
    .sort((a, b) => b.weight * rarity(b.postings) - a.weight * rarity(a.postings))
  const taken = new Map<string, number>()
  let cost = 0
  for (const { term, weight, postings } of ranked) {
    if (cost + postings > (taken.size === 0 ? MOST_POSTINGS_OF_FIRST : MOST_POSTINGS)) continue
    taken.set(term, weight)
    cost += postings
  }
  if (taken.size > 0 || ranked.length === 0) return taken
  // Only words that stand everywhere: the rarest of them must do.
  const rarest = ranked.reduce((a, b) => (b.postings < a.postings ? b : a))
  return new Map([[rarest.term, rarest.weight]])
}
