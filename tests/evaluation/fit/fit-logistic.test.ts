import { describe, expect, it } from 'vitest'
import { fitLogistic, type LogisticExample, logistic } from '../../../evaluation/fit/fit-logistic.js'

/** So many that hold and so many that don't, with a bias and one more feature. */
function examples(feature: number, holding: number, others: number): LogisticExample[] {
  return [true, false].flatMap((holds) =>
    Array.from({ length: holds ? holding : others }, () => ({
      features: Float64Array.of(1, feature),
      holds,
      weight: 1,
    })),
  )
}

const chance = (weights: Float64Array, feature: number): number =>
  logistic((weights[0] ?? 0) + (weights[1] ?? 0) * feature)

describe('a logistic regression', () => {
  it('says how often it held', () => {
    const weights = fitLogistic([...examples(0, 20, 80), ...examples(1, 60, 40)], 2, { penalty: 1e-9 })
    expect(chance(weights, 0)).toBeCloseTo(0.2, 3)
    expect(chance(weights, 1)).toBeCloseTo(0.6, 3)
  })

  it('pulls all weights but the bias to 0', () => {
    const weights = fitLogistic([...examples(0, 20, 80), ...examples(1, 60, 40)], 2, { penalty: 1000 })
    expect(weights[1]).toBeCloseTo(0, 3)
    // 80 of 200
    expect(logistic(weights[0] ?? 0)).toBeCloseTo(0.4, 3)
  })

  it('counts an example by its weight', () => {
    const heavy = examples(0, 1, 1).map((each) => ({ ...each, weight: each.holds ? 3 : 1 }))
    expect(logistic(fitLogistic(heavy, 2, { penalty: 1e-9 })[0] ?? 0)).toBeCloseTo(0.75, 3)
  })
})
