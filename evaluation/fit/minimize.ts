/**
 * L-BFGS: the weights at which a smooth function is least.
 *
 * Takes a function with its slopes and where to begin; deterministic, and knows nothing of what is fitted.
 */

/** @param slopes  of zeros; the slope at `weights` is added to it. @returns the value at `weights` */
export type Objective = (weights: Float64Array, slopes: Float64Array) => number

export interface Stopping {
  /** It stops where no slope is steeper than this; above 0. */
  readonly flat: number
  /** It stops after so many steps, wherever it is. */
  readonly steps: number
}

export interface Minimum {
  readonly weights: Float64Array
  readonly value: number
  readonly steps: number
  /** Whether it stopped because it is flat there, and not because the steps were used up. */
  readonly converged: boolean
}

/** Steps whose curvature is remembered. */
const MEMORY = 12
/** A step must gain this much of what the slope promises (Armijo) ... */
const ENOUGH_GAIN = 1e-4
/** ... and leave at most this much of the slope along it (Wolfe). */
const SLOPE_LEFT = 0.9
const MOST_HALVINGS = 40

interface Point {
  readonly weights: Float64Array
  readonly value: number
  readonly slopes: Float64Array
}

/** What a step changed: the weights, the slopes, and 1 / (their product). */
interface Curvature {
  readonly moved: Float64Array
  readonly bent: Float64Array
  readonly rate: number
}

/**
 * @param start  is left as it is
 * @see Nocedal & Wright 2006, "Numerical Optimization", algorithm 7.5
 */
export function minimize(start: Float64Array, objective: Objective, { flat, steps }: Stopping): Minimum {
  let at = measure(start.slice(), objective)
  const curvatures: Curvature[] = []
  for (let step = 0; step < steps; step++) {
    if (steepest(at.slopes) <= flat) return { weights: at.weights, value: at.value, steps: step, converged: true }
    let direction = newtonLike(at.slopes, curvatures)
    if (dot(direction, at.slopes) >= 0) {
      curvatures.length = 0
      direction = newtonLike(at.slopes, curvatures)
    }
    const first = curvatures.length === 0 ? Math.min(1, 1 / steepest(at.slopes)) : 1
    const next = search(at, direction, first, objective)
    // Rounding leaves no point below this one: as flat as it gets.
    if (next === undefined) return { weights: at.weights, value: at.value, steps: step, converged: true }
    remember(curvatures, at, next)
    at = next
  }
  return { weights: at.weights, value: at.value, steps, converged: steepest(at.slopes) <= flat }
}

function measure(weights: Float64Array, objective: Objective): Point {
  const slopes = new Float64Array(weights.length)
  return { weights, value: objective(weights, slopes), slopes }
}

/** Down the slope, stretched by what the last steps tell of the curvature. */
function newtonLike(slopes: Float64Array, curvatures: readonly Curvature[]): Float64Array {
  const direction = slopes.map((slope) => -slope)
  const shares: number[] = []
  for (const { moved, bent, rate } of curvatures.toReversed()) {
    const share = rate * dot(moved, direction)
    shares.push(share)
    add(direction, bent, -share)
  }
  const last = curvatures.at(-1)
  if (last !== undefined) scale(direction, 1 / (last.rate * dot(last.bent, last.bent)))
  for (const { moved, bent, rate } of curvatures) {
    add(direction, moved, (shares.pop() ?? 0) - rate * dot(bent, direction))
  }
  return direction
}

/**
 * A point along `direction` that satisfies the weak Wolfe conditions, by halving and doubling.
 *
 * @see Lewis & Overton 2013, "Nonsmooth optimization via quasi-Newton methods"
 */
function search(from: Point, direction: Float64Array, first: number, objective: Objective): Point | undefined {
  const slope = dot(from.slopes, direction)
  let [low, high, length] = [0, Number.POSITIVE_INFINITY, first]
  let best: Point | undefined
  for (let turn = 0; turn < MOST_HALVINGS; turn++) {
    const weights = from.weights.slice()
    add(weights, direction, length)
    const there = measure(weights, objective)
    if (!(there.value <= from.value + ENOUGH_GAIN * length * slope)) {
      high = length
    } else {
      best = there
      if (dot(there.slopes, direction) >= SLOPE_LEFT * slope) return there
      low = length
    }
    length = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2
  }
  return best !== undefined && best.value < from.value ? best : undefined
}

function remember(curvatures: Curvature[], from: Point, to: Point): void {
  const moved = difference(to.weights, from.weights)
  const bent = difference(to.slopes, from.slopes)
  const product = dot(moved, bent)
  if (product <= 1e-12 * dot(bent, bent)) return
  curvatures.push({ moved, bent, rate: 1 / product })
  if (curvatures.length > MEMORY) curvatures.shift()
}

function steepest(slopes: Float64Array): number {
  return slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - (b[k] ?? 0))
}

function add(into: Float64Array, values: Float64Array, factor: number): void {
  for (let k = 0; k < into.length; k++) into[k] = (into[k] ?? 0) + factor * (values[k] ?? 0)
}

function scale(values: Float64Array, factor: number): void {
  for (let k = 0; k < values.length; k++) values[k] = (values[k] ?? 0) * factor
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
