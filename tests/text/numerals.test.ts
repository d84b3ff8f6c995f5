import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { fold } from '../../src/text/fold.js'
import { numeralStem, readNumeral, readNumeralAt } from '../../src/text/numerals.js'
import { tokenize } from '../../src/text/tokenize.js'

function read(word: string, language: Language): string | undefined {
  const numeral = readNumeral(fold(word), language)
  return numeral === undefined ? undefined : `${numeral.value}${numeral.ordinal ? '.' : ''}`
}

describe('a numeral of one word', () => {
  it.each([
    ['de', '17 eins zwo zwölf fuenf neunzehn einundzwanzig dreißig hundert', '17 1 2 12 5 19 21 30 100'],
    ['de', 'hundertfünfzig zweihundert neunhundertneunundneunzig', '150 200 999'],
    ['de', 'tausend zweitausend zwölftausenddreihundert tausendundeins', '1000 2000 12300 1001'],
    ['de', 'zweier dreier vieren', '2 3 4'],
    ['de', 'erste ersten zweiter dritten siebte siebenten achtes neunzehnten', '1. 1. 2. 3. 7. 7. 8. 19.'],
    [
      'de',
      'zwanzigste einundzwanzigsten hundertste hundertersten hundertzwölfter tausendste',
      '20. 21. 100. 101. 112. 1000.',
    ],
    ['en', '2.5 four nineteen forty hundred', '2.5 4 19 40 100'],
    ['en', 'first second third twelfth nineteenth thirtieth hundredth', '1. 2. 3. 12. 19. 30. 100.'],
    ['uk', "двоє п'яти шістьма дев'ятнадцяти двадцятьма сорока п'ятдесят двохсот", '2 5 6 19 20 40 50 200'],
    ['uk', "перша другій друга третього сьомому дванадцятий двадцятою п'ятдесята", '1. 2. 2. 3. 7. 12. 20. 50.'],
    ['ru', 'двумя трёх шести девятнадцатью тридцать пятидесяти двести', '2 3 6 19 30 50 200'],
    ['ru', 'первого вторая третьей седьмую девятнадцатого сороковой', '1. 2. 3. 7. 19. 40.'],
  ] as const)('in %s: %s', (language, words, values) => {
    expect(words.split(' ').map((word) => read(word, language))).toEqual(values.split(' '))
  })

  it.each([
    ['de', 'ein erst Drittel hunderte Hundertschaft dreist gerechte Kontraste zweifach mittlerweile'],
    ['en', 'hundreds seconds ones often'],
    ['uk', 'друг перш ніж сотні десятки третина'],
    ['ru', 'другой семью сотни треть десятки'],
  ] as const)('is none of these in %s: %s', (language, words) => {
    for (const word of words.split(' ')) expect([word, read(word, language)]).toEqual([word, undefined])
  })
})

describe('a numeral of several words', () => {
  it.each([
    ['en', 'the twenty-first session', 1, '21.', 2],
    ['en', 'the 2nd session', 1, '2.', 2],
    ['en', 'three hundred forty-two boats', 0, '342', 4],
    ['en', '1.5 million crowns', 0, '1500000', 2],
    ['de', '40 Millionen Kronen', 0, '40000000', 2],
    ['uk', "сорок п'ять човнів", 0, '45', 2],
    ['uk', '2-й пункт', 0, '2.', 2],
    ['uk', 'три тисячі двісті', 0, '3200', 3],
    ['ru', 'двадцать второго пункта', 0, '22.', 2],
    ['ru', '7-го пункта', 0, '7.', 2],
  ] as const)('in %s: %s', (language, text, at, value, length) => {
    const words = tokenize(text).map(({ word }) => word)
    const numeral = readNumeralAt(words, at, language)
    expect(numeral === undefined ? undefined : `${numeral.value}${numeral.ordinal ? '.' : ''}`).toBe(value)
    expect(numeral?.length).toBe(length)
  })

  it('ends where the next number begins', () => {
    const words = tokenize('five two boats, 20 30').map(({ word }) => word)
    expect([0, 1, 3].map((at) => readNumeralAt(words, at, 'en')?.length)).toEqual([1, 1, 1])
    expect(readNumeralAt(words, 2, 'en')).toBeUndefined()
  })
})

it('has one stem in all languages and forms, another for ordinals', () => {
  const stems = [
    numeralStem('sieben', 'de'),
    numeralStem('seven', 'en'),
    numeralStem('семи', 'uk'),
    numeralStem('семеро', 'ru'),
  ]
  expect(new Set(stems)).toEqual(new Set(['7']))
  expect(new Set([numeralStem('siebten', 'de'), numeralStem('сьомій', 'uk'), numeralStem('седьмая', 'ru')])).toEqual(
    new Set(['7.']),
  )
  expect(numeralStem('boat', 'en')).toBeUndefined()
})
