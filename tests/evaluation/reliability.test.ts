import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, expectedCalibrationError, type Judged, judge } from '../../evaluation/reliability.js'
import { goldQuestion, line, quotesOf } from './gold.js'

function judged(confidence: number, ...held: readonly boolean[]): Judged[] {
  return held.map((right) => ({ confidence, held: right }))
}

const anyJudged = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), held: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
})

describe('bands', () => {
  it.each([
    { confidence: 0, at: 0 },
    { confidence: 0.0999, at: 0 },
    { confidence: 0.1, at: 1 },
    { confidence: 0.3, at: 3 },
    { confidence: 0.7, at: 7 },
    { confidence: 0.95, at: 9 },
    // The last band takes in its end.
    { confidence: 1, at: 9 },
  ])('put confidence $confidence in band $at', ({ confidence, at }) => {
    expect(bandsOf(judged(confidence, true)).map(({ questions }) => questions)).toEqual(
      Array.from({ length: 10 }, (_, band) => (band === at ? 1 : 0)),
    )
  })

  it('give mean confidence and the share that held', () => {
    const bands = bandsOf([...judged(0.62, true, true), ...judged(0.68, false, false), ...judged(0.15, false)])
    expect(bands[6]).toMatchObject({ questions: 4, held: 0.5 })
    expect(bands[6]?.confidence).toBeCloseTo(0.65, 10)
    expect(bands[1]).toEqual({ from: 0.1, to: 0.2, questions: 1, confidence: 0.15, held: 0 })
  })

  it('without a question have no figures', () => {
    expect(bandsOf([])[4]).toEqual({ from: 0.4, to: 0.5, questions: 0, confidence: Number.NaN, held: Number.NaN })
  })

  it('hold every question once, each with its mean within the band', () => {
    fc.assert(
      fc.property(anyJudged, (all) => {
        const bands = bandsOf(all)
        expect(bands.reduce((sum, { questions }) => sum + questions, 0)).toBe(all.length)
        for (const { from, to, questions, confidence } of bands) {
          if (questions === 0) continue
          expect(confidence).toBeGreaterThanOrEqual(from - 1e-9)
          expect(confidence).toBeLessThanOrEqual(to + 1e-9)
        }
      }),
    )
  })
})

describe('expected calibration error', () => {
  it('is the gap of each band, counted by its questions', () => {
    // |0.9 - 3/4| for 4 of 10 questions, |0.2 - 0| for 5, |0.5 - 1| for 1: 0.06 + 0.1 + 0.05.
    const all = [
      ...judged(0.9, true, true, true, false),
      ...judged(0.2, false, false, false, false, false),
      ...judged(0.5, true),
    ]
    expect(expectedCalibrationError(bandsOf(all))).toBeCloseTo(0.21, 10)
  })

  it('is 0 where confidence means what it says', () => {
    expect(expectedCalibrationError(bandsOf([...judged(0.75, true, true, true, false), ...judged(1, true)]))).toBe(0)
  })

  it('is 1 where the surest is always wrong', () => {
    expect(expectedCalibrationError(bandsOf(judged(1, false, false)))).toBe(1)
  })

  it('of no question is no number', () => {
    expect(expectedCalibrationError(bandsOf([]))).toBeNaN()
  })

  it('lies between the error of the mean and 1', () => {
    fc.assert(
      fc.property(anyJudged, (all) => {
        const error = expectedCalibrationError(bandsOf(all))
        const gap = all.reduce((sum, { confidence, held }) => sum + confidence - (held ? 1 : 0), 0) / all.length
        expect(error).toBeGreaterThanOrEqual(Math.abs(gap) - 1e-9)
        expect(error).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a question', () => {
  const right = 'Die Brücke liegt bei Harn.'

  it.each([
    { what: 'is held by the first excerpt', excerpts: quotesOf(right), answerable: true, held: true },
    { what: 'is not held by the second', excerpts: quotesOf('Es regnet.', right), answerable: true, held: false },
    { what: 'is not held by none', excerpts: [], answerable: true, held: false },
    { what: 'is never held where nothing answers it', excerpts: quotesOf(right), answerable: false, held: false },
  ])('$what', ({ excerpts, answerable, held }) => {
    const run = [line({ id: 'q', confidence: 0.7, excerpts })]
    expect(judge([goldQuestion({ id: 'q', answerable })], run)).toEqual([{ confidence: 0.7, held }])
  })

  it('counts whether the bot answered it or not', () => {
    const run = [line({ id: 'q', confidence: 0.2, answered: false, excerpts: quotesOf(right) })]
    expect(judge([goldQuestion({ id: 'q' })], run)).toEqual([{ confidence: 0.2, held: true }])
  })
})
