import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.js'
import { isDerivedName, soundLikeness, soundsOf, withoutEnding } from '../../src/text/sounding.js'

const basesOf = (word: string) => soundsOf(fold(word)).map(withoutEnding)
const baseOf = (word: string) => basesOf(word)[0] ?? ''
const likenessOf = (one: string, other: string) =>
  Math.max(...basesOf(one).flatMap((a) => basesOf(other).map((b) => soundLikeness(a, b))))

describe('a name sounds alike in all four languages', () => {
  it.each([
    ['Brohmwig', 'Brohmwig', 'Бромвіг', 'Бромвиг'],
    ['Tschelnoff', 'Chelnoff', 'Челнов', 'Челнов'],
    ['Kupfheim', 'Kupfheim', 'Купфгейм', 'Купфхейм'],
    ['Jannorek', 'Jannorek', 'Йаннорек', 'Йаннорек'],
    ['Lazinka', 'Lacinka', 'Лацінка', 'Лацинка'],
    ['Rexmar', 'Rexmar', 'Рексмар', 'Рексмар'],
  ])('%s', (...spellings) => {
    for (const one of spellings) {
      for (const other of spellings) expect(likenessOf(one, other)).toBeGreaterThanOrEqual(0.7)
    }
  })

  it.each([
    ['Марвенія', 'Марвенії'],
    ['Марвенія', 'Марвенією'],
    ['Марвения', 'Марвении'],
    ['Marvenia', 'Марвения'],
  ])('and in every case: %s, %s', (one, other) => expect(baseOf(other)).toBe(baseOf(one)))
})

describe('names are two', () => {
  it.each([
    ['with another beginning', 'Galvik', 'Alvik'],
    ['with another consonant', 'Bromvig', 'Bromvil'],
    ['with another vowel, where they are short', 'Kern', 'Karn'],
    ['with other vowels throughout', 'Kalumora', 'Kolimera'],
  ])('%s', (_, one, other) => expect(likenessOf(one, other)).toBe(0))
})

describe('from a country or town are made', () => {
  it.each([
    ['Marvenien', 'Marvenia'],
    ['Marvenien', 'Marvenier'],
    ['Marvenien', 'marvenische'],
    ['Marvenia', 'Marvenians'],
    ['Marvenia', 'марвенський'],
    ['Marvenia', 'марвенийские'],
    ['Марвенія', 'марвенці'],
    ['Марвения', 'марвенийцев'],
    ['Marvenier', 'марвенська'],
    ['Gollstad', 'Gollstader'],
    ['Torn', 'торнский'],
  ])('from %s: %s', (one, other) => expect(isDerivedName(baseOf(one), baseOf(other))).toBe(true))

  it.each([
    ['Marvenia', 'Marbach'],
    ['Gollstad', 'Gollwitz'],
    ['Torn', 'Tornado'],
    ['Mill', 'Miller'],
  ])('but not from %s: %s', (one, other) => expect(isDerivedName(baseOf(one), baseOf(other))).toBe(false))
})

it('likeness is the same in both directions, 1 for the same, and from 0.7 up or 0', () => {
  const sound = fc.string({ unit: fc.constantFrom(...'aeioubdhklmnrstv'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sound, sound, (a, b) => {
      const alike = soundLikeness(a, b)
      expect(soundLikeness(b, a)).toBe(alike)
      expect(soundLikeness(a, a)).toBe(1)
      expect(alike === 0 || (alike >= 0.7 && alike <= 1)).toBe(true)
      expect(isDerivedName(a, b)).toBe(isDerivedName(b, a))
    }),
  )
})
