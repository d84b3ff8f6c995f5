import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clip, clipToUnits, oneLine } from '../../../src/chat/plain/one-line.js'

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

it('clips to a number of units between characters', () => {
  expect(clipToUnits('x'.repeat(100), 100)).toBe('x'.repeat(100))
  expect(clipToUnits('x'.repeat(101), 100)).toBe(`${'x'.repeat(99)}…`)
  // The thumb has two units and the colour of its skin two more, so that nothing but the mark fits into three.
  expect(clipToUnits('👍🏽👍🏽', 3)).toBe('…')
  expect(clipToUnits('👍🏽👍🏽', 5)).toBe('👍🏽…')
})

it('clips anything to whole characters of its beginning, within the units', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', '👍🏽', '👨‍👩‍👧', '🇺🇦', '👍', '\u{1f3fd}') })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, most) => {
      const clipped = clipToUnits(text, most)
      expect(clipped.length).toBeLessThanOrEqual(most)
      if (clipped === text) return
      const starts = [...new Intl.Segmenter().segment(text)].map(({ index }) => text.slice(0, index))
      expect(starts).toContain(clipped.slice(0, -1))
    }),
  )
})
