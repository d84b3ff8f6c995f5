/**
 * Weights of a linear score, learned from lists with their right members.
 *
 * Takes lists of feature vectors; gives the weights under which the right members get the largest share of the score's
 * exponentials (a conditional logit). Knows no text.
 */

import { type Minimum, minimize, type Objective } from './minimize.js'

export interface TrainingList {
  /** Vectors of one length, the same in all lists. */
  readonly items: readonly Float64Array[]
  /** How much of the gold each item holds: 1 for an answer, less for what is merely near it, 0 else; one is above 0. */
  readonly gold: readonly number[]
  /** How much the list counts against others; above 0. */
  readonly weight: number
}

export interface ListwisePull {
  /** What the weights are pulled to; 0 where it is left out. */
  readonly towards?: Float64Array | undefined
  /** How hard, in units of the loss: for a feature that differs by 1 within a list, times half the square of its weight. */
  readonly penalty: number
}

export interface ListwiseFit {
  readonly weights: Float64Array
  readonly minimum: Minimum
}

/** A list as its fit reads it: only features that differ within it count, and its numbers stand in one row. */
interface PackedList {
  readonly columns: Uint16Array
  readonly values: Float32Array
  readonly gold: Float64Array
  readonly weight: number
}

/** Lists made ready once, to be fitted many times. */
export interface PackedLists {
  readonly size: number
  readonly lists: readonly PackedList[]
  /** How much each feature differs within a list: its root mean square from the list's mean; 0 where it never does. */
  readonly spreads: Float64Array
}

export function packLists(lists: readonly TrainingList[], size: number): PackedLists {
  const squares = new Float64Array(size)
  const packed = lists.map((list) => packList(list, size, squares))
  return { size, lists: packed, spreads: squares.map((square) => Math.sqrt(square / Math.max(1, lists.length))) }
}

function packList({ items, gold, weight }: TrainingList, size: number, squares: Float64Array): PackedList {
  const columns: number[] = []
  for (let k = 0; k < size; k++) {
    const mean = items.reduce((sum, item) => sum + (item[k] ?? 0), 0) / items.length
    const square = items.reduce((sum, item) => sum + ((item[k] ?? 0) - mean) ** 2, 0) / items.length
    if (square < 1e-12) continue
    columns.push(k)
    squares[k] = (squares[k] ?? 0) + square
  }
  const values = new Float32Array(items.length * columns.length)
  for (const [at, item] of items.entries()) {
    for (const [place, k] of columns.entries()) values[at * columns.length + place] = item[k] ?? 0
  }
  return { columns: Uint16Array.from(columns), values, gold: Float64Array.from(gold), weight }
}

const STOPPING = { flat: 1e-4, steps: 500 }
/** Items with less than this share of a list's odds pull at nothing. */
const LEAST_SHARE = 1e-6

/**
 * @param takes  which of the lists, by their place, are fitted
 * @param start  weights to begin with, such as those of a like fit; 0 where it is left out
 */
export function fitListwise(
  { size, lists, spreads }: PackedLists,
  takes: (list: number) => boolean,
  { towards, penalty }: ListwisePull,
  start?: Float64Array,
): ListwiseFit {
  const taken = lists.filter((_, at) => takes(at))
  const all = taken.reduce((sum, { weight }) => sum + weight, 0)
  // Weights are looked for in units of their features' spreads: so the function is as steep in one direction as in another.
  const units = spreads.map((spread) => (spread > 0 ? 1 / spread : 0))
  const centre = spreads.map((spread, k) => spread * (towards?.[k] ?? 0))
  const weights = new Float64Array(size)
  const listSlopes = new Float64Array(size)
  const objective: Objective = (point, slopes) => {
    for (let k = 0; k < size; k++) weights[k] = (point[k] ?? 0) * (units[k] ?? 0)
    listSlopes.fill(0)
    let value = 0
    for (const list of taken) value += addList(list, weights, list.weight / all, listSlopes)
    for (let k = 0; k < size; k++) {
      const off = (point[k] ?? 0) - (centre[k] ?? 0)
      value += (penalty / 2) * off * off
      slopes[k] = (slopes[k] ?? 0) + (listSlopes[k] ?? 0) * (units[k] ?? 0) + penalty * off
    }
    return value
  }
  const first = spreads.map((spread, k) => spread * (start?.[k] ?? 0))
  const minimum = minimize(first, objective, STOPPING)
  return {
    // What never differs can't be told by any list: it stays where it is pulled to.
    weights: spreads.map((spread, k) => (spread > 0 ? (minimum.weights[k] ?? 0) / spread : (towards?.[k] ?? 0))),
    minimum,
  }
}

/** @returns -ln(share of the odds that the gold items hold), times `share`; its slopes are added to `slopes` */
function addList(
  { columns, values, gold }: PackedList,
  weights: Float64Array,
  share: number,
  slopes: Float64Array,
): number {
  const width = columns.length
  const own = Float64Array.from(columns, (k) => weights[k] ?? 0)
  const scores = scoresOf(values, own, gold.length)
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let allOdds = 0
  let goldOdds = 0
  const odds = new Float64Array(gold.length)
  for (let at = 0; at < gold.length; at++) {
    const odd = Math.exp((scores[at] ?? 0) - top)
    odds[at] = odd
    allOdds += odd
    goldOdds += odd * (gold[at] ?? 0)
  }
  if (!(goldOdds > 0)) return 0
  const ownSlopes = new Float64Array(width)
  for (let at = 0; at < gold.length; at++) {
    const odd = odds[at] ?? 0
    if (odd < LEAST_SHARE * allOdds && gold[at] === 0) continue
    const pull = share * (odd / allOdds - (odd * (gold[at] ?? 0)) / goldOdds)
    const row = at * width
    for (let place = 0; place < width; place++) {
      ownSlopes[place] = (ownSlopes[place] ?? 0) + pull * (values[row + place] ?? 0)
    }
  }
  for (let place = 0; place < width; place++) {
    const k = columns[place] ?? 0
    slopes[k] = (slopes[k] ?? 0) + (ownSlopes[place] ?? 0)
  }
  return -share * Math.log(goldOdds / allOdds)
}

/** The lists' scores under weights, in the order of their items. */
export function scoreLists({ lists }: PackedLists, weights: Float64Array): Float64Array[] {
  return lists.map(({ columns, values, gold }) =>
    scoresOf(
      values,
      Float64Array.from(columns, (k) => weights[k] ?? 0),
      gold.length,
    ),
  )
}

/** Up to what all items of the list have in common. */
function scoresOf(values: Float32Array, weights: Float64Array, items: number): Float64Array {
  const scores = new Float64Array(items)
  const width = weights.length
  for (let at = 0; at < items; at++) {
    const row = at * width
    let score = 0
    for (let place = 0; place < width; place++) score += (values[row + place] ?? 0) * (weights[place] ?? 0)
    scores[at] = score
  }
  return scores
}
