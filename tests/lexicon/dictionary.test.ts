import { describe, expect, it } from 'vitest'
import { openDictdText } from '../../src/lexicon/dictd-text.js'
import { Dictionary } from '../../src/lexicon/dictionary.js'
import { tellingWords } from '../../src/lexicon/telling-words.js'
import type { Language } from '../../src/model.js'
import { fold } from '../../src/text/fold.js'
import { stem } from '../../src/text/stem.js'
import { dictdFiles, dictzip, type Entries } from '../fixtures/dictd.js'

const STOP_WORDS = { de: new Set(['die', 'der']), en: new Set<string>(), uk: new Set<string>(), ru: new Set<string>() }
const stemOf = (word: string, language: Language) => stem(fold(word), language)
const stemsOf = (text: string, language: Language) =>
  tellingWords(text, STOP_WORDS[language]).map((word) => stem(word, language))

const GERMAN: Entries = [
  ['00databaseshort', '00-database-short\nлодка\n'],
  ['fahrt', 'Fahrt <n, fem>\nпоездка\n'],
  ['fähre', 'Fähre /ˈfɛːʁə/ <n, fem>\nлодка, паромная переправа\n'],
  ['fährschiff', 'Fährschiff <n, neut>\nлодка\n'],
  ['gebirge', 'Gebirge <n, neut>\nгоры\n'],
  ['über bord', 'über Bord\nза борт\n'],
]

function open(entries: Entries, from: Language, to: Language) {
  const { index, text } = dictdFiles(entries)
  const dictionary = new Dictionary({ from, to, index, text: openDictdText(dictzip(text, 64)) }, stemsOf)
  return (word: string, language: Language) =>
    dictionary.translate(fold(word), stemOf(word, language), language).map((stems) => stems.join(' '))
}

describe('a dictionary', () => {
  const translate = open(GERMAN, 'de', 'ru')

  it.each(['Fähre', 'FÄHRE', 'fahre'])(
    'finds %s, in the order of the entry, and nothing that only shares its stem',
    (word) => {
      expect(translate(word, 'de')).toEqual([
        stemOf('лодка', 'ru'),
        `${stemOf('паромная', 'ru')} ${stemOf('переправа', 'ru')}`,
      ])
    },
  )

  it('finds other forms by their stem, whatever else has it', () => {
    expect(translate('Fähren', 'de')).toEqual(expect.arrayContaining([stemOf('лодка', 'ru'), stemOf('поездка', 'ru')]))
  })

  it('finds a word whose stem begins otherwise', () => {
    expect(stemOf('Gebirge', 'de')).not.toMatch(/^geb/)
    expect(translate('Gebirge', 'de')).toEqual([stemOf('горы', 'ru')])
  })

  it('is read backwards: every headword that has the word as a translation, in any form', () => {
    expect(translate('лодками', 'ru')).toEqual([stemOf('Fähre', 'de'), stemOf('Fährschiff', 'de')])
    expect(translate('борт', 'ru')).toEqual([])
  })

  it('says nothing of a third language, of words that it does not have, and of itself', () => {
    expect(translate('Fähre', 'en')).toEqual([])
    expect(translate('лодка', 'uk')).toEqual([])
    expect(translate('Boot', 'de')).toEqual([])
    expect(translate('00databaseshort', 'de')).toEqual([])
  })

  it('leaves stop words of a translation out and names nothing twice', () => {
    const english = open(
      [
        ['ferry', 'ferry\ndie Fähre, Fähren, der\n'],
        ['ferry', 'ferry <v>\nübersetzen\n'],
      ],
      'en',
      'de',
    )
    expect(english('ferries', 'en')).toEqual(['Fähre', 'der', 'übersetzen'].map((word) => stemOf(word, 'de')))
  })

  it('too large for that is not read backwards', () => {
    const { index, text } = dictdFiles(GERMAN)
    const large = { ...openDictdText(text), size: 20_000_000 }
    const dictionary = new Dictionary({ from: 'de', to: 'ru', index, text: large }, stemsOf)
    expect(dictionary.translate('лодка', stemOf('лодка', 'ru'), 'ru')).toEqual([])
    expect(dictionary.translate('fahre', stemOf('Fähre', 'de'), 'de')).toHaveLength(2)
  })

  it('says nothing where its text is damaged', () => {
    const { index, text } = dictdFiles(GERMAN)
    const damaged = { size: text.length, read: () => expect.unreachable() }
    const dictionary = new Dictionary({ from: 'de', to: 'ru', index, text: damaged }, stemsOf)
    expect(dictionary.translate('fahre', stemOf('Fähre', 'de'), 'de')).toEqual([])
    expect(dictionary.translate('лодка', stemOf('лодка', 'ru'), 'ru')).toEqual([])
  })
})
