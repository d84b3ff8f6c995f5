/**
 * The two logistic regressions of confidence.
 *
 * First, from questions asked of half the articles: do the reports speak of the matter at all? Then, from all questions and
 * with the first held fast: does the first excerpt hold the answer? Their product is the confidence.
 */

import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../../src/search/confidence-features.js'
import { dot, logistic, type Minimization, minimize } from './minimize.js'

export interface ConfidenceExample {
  readonly features: Float64Array
  /** The first excerpt holds the answer. */
  readonly right: boolean
  /** Some report holds it. */
  readonly answerable: boolean
  /** Asked where whole articles are left out. */
  readonly absence: boolean
  readonly weight: number
}

/** Signals of whether a matter is there; with more of them the fit follows the questions instead of the matter. */
const OF_PRESENCE: ReadonlySet<ConfidenceFeature> = new Set([
  'bias',
  'excerptLogOdds',
  'passage',
  'saturated',
  'missedMost',
  'unknown',
  'terms',
])
const CERTAIN = 1e-6

export interface ConfidenceFit {
  readonly present: Float64Array
  readonly right: Float64Array
}

export function fitConfidence(examples: readonly ConfidenceExample[], options: Minimization): ConfidenceFit {
  const present = fitPresent(
    examples.filter(({ absence }) => absence),
    options,
  )
  return { present, right: fitRight(examples, present, options) }
}

export function confidence({ present, right }: ConfidenceFit, features: Float64Array): number {
  return logistic(dot(present, features)) * logistic(dot(right, features))
}

function fitPresent(examples: readonly ConfidenceExample[], options: Minimization): Float64Array {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0)
  const used = CONFIDENCE_FEATURES.map((feature) => OF_PRESENCE.has(feature))
  return minimize(
    CONFIDENCE_FEATURES.length,
    (weights, slopes) => {
      for (const { features, answerable, weight } of examples) {
        const error = (logistic(dot(weights, features)) - (answerable ? 1 : 0)) * (weight / all)
        for (const [k, value] of features.entries()) if (used[k]) slopes[k] = (slopes[k] ?? 0) + error * value
      }
    },
    options,
  )
}

function fitRight(examples: readonly ConfidenceExample[], present: Float64Array, options: Minimization): Float64Array {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0)
  return minimize(
    CONFIDENCE_FEATURES.length,
    (weights, slopes) => {
      for (const { features, right, weight } of examples) {
        const there = logistic(dot(present, features))
        const says = logistic(dot(weights, features))
        const both = Math.min(1 - CERTAIN, Math.max(CERTAIN, there * says))
        const error = (right ? -1 / both : 1 / (1 - both)) * there * says * (1 - says) * (weight / all)
        for (const [k, value] of features.entries()) slopes[k] = (slopes[k] ?? 0) + error * value
      }
    },
    options,
  )
}
