import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeReference, encodeReference, keyOf, type Reference } from '../../../src/chat/references/reference.js'
import type { Day, DayRange } from '../../../src/model.js'

const key = fc.string().map(keyOf)
const page = fc.nat(9999)
const day = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as Day)
const days = fc.tuple(day, day).map((ends): DayRange => {
  const [from, to] = ends.sort() as [Day, Day]
  return { from, to }
})
const references: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), skip: fc.nat(999), page }),
  fc.record({
    kind: fc.constant('passage' as const),
    report: key,
    paragraph: fc.nat(999_999),
    place: fc.record({ start: fc.nat(9_999_999), end: fc.nat(9_999_999) }),
    quote: key,
    page,
  }),
  fc.record({ kind: fc.constant('report' as const), report: key, page }),
  fc.record({ kind: fc.constant('day' as const), day, page }),
  fc.record({ kind: fc.constant('status' as const), topic: key, page }, { requiredKeys: ['kind', 'page'] }),
  fc.record({ kind: fc.constant('timeline' as const), topic: key, days, page }, { requiredKeys: ['kind', 'page'] }),
  fc.record({ kind: fc.constantFrom('sources', 'help', 'privacy'), page }),
  fc.record({ kind: fc.constant('feedback' as const), helpful: fc.boolean() }),
  fc.record({ kind: fc.constant('dismiss' as const), asker: fc.bigInt(0n, 2n ** 63n).map(String) }),
)

describe('a reference', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(references, (each) => {
        expect(decodeReference(encodeReference(each))).toEqual(each)
      }),
    )
  })

  it('has at most 62 plain characters, so that any platform carries it with a sign before it', () => {
    fc.assert(
      fc.property(references, (each) => {
        expect(encodeReference(each)).toMatch(/^[\w.-]{1,62}$/)
      }),
    )
  })

  it.each([
    '',
    '1',
    '1a',
    '1a.3',
    '1a.-1.0',
    '1a.3.0.0',
    '0a.3.0',
    '2a.3.0',
    '1z.0',
    '1p.short.1.0.1.AAAAAAAA.0',
    '1x.',
    '1o.1e3',
    '1d.20250230.0',
    '1t..2025023020250301.0',
    '1t..2025030120250228.0',
  ])('is nothing where somebody else wrote "%s"', (text) => expect(decodeReference(text)).toBeUndefined())

  it('is nothing, or what it says, for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decodeReference(text)
        if (read !== undefined) expect(decodeReference(encodeReference(read))).toEqual(read)
      }),
    )
  })
})
