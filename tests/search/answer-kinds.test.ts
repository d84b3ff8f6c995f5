import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { LANGUAGES } from '../../src/model.js'
import {
  ANSWER_KINDS,
  type AnswerKind,
  createAnswerKinds,
  type KindSet,
  kindBit,
} from '../../src/search/answer-kinds.js'
import { parseAnswerKinds } from '../../src/search/parse-answer-kinds.js'
import { tokenize } from '../../src/text/tokenize.js'
import { goodValue } from '../fixtures/good-value.js'
import { kindLists } from '../fixtures/knowledge.js'

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word)
const namesOf = (kinds: KindSet): AnswerKind[] => ANSWER_KINDS.filter((kind) => (kinds & kindBit(kind)) !== 0)

describe('a question', () => {
  const kinds = createAnswerKinds(
    kindLists({
      number: { asks: { de: 'wie viele, Anzahl', en: 'how many' } },
      time: { asks: { de: 'wann, wie lange' } },
      place: { asks: { de: 'wo, welch* hafen*', uk: "з'їзд де" } },
    }),
  )
  const asked = (text: string, language: 'de' | 'en' | 'uk' = 'de') =>
    namesOf(kinds.asked(wordsOf(text), language).kinds)

  it.each([
    ['Wie viele Boote kamen?', ['number']],
    ['Und wie viele kamen?', ['number']],
    ['Wo und wann war das?', ['time', 'place']],
    ['Welche ANZAHL?', ['number']],
    ['Wie kamen viele Boote?', []],
    ['Viele wie er?', []],
    ['In welchem Hafen?', ['place']],
    ['Welcher Haken?', []],
    ['Ein Hafen, welcher?', []],
    ['Wovon ist die Rede?', []],
    ['wie', []],
    ['', []],
  ] as const)('"%s" asks for %j', (text, expected) => expect(asked(text)).toEqual(expected))

  it('asks in its own language only', () => {
    expect(asked('how many', 'en')).toEqual(['number'])
    expect(asked('how many', 'de')).toEqual([])
  })

  it('says which of its words ask', () => {
    const { places } = kinds.asked(wordsOf('Und wie viele kamen wann?'), 'de')
    expect([...places].map(([place, kind]) => [place, ...namesOf(kind)]).sort()).toEqual([
      [1, 'number'],
      [2, 'number'],
      [4, 'time'],
    ])
  })

  it('may be asked by words with signs in them', () => expect(asked('З’їзд: де?', 'uk')).toEqual(['place']))
})

describe('a word', () => {
  const kinds = createAnswerKinds(
    kindLists({
      number: { offers: { de: 'fünf, Million' } },
      money: { offers: { de: 'Million, Kronen' } },
    }),
  )

  it.each([
    ['funf', ['number']],
    ['million', ['number', 'money']],
    ['kronen', ['money']],
    ['boote', []],
    ['17', ['number']],
    ['3.5', ['number']],
    ['1999', ['time', 'date']],
    ['2031', ['time', 'date']],
    ['3031', ['number']],
    ['20310', ['number']],
  ] as const)('%s offers %j', (word, expected) => expect(namesOf(kinds.offered(word, 'de'))).toEqual(expected))

  it('offers a number in any of its forms, an ordinal or "one" none', () => {
    const offers = (language: 'de' | 'en' | 'uk' | 'ru', words: string) =>
      words.split(' ').map((word) => namesOf(kinds.offered(word, language)))
    expect(offers('uk', 'девятнадцяти шістьма')).toEqual([['number'], ['number']])
    expect(offers('ru', 'девятнадцати шестерых')).toEqual([['number'], ['number']])
    expect(offers('ru', 'шестого одного')).toEqual([[], []])
    expect(offers('en', 'sixth')).toEqual([[]])
  })

  describe('listed by its beginning', () => {
    const begun = createAnswerKinds(
      kindLists({
        outcome: { offers: { de: 'unterzeichn*, Vertrag', uk: 'підписа*' } },
        plan: { offers: { de: 'Vertrags*, nächst*', ru: 'будущ*' } },
        reaction: { offers: { de: 'un*' } },
      }),
    )
    it.each([
      ['unterzeichneten', 'de', ['outcome']],
      ['unterzeichn', 'de', ['outcome']],
      ['unterzeich', 'de', []],
      ['vorunterzeichnet', 'de', []],
      ['vertrag', 'de', ['outcome']],
      ['vertrage', 'de', []],
      ['vertragsentwurf', 'de', ['plan']],
      // Compared folded, as all words are.
      ['nachste', 'de', ['plan']],
      ['підписали', 'uk', ['outcome']],
      ['підписали', 'ru', []],
      ['будущего', 'ru', ['plan']],
      // Two letters begin too many words.
      ['unmut', 'de', []],
    ] as const)('%s (%s) offers %j', (word, language, expected) => {
      expect(namesOf(begun.offered(word, language))).toEqual(expected)
    })
  })

  it('offers what it means in its own language, but a number in any', () => {
    expect(kinds.offered('kronen', 'en')).toBe(0)
    expect(namesOf(kinds.offered('17', 'uk'))).toEqual(['number'])
  })
})

