import { beforeAll, describe, expect, it } from 'vitest'
import { type AskedText, continued, isLeaning, readAsked, readPoliteness } from '../../src/answer/understand.js'
import type { Library } from '../../src/library/build-library.js'
import { type Day, LANGUAGES, type Language } from '../../src/model.js'
import { type AnswerKind, kindBit } from '../../src/search/answer-kinds.js'
import type { Gist, Newness } from '../../src/search/cues.js'
import type { Question } from '../../src/search/question.js'
import { libraryOf } from '../fixtures/library.js'
import { STORIES } from '../fixtures/reports.js'

const TODAY: Day = '2031-03-10'

let library: Library
// Work, not waiting: shared machines take their time.
beforeAll(async () => {
  library = await libraryOf(...STORIES)
}, 60_000)

const read = (text: string, fallback: Language = 'de') => readAsked(library, text, { today: TODAY, fallback })
const askedAfter = (text: string, before: string): AskedText => {
  const options = { today: TODAY, fallback: 'de', before } as const
  const together = continued(library, readAsked(library, text, options), options)
  if (together === undefined) throw new Error('There is a question before.')
  return together
}
const words = ({ terms }: Question): readonly string[] => terms.map(({ word }) => word)

describe('courtesy around a question', () => {
  it.each<[Language, string, string, string]>([
    ['de', 'Guten Abend, ', 'wer baut die Brücke von Harn wieder auf?', ' Vielen Dank!'],
    ['en', 'Hi there, ', 'who rebuilds the bridge of Harn?', ' Thank you!'],
    ['uk', 'Добрий вечір, ', 'хто відбудує міст у Харні?', ' Дякую!'],
    ['ru', 'Добрый вечер, ', 'кто восстановит мост в Харне?', ' Спасибо!'],
  ])('is no part of what is looked for (%s: %s… %s)', (language, opener, question, closer) => {
    const polite = read(opener + question + closer)
    expect(polite.language).toBe(language)
    expect(words(polite.whole()).length).toBeGreaterThan(0)
    expect(words(polite.whole())).toEqual(words(read(question).whole()))
    expect(readPoliteness(library, opener + question + closer, { today: TODAY, fallback: 'de' })).toBeUndefined()
  })

  it('leaves every other word in its place, for days are cut out by places', () => {
    const { text, mentions } = read('Hallo! Wer wurde am 7. März verletzt? Danke!')
    expect(text).toHaveLength('Hallo! Wer wurde am 7. März verletzt? Danke!'.length)
    expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual(['am 7. März'])
  })
})

describe('a message that is only polite', () => {
  it.each([
    ['Guten Morgen!', 'de', 'greeting'],
    ['Good morning!', 'en', 'greeting'],
    ['Доброго ранку!', 'uk', 'greeting'],
    ['Доброе утро!', 'ru', 'greeting'],
  ] as const)('is known by its words: %s', (text, language, courtesy) => {
    expect(readPoliteness(library, text, { today: TODAY, fallback: language })).toEqual({ language, courtesy })
  })

  it('is of the fallback where that says so too, of its own language where not', () => {
    const languageOf = (text: string, fallback: Language) =>
      readPoliteness(library, text, { today: TODAY, fallback })?.language
    expect(languageOf('OK', 'de')).toBe('de')
    expect(languageOf('OK', 'en')).toBe('en')
    expect(languageOf('Спасибо', 'de')).toBe('ru')
  })
})

describe('words that ask for the newest', () => {
  it.each<[Language, string, Newness, string]>([
    ['de', 'Was gibt es Neues zur Brücke von Harn?', 'latest', 'Brücke von Harn'],
    ['en', 'Any news about the bridge of Harn?', 'latest', 'bridge of Harn'],
    ['uk', 'Що нового про міст у Харні?', 'latest', 'міст у Харні'],
    ['ru', 'Что нового про мост в Харне?', 'latest', 'мост в Харне'],
    ['de', 'Ist die Grenze immer noch offen?', 'still', 'Grenze offen'],
    ['en', 'Is the border still open?', 'still', 'border open'],
    ['uk', 'Кордон досі відкритий?', 'still', 'кордон відкритий'],
    ['ru', 'Граница всё ещё открыта?', 'still', 'граница открыта'],
  ])('say so, and are not looked for (%s: %s)', (language, text, newest, matter) => {
    const question = read(text, language).whole()
    expect(question.newest).toBe(newest)
    expect(words(question)).toEqual(words(read(matter, language).whole()))
  })

  it.each([
    'Warum ist die Grenze immer noch zu?',
    'Why is the border still closed?',
    'Чому кордон досі закритий?',
    'Почему граница всё ещё закрыта?',
  ])('are none where it is asked why: %s', (text) => expect(read(text).whole()).not.toHaveProperty('newest'))

  it('are none in a question of one fact', () => {
    for (const text of ['Wer baut die Brücke?', 'Who rebuilds the bridge?', 'Хто відбудує міст?', 'Кто строит мост?']) {
      const question = read(text).whole()
      expect(question).not.toHaveProperty('newest')
      expect(question).not.toHaveProperty('gists')
    }
  })
})

