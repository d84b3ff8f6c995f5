import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS } from '../../src/search/answer-kinds.js'
import { parseAnswerKinds, splitWords } from '../../src/search/parse-answer-kinds.js'

const NONE = "{de: '', en: '', uk: '', ru: ''}"
const allBut = (left: string) =>
  ANSWER_KINDS.filter((kind) => kind !== left)
    .map((kind) => `${kind}: {asks: ${NONE}, offers: ${NONE}}`)
    .join('\n')

describe('parseAnswerKinds', () => {
  it('reads the words and phrases of each kind, side and language', () => {
    const { number, place } = parseAnswerKinds(
      `${allBut('number')}\nnumber:\n  asks: {de: 'wie viele, Anzahl', en: how many, uk: '', ru: ''}\n  offers: ${NONE}`,
    )
    expect(number.asks).toEqual({ de: ['wie viele', 'Anzahl'], en: ['how many'], uk: [], ru: [] })
    expect(place.offers.de).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a kind missing', allBut('place')],
    ['an unknown kind', `${allBut('')}\ncharm: {asks: ${NONE}, offers: ${NONE}}`],
    ['a side missing', `${allBut('place')}\nplace: {asks: ${NONE}}`],
    ['a language missing', `${allBut('place')}\nplace: {asks: ${NONE}, offers: {de: wo}}`],
    [
      'a list instead of a line',
      `${allBut('place')}\nplace: {asks: ${NONE}, offers: {de: [wo], en: '', uk: '', ru: ''}}`,
    ],
  ])('throws at %s, naming the file', (_, text) => {
    expect(() => parseAnswerKinds(text)).toThrow(/^config\/answer-kinds\.yaml: /)
  })
})

describe('splitWords', () => {
  it.each([
    ['eins, zwei drei ,vier', ['eins', 'zwei drei', 'vier']],
    ['eins,, ', ['eins']],
    ['', []],
  ])('takes %j apart into %j', (words, parts) => expect(splitWords(words)).toEqual(parts))
})
