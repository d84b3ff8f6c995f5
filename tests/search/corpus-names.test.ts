import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/model.js'
import { NAMED, nameKindsIn, PERSON, PLACE, SIDE } from '../../src/search/corpus-names.js'
import { storyIn } from '../fixtures/name-stories.js'
import { libraryOfText } from '../fixtures/search.js'

type Named = 'town' | 'person' | 'side' | 'adjective' | 'noun'
const WORDS: Readonly<Record<Language, Readonly<Record<Named, string>>>> = {
  de: { town: 'torvik', person: 'ostberg', side: 'halvia', adjective: 'halvische', noun: 'brucke' },
  en: { town: 'torvik', person: 'ostberg', side: 'halvia', adjective: 'halvian', noun: 'bridge' },
  uk: { town: 'торвіку', person: 'остберг', side: 'гальвія', adjective: 'гальвійських', noun: 'міст' },
  ru: { town: 'торвике', person: 'остберг', side: 'гальвия', adjective: 'гальвийских', noun: 'мост' },
}

function kindsOf(corpus: Parameters<typeof nameKindsIn>[0], word: string): number | undefined {
  return nameKindsIn(corpus)[corpus.vocabulary.words.findIndex((other) => other.word === word)]
}

describe.each(LANGUAGES)('of the names in a report in %s', (language) => {
  const { corpus } = storyIn(language)
  const kinds = (named: Named) => kindsOf(corpus, WORDS[language][named])

  it('one that something happens in is a place', () => expect(kinds('town')).toBe(NAMED | PLACE))
  it('one beside a given name and an office is a person', () => expect(kinds('person')).toBe(NAMED | PERSON))
  it('one with an adjective is a side', () => expect(kinds('side')).toBe(NAMED | PLACE | SIDE))
  it('the adjective is a name of that side', () => expect(kinds('adjective')).toBe(NAMED | SIDE))
  it('a common word is none', () => expect(kinds('noun')).toBe(0))
})

describe('a name', () => {
  it('is no German noun that has an article', () => {
    const { corpus } = libraryOfText([
      'Gestern lag das Gropfel dort. Gestern lag ein Gropfel dort. Gestern lag Melby dort.',
    ])
    expect(kindsOf(corpus, 'gropfel')).toBe(0)
    expect(kindsOf(corpus, 'melby')).toBe(NAMED)
  })

  it('is no word that only begins sentences', () => {
    expect(kindsOf(libraryOfText(['Gropfel lag dort. Gropfel kam.']).corpus, 'gropfel')).toBe(0)
  })

  it('is read once a corpus', () => {
    const { corpus } = storyIn('de')
    expect(nameKindsIn(corpus)).toBe(nameKindsIn(corpus))
  })
})
