import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS } from '../../src/search/answer-kinds.js'
import { parseAnswerKinds } from '../../src/search/parse-answer-kinds.js'
import { goodValue } from '../fixtures/good-value.js'

const NONE = "{de: '', en: '', uk: '', ru: ''}"
const allBut = (left: string) =>
  ANSWER_KINDS.filter((kind) => kind !== left)
    .map((kind) => `${kind}: {asks: ${NONE}, offers: ${NONE}}`)
    .join('\n')

describe('parseAnswerKinds', () => {
  it('reads the words and phrases of each kind, side and language', () => {
    const { number, place } = goodValue(
      parseAnswerKinds(
        `${allBut('number')}\nnumber:\n  asks: {de: 'wie viele, Anzahl', en: how many, uk: '', ru: ''}\n  offers: ${NONE}`,
        'config/answer-kinds.yaml',
      ),
    )
    expect(number.asks).toEqual({ de: ['wie viele', 'Anzahl'], en: ['how many'], uk: [], ru: [] })
    expect(place.offers.de).toEqual([])
  })

  const FILE = 'config/answer-kinds.yaml'

  it.each([
    ['nothing', '', 1, 'The file is empty.', /^Give number, money, .*leader, and nothing else\.$/],
    ['a kind missing', allBut('place'), 1, 'place is missing.', 'Give asks and offers, and nothing else.'],
    [
      'an unknown kind',
      `${allBut('')}\ncharm: {asks: ${NONE}, offers: ${NONE}}`,
      ANSWER_KINDS.length + 1,
      '"charm" does not belong here.',
      /^Give number/,
    ],
    [
      'a side missing',
      `${allBut('place')}\nplace: {asks: ${NONE}}`,
      ANSWER_KINDS.length,
      'place.offers is missing.',
      'Give de, en, uk and ru, and nothing else.',
    ],
    [
      'a language missing',
      `${allBut('place')}\nplace: {asks: ${NONE}, offers: {de: wo, en: where, ru: где}}`,
      ANSWER_KINDS.length,
      'place.offers.uk is missing.',
      /^Give words or phrases in one line/,
    ],
    [
      'a list instead of a line',
      `${allBut('place')}\nplace: {asks: ${NONE}, offers: {de: [wo], en: '', uk: '', ru: ''}}`,
      ANSWER_KINDS.length,
      'place.offers.de is a list.',
      /^Give words or phrases in one line/,
    ],
  ])('names %s', (_, text, line, problem, remedy) => {
    expect(parseAnswerKinds(text, FILE)).toEqual({
      problems: [{ file: FILE, line, problem, remedy: expect.stringMatching(remedy) }],
    })
  })
})
