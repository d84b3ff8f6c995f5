/**
 * Weights of a linear score, learned from lists with their right members.
 *
 * Takes lists of feature vectors; gives the weights under which the right members get the largest share of the score's
 * exponentials (a conditional logit), held near zero by a quadratic penalty. Knows no text.
 */

export interface TrainingList {
  readonly items: readonly Float64Array[]
  /** How much of the gold each item holds: 1 for an answer, less for what is merely near it, 0 else. */
  readonly gold: readonly number[]
  /** How much the list counts against others; above 0. */
  readonly weight: number
}

export interface FitOptions {
  readonly penalty: number
  readonly steps: number
}

/** Full-batch Adam; deterministic. */
export function fitListwise(lists: readonly TrainingList[], size: number, options: FitOptions): Float64Array {
  const weights = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  const all = lists.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 1; step <= options.steps; step++) {
    const gradient = new Float64Array(size)
    for (const list of lists) addGradient(list, weights, gradient, list.weight / all)
    const rate = 0.1 * (1 - step / (options.steps + 1))
    for (let f = 0; f < size; f++) {
      const slope = (gradient[f] ?? 0) + options.penalty * (weights[f] ?? 0)
      first[f] = 0.9 * (first[f] ?? 0) + 0.1 * slope
      second[f] = 0.999 * (second[f] ?? 0) + 0.001 * slope * slope
      const mean = (first[f] ?? 0) / (1 - 0.9 ** step)
      const spread = (second[f] ?? 0) / (1 - 0.999 ** step)
      weights[f] = (weights[f] ?? 0) - (rate * mean) / (Math.sqrt(spread) + 1e-9)
    }
  }
  return weights
}

/** Adds the slope of -ln(share of the odds that the gold items hold). */
function addGradient(
  { items, gold }: TrainingList,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const scores = items.map((item) => dot(item, weights))
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const allOdds = odds.reduce((sum, odd) => sum + odd, 0)
  const goldOdds = odds.reduce((sum, odd, at) => sum + odd * (gold[at] ?? 0), 0)
  if (goldOdds === 0) return
  for (const [at, item] of items.entries()) {
    const odd = odds[at] ?? 0
    const pull = odd / allOdds - (odd * (gold[at] ?? 0)) / goldOdds
    if (Math.abs(pull) < 1e-7) continue
    for (let f = 0; f < item.length; f++) gradient[f] = (gradient[f] ?? 0) + share * pull * (item[f] ?? 0)
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
