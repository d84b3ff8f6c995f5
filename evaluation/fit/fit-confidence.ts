/**
 * The two logistic regressions of confidence, over all sets together.
 *
 * Whether the reports hold an answer, from sets made half of answerable questions and half of others, so that the same limit
 * does for all; and whether the first excerpt is it, as often as that is so, for the words that say so.
 */

import type { ConfidenceWeights, LogisticWeights } from '../../src/search/confidence.js'
import { CONFIDENCE_FEATURES, GROWING_SIGNALS, WARNING_SIGNALS } from '../../src/search/confidence-features.js'
import { type Asked, FOLDS } from './ask-sets.js'
import { fitLogistic, type LogisticExample } from './fit-logistic.js'

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
  const halved = halfWeights(examples)
  const answerable = examples.map(({ signals, question }, at) => ({
    features: signals,
    holds: question.answerable,
    weight: halved[at] ?? 0,
  }))
  const right = examples.map(({ signals, right, confidence }) => ({
    features: signals,
    holds: right,
    weight: confidence,
  }))
  return {
    answerable: weightsOf(fitLawful(answerable, size, penalty)),
    right: atLeastWitnesses(weightsOf(fitLawful(right, size, penalty))),
  }
}

const GROWING = GROWING_SIGNALS.map((signal) => CONFIDENCE_FEATURES.indexOf(signal))
const WARNING = WARNING_SIGNALS.map((signal) => CONFIDENCE_FEATURES.indexOf(signal))

/** Without those of the signals of one known sign for which the examples want the other. */
function fitLawful(examples: readonly LogisticExample[], size: number, penalty: number): Float64Array {
  const weights = fitLogistic(examples, size, { penalty })
  const unlawful = [
    ...GROWING.filter((at) => (weights[at] ?? 0) < 0),
    ...WARNING.filter((at) => (weights[at] ?? 0) > 0),
  ]
  if (unlawful.length === 0) return weights
  const without = (features: Float64Array): Float64Array =>
    features.map((value, at) => (unlawful.includes(at) ? 0 : value))
  return fitLawful(
    examples.map((example) => ({ ...example, features: without(example.features) })),
    size,
    penalty,
  )
}

/**
 * A report that says the same in other words makes these words commoner, so that they tell less: what a witness adds has to
 * outweigh that. The sets alone would give it next to nothing, since near misses agree with each other too.
 */
const LEAST_WITNESSES = 0.8

function atLeastWitnesses(weights: LogisticWeights): LogisticWeights {
  return { ...weights, witnesses: Math.max(LEAST_WITNESSES, weights.witnesses ?? 0) }
}

/** Each example's weight where half of its set's goes to answerable questions, and half to the others. */
function halfWeights(examples: readonly Asked[]): number[] {
  const halfOf = ({ set, question }: Asked): string => `${set.name} ${question.answerable}`
  const sizes = new Map<string, number>()
  for (const example of examples) sizes.set(halfOf(example), (sizes.get(halfOf(example)) ?? 0) + 1)
  return examples.map((example) => example.set.confidence / 2 / (sizes.get(halfOf(example)) ?? 1))
}

function weightsOf(weights: Float64Array): LogisticWeights {
  const named = CONFIDENCE_FEATURES.map((feature, at) => [feature, Number((weights[at] ?? 0).toFixed(3))] as const)
  return Object.fromEntries(named.filter(([, weight]) => weight !== 0))
}
