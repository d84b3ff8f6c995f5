import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { ANSWER_KINDS, kindBit } from '../../src/search/answer-kinds.js'
import { createTraitReader } from '../../src/search/word-traits.js'
import { createAnalyzer } from '../../src/text/analyzer.js'
import { smallKnowledge } from '../fixtures/knowledge.js'

const knowledge = smallKnowledge({
  rows: {
    places: ['Welm | Welm | Велм | Велм', 'Harn | Harn | Гарн | Гарн'],
    'people-institutions': ['Tolvan | Tolvan | Толван | Толван'],
    ships: ['Boot | boat | човен | лодка', 'Harn | net | сітка | сеть'],
  },
  stopWords: { de: 'in' },
  kinds: { number: { offers: { de: 'fünf' } } },
  backReferences: { de: 'er' },
})
const describeWord = createTraitReader(knowledge)
const PARTS = new Set(['boot', 'haus'])
const analyzer = createAnalyzer(knowledge.stopWords, knowledge.stemmer, (word) => PARTS.has(word))

function traitsOf(word: string, language: Language = 'de') {
  const { offers, ...others } = describeWord(word, analyzer.analyze(word, language), language)
  return { ...others, offers: ANSWER_KINDS.filter((kind) => (offers & kindBit(kind)) !== 0) }
}

describe('of a word of a report is known', () => {
  it('that a place of the lexicon offers a place and a name', () => {
    expect(traitsOf('welm')).toMatchObject({ offers: ['place', 'name'], nameLike: true })
  })

  it('that a person of the lexicon offers a name', () => {
    expect(traitsOf('tolvan')).toMatchObject({ offers: ['name'], nameLike: true })
  })

  it('that a common word is none, even where it is a name too', () => {
    expect(traitsOf('boot')).toMatchObject({ offers: [], nameLike: false })
    expect(traitsOf('harn')).toMatchObject({ offers: ['place'], nameLike: false })
  })

  it('that a word which nobody knows may be a name, but not a compound, a number or a stop word', () => {
    expect(traitsOf('umbrasul').nameLike).toBe(true)
    expect(traitsOf('bootshaus').nameLike).toBe(false)
    expect(traitsOf('17').nameLike).toBe(false)
    expect(traitsOf('in').nameLike).toBe(false)
  })

  it('what the list of answer kinds says of it', () => expect(traitsOf('funf').offers).toEqual(['number']))

  it.each([
    ['in', 'de', true],
    ['nach', 'de', true],
    ['near', 'en', true],
    ['біля', 'uk', true],
    ['из', 'ru', true],
    ['und', 'de', false],
    ['near', 'de', false],
  ] as const)('whether a name after "%s" (%s) is probably a place: %j', (word, language, locates) => {
    expect(traitsOf(word, language).locates).toBe(locates)
  })

  it('whether it continues the sentence before', () => {
    expect(traitsOf('er').refersBack).toBe(true)
    expect(traitsOf('er', 'en').refersBack).toBe(false)
    expect(traitsOf('boot').refersBack).toBe(false)
  })
})
