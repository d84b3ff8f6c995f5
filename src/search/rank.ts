/**
 * Candidates into ranked sentences.
 *
 * Every sentence of a candidate comes out with its features (features.ts) and their weighted sum as its score. What a
 * feature is worth it does not know: the weights are data.
 */

import type { Corpus } from './corpus.js'
import { FEATURES, type FeatureWeights, featuresFor } from './features.js'
import type { Candidate } from './find-candidates.js'
import type { MatchedQuestion } from './match-terms.js'
import type { Row } from './meet.js'
import { viewPassages, viewQuestion, viewSentences } from './view-passages.js'
import type { PassageView } from './views.js'

export interface RankedSentence {
  readonly passage: number
  readonly sentence: number
  /** In the order of FEATURES. */
  readonly features: Float64Array
  readonly score: number
  /** The score by itself, before the others' days and agreement told. */
  readonly base: number
  /** By term of the question, what it meets itself. */
  readonly met: Row
  /** The largest gain of a single term that the sentence's passage misses. */
  readonly missedMost: number
}

/** Best first; those that score alike in the order of the corpus. */
export function rank(
  matched: MatchedQuestion,
  candidates: readonly Candidate[],
  corpus: Corpus,
  weights: FeatureWeights,
): RankedSentence[] {
  const weightList = Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0)
  const question = viewQuestion(matched)
  const featuresOf = featuresFor(question)
  const ranked: RankedSentence[] = []
  for (const passage of viewPassages(matched, question, candidates, corpus)) {
    const missedMost = missedMostBy(passage)
    for (const [sentence, features] of featuresOf(passage, viewSentences(passage)).entries()) {
      const score = weigh(features, weightList)
      const met = passage.sentences[sentence]?.row ?? []
      ranked.push({ passage: passage.passage, sentence, features, score, base: score, met, missedMost })
    }
  }
  return ranked.sort(byScore)
}

/** Best first; those that score alike in the order of the corpus. */
export function byScore(a: RankedSentence, b: RankedSentence): number {
  return b.score - a.score || a.passage - b.passage || a.sentence - b.sentence
}

function missedMostBy({ united, question }: PassageView): number {
  return Math.max(0, ...question.terms.map(({ gain }, term) => gain - (united[term] ?? 0)))
}

function weigh(features: Float64Array, weights: Float64Array): number {
  let score = 0
  for (let k = 0; k < features.length; k++) score += (features[k] ?? 0) * (weights[k] ?? 0)
  return score
}
