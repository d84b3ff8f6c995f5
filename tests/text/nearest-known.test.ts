import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Nearness, nearestKnown } from '../../src/text/nearest-known.js'
import { editDistance } from '../../src/text/similarity.js'

const upTo = (most: number): Nearness => ({ forgiven: () => most })

describe('the nearest known word', () => {
  it('is the one with the fewest slips, the first of equals', () => {
    expect(nearestKnown('repotr', ['resort', 'report'], upTo(2))).toBe('report')
    expect(nearestKnown('bat', ['cat', 'rat'], upTo(2))).toBe('cat')
  })

  it('is none where each takes more slips than are forgiven', () => {
    expect(nearestKnown('staxyz', ['status'], upTo(3))).toBe('status')
    expect(nearestKnown('staxyz', ['status'], upTo(2.9))).toBeUndefined()
    expect(nearestKnown('status', [], upTo(9))).toBeUndefined()
  })

  it('may be farther than one that is forgiven less', () => {
    // Four slips are more than a third of "excerpts", five are less than one of "excerptCharacters".
    const known = ['excerpts', 'excerptCharacters']
    expect(nearestKnown('excerptChars', known, upTo(5))).toBe('excerpts')
    expect(nearestKnown('excerptChars', known, { forgiven: (word) => word.length / 3 })).toBe('excerptCharacters')
  })

  it('has the fewest slips for its length where shares are asked for', () => {
    // Two slips either way: of three letters, and of seven.
    expect(nearestKnown('wafar', ['war', 'warfare'], upTo(2))).toBe('war')
    expect(nearestKnown('wafar', ['war', 'warfare'], { ...upTo(2), by: 'share' })).toBe('warfare')
  })

  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 })
  const known = fc.array(
    word.filter((each) => each !== ''),
    { maxLength: 6 },
  )
  const nearness = fc.record({
    most: fc.nat(4),
    part: fc.double({ min: 0.1, max: 2, noNaN: true }),
    by: fc.constantFrom('slips' as const, 'share' as const),
  })

  it('is a known one that is near enough, and none that is near enough is nearer', () => {
    let found = 0
    fc.assert(
      fc.property(word, known, nearness, (typed, known, { most, part, by }) => {
        const forgiven = (each: string): number => Math.min(most, each.length * part)
        const slips = (each: string): number => editDistance(typed, each, 99)
        const distance = (each: string): number => slips(each) / (by === 'share' ? each.length : 1)
        const candidates = known.filter((each) => slips(each) <= forgiven(each))
        const nearest = nearestKnown(typed, known, { forgiven, by })
        if (nearest === undefined) {
          expect(candidates).toEqual([])
          return
        }
        found++
        expect(candidates).toContain(nearest)
        expect(distance(nearest)).toBe(Math.min(...candidates.map(distance)))
        expect(candidates.find((each) => distance(each) === distance(nearest))).toBe(nearest)
      }),
      { numRuns: 1000 },
    )
    // A fifth of the words that are drawn have a near one; so many less are not drawn by chance.
    expect(found).toBeGreaterThan(50)
  })
})
