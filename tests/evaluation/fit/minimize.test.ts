import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimize, type Objective } from '../../../evaluation/fit/minimize.js'

const STOPPING = { flat: 1e-8, steps: 500 }

/** The sum of steepness × (weight - centre)² / 2. */
function bowl(centre: readonly number[], steepness: readonly number[]): Objective {
  return (weights, slopes) =>
    centre.reduce((value, least, k) => {
      const off = (weights[k] ?? 0) - least
      slopes[k] = (slopes[k] ?? 0) + (steepness[k] ?? 0) * off
      return value + ((steepness[k] ?? 0) * off * off) / 2
    }, 0)
}

describe('minimize', () => {
  it('finds the bottom of a bowl, however narrow it is in some directions', () => {
    const steep = fc.double({ min: 0.01, max: 100, noNaN: true })
    const place = fc.double({ min: -20, max: 20, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(place, steep), { minLength: 1, maxLength: 6 }), (sides) => {
        const centre = sides.map(([least]) => least)
        const { weights, converged } = minimize(
          new Float64Array(sides.length),
          bowl(
            centre,
            sides.map(([, steepness]) => steepness),
          ),
          STOPPING,
        )
        expect(converged).toBe(true)
        for (const [k, least] of centre.entries()) expect(weights[k]).toBeCloseTo(least, 5)
      }),
      { numRuns: 50 },
    )
  })

  it('follows a bent valley to its end', () => {
    // Rosenbrock 1960: least at (1, 1), at the end of a narrow valley along y = x².
    const valley: Objective = ([x = 0, y = 0], slopes) => {
      slopes[0] = (slopes[0] ?? 0) - 2 * (1 - x) - 400 * x * (y - x * x)
      slopes[1] = (slopes[1] ?? 0) + 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }
    const { weights, converged, steps } = minimize(Float64Array.of(-1.2, 1), valley, STOPPING)
    expect(converged).toBe(true)
    expect(steps).toBeLessThan(100)
    expect(weights[0]).toBeCloseTo(1, 6)
    expect(weights[1]).toBeCloseTo(1, 6)
  })

  it('leaves where it began as it is, and stays there where it is flat', () => {
    const start = Float64Array.of(3, -2)
    expect(minimize(start, bowl([3, -2], [1, 5]), STOPPING)).toMatchObject({ steps: 0, converged: true, value: 0 })
    minimize(start, bowl([0, 0], [1, 5]), STOPPING)
    expect([...start]).toEqual([3, -2])
  })

  it('says so where the steps did not suffice', () => {
    const start = new Float64Array(3)
    const { steps, converged } = minimize(start, bowl([9, 9, 9], [0.01, 1, 100]), { flat: 1e-12, steps: 2 })
    expect([steps, converged]).toEqual([2, false])
  })
})
