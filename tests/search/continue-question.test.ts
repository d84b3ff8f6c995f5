import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { kindBit } from '../../src/search/answer-kinds.js'
import { continueQuestion, leansOn } from '../../src/search/continue-question.js'
import type { Question } from '../../src/search/question.js'
import { readQuestion } from '../../src/search/read-question.js'
import { FLOOD } from '../fixtures/flood.js'
import { libraryOfReports } from '../fixtures/search.js'

const { reader } = libraryOfReports([], {
  ...FLOOD,
  weakWords: { de: 'genau', en: 'exactly', uk: 'саме', ru: 'именно' },
  kinds: {
    ...FLOOD.kinds,
    place: { asks: { de: 'wo', en: 'where', uk: 'де', ru: 'где' } },
  },
  stopWords: {
    de: 'der die das in und aber oder war was von bei wurden',
    en: 'the of in and but or was were',
    uk: 'і а та але в у було',
    ru: 'и а но в у было',
  },
})
const read = (text: string, language: Language = 'de'): Question => readQuestion(text, language, reader)
const words = ({ terms }: Question) => terms.map(({ word }) => word)

describe('a question leans on the one before', () => {
  it.each<[Language, string]>([
    ['de', 'Und wo genau?'],
    ['de', 'Wann?'],
    ['de', 'Und wie viele Bauern in Harn?'],
    ['de', 'Und für Norrland?'],
    ['en', 'And where exactly?'],
    ['en', 'When?'],
    ['en', 'And the farmers of Harn?'],
    ['uk', 'А де саме?'],
    ['uk', 'Коли?'],
    ['uk', 'А фермери в Харн?'],
    ['ru', 'А где именно?'],
    ['ru', 'Когда?'],
    ['ru', 'А фермеры в Харн?'],
  ])('where it says too little itself (%s: %s)', (language, text) => {
    expect(leansOn(read(text, language))).toBe(true)
  })

  it.each<[Language, string]>([
    ['de', 'Wo brach der Deich von Welm?'],
    ['de', 'Und warum ist der Bürgermeister von Harn zurückgetreten?'],
    ['en', 'When did the dyke of Welm break?'],
    ['en', 'And why has the mayor of Harn resigned yesterday?'],
    ['uk', 'Де прорвало дамбу в Велм?'],
    ['uk', 'А чому мер Харн звільнився вчора?'],
    ['ru', 'Где прорвало дамбу в Велм?'],
    ['ru', 'А почему мэр Харн ушел вчера?'],
  ])('not where it stands by itself (%s: %s)', (language, text) => {
    expect(leansOn(read(text, language))).toBe(false)
  })

  it('is told by words alone: a word that only begins like "and" joins nothing', () => {
    expect(leansOn(read('Undine wann Deich Welm'))).toBe(false)
  })
})

