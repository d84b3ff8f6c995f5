import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FITS, matchTyped } from '../../../src/chat/plain/match-typed.js'

describe('all that was typed', () => {
  it.each([
    ['', 'Sanktionen', FITS.start],
    [' ', '', FITS.start],
    ['sank', 'Sanktionen', FITS.start],
    ['SÄNK', 'sanktionen', FITS.start],
    ['garantii bezp', 'Гарантії безпеки', undefined],
    ['гарантіі', 'Гарантії', undefined],
    ['елка', 'Ёлка', FITS.start],
    ['schritte', 'Nächste Schritte', FITS.words],
    ['schr nach', 'Nächste Schritte', FITS.words],
    ['garantie', 'Sicherheitsgarantien', FITS.parts],
    ['20 plan', '20-Punkte-Plan', FITS.words],
    ["пам'ять", 'Пам’ять', FITS.start],
    ['23.12.', '2025-12-23', FITS.words],
    ['garantie für wen', 'Sicherheitsgarantien', undefined],
  ])('"%s" fits "%s": %s', (typed, text, fit) => {
    expect(matchTyped(typed).all(text)).toBe(fit)
  })

  it('fits the text that it was taken from, however much was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aäßéñïжїйёґ’1 -·…') }), fc.nat(20), (text, length) => {
        expect(matchTyped(text.slice(0, length)).all(text)).not.toBeUndefined()
      }),
    )
  })
})

describe('some of what was typed', () => {
  it.each([
    ['was ist mit den Kämpfen', 'Anhaltende Kämpfe', FITS.partly],
    ['що відомо про санкції', 'Санкцій', FITS.partly],
    ['kämpfe', 'Anhaltende Kämpfe', FITS.words],
    // "was" and "mit" stand in any question.
    ['was mit', 'Wasser, Mitte', FITS.words],
    ['was mit wem', 'Wasser, Mitte', undefined],
    ['wer', 'Anhaltende Kämpfe', undefined],
  ])('"%s" and "%s": %s', (typed, text, fit) => {
    expect(matchTyped(typed).some(text)).toBe(fit)
  })
})
