/**
 * How likely the best excerpt answers the question.
 *
 * It is the probability that the reports speak of the matter at all, times that the best excerpt says what is asked,
 * given that they do. Each is a logistic regression over the signals of confidence-features.ts; one alone can't do both,
 * since a question on a known story that nothing answers shares more words with it than others do. How the weights were
 * fitted stands in docs/retrieval.md.
 */

import { CONFIDENCE_FEATURES, type ConfidenceFeature, confidenceFeatures } from './confidence-features.js'
import type { SearchResult } from './find-sentences.js'
import { tellsAnything } from './question.js'

type LogisticWeights = Readonly<Partial<Record<ConfidenceFeature, number>>>

export interface ConfidenceWeights {
  /** That the reports speak of the matter. */
  readonly present: LogisticWeights
  /** That the best excerpt answers, given that they do. */
  readonly right: LogisticWeights
}

/** @param excerptShare  share of all odds that the best excerpt holds. @returns 0..1 */
export function confidenceOf(result: SearchResult, excerptShare: number, weights: ConfidenceWeights): number {
  if (result.sentences.length === 0 || !tellsAnything(result.matched.question)) return 0
  const features = confidenceFeatures(result, excerptShare)
  return logistic(features, weights.present) * logistic(features, weights.right)
}

function logistic(features: Float64Array, weights: LogisticWeights): number {
  const logOdds = CONFIDENCE_FEATURES.reduce(
    (sum, feature, at) => sum + (features[at] ?? 0) * (weights[feature] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-logOdds))
}
