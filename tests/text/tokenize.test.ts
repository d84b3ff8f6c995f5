import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanWords, tokenize } from '../../src/text/tokenize.js'

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word)

describe('tokenize', () => {
  it.each([
    ['10.000 Mann', ['10000', 'mann']],
    ['10,000 men', ['10000', 'men']],
    ['10\u00a0000', ['10000']],
    ['10\u202f000', ['10000']],
    ['1.234.567', ['1234567']],
    ['3,5 Prozent', ['3.5', 'prozent']],
    ['3.5 percent', ['3.5', 'percent']],
    ['0,05', ['0.05']],
    ['Punkt 5.', ['punkt', '5']],
    ['2031-03-04', ['2031', '03', '04']],
    ['4.3.2031', ['4.3.2031']],
    ['5 %, 7 €, 9$', ['5', '%', '7', '€', '9', '$']],
  ])('reads the numbers of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

  it.each([
    ['the U.S. envoy', ['the', 'us', 'envoy']],
    ['so, d.h. bald', ['so', 'dh', 'bald']],
    ['e.g. now', ['eg', 'now']],
    ['А.Б. Іваненко', ['аб', 'іваненко']],
    ['Sie kam. Er ging.', ['sie', 'kam', 'er', 'ging']],
  ])('keeps the abbreviations of %j in one piece', (text, words) => expect(wordsOf(text)).toEqual(words))

  it.each([
    ["п'ять об’єктів", ['пять', 'обєктів']],
    ['сімʼя', ['сімя']],
    ["the envoy's car", ['the', 'envoy', 'car']],
    ['Halvenland’s army', ['halvenland', 'army']],
    ["O'Brien", ['obrien']],
    ["don't", ['dont']],
    ["'quoted'", ['quoted']],
  ])('knows the apostrophes of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

  it.each([
    ['20-Punkte-Plan', ['20', 'punkte', 'plan']],
    ['Übergänge für Füße', ['ubergange', 'fur', 'fusse']],
    ['Frieden–Krieg', ['frieden', 'krieg']],
    ['b2b', ['b', '2', 'b']],
    ['„Ja“, <b>sagte</b> er.', ['ja', 'b', 'sagte', 'b', 'er']],
  ])('parts and folds the words of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

  it.each(['', '   ', '\u0000\u0007', '---', '😀🙏', '?!…', '\ud800', '*_~`'])('finds no word in %j', (text) =>
    expect(tokenize(text)).toEqual([]),
  )

  it('says where each word stands, in order and without overlap', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aßЇ’.,- 1€\n\ud83d') }))
    fc.assert(
      fc.property(text, (any) => {
        let end = 0
        const wrong = tokenize(any).filter((token) => {
          const before = end
          end = token.end
          const surface = any.slice(token.start, token.end)
          return token.start < before || surface === '' || surface !== token.surface || !/^\S+$/.test(token.word)
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  it('meets the same words whatever their case', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abÄßéЖйї’ 17,') })
    fc.assert(
      fc.property(text, (any) => {
        expect(wordsOf(any.toLowerCase())).toEqual(wordsOf(any))
      }),
    )
  })
})

describe('scanWords', () => {
  /** What the scanner is a faster way of writing. */
  const WORD = /(?:\p{L}\.){2,}|\p{Nd}+(?:[.,\u202f\u00a0]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%€$£]/gu

  it('finds what the regular expression finds, in any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."aßЇ\u0301𝐀٣7.,’'ʼ- %€\n", '\ud835', '\udc00', '\u202f'), maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, (any) => {
        const places: (readonly [number, number])[] = []
        scanWords(any, (start, end) => {
          places.push([start, end])
        })
        expect(places).toEqual([...any.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length]))
      }),
      { numRuns: 500 },
    )
  })
})
