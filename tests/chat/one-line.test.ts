import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clip, oneLine } from '../../src/chat/one-line.js'

it('puts words of others on one line', () => {
  expect(oneLine('  a title\r\n  on two\tlines ')).toBe('a title on two lines')
})

it('clips what is longer than 60 characters, and says so with a mark', () => {
  expect(clip('x'.repeat(60))).toBe('x'.repeat(60))
  expect(clip('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
})

it('counts characters as people do, and never cuts one in two', () => {
  // A family of four is one character of eleven units, so 54 of them are the most that fit into 600 units.
  const family = '👨‍👩‍👧‍👦'
  expect(clip(family.repeat(54))).toBe(family.repeat(54))
  expect(clip(family.repeat(70))).toBe(`${family.repeat(54)}…`)
})

it('is not fooled by marks without end', () => {
  expect(clip(`a${'\u0301'.repeat(10_000)}`)).toBe('…')
})

it('gives one short line for anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), (text) => {
      expect(clip(text)).not.toMatch(/[\r\n]/)
      expect([...new Intl.Segmenter().segment(clip(text))].length).toBeLessThanOrEqual(60)
    }),
  )
})
