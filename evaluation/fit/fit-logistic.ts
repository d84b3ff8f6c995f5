/** A logistic regression: how likely something holds, by weights of its features. Knows nothing of what is told. */

import { dot, minimize, type Objective } from './minimize.js'

export interface LogisticExample {
  readonly features: Float64Array
  readonly holds: boolean
  /** How much it counts against others; above 0. */
  readonly weight: number
}

export interface LogisticOptions {
  /** How hard weights are pulled to 0: times half the square of each, in units of its feature's spread. */
  readonly penalty: number
}

const STOPPING = { flat: 1e-7, steps: 1000 }
/** Nothing is less likely. */
const LEAST_CHANCE = 1e-12

/** A feature that is the same everywhere, such as a bias, is not pulled. */
export function fitLogistic(
  examples: readonly LogisticExample[],
  size: number,
  { penalty }: LogisticOptions,
): Float64Array {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0)
  const { units, pulls } = unitsOf(examples, size, all)
  const rows = examples.map((example) => ({
    values: example.features.map((value, k) => value * (units[k] ?? 0)),
    holds: example.holds,
    share: example.weight / all,
  }))
  const objective: Objective = (point, slopes) => {
    let value = 0
    for (const { values, holds, share } of rows) {
      const chance = logistic(dot(values, point))
      value -= share * Math.log(Math.max(LEAST_CHANCE, holds ? chance : 1 - chance))
      const slope = share * (chance - (holds ? 1 : 0))
      for (let k = 0; k < size; k++) slopes[k] = (slopes[k] ?? 0) + slope * (values[k] ?? 0)
    }
    for (let k = 0; k < size; k++) {
      const pull = penalty * (pulls[k] ?? 0)
      value += (pull / 2) * (point[k] ?? 0) ** 2
      slopes[k] = (slopes[k] ?? 0) + pull * (point[k] ?? 0)
    }
    return value
  }
  const { weights } = minimize(new Float64Array(size), objective, STOPPING)
  return weights.map((weight, k) => weight * (units[k] ?? 0))
}

function unitsOf(
  examples: readonly LogisticExample[],
  size: number,
  all: number,
): { units: Float64Array; pulls: Float64Array } {
  const means = new Float64Array(size)
  const squares = new Float64Array(size)
  for (const { features, weight } of examples) {
    for (let k = 0; k < size; k++) {
      const value = features[k] ?? 0
      means[k] = (means[k] ?? 0) + (value * weight) / all
      squares[k] = (squares[k] ?? 0) + (value * value * weight) / all
    }
  }
  const spreads = squares.map((square, k) => Math.sqrt(Math.max(0, square - (means[k] ?? 0) ** 2)))
  return {
    units: spreads.map((spread) => (spread > 1e-6 ? 1 / spread : 1)),
    pulls: spreads.map((spread) => (spread > 1e-6 ? 1 : 0)),
  }
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
