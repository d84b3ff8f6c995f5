import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonBeginning, editDistance } from '../../src/text/similarity.js'

/** The textbook's recursion: optimal string alignment. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [a1, b1] = [a.slice(0, -1), b.slice(0, -1)]
  const same = a.at(-1) === b.at(-1)
  let least = Math.min(naiveDistance(a1, b) + 1, naiveDistance(a, b1) + 1, naiveDistance(a1, b1) + (same ? 0 : 1))
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    least = Math.min(least, naiveDistance(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return least
}

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 })

describe('editDistance', () => {
  it.each([
    ['frieden', 'frieden', 0],
    ['frieden', 'freiden', 1],
    ['frieden', 'friden', 1],
    ['frieden', 'friedden', 1],
    ['frieden', 'fruehen', 2],
    ['', 'abc', 3],
  ])('%j and %j differ by %i', (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance))

  it('is the textbook distance up to the limit, and one more beyond', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, naiveDistance(a, b)))
      }),
      { numRuns: 400 },
    )
  })
})

describe('commonBeginning', () => {
  it.each([
    ['verhandlung', 'verhandler', 8],
    ['abc', 'abc', 3],
    ['abc', 'xbc', 0],
    ['', 'abc', 0],
  ])('of %j and %j is %i letters long', (a, b, length) => expect(commonBeginning(a, b)).toBe(length))
})
