import { describe, expect, it } from 'vitest'
import { fitListwise, packLists, scoreLists, type TrainingList } from '../../../evaluation/fit/fit-listwise.js'

const ALL = (): boolean => true

/** Numbers from 0 to 1, the same each time (Lehmer 1951). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function list(gold: readonly number[], items: readonly (readonly number[])[], weight = 1): TrainingList {
  return { items: items.map((item) => Float64Array.from(item)), gold, weight }
}

/** Lists whose right member is drawn by odds of exp(the score under `truth`). */
function drawn(truth: readonly number[], count: number): TrainingList[] {
  const random = randomFrom(7)
  return Array.from({ length: count }, () => {
    const items = Array.from({ length: 6 }, () => truth.map(() => random() * 2 - 1))
    const odds = items.map((item) => Math.exp(item.reduce((sum, x, k) => sum + x * (truth[k] ?? 0), 0)))
    let left = random() * odds.reduce((sum, odd) => sum + odd, 0)
    const right = odds.findIndex((odd) => {
      left -= odd
      return left <= 0
    })
    return list(
      items.map((_, at) => (at === right ? 1 : 0)),
      items,
    )
  })
}

describe('a listwise fit', () => {
  it('finds the weights that the right members were drawn by', () => {
    const { weights, minimum } = fitListwise(packLists(drawn([2, -1, 0], 3000), 3), ALL, { penalty: 1e-6 })
    expect(minimum.converged).toBe(true)
    // 3,000 draws tell a weight to about 0.05.
    for (const [k, weight] of [2, -1, 0].entries()) expect(Math.abs((weights[k] ?? 0) - weight)).toBeLessThan(0.15)
  })

  it('ends at the same place from wherever it begins', () => {
    const packed = packLists(drawn([1, -2], 200), 2)
    const near = fitListwise(packed, ALL, { penalty: 0.001 }).weights
    const far = fitListwise(packed, ALL, { penalty: 0.001 }, Float64Array.of(-9, 9)).weights
    for (const k of [0, 1]) expect(far[k]).toBeCloseTo(near[k] ?? 0, 2)
  })

  it('is pulled by the penalty to 0, or to where it is told', () => {
    const packed = packLists(drawn([2], 300), 1)
    const fitted = (penalty: number, towards?: Float64Array): number =>
      fitListwise(packed, ALL, { penalty, towards }).weights[0] ?? Number.NaN
    expect(fitted(0.001)).toBeGreaterThan(fitted(1))
    expect(fitted(1000)).toBeCloseTo(0, 2)
    expect(fitted(1000, Float64Array.of(5))).toBeCloseTo(5, 1)
  })

  it('keeps a feature that differs within no list where it is pulled to', () => {
    const packed = packLists(
      [
        list(
          [1, 0],
          [
            [1, 4],
            [0, 4],
          ],
        ),
      ],
      2,
    )
    expect(packed.spreads[1]).toBe(0)
    expect(fitListwise(packed, ALL, { penalty: 0.1 }).weights[1]).toBe(0)
    expect(fitListwise(packed, ALL, { penalty: 0.1, towards: Float64Array.of(0, 3) }).weights[1]).toBe(3)
  })

  it('sees no list but those it takes', () => {
    const right = list([1, 0], [[1], [0]])
    const wrong = list([0, 1], [[1], [0]])
    const packed = packLists([right, wrong], 1)
    expect(fitListwise(packed, (at) => at === 0, { penalty: 0.1 }).weights[0]).toBeGreaterThan(0)
    expect(fitListwise(packed, (at) => at === 1, { penalty: 0.1 }).weights[0]).toBeLessThan(0)
  })

  it('counts a list by its weight, and an item by its gold', () => {
    const pulls = (lists: readonly TrainingList[]): number =>
      fitListwise(packLists(lists, 1), ALL, { penalty: 0.1 }).weights[0] ?? Number.NaN
    const [right, wrong] = [list([1, 0], [[1], [0]]), list([0, 1], [[1], [0]], 0.1)]
    expect(pulls([right, wrong])).toBeGreaterThan(0)
    expect(pulls([list([1, 0.03], [[1], [0]])])).toBeGreaterThan(pulls([list([1, 0.5], [[1], [0]])]))
  })
})

it('lists are scored up to what their items have in common', () => {
  const [scores] = scoreLists(
    packLists(
      [
        list(
          [1, 0],
          [
            [2, 7],
            [1, 7],
          ],
        ),
      ],
      2,
    ),
    Float64Array.of(3, 5),
  )
  expect((scores?.[0] ?? 0) - (scores?.[1] ?? 0)).toBeCloseTo(3, 6)
})
