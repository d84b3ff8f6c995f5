import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { parseLexicon, wordsOf } from '../../src/lexicon/parse-lexicon.js'
import type { Language } from '../../src/model.js'
import type { StopWords } from '../../src/text/analyzer.js'
import { stem } from '../../src/text/stem.js'
import { tokenize } from '../../src/text/tokenize.js'

const STOP_WORDS: StopWords = {
  de: new Set(['der', 'des', 'im', 'in', 'zu']),
  en: new Set(['the', 'of', 'at']),
  uk: new Set(['за']),
  ru: new Set(['за']),
}
const ROWS = {
  'ships.yaml': [
    '  - Fähre, Fährschiff, ~Boot | ferry, ferryboat | переправа | переправа',
    '  - Boot, kleines Schiff | boat | човен | лодка',
    '  - zu Wasser lassen, Stapellauf | set afloat | спустити на воду | спустить на воду',
    '  - Zug um Zug | tit for tat | крок за кроком | шаг за шагом',
  ],
  'places.yaml': ['  - Welm, Hafen im Norden | Welm, harbour of the north | Велм | Велм', '  - In | Inn | Інн | Инн'],
}
const concepts = Object.entries(ROWS).flatMap(([file, rows]) => parseLexicon(file, rows.join('\n')).concepts)
const lexicon = new Lexicon(concepts, STOP_WORDS, stem)

/** First German words of the concepts that a text's words name, with the words' places. */
function find(text: string, language: Language) {
  const stems = tokenize(text).map(({ word }) => stem(word, language))
  return lexicon.find(stems, language).map(({ concept, places, loose, rank }) => ({
    name: wordsOf(concept, 'de')[0]?.text,
    places,
    loose,
    rank,
  }))
}

describe('the lexicon', () => {
  it('counts its concepts', () => expect(lexicon.size).toBe(6))

  it.each([
    ['Fähren', 'de', 'Fähre', 0],
    ['Fährschiffe', 'de', 'Fähre', 1],
    ['ferries', 'en', 'Fähre', 0],
    ['переправи', 'uk', 'Fähre', 0],
    ['переправами', 'ru', 'Fähre', 0],
    ['BOATS', 'en', 'Boot', 0],
  ] as const)('finds a concept by "%s" (%s), in any form', (word, language, name, rank) => {
    expect(find(word, language)).toEqual([{ name, places: [0], loose: false, rank }])
  })

  it('finds all that a word may stand for, and which of it loosely', () => {
    expect(find('Boot', 'de')).toEqual([
      { name: 'Fähre', places: [0], loose: true, rank: 2 },
      { name: 'Boot', places: [0], loose: false, rank: 0 },
    ])
  })

  it('does not find a word of another language', () => {
    expect(find('ferry', 'de')).toEqual([])
    expect(find('Fähre', 'uk')).toEqual([])
  })

  it('finds a phrase by its telling words, in any order and with others between', () => {
    const launched = { name: 'zu Wasser lassen', loose: false, rank: 0 }
    expect(find('wasser lassen', 'de')).toEqual([{ ...launched, places: [0, 1] }])
    expect(find('lassen drei Schiffe Wasser', 'de')).toEqual([{ ...launched, places: [3, 0] }])
    expect(find('Hafen ist Norden', 'de')).toEqual([{ name: 'Welm', places: [0, 2], loose: false, rank: 1 }])
  })

  it('does not find a phrase with a word missing, or said once for twice, or too far off', () => {
    expect(find('Zug um Zug', 'de')[0]?.places).toEqual([0, 1, 2])
    expect(find('um Zug', 'de')).toEqual([])
    expect(find('Wasser', 'de')).toEqual([])
    expect(find('Wasser eins zwei drei vier fünf sechs lassen', 'de')).toEqual([])
  })

  it('finds nothing in nothing', () => expect(lexicon.find([], 'en')).toEqual([]))

  it('gives every term of a concept in all languages, as stems without stop words', () => {
    const [ferry, , launch] = concepts
    expect(ferry && lexicon.terms(ferry)).toHaveLength(7)
    expect(ferry && lexicon.terms(ferry).filter(({ loose }) => loose)).toEqual([
      { stems: [stem('boot', 'de')], language: 'de', loose: true, rank: 2 },
    ])
    expect(launch && lexicon.terms(launch)[0]?.stems).toEqual(['wasser', 'lassen'].map((word) => stem(word, 'de')))
  })

  it('keeps a word that is a stop word and nothing else', () => {
    const river = concepts.at(-1)
    expect(river && lexicon.terms(river)[0]?.stems).toEqual(['in'])
  })

  it('knows which files a word stands in', () => {
    const fields = (word: string) => new Set(lexicon.conceptsOf(word, 'de').map(({ field }) => field))
    expect(fields(stem('welm', 'de'))).toEqual(new Set(['places']))
    expect(fields(stem('boot', 'de'))).toEqual(new Set(['ships']))
    expect(fields('welle')).toEqual(new Set())
  })
})
