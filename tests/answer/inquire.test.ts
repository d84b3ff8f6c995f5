import { beforeAll, describe, expect, it } from 'vitest'
import { reasonToAnswer } from '../../src/answer/certainty.js'
import { type Inquiry, type InquiryOptions, inquire, type Searched } from '../../src/answer/inquire.js'
import type { Library } from '../../src/library/build-library.js'
import type { Day, Language, Report } from '../../src/model.js'
import { libraryOf } from '../fixtures/library.js'
import { HARBOUR, LAKE, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

const TODAY: Day = '2031-03-10'
const OPTIONS: InquiryOptions = {
  today: TODAY,
  fallback: 'de',
  limits: { excerpts: 3, characters: 350, sentences: 3 },
  // Whatever is found is answered: when to be silent is the weights' business and not tested here.
  answerLimit: 0,
}

let library: Library
// Work, not waiting: shared machines take their time.
beforeAll(async () => {
  library = await libraryOf(...STORIES)
}, 60_000)

/** @throws where nothing was searched */
function searchedIn(within: Library, text: string, options: Partial<InquiryOptions> = {}): Searched {
  const inquiry: Inquiry = inquire(within, text, { ...OPTIONS, ...options })
  if (inquiry.kind !== 'searched') throw new Error(`${text}: ${inquiry.kind}`)
  return inquiry
}

const placesOf = ({ excerpts }: Searched) => excerpts.map(({ citation }) => citation.reportId)
const leadOf = (report: Report) => report.passages[0].text.slice(0, report.passages[0].sentences[0].end)

describe('what is typed', () => {
  it('is only polite, says nothing to look for, or meets no report, in this order', async () => {
    const empty = await libraryOf()
    expect(inquire(empty, 'Danke!', OPTIONS)).toEqual({ kind: 'courtesy', language: 'de', courtesy: 'thanks' })
    expect(inquire(empty, '???', OPTIONS)).toEqual({ kind: 'no-reports', language: 'de' })
    expect(inquire(library, '???', OPTIONS)).toEqual({ kind: 'unreadable', language: 'de', reason: 'empty' })
    expect(inquire(library, 'Wer ist das?', OPTIONS)).toMatchObject({ kind: 'unreadable', reason: 'no-words' })
  })

  it.each([
    ['Hallo, Was tat Ostrien? Danke!', 'Was tat Ostrien?'],
    ['Hello, what did Ostrien do? Thank you!', 'what did Ostrien do?'],
    ['Привіт! Що зробила Острія? Дякую!', 'Що зробила Острія?'],
    ['Привет! Что сделала Острия? Спасибо!', 'Что сделала Острия?'],
  ])('is answered alike with courtesy around it: %s', (polite, plain) => {
    const [one, other] = [searchedIn(library, polite), searchedIn(library, plain)]
    expect(one.excerpts).toEqual(other.excerpts)
    expect([one.answerable, one.confidence]).toEqual([other.answerable, other.confidence])
  })
})

describe('a general question without a matter', () => {
  it.each<[Language, string]>([
    ['de', 'Was gibt es Neues?'],
    ['de', 'Was ist passiert?'],
    ['en', "What's new?"],
    ['en', 'What happened?'],
    ['uk', 'Що нового?'],
    ['uk', 'Що сталося?'],
    ['ru', 'Что нового?'],
    ['ru', 'Что случилось?'],
  ])('is answered by the lead of the newest report (%s: %s)', (language, text) => {
    const found = searchedIn(library, text)
    expect(found).toMatchObject({ language, answered: true, answerable: 1 })
    expect(found.excerpts.map(({ quote }) => quote)).toEqual([leadOf(WINTER)])
    expect(found).not.toHaveProperty('onDays')
  })

  it.each<[Language, string]>([
    ['de', 'Wie geht es weiter?'],
    ['en', "What's next?"],
    ['uk', 'Що далі?'],
    ['ru', 'Что дальше?'],
  ])(
    'for what is next is answered by plans of the newest report, by its lead where it has none (%s: %s)',
    async (_, text) => {
      const plans = reportOf(
        { id: 'plans', date: '2031-03-10' },
        'Der Hafen ist offen. Die Werft soll wachsen.',
        'Am 12. Mai sollen die Gesandten in Welm zusammenkommen.',
      )
      const found = searchedIn(await libraryOf(LAKE, plans), text)
      expect(found.excerpts.map(({ quote }) => quote)).toEqual([
        'Am 12. Mai sollen die Gesandten in Welm zusammenkommen.',
        'Die Werft soll wachsen.',
      ])
      expect(found).toMatchObject({ answered: true })
      const none = reportOf({ id: 'none', date: '2031-03-11' }, 'Der Hafen war offen, und es regnete am Morgen sehr.')
      expect(searchedIn(await libraryOf(LAKE, none), text).excerpts.map(({ quote }) => quote)).toEqual([leadOf(none)])
    },
  )

  it('that names days is answered by the leads of their reports, newest first', () => {
    const found = searchedIn(library, 'Was geschah zwischen dem 4. und dem 7. März 2031?')
    expect(found.excerpts.map(({ quote }) => quote)).toEqual([leadOf(HARBOUR), leadOf(LAKE)])
    expect(found.onDays).toEqual({ kind: 'told', days: { from: '2031-03-04', to: '2031-03-07' } })
  })

  it.each(['Warum?', 'Why?', 'Чому?', 'Почему?', 'Wer nahm teil?', 'Кто участвовал?'])(
    'that asks for more than the news does not say of what: %s',
    (text) => expect(inquire(library, text, OPTIONS)).toMatchObject({ kind: 'unreadable', reason: 'no-words' }),
  )

  it('on a matter is looked for', () => {
    for (const text of ['Was gibt es Neues zum Hafen von Welm?', 'What is new about the harbour of Welm?']) {
      expect(placesOf(searchedIn(library, text))[0]).toBe(HARBOUR.id)
      expect(searchedIn(library, text).investigation).toBeDefined()
    }
  })
})

describe('a general question on a matter', () => {
  const FIRST = reportOf(
    { id: 'first', date: '2031-04-01' },
    'Die Gespräche über die Fähren von Welm haben begonnen. Am 5. April soll weiter verhandelt werden.',
    'Bei den Gesprächen über die Fähren saßen sich Edna Morvik und Marek Tolvan gegenüber. Edna Morvik trug Rot.',
  )
  const LAST = reportOf(
    { id: 'last', date: '2031-04-20' },
    'Die Gespräche über die Fähren von Welm endeten ohne Vertrag. Edna Morvik nannte sie zäh.',
    'Am 12. Mai wollen die Minister in Solm zusammenkommen.',
  )

  it.each<[Language, string]>([
    ['de', 'Wie geht es mit den Gesprächen weiter?'],
    ['en', 'What is next for the talks?'],
    ['uk', 'Що далі з переговорами?'],
    ['ru', 'Что дальше с переговорами?'],
  ])('for what is next is answered by a plan of the newest report, whatever its words (%s: %s)', async (_, text) => {
    const [best] = searchedIn(await libraryOf(FIRST, LAST), text).excerpts
    expect(best?.quote).toContain('12. Mai')
  })

  it.each<[Language, string]>([
    ['de', 'Wer nahm an den Gesprächen über die Fähren teil?'],
    ['en', 'Who took part in the talks about the ferries?'],
    ['uk', 'Хто брав участь у переговорах про пороми?'],
    ['ru', 'Кто участвовал в переговорах о паромах?'],
  ])('for who took part is answered by who is named together (%s: %s)', async (_, text) => {
    const [best] = searchedIn(await libraryOf(FIRST), text).excerpts
    expect(best?.quote).toContain('Edna Morvik und Marek Tolvan')
  })
})

describe('what is asked for at the beginning of the next paragraph', () => {
  const PUT_OFF: Readonly<Record<Language, readonly [string, string, string]>> = {
    de: [
      'Warum wurde das Treffen in Welm verschoben?',
      'Das Treffen in Welm wurde verschoben.',
      'Grund dafür ist das Hochwasser am Deich.',
    ],
    en: [
      'Why was the meeting in Welm postponed?',
      'The meeting in Welm was postponed.',
      'The reason is a flood at the dyke.',
    ],
    uk: ['Чому зустріч у Велмі перенесли?', 'Зустріч у Велмі перенесли.', 'Причина цього — повінь біля дамби.'],
    ru: ['Почему встречу в Велме перенесли?', 'Встречу в Велме перенесли.', 'Причина этого — паводок у дамбы.'],
  }

  it.each(Object.entries(PUT_OFF) as [Language, readonly [string, string, string]][])(
    'stands behind what it belongs to (%s)',
    async (language, [question, told, reason]) => {
      const reportIn = (...blocks: readonly string[]) => reportOf({ id: 'a', date: '2031-03-01', language }, ...blocks)
      const quotes = async (report: Report) =>
        searchedIn(await libraryOf(report), question).excerpts.map(({ quote }) => quote)
      expect((await quotes(reportIn(told, reason))).slice(0, 2)).toEqual([told, reason])
      // Under another heading something else begins.
      expect(await quotes(reportIn(told, '## X', reason))).not.toContain(reason)
    },
  )
})

describe('the contrary of what is asked', () => {
  const REFUSED: Readonly<Record<Language, Report>> = {
    de: reportOf({ id: 'de', date: '2031-03-01' }, 'Halvenland hat den Fischereivertrag am Abend abgelehnt.'),
    en: reportOf(
      { id: 'en', date: '2031-03-01', language: 'en' },
      'Halvenland rejected the fishing treaty that evening.',
    ),
    uk: reportOf({ id: 'uk', date: '2031-03-01', language: 'uk' }, 'Хальвенланд увечері відхилив рибальський договір.'),
    ru: reportOf({ id: 'ru', date: '2031-03-01', language: 'ru' }, 'Хальвенланд вечером отклонил рыболовный договор.'),
  }

  it.each<[Language, string, string]>([
    [
      'de',
      'Warum hat Halvenland den Fischereivertrag angenommen?',
      'Wann hat Halvenland den Fischereivertrag abgelehnt?',
    ],
    ['en', 'Why did Halvenland accept the fishing treaty?', 'When did Halvenland reject the fishing treaty?'],
    ['uk', 'Чому Хальвенланд прийняв рибальський договір?', 'Коли Хальвенланд відхилив рибальський договір?'],
    ['ru', 'Почему Хальвенланд принял рыболовный договор?', 'Когда Хальвенланд отклонил рыболовный договор?'],
  ])('is told as such, and answers nothing (%s: %s)', async (language, accepted, rejected) => {
    const one = await libraryOf(REFUSED[language])
    expect(searchedIn(one, accepted)).toMatchObject({ contrary: true, answered: false })
    expect(placesOf(searchedIn(one, accepted))).toEqual([language])
    expect(searchedIn(one, rejected)).toMatchObject({ answered: true })
    expect(searchedIn(one, rejected)).not.toHaveProperty('contrary')
  })

  it('is an answer where the question asks for yes or no', async () => {
    const one = await libraryOf(REFUSED.en)
    const found = searchedIn(one, 'Did Halvenland accept the fishing treaty?')
    expect(found).toMatchObject({ answered: true })
    expect(found).not.toHaveProperty('contrary')
  })

  it('is not told where the reports are hardly likely to speak of it', async () => {
    const one = await libraryOf(REFUSED.de)
    const text = 'Warum hat Halvenland den Fischereivertrag angenommen?'
    const { answerable, confidence } = searchedIn(one, text)
    const reason = reasonToAnswer(answerable, confidence)
    const at = (answerLimit: number) => searchedIn(one, text, { answerLimit })
    // From half of the limit on.
    expect(at(reason * 1.99)).toMatchObject({ contrary: true, answered: false })
    expect(at(reason * 2.01)).not.toHaveProperty('contrary')
    expect(at(reason * 2.01).answered).toBe(false)
  })
})

describe('days that a question names', () => {
  it('are told where one of their reports says it', () => {
    const found = searchedIn(library, 'Wer wurde am 4. März 2031 bei Ostheim verletzt?')
    expect(found).toMatchObject({
      answered: true,
      onDays: { kind: 'told', days: { from: '2031-03-04', to: '2031-03-04' } },
    })
    expect(new Set(placesOf(found))).toEqual(new Set([LAKE.id]))
  })

  it('leave it to be told elsewhere where their reports do not say it', () => {
    const text = 'Wer wurde am 7. März 2031 bei Ostheim verletzt?'
    // The harbour's report is no likely place of it, the lake's is.
    const limits = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]
    const found = limits.map((answerLimit) => searchedIn(library, text, { answerLimit }))
    const elsewhere = found.filter(({ onDays }) => onDays?.kind === 'elsewhere')
    expect(elsewhere.length).toBeGreaterThan(0)
    for (const { excerpts, onDays } of elsewhere) {
      expect(excerpts[0]?.citation.reportId).toBe(LAKE.id)
      expect(onDays?.days).toEqual({ from: '2031-03-07', to: '2031-03-07' })
    }
  })

  it('are unreported where no report is of them: never answered, with the last report before', () => {
    const found = searchedIn(library, 'Wer wurde am 6. März 2031 bei Ostheim verletzt?')
    expect(found).toMatchObject({ answered: false, answerable: 0, confidence: 0 })
    expect(found.onDays).toMatchObject({ kind: 'unreported', lastBefore: LAKE.date })
    expect(placesOf(found)[0]).toBe(LAKE.id)
  })

  it('are told where a report of another day speaks of them', async () => {
    const later = reportOf(
      { id: 'later', date: '2031-03-09' },
      'Am 6. März hatten Fischer aus Welm bei Ostheim vierzehn Netze verloren.',
      'Die Werft von Harn sucht seit Wochen neue Schweißer.',
    )
    const both = await libraryOf(LAKE, later)
    const found = searchedIn(both, 'Was haben die Fischer aus Welm am 6. März 2031 bei Ostheim verloren?')
    expect(found).toMatchObject({
      answered: true,
      onDays: { kind: 'told', days: { from: '2031-03-06', to: '2031-03-06' } },
    })
    expect(placesOf(found)[0]).toBe('later')
    // What else its report says is not of that day.
    const other = searchedIn(both, 'Wer sucht am 6. März 2031 Schweißer in der Werft von Harn?')
    if (other.onDays?.kind === 'told') expect(other.excerpts.map(({ citation }) => citation.paragraph)).toEqual([1])
    else expect(other.answered).toBe(false)
  })
})

