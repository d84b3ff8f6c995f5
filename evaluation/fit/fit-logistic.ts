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
  /** Which features may have a weight, by their place; all where it is left out. */
  readonly uses?: (feature: number) => boolean
  /** A probability that the result is multiplied with, such as another regression's; 1 where it is left out. */
  readonly times?: (example: LogisticExample) => number
}

const STOPPING = { flat: 1e-7, steps: 1000 }
/** Nothing is more certain. */
const CERTAIN = 1e-9

/** A feature that is the same everywhere, such as a bias, is not pulled. */
export function fitLogistic(
  examples: readonly LogisticExample[],
  size: number,
  { penalty, uses = () => true, times = () => 1 }: LogisticOptions,
): Float64Array {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0)
  const { units, pulls } = unitsOf(examples, size, all)
  const used = Float64Array.from({ length: size }, (_, k) => (uses(k) ? 1 : 0))
  const rows = examples.map((example) => ({
    values: example.features.map((value, k) => value * (units[k] ?? 0) * (used[k] ?? 0)),
    holds: example.holds,
    share: example.weight / all,
    factor: times(example),
  }))
  const objective: Objective = (point, slopes) => {
    let value = 0
    for (const { values, holds, share, factor } of rows) {
      const own = logistic(dot(values, point))
      const chance = Math.min(1 - CERTAIN, Math.max(CERTAIN, own * factor))
      value -= share * Math.log(holds ? chance : 1 - chance)
      const slope = share * (holds ? -1 / chance : 1 / (1 - chance)) * factor * own * (1 - own)
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
  return weights.map((weight, k) => weight * (units[k] ?? 0) * (used[k] ?? 0))
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
