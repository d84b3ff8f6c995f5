import { expect, it } from 'vitest'
import { opening, readCustomId, turning } from '../../../src/chat/references/custom-id.js'
import { keyOf, type Reference } from '../../../src/chat/references/reference.js'

const key = keyOf('2031-03-04-silbersee')
const LONGEST: Reference = {
  kind: 'passage',
  report: key,
  paragraph: 999_999,
  place: { start: 9_999_998, end: 9_999_999 },
  quote: key,
  page: 9999,
}
const REFERENCES: readonly Reference[] = [
  LONGEST,
  { kind: 'ask', skip: 3, page: 0 },
  { kind: 'timeline', topic: key, days: { from: '2031-03-01', to: '2031-03-31' }, page: 2 },
  { kind: 'dismiss', asker: '18446744073709551615' },
  { kind: 'feedback', helpful: false },
]

it.each(REFERENCES)('is read back as it was written: %o', (reference) => {
  expect(readCustomId(opening(reference))).toEqual({ reference, turns: false })
  expect(readCustomId(turning(reference))).toEqual({ reference, turns: true })
})

it('is never longer than Discord allows', () => {
  expect(opening(LONGEST).length).toBeLessThanOrEqual(100)
})

it('tells opening and turning apart, so that both can stand in one message', () => {
  expect(opening(LONGEST)).not.toBe(turning(LONGEST))
})

it.each(['', '>', '<', '1a.0.0', '!1a.0.0', '>>1a.0.0', '>2a.0.0', '>1a.0.0 ', ' >1a.0.0', '>1a.٣.0', '>1A.0.0'])(
  'of another making is not understood: "%s"',
  (id) => expect(readCustomId(id)).toBeUndefined(),
)