describe('a question that goes on', () => {
  it.each([
    ['Wer wurde bei Ostheim verletzt?', 'Und wie viele?'],
    ['Who was wounded at Ostheim?', 'And how many?'],
    ['Кого поранено біля Остгайма?', 'А скільки?'],
    ['Кого ранили у Остхайма?', 'А сколько?'],
  ])('is looked for with the matter of the one before: %s %s', (before, text) => {
    const { question } = searchedIn(library, text, { before })
    const matter = searchedIn(library, before).question.terms.filter(({ role }) => role === 'name' || role === 'verb')
    expect(matter.length).toBeGreaterThan(0)
    for (const { word } of matter) expect(question.terms.map((term) => term.word)).toContain(word)
  })

  it('is looked for by itself where it is not answered with the one before', () => {
    // No report has a word of the one before.
    const before = 'Züchtet Xanthippe Quallen und Axolotl im Terrarium?'
    const { answerable, confidence, question } = searchedIn(library, 'Und Tolvan?')
    const found = searchedIn(library, 'Und Tolvan?', { before, answerLimit: reasonToAnswer(answerable, confidence) })
    expect(found).toMatchObject({ answered: true, answerable })
    expect(found.question.terms).toEqual(question.terms)
    // Answered neither way, it is the first that is told.
    const silent = searchedIn(library, 'Und Tolvan?', { before, answerLimit: 1.01 })
    expect(silent.question.terms.length).toBeGreaterThan(question.terms.length)
    expect(inquire(library, 'Und das?', { ...OPTIONS, before: 'Wer ist das?' })).toMatchObject({ kind: 'unreadable' })
  })

  it('is none where it stands by itself, answered or not', () => {
    const text = 'Wie viele Gefangene wurden freigelassen?'
    const before = 'Wer wurde bei Ostheim verletzt?'
    const alone = searchedIn(library, text)
    expect(searchedIn(library, text, { before }).excerpts).toEqual(alone.excerpts)
    const silent = searchedIn(library, text, { before, answerLimit: 1.01 })
    expect(silent.answered).toBe(false)
    expect(silent.question.terms).toEqual(alone.question.terms)
  })
})