describe('config/answer-kinds.yaml', () => {
  const lists = goodValue(
    parseAnswerKinds(readFileSync(join(packageRoot(), 'config/answer-kinds.yaml'), 'utf8'), 'config/answer-kinds.yaml'),
  )
  const kinds = createAnswerKinds(lists)

  it('has lists for every kind and language, and for nothing else', () => {
    expect(Object.keys(lists).sort()).toEqual([...ANSWER_KINDS].sort())
    for (const kind of ANSWER_KINDS) {
      expect(Object.keys(lists[kind]).sort()).toEqual(['asks', 'offers'])
      for (const side of ['asks', 'offers'] as const) {
        expect([kind, Object.keys(lists[kind][side]).sort()]).toEqual([kind, [...LANGUAGES].sort()])
      }
    }
  })

  it('offers single words only, since a report is read word by word', () => {
    const others = ANSWER_KINDS.flatMap((kind) =>
      LANGUAGES.flatMap((language) => lists[kind].offers[language].filter((word) => tokenize(word).length !== 1)),
    )
    expect(others).toEqual([])
  })

  it('offers every word that it lists, beginnings of three letters or more', () => {
    const deaf = ANSWER_KINDS.flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        lists[kind].offers[language].filter((listed) => {
          const [word = ''] = wordsOf(listed)
          return (kinds.offered(word, language) & kindBit(kind)) === 0
        }),
      ),
    )
    expect(deaf).toEqual([])
  })

  it('asks by every phrase that it lists', () => {
    const deaf = ANSWER_KINDS.flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        lists[kind].asks[language].filter(
          (phrase) => (kinds.asked(wordsOf(phrase), language).kinds & kindBit(kind)) === 0,
        ),
      ),
    )
    expect(deaf).toEqual([])
  })

  it.each([
    ['Wie viele Schiffe warten?', 'de', 'number'],
    ['How many ships are waiting?', 'en', 'number'],
    ['Скільки кораблів чекає?', 'uk', 'number'],
    ['Сколько кораблей ждёт?', 'ru', 'number'],
    ['Wer verhandelt?', 'de', 'person'],
    ['Who is at the table?', 'en', 'person'],
    ['Хто веде перемовини?', 'uk', 'person'],
    ['Кто ведёт переговоры?', 'ru', 'person'],
    ['Wo brennt es?', 'de', 'place'],
    ['Where did it burn?', 'en', 'place'],
    ['Де горіло?', 'uk', 'place'],
    ['Где горело?', 'ru', 'place'],
    ['Warum brachen sie ab?', 'de', 'reason'],
    ['Why did they leave?', 'en', 'reason'],
    ['Чому вони пішли?', 'uk', 'reason'],
    ['Почему они ушли?', 'ru', 'reason'],
    ['Wann reisen sie ab?', 'de', 'time'],
    ['When do they leave?', 'en', 'time'],
    ['Коли вони їдуть?', 'uk', 'time'],
    ['Когда они уезжают?', 'ru', 'time'],
    ['An welchem Tag reisen sie ab?', 'de', 'date'],
    ['On what date do they leave?', 'en', 'date'],
    ['Якого числа вони їдуть?', 'uk', 'date'],
    ['Какого числа они уезжают?', 'ru', 'date'],
  ] as const)('hears in "%s" (%s) that it asks for a %s', (text, language, kind) => {
    expect(namesOf(kinds.asked(wordsOf(text), language).kinds)).toContain(kind)
  })

  it.each([
    ['fünf', 'de', 'number'],
    ['eleven', 'en', 'number'],
    ["п'ять", 'uk', 'number'],
    ['пять', 'ru', 'number'],
    ['Montag', 'de', 'time'],
    ['Thursday', 'en', 'time'],
    ['квітня', 'uk', 'time'],
    ['апреля', 'ru', 'time'],
    ['Juni', 'de', 'date'],
    ['December', 'en', 'date'],
    ['червні', 'uk', 'date'],
    ['декабре', 'ru', 'date'],
    ['dreitägigen', 'de', 'duration'],
    ['дводенні', 'uk', 'duration'],
    ['трехнедельных', 'ru', 'duration'],
    ['hours', 'en', 'duration'],
    ['geleitet', 'de', 'leader'],
    ['headed', 'en', 'leader'],
    ['очолила', 'uk', 'leader'],
    ['возглавляет', 'ru', 'leader'],
    ['unterzeichneten', 'de', 'outcome'],
    ['agreed', 'en', 'outcome'],
    ['домовилися', 'uk', 'outcome'],
    ['договорились', 'ru', 'outcome'],
    ['geplanten', 'de', 'plan'],
    ['scheduled', 'en', 'plan'],
    ['запланована', 'uk', 'plan'],
    ['намечена', 'ru', 'plan'],
    ['kritisierte', 'de', 'reaction'],
    ['condemned', 'en', 'reaction'],
    ['засудила', 'uk', 'reaction'],
    ['осудила', 'ru', 'reaction'],
  ] as const)('knows that "%s" (%s) offers a %s', (text, language, kind) => {
    expect(namesOf(kinds.offered(wordsOf(text)[0] ?? '', language))).toContain(kind)
  })

  it.each([
    ['vier Tage', 'de'],
    ['four days', 'en'],
    ['чотири дні', 'uk'],
    ['четыре дня', 'ru'],
  ] as const)('takes "%s" (%s) for no date', (text, language) => {
    for (const word of wordsOf(text)) expect(namesOf(kinds.offered(word, language))).not.toContain('date')
  })
})
