/**
 * The weights that rank sentences, fitted on the questions that were asked, and on all of them but a fold's.
 *
 * Takes what came of the questions; gives weights by their names, and how many questions would find the right sentence first.
 */

import { FEATURES, type FeatureWeights } from '../../src/search/features.js'
import { type Asked, FOLDS } from './ask-sets.js'
import { fitListwise, type ListwisePull, type PackedLists, packLists, scoreLists } from './fit-listwise.js'

export interface RankingFit {
  readonly weights: FeatureWeights
  /** Of each fold, fitted without it. */
  readonly withoutFold: readonly FeatureWeights[]
  /** Mean of -ln(share of the odds that right sentences hold) over the folds left out, sets weighed as in the fit. */
  readonly loss: number
  /** Steps that the fits took, and whether all came to a point that is flat. */
  readonly steps: number
  readonly converged: boolean
}

/** Those with a right sentence among the seen ones: the others tell a fit nothing. */
export function rankingExamples(asked: readonly Asked[]): Asked[] {
  return asked.filter(({ ranking, gold, question }) => ranking > 0 && question.answerable && gold.includes(1))
}

/** @param start  weights to begin with; the fit ends at the same point from anywhere near */
export function fitRanking(
  examples: readonly Asked[],
  packed: PackedLists,
  pull: ListwisePull,
  start: FeatureWeights,
): RankingFit {
  const all = fitListwise(packed, () => true, pull, listOf(start))
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitListwise(packed, (list) => examples[list]?.question.fold !== fold, pull, all.weights),
  )
  const scores = folds.map(({ weights }) => scoreLists(packed, weights))
  let [loss, weight] = [0, 0]
  for (const [at, { gold, ranking, question }] of examples.entries()) {
    loss += ranking * lossOf(scores[question.fold]?.[at] ?? new Float64Array(0), gold)
    weight += ranking
  }
  return {
    weights: weightsOf(all.weights),
    withoutFold: folds.map((fit) => weightsOf(fit.weights)),
    loss: loss / weight,
    steps: [all, ...folds].reduce((sum, { minimum }) => sum + minimum.steps, 0),
    converged: [all, ...folds].every(({ minimum }) => minimum.converged),
  }
}

export function packExamples(examples: readonly Asked[]): PackedLists {
  const lists = examples.map(({ items, gold, ranking }) => ({ items, gold, weight: ranking }))
  return packLists(lists, FEATURES.length)
}

function lossOf(scores: Float64Array, gold: readonly number[]): number {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  let [all, held] = [0, 0]
  for (const [at, score] of scores.entries()) {
    const odd = Math.exp(score - top)
    all += odd
    held += odd * (gold[at] ?? 0)
  }
  return -Math.log(held / all)
}

function listOf(weights: FeatureWeights): Float64Array {
  return Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0)
}

function weightsOf(weights: Float64Array): FeatureWeights {
  return Object.fromEntries(FEATURES.map((feature, at) => [feature, Number((weights[at] ?? 0).toFixed(3))]))
}
