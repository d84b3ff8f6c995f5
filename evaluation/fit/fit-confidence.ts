/**
 * The two logistic regressions of confidence.
 *
 * First, from questions asked of half the articles: do the reports speak of the matter at all? Then, from all questions and
 * with the first held fast: does the first excerpt hold the answer? Their product is the confidence.
 */

import type { ConfidenceWeights } from '../../src/search/confidence.js'
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../../src/search/confidence-features.js'
import { type Asked, FOLDS } from './ask-sets.js'
import { fitLogistic, type LogisticExample, logistic } from './fit-logistic.js'
import { dot } from './minimize.js'

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

export interface ConfidenceFit {
  readonly weights: ConfidenceWeights
  /** Of each fold, fitted without it. */
  readonly withoutFold: readonly ConfidenceWeights[]
}

/** @param penalty  how hard weights are pulled to 0 */
export function fitConfidence(asked: readonly Asked[], penalty: number): ConfidenceFit {
  const examples = asked.filter(({ confidence }) => confidence > 0)
  return {
    weights: fitOnce(examples, penalty),
    withoutFold: Array.from({ length: FOLDS }, (_, fold) =>
      fitOnce(
        examples.filter(({ question }) => question.fold !== fold),
        penalty,
      ),
    ),
  }
}

function fitOnce(examples: readonly Asked[], penalty: number): ConfidenceWeights {
  const size = CONFIDENCE_FEATURES.length
  const absence = examples.filter(({ set }) => set.absentReports)
  const present = fitLogistic(
    absence.map((asked) => exampleOf(asked, asked.question.answerable)),
    size,
    { penalty, uses: (feature) => OF_PRESENCE.has(CONFIDENCE_FEATURES[feature] ?? 'bias') },
  )
  const right = fitLogistic(
    examples.map((asked) => exampleOf(asked, asked.right)),
    size,
    { penalty, times: ({ features }) => logistic(dot(present, features)) },
  )
  return { present: weightsOf(present), right: weightsOf(right) }
}

function exampleOf({ signals, confidence }: Asked, holds: boolean): LogisticExample {
  return { features: signals, holds, weight: confidence }
}

function weightsOf(weights: Float64Array): Readonly<Partial<Record<ConfidenceFeature, number>>> {
  const named = CONFIDENCE_FEATURES.map((feature, at) => [feature, Number((weights[at] ?? 0).toFixed(3))] as const)
  return Object.fromEntries(named.filter(([, weight]) => weight !== 0))
}
