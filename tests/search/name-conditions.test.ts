import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/library/build-library.js'
import { LANGUAGES, type Language } from '../../src/model.js'
import { answerPlace } from '../../src/search/answer-place.js'
import { NAME_CONDITIONS } from '../../src/search/name-conditions.js'
import { storyIn } from '../fixtures/name-stories.js'
import { matchIn } from '../fixtures/search.js'

type Name = (typeof NAME_CONDITIONS)[number]['name']

/** The conditions that a sentence of a passage breaks as an answer to a question, those that are 0 left out. */
function broken(library: Library, language: Language, question: string, passage: number, sentence = 0) {
  const place = answerPlace(matchIn(library, question, language), library.corpus, passage, sentence)
  const values = NAME_CONDITIONS.map(({ name, of }): [Name, number] => [name, of(place)])
  return Object.fromEntries(values.filter(([, value]) => value !== 0)) as Partial<Record<Name, number>>
}

interface Questions {
  readonly injuredThere: string
  readonly injuredElsewhere: string
  readonly injuredUnknown: string
  readonly officials: string
  readonly otherOfficials: string
  readonly praise: string
  readonly praiseOther: string
  readonly otherSpeaker: string
}

const QUESTIONS: Readonly<Record<Language, Questions>> = {
  de: {
    injuredThere: 'Wie viele wurden verletzt in Torvik?',
    injuredElsewhere: 'Wie viele wurden verletzt in Melby?',
    injuredUnknown: 'Wie viele wurden verletzt in Umbrasul?',
    officials: 'Wie viele Beamte Halvias wurden bestraft?',
    otherOfficials: 'Wie viele sarnische Beamte wurden bestraft?',
    praise: 'Was sagte Ostberg zu Brücke?',
    praiseOther: 'Was sagte Ostberg zu Melby?',
    otherSpeaker: 'Was sagte Kellan zu Brücke?',
  },
  en: {
    injuredThere: 'How many were injured in Torvik?',
    injuredElsewhere: 'How many were injured in Melby?',
    injuredUnknown: 'How many were injured in Umbrasul?',
    officials: "How many of Halvia's officials were punished?",
    otherOfficials: 'How many Sarnian officials were punished?',
    praise: 'What has Ostberg said on the bridge?',
    praiseOther: 'What has Ostberg said on Melby?',
    otherSpeaker: 'What has Kellan said on the bridge?',
  },
  uk: {
    injuredThere: 'Скількох поранено у Торвіку?',
    injuredElsewhere: 'Скількох поранено у Мелбі?',
    injuredUnknown: 'Скількох поранено у Умбрасулі?',
    officials: 'Скільки гальвійських чиновників покарано?',
    otherOfficials: 'Скільки сарнійських чиновників покарано?',
    praise: 'Що сказала Остберг про міст?',
    praiseOther: 'Що сказала Остберг про Мелбі?',
    otherSpeaker: 'Що сказав Келлан про міст?',
  },
  ru: {
    injuredThere: 'Сколько ранены в Торвике?',
    injuredElsewhere: 'Сколько ранены в Мелби?',
    injuredUnknown: 'Сколько ранены в Умбрасуле?',
    officials: 'Сколько гальвийских чиновников наказаны?',
    otherOfficials: 'Сколько сарнийских чиновников наказаны?',
    praise: 'Что сказала Остберг про мост?',
    praiseOther: 'Что сказала Остберг про Мелби?',
    otherSpeaker: 'Что сказал Келлан про мост?',
  },
}

describe.each(LANGUAGES)('a question in %s', (language) => {
  const library = storyIn(language)
  const ask = (question: keyof Questions, passage: number, sentence?: number) =>
    broken(library, language, QUESTIONS[language][question], passage, sentence)

  it('is answered by the place that it names', () => expect(ask('injuredThere', 0)).toEqual({}))

  it('misses its place, where another stands in its stead', () => {
    expect(ask('injuredElsewhere', 0)).toEqual({ unmetName: expect.any(Number), otherPlace: 1 })
  })

  it('misses a place that the reports never name', () => {
    expect(ask('injuredUnknown', 0)).toMatchObject({ unmetName: expect.any(Number), otherPlace: 1 })
  })

  it('is answered by the adjective of its side', () => expect(ask('officials', 1, 1)).toEqual({}))

  it('misses its side, where officials of another are told of', () => {
    expect(ask('otherOfficials', 1, 1)).toEqual({ unmetName: expect.any(Number), otherPlace: 1 })
  })

  it('is answered by its speaker on its matter', () => {
    expect(ask('praise', 2)).toEqual({})
  })

  it('misses its speaker', () => expect(ask('otherSpeaker', 2).otherSpeech).toBe(1))

  it("misses its matter in its speaker's words on another", () => {
    expect(ask('praiseOther', 2).otherSpeech).toBe(1)
  })
})

describe('a name', () => {
  it('met before the sentence is not missed', () => {
    expect(broken(storyIn('en'), 'en', 'Has Halvia waited?', 3, 3)).toEqual({})
  })

  it('that only the title has is told apart', () => {
    const library = storyIn('de', 'Not in Melby')
    expect(broken(library, 'de', 'Wurden Menschen verletzt in Melby?', 0)).toEqual({ nameOver: 1, otherPlace: 1 })
  })

  it('that stands after the sentence is missed', () => {
    expect(broken(storyIn('en'), 'en', 'Has Halvia spoken?', 3, 0)).toEqual({ unmetName: expect.any(Number) })
  })
})

describe('a question without names', () => {
  it('breaks no condition', () => expect(broken(storyIn('en'), 'en', 'How many people were injured?', 3)).toEqual({}))
})
