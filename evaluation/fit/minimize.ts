/** A small gradient descent for the fits: Adam on the whole data, deterministic, with a quadratic penalty. */

export interface Minimization {
  /** Pulls weights to 0; 0 or more. */
  readonly penalty: number
  readonly steps: number
}

const RATE = 0.1

/**
 * @param gradient  adds the slope at `weights` to `into`
 * @see Kingma & Ba 2015, "Adam: A Method for Stochastic Optimization" (ICLR)
 */
export function minimize(
  size: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
  { penalty, steps }: Minimization,
): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const slopes = new Float64Array(size)
    gradient(weights, slopes)
    const rate = RATE * (1 - step / (steps + 1))
    for (let k = 0; k < size; k++) {
      const slope = (slopes[k] ?? 0) + penalty * (weights[k] ?? 0)
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope
      spread[k] = 0.999 * (spread[k] ?? 0) + 0.001 * slope * slope
      const direction = (mean[k] ?? 0) / (1 - 0.9 ** step)
      weights[k] = (weights[k] ?? 0) - (rate * direction) / (Math.sqrt((spread[k] ?? 0) / (1 - 0.999 ** step)) + 1e-9)
    }
  }
  return weights
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
