import { describe, expect, it } from 'vitest'
import { openDictdText } from '../../src/lexicon/dictd-text.js'
import { Dictionary } from '../../src/lexicon/dictionary.js'
import { buildLibrary } from '../../src/library/build-library.js'
import type { Language } from '../../src/model.js'
import { LONGEST_QUESTION } from '../../src/model.js'
import type { Alternative } from '../../src/search/question.js'
import { readQuestion } from '../../src/search/read-question.js'
import { fold } from '../../src/text/fold.js'
import { stem } from '../../src/text/stem.js'
import { dictdFiles } from '../fixtures/dictd.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfText } from '../fixtures/search.js'

const { reader } = buildLibrary(
  [reportOf({ id: 'a', date: '2031-03-01' }, 'Hafen, Zoll und Verwalter.')],
  smallKnowledge({
    rows: {
      ships: [
        'Fähre, Fährschiff, Passagierschiff, ~Boot | ferry, ~boat | переправа | паромный катер',
        'Hafen, Anlegestelle | harbour | порт | порт',
        'zu Schaden kommen | be harmed | постраждати | пострадать',
      ],
      places: ['Welm | Welm | Велм | Велм'],
    },
    stopWords: { de: 'der die das und wer wo am im zu sind ist wie viele von', en: 'the of' },
    kinds: { number: { asks: { de: 'wie viele' } } },
  }),
)
const DICTIONARY = dictdFiles([
  ['ferry', 'ferry\nÜberfahrt\n'],
  ['weir', 'weir\nWehr, Stauwehr, fester Damm\n'],
])
const dictionary = new Dictionary(
  { from: 'en', to: 'de', index: DICTIONARY.index, text: openDictdText(DICTIONARY.text) },
  (words, language) => words.split(' ').map((word) => stem(fold(word), language)),
)
const read = (text: string, language: Language = 'de') => readQuestion(text, language, reader)
const wordsOf = (text: string, language?: Language) => read(text, language).terms.map(({ word }) => word)
const stemOf = (word: string, language: Language = 'de') => stem(fold(word), language)

/** A term's alternatives by their stems. */
function alternativesOf(text: string, at = 0): Record<string, Alternative> {
  const { alternatives } = read(text).terms[at] ?? { alternatives: [] }
  return Object.fromEntries(alternatives.map((alternative) => [alternative.stems.join(' '), alternative]))
}

describe('the terms of a question', () => {
  it('are its telling words in order, folded', () => {
    expect(wordsOf('Wer war am Süd-Hafen und wo ist die Fähre?')).toEqual(['war', 'sud', 'hafen', 'fahre'])
  })

  it('hold nothing twice, in whatever form', () => {
    expect(wordsOf('Hafen, Häfen, HAFEN!')).toHaveLength(1)
  })

  it('hold single digits but no single letters', () => expect(wordsOf('Plan B mit 5 x 20 Punkten')).toContain('5'))

  it('leave single letters out', () => expect(wordsOf('Plan B')).toEqual(['plan']))

  it.each(['', 'der die das', '???', '😀'])('are none for %j', (text) => expect(read(text).terms).toEqual([]))

  it('are read up to the longest question, and never more than a bound of them', () => {
    expect(wordsOf(`${'der '.repeat(LONGEST_QUESTION / 4)}Hafen`)).toEqual([])
    const many = Array.from(
      { length: 200 },
      (_, at) => `w${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${at}`,
    )
    expect(read(many.join(' ')).terms.length).toBeLessThanOrEqual(32)
  })

  it('tell something each: more than nothing', () => {
    for (const { weight } of read('Wie viele Boote warten 2031 vor Welm?').terms) expect(weight).toBeGreaterThan(0)
  })

  it('tell more where they are names', () => {
    const [name, noun] = read('Wartet Tolvan am Hafen?').terms.slice(1)
    expect([name?.word, noun?.word]).toEqual(['tolvan', 'hafen'])
    expect(name?.weight).toBeGreaterThan(noun?.weight ?? Number.POSITIVE_INFINITY)
  })
})

describe('what a question asks for', () => {
  it('is heard in its words, stop words too', () => {
    expect(read('Wie viele Boote?').asks).not.toBe(0)
    expect(read('Boote?').asks).toBe(0)
  })
})