describe('a general question', () => {
  it.each<[Language, string, Gist, AnswerKind]>([
    ['de', 'Was kam bei den Gesprächen am Silbersee heraus?', 'outcome', 'outcome'],
    ['en', 'What came out of the talks at the lake?', 'outcome', 'outcome'],
    ['uk', 'Чим закінчилися переговори на озері?', 'outcome', 'outcome'],
    ['ru', 'Чем закончились переговоры на озере?', 'outcome', 'outcome'],
    ['de', 'Wer nahm an den Gesprächen teil?', 'participants', 'person'],
    ['en', 'Who took part in the talks?', 'participants', 'person'],
    ['uk', 'Хто брав участь у переговорах?', 'participants', 'person'],
    ['ru', 'Кто участвовал в переговорах?', 'participants', 'person'],
    ['de', 'Wie lange dauerten die Gespräche?', 'duration', 'duration'],
    ['en', 'How long did the talks last?', 'duration', 'duration'],
    ['uk', 'Скільки тривали переговори?', 'duration', 'duration'],
    ['ru', 'Сколько длились переговоры?', 'duration', 'duration'],
    ['de', 'Wie reagierte Ostrien auf die Sanktionen?', 'reaction', 'reaction'],
    ['en', 'How did Ostrien react to the sanctions?', 'reaction', 'reaction'],
    ['uk', 'Як відреагувала Острія на санкції?', 'reaction', 'reaction'],
    ['ru', 'Как отреагировала Острия на санкции?', 'reaction', 'reaction'],
  ])('asks for the kind of answer that its gist has (%s: %s)', (language, text, gist, kind) => {
    const { gists, asks } = read(text, language).whole()
    expect(gists).toContain(gist)
    expect(asks & kindBit(kind)).not.toBe(0)
  })

  it('is looked for by its matter alone where its other words only ask', () => {
    expect(words(read('Was kam bei den Gesprächen am Silbersee heraus?').whole())).toEqual(['gesprachen', 'silbersee'])
    expect(words(read('What came out of the talks at the lake?').whole())).toEqual(['talks', 'lake'])
  })

  it.each<[Language, string]>([
    ['de', 'Wie geht es mit der Brücke weiter?'],
    ['en', 'What is next for the bridge?'],
    ['uk', 'Що далі з мостом?'],
    ['ru', 'Что дальше с мостом?'],
  ])('for what is next asks for plans, of the newest word (%s: %s)', (language, text) => {
    const { newest, gists, asks } = read(text, language).whole()
    expect(gists).toContain('next')
    expect(newest).toBe('latest')
    expect(asks & kindBit('plan')).not.toBe(0)
  })
})

describe('a name alone', () => {
  it.each<[Language, string]>([
    ['de', 'Tolvan'],
    ['en', 'Welm?'],
    ['uk', 'Велм'],
    ['ru', 'Толван'],
  ])('asks for the newest on it (%s: %s)', (language, text) => {
    expect(read(text, language).whole()).toMatchObject({ newest: 'latest', gists: ['summary'] })
  })

  it.each<[Language, string]>([
    ['de', 'Brücke'],
    ['de', 'Wer ist Tolvan?'],
    ['en', 'Halvenland bridge'],
    ['uk', 'Хто такий Толван?'],
    ['ru', 'мост'],
  ])('is none where a question or another word stands (%s: %s)', (language, text) => {
    expect(read(text, language).whole()).not.toHaveProperty('gists')
  })
})

