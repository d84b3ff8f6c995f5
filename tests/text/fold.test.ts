import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.js'

describe('fold', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Übergänge', 'ubergange'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Đorđe', 'dorde'],
    ['œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Þór', 'thor'],
    ['naïve', 'naive'],
    ['Ёлка', 'елка'],
    ['Ґанок', 'ганок'],
    ["об'єкт", 'обєкт'],
    ['об’єкт', 'обєкт'],
    ['обʼєкт', 'обєкт'],
    ['об`єкт', 'обєкт'],
    ['Frie\u00adden', 'frieden'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\ufeffAnfang', 'anfang'],
    ['2031', '2031'],
    ['', ''],
    ['’', ''],
  ])('%j becomes %j', (word, folded) => expect(fold(word)).toBe(folded))

  it.each([
    ['й', 'и\u0306'],
    ['ї', 'і\u0308'],
    ['ä', 'a\u0308'],
    ['é', 'e\u0301'],
    ['İstanbul', 'istanbul'],
  ])('takes %j and %j for one, composed or not', (one, other) => expect(fold(one)).toBe(fold(other)))

  it.each([
    ['й', 'и'],
    ['ї', 'і'],
    ['є', 'е'],
    ['ь', ''],
  ])('keeps the Cyrillic %j apart from %j', (letter, other) => expect(fold(letter)).not.toBe(fold(other)))

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => {
        expect(fold(fold(word))).toBe(fold(word))
      }),
    )
  })

  it('leaves no Latin letter with a mark and no apostrophe in it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aÄéŷßøŁçñžĂǎ’ʼ\u0301\u0308xQ'), maxLength: 12 })
    fc.assert(
      fc.property(letters, (word) => {
        expect(fold(word)).toMatch(/^\p{M}*[a-z]*$/u)
      }),
    )
  })
})
