/**
 * Weights of a linear score, learned from lists with their right members.
 *
 * Takes lists of feature vectors; gives the weights under which the right members get the largest share of the score's
 * exponentials (a conditional logit). Knows no text.
 */

import { dot, type Minimization, minimize } from './minimize.js'

export interface TrainingList {
  readonly items: readonly Float64Array[]
  /** How much of the gold each item holds: 1 for an answer, less for what is merely near it, 0 else. */
  readonly gold: readonly number[]
  /** How much the list counts against others; above 0. */
  readonly weight: number
}

export function fitListwise(lists: readonly TrainingList[], size: number, options: Minimization): Float64Array {
  const all = lists.reduce((sum, { weight }) => sum + weight, 0)
  return minimize(
    size,
    (weights, slopes) => {
      for (const list of lists) addSlope(list, weights, slopes, list.weight / all)
    },
    options,
  )
}

/** Adds the slope of -ln(share of the odds that the gold items hold). */
function addSlope({ items, gold }: TrainingList, weights: Float64Array, slopes: Float64Array, share: number): void {
  const scores = items.map((item) => dot(item, weights))
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const allOdds = odds.reduce((sum, odd) => sum + odd, 0)
  const goldOdds = odds.reduce((sum, odd, at) => sum + odd * (gold[at] ?? 0), 0)
  if (goldOdds === 0) return
  for (const [at, item] of items.entries()) {
    const odd = odds[at] ?? 0
    const pull = share * (odd / allOdds - (odd * (gold[at] ?? 0)) / goldOdds)
    if (Math.abs(pull) < 1e-9) continue
    for (let k = 0; k < item.length; k++) slopes[k] = (slopes[k] ?? 0) + pull * (item[k] ?? 0)
  }
}