describe('days', () => {
  it('of a question span all that it names, and are blanked out of what it asks beside them', () => {
    const asked = read('Wer sprach am 4. März und am 7. März über die Brücke?')
    expect(asked.days).toEqual({ from: '2031-03-04', to: '2031-03-07' })
    expect(words(asked.whole())).toContain('marz')
    expect(words(asked.withoutDays())).not.toContain('marz')
    expect(words(asked.withoutDays())).toContain('brucke')
  })

  it('are none in a question that names none: both readings are one', () => {
    const asked = read('Wer sprach über die Brücke?')
    expect(asked.days).toBeUndefined()
    expect(asked.withoutDays()).toBe(asked.whole())
  })

  it.each<[Language, string, string]>([
    ['de', 'Ist die Brücke heute noch gesperrt?', 'Wer sprach heute über die Brücke?'],
    ['en', 'Is the bridge still closed today?', 'Who spoke about the bridge today?'],
    ['uk', 'Чи міст досі закритий сьогодні?', 'Хто говорив про міст сьогодні?'],
    ['ru', 'Мост всё ещё закрыт сегодня?', 'Кто говорил о мосте сегодня?'],
  ])('include no "today" that only means the present (%s: %s)', (language, present, day) => {
    expect(read(present, language).days).toBeUndefined()
    expect(words(read(present, language).whole())).toHaveLength(2)
    expect(read(day, language).days).toEqual({ from: TODAY, to: TODAY })
  })
})

describe('a question that goes on', () => {
  it.each<[Language, string, string]>([
    ['de', 'Und wann?', 'Wer baut die Brücke von Harn wieder auf?'],
    ['en', 'And when?', 'Who rebuilds the bridge of Harn?'],
    ['uk', 'А коли?', 'Хто відбудує міст у Харні?'],
    ['ru', 'А когда?', 'Кто восстановит мост в Харне?'],
  ])('leans, and takes the matter of the one before (%s)', (language, text, before) => {
    expect(isLeaning(read(text, language))).toBe(true)
    expect(isLeaning(read(before, language))).toBe(false)
    const together = askedAfter(text, before).whole()
    expect(together.asks & kindBit('time')).not.toBe(0)
    for (const { word, role } of read(before, language).whole().terms) {
      if (role === 'name' || role === 'noun') expect(words(together)).toContain(word)
    }
  })

  it.each<[Language, string, string]>([
    ['de', 'Und Tolvan?', 'Wer leitet die Delegation?'],
    ['en', 'And Tolvan?', 'Who leads the delegation?'],
    ['uk', 'Толван?', 'Хто очолює делегацію?'],
    ['ru', 'А Толван?', 'Кто возглавляет делегацию?'],
  ])('by a name alone asks the same of that, not for what is new on it (%s: %s)', (_, text, before) => {
    const together = askedAfter(text, before).whole()
    expect(together).not.toHaveProperty('newest')
    expect(together.asks & kindBit('person')).not.toBe(0)
  })

  it.each<[Language, string, string]>([
    ['de', 'Und wo?', 'Wann beginnt die erste Runde?'],
    ['en', 'And where?', 'When does the first round begin?'],
    ['uk', 'А де?', 'Коли почнеться перший раунд?'],
    ['ru', 'А где?', 'Когда начнется первый раунд?'],
  ])('keeps which one in a row the one before asked for (%s)', (_, text, before) => {
    expect(
      askedAfter(text, before)
        .whole()
        .terms.map(({ stem }) => stem),
    ).toContain('1.')
  })

  it('keeps the days of the one before where it names none', () => {
    const before = 'Wer sprach am 4. März über die Brücke?'
    expect(askedAfter('Und wie lange?', before).days).toEqual({ from: '2031-03-04', to: '2031-03-04' })
    expect(askedAfter('Und am 7. März?', before).days).toEqual({ from: '2031-03-07', to: '2031-03-07' })
    expect(words(askedAfter('Und wie lange?', before).withoutDays())).not.toContain('marz')
    // And the words that a report could use for them.
    expect(askedAfter('Und wie lange?', before).dayWords).toBe(read(before).dayWords)
    expect(askedAfter('Und am 7. März?', before).dayWords).toBe('am 7. März')
  })

  it('is none without a question before', () => {
    expect(continued(library, read('Und wann?'), { today: TODAY, fallback: 'de' })).toBeUndefined()
  })
})

describe('whatever is typed', () => {
  it('is read in every language without fail, and no farther than the bound', () => {
    for (const fallback of LANGUAGES) {
      for (const text of ['', ' ', '???', '\ud83d', '🙂', 'a'.repeat(5000), '- '.repeat(3000)]) {
        const asked = read(text, fallback)
        expect(asked.text.length).toBeLessThanOrEqual(1000)
        expect(asked.whole().terms.length).toBeLessThanOrEqual(1)
      }
    }
  })
})