describe('another way to put a word', () => {
  it('always is the word itself, fully', () => {
    expect(alternativesOf('Quallen')).toEqual({
      [stemOf('Quallen')]: { stems: [stemOf('Quallen')], weight: 1, source: 'itself' },
    })
  })

  it('is a synonym or a translation, never worth more than the word itself', () => {
    const others = alternativesOf('Fähre')
    for (const key of ['ferry', 'переправа'].map((word, at) => stemOf(word, (['en', 'uk'] as const)[at] ?? 'de'))) {
      expect(others).toHaveProperty([key])
    }
    expect(others).toHaveProperty([stemOf('Fährschiff')])
    for (const [key, { weight }] of Object.entries(others)) {
      expect(weight).toBeGreaterThan(0)
      if (key === stemOf('Fähre')) expect(weight).toBe(1)
      else expect(weight).toBeLessThan(1)
    }
  })

  it('is worth less the less usual it is, and less still where it is loose', () => {
    const others = alternativesOf('Fähre')
    const [usual, rare, loose] = ['Fährschiff', 'Passagierschiff', 'Boot'].map((word) => others[stemOf(word)]?.weight)
    expect(usual).toBeGreaterThan(rare ?? 1)
    expect(rare).toBeGreaterThan(loose ?? 1)
    expect(others[stemOf('Boot')]?.source).toBe('loose')
  })

  it('may be a phrase: all its words together', () => {
    expect(alternativesOf('Fähre')[[stemOf('паромный', 'ru'), stemOf('катер', 'ru')].join(' ')]?.stems).toHaveLength(2)
  })

  it('is found for a phrase of the question, at each of its words', () => {
    const { terms } = read('Sind Menschen zu Schaden gekommen oder blieben sie heil?')
    for (const { word, alternatives } of terms) {
      const harmed = alternatives.some(({ stems }) => stems.includes(stemOf('harmed', 'en')))
      expect([word, harmed]).toEqual([word, word === 'schaden' || word === 'gekommen'])
    }
  })

  it('is a compound as its parts, each of which is worth less than both', () => {
    const others = alternativesOf('Hafenzoll')
    const [harbour, customs] = [stemOf('Hafen'), stemOf('Zoll')]
    const both = others[`${harbour} ${customs}`]
    expect(both).toMatchObject({ source: 'whole' })
    for (const part of [harbour, customs]) {
      expect(others[part]?.source).toBe('part')
      expect(others[part]?.weight).toBeLessThan(both?.weight ?? 0)
    }
    // A customs of the harbour is a customs first of all.
    expect(others[customs]?.weight).toBeGreaterThan(others[harbour]?.weight ?? 1)
  })

  it('is a translation of a compound part, worth less than the part', () => {
    const others = alternativesOf('Hafenverwalter')
    expect(others[stemOf('harbour', 'en')]?.weight).toBeLessThan(others[stemOf('Hafen')]?.weight ?? 0)
  })

  it('is what a dictionary says where the lexicon knows nothing of the word, worth less than what the lexicon says', () => {
    const asked = readQuestion('the weirs of the ferry', 'en', { ...reader, dictionaries: [dictionary] })
    const [weir, ferry] = asked.terms.map(({ alternatives }) => alternatives)
    const said = weir?.filter(({ source }) => source === 'dictionary') ?? []
    const stems = [['wehr'], ['stauwehr'], ['fester', 'damm']].map((words) => words.map((word) => stemOf(word)))
    expect(said.map((one) => one.stems)).toEqual(stems)
    const translated = ferry?.filter(({ source }) => source === 'lexicon') ?? []
    const least = Math.min(...translated.map(({ weight }) => weight))
    for (const { weight } of said) expect(weight).toBeLessThan(least)
    expect(ferry?.map(({ source }) => source)).not.toContain('dictionary')
  })

  it('is named once', () => {
    const { alternatives } = read('Fähre').terms[0] ?? { alternatives: [] }
    const keys = alternatives.map(({ stems }) => stems.join(' '))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it.each([
  ['What is there on “Quiet talks”?', 'en'],
  ['Що є про «Тихі розмови»?', 'uk'],
  ['Что есть о «Тихие беседы»?', 'ru'],
] as const)('a capital behind an opening quote tells as little as that of the first word: %s', (text, language) => {
  const { reader } = libraryOfText(['Es gab Kuchen.'])
  const roles = (asked: string) =>
    readQuestion(asked, language, reader)
      .terms.slice(-2)
      .map(({ role }) => role)
  expect(roles(text)).toEqual(roles(text.replace(/^.*[“«]/, '').replace(/[”»]\?$/, '')))
})