describe('a continued question', () => {
  it('keeps its own words and takes the matter of the one before', () => {
    const continued = continueQuestion(read('Und wie viele Bauern?'), read('Wo brach der Deich von Welm?'))
    expect(words(continued)).toEqual(['wie', 'viele', 'bauern', 'brach', 'deich', 'welm'])
    expect(continued.text).toBe('Und wie viele Bauern?')
  })

  it('asks for what it asks itself, for what was asked before where it asks for nothing', () => {
    const before = read('Wie viele Bauern wurden verletzt?')
    expect(continueQuestion(read('Und wann?'), before).asks).toBe(kindBit('time'))
    expect(continueQuestion(read('Und in Harn?'), before).asks).toBe(kindBit('number'))
  })

  it.each<[Language, string, string]>([
    ['de', 'Und wann?', 'Wo brach der Deich von Welm?'],
    ['en', 'And when?', 'Where broke the dyke of Welm?'],
    ['uk', 'А коли?', 'Де прорвало дамбу в Велм?'],
    ['ru', 'А когда?', 'Где прорвало дамбу в Велм?'],
  ])('drops the asking words of the one before where it has its own (%s)', (language, text, before) => {
    const continued = continueQuestion(read(text, language), read(before, language))
    const asking = read(before, language).terms.filter(({ role }) => role === 'asked')
    for (const { word } of asking) expect(words(continued)).not.toContain(word)
    expect(continued.asks).toBe(kindBit('time'))
  })

  it('says no word twice', () => {
    const continued = continueQuestion(read('Und der Deich von Harn?'), read('Brach der Deich von Welm?'))
    expect(words(continued).filter((word) => word === 'deich')).toHaveLength(1)
  })

  it('lets a new name take the place of the one before, which tells little then', () => {
    const before = read('Brach der Deich bei Welm?')
    const weightOf = (question: Question, word: string) =>
      question.terms.find((term) => term.word === word)?.weight ?? 0
    const renamed = continueQuestion(read('Und bei Harn?'), before)
    const kept = continueQuestion(read('Und wann?'), before)
    expect(weightOf(renamed, 'welm')).toBeLessThan(weightOf(kept, 'welm') / 2)
    expect(weightOf(renamed, 'deich')).toBe(weightOf(kept, 'deich'))
    expect(weightOf(kept, 'welm')).toBeLessThan(weightOf(before, 'welm'))
  })

  it('is the new one alone where the one before says nothing', () => {
    const alone = read('Brach der Deich von Welm?')
    expect(continueQuestion(alone, read('Und?')).terms).toEqual(alone.terms)
  })
})

describe('a question that turns to the other side', () => {
  it.each<[Language, string, string]>([
    ['de', 'Und die andere Seite?', 'Was verlangt Norrland für den Deich?'],
    ['de', 'Und die Gegenseite?', 'Was verlangt Norrland für den Deich?'],
    ['en', 'And the other side?', 'What does Norrland want for the dyke?'],
    ['en', 'And its opponent?', 'What does Norrland want for the dyke?'],
    ['uk', 'А інша сторона?', 'Що вимагає Норрланд за дамбу?'],
    ['uk', 'А як з боку іншої делегації?', 'Що вимагає Норрланд за дамбу?'],
    ['ru', 'А другая сторона?', 'Чего требует Норрланд за дамбу?'],
    ['ru', 'А их противники?', 'Чего требует Норрланд за дамбу?'],
  ])('keeps the matter, not who was named before (%s: %s)', (language, text, before) => {
    const asked = read(before, language)
    const continued = continueQuestion(read(text, language), asked)
    const named = asked.terms.filter(({ role }) => role === 'name')
    expect(named.length).toBeGreaterThan(0)
    for (const { word } of named) expect(words(continued)).not.toContain(word)
    for (const { word, role } of asked.terms) if (role === 'noun') expect(words(continued)).toContain(word)
  })

  it.each<[Language, string, string]>([
    ['de', 'Und die andere Seite?', 'seite'],
    ['en', 'And the other side?', 'side'],
    ['uk', 'А інша сторона?', 'сторона'],
    ['ru', 'А другая сторона?', 'сторона'],
  ])('does not look for the words that turn (%s)', (language, text, side) => {
    const before = read('Norrland Welm', language)
    expect(words(read(text, language))).toContain(side)
    expect(words(continueQuestion(read(text, language), before))).not.toContain(side)
  })

  it('keeps what else it says itself', () => {
    const continued = continueQuestion(read('Und die andere Seite beim Hafen?'), read('Was verlangt Norrland?'))
    expect(words(continued)).toContain('hafen')
  })

  it.each<[Language, string]>([
    ['de', 'Und beide Seiten?'],
    ['en', 'And both sides?'],
    ['uk', 'А обидві сторони?'],
    ['ru', 'А обе стороны?'],
  ])('is none where both are asked for (%s)', (language, text) => {
    const continued = continueQuestion(read(text, language), read('Norrland Welm', language))
    expect(words(continued)).toContain('norrland')
  })
})
