import { beforeAll, describe, expect, it } from 'vitest'
import { type AskOptions, ask } from '../../src/answer/ask.js'
import type { Library } from '../../src/library/build-library.js'
import type { Answer, Day, Report } from '../../src/model.js'
import { libraryOf, testSettings } from '../fixtures/library.js'
import { HARBOUR, LAKE, reportOf, STORIES } from '../fixtures/reports.js'

const TODAY: Day = '2031-03-10'

let library: Library
let options: AskOptions
// Work, not waiting: shared machines take their time.
beforeAll(async () => {
  library = await libraryOf(...STORIES)
  const { topics } = await testSettings()
  options = {
    today: TODAY,
    fallback: 'de',
    limits: { excerpts: 3, characters: 350, sentences: 3 },
    // Whatever is found is answered: when to be silent is the weights' business and not tested here.
    answerLimit: 0,
    topics,
  }
}, 60_000)

function excerptsOf(answer: Answer): readonly string[] {
  return answer.kind === 'found' ? answer.excerpts.map(({ quote }) => quote) : []
}

const reportsOf = (answer: Answer): readonly string[] =>
  answer.kind === 'found' ? answer.excerpts.map(({ citation }) => citation.reportId) : []

describe('a question', () => {
  it('is answered with the sentence that says it, and where that stands', () => {
    const answer = ask(library, 'Wer wurde bei Ostheim verletzt?', options)
    expect(excerptsOf(answer)[0]).toContain('Zwei Bauern wurden verletzt.')
    expect(answer).toMatchObject({
      kind: 'found',
      language: 'de',
      excerpts: [
        {
          citation: {
            reportId: LAKE.id,
            title: LAKE.title,
            date: LAKE.date,
            language: 'de',
            section: 'Kämpfe',
            paragraph: 3,
            source: 'Silberseer Bote',
            url: 'https://bote.example/silbersee',
          },
        },
      ],
    })
  })

  it('finds reports in other languages than its own', () => {
    expect(reportsOf(ask(library, 'Wie viele Gefangene wurden freigelassen?', options))).toContain(HARBOUR.id)
    expect(excerptsOf(ask(library, 'Скільки полонених звільнили?', options))[0]).toContain('nine prisoners')
    expect(excerptsOf(ask(library, 'Who will rebuild the power plant?', options))[0]).toContain('електростанцію')
  })

  it('finds a name as another alphabet writes it', () => {
    expect(reportsOf(ask(library, 'Что сказал Толван?', options))).toContain(HARBOUR.id)
    expect(reportsOf(ask(library, 'Was sagte Marek Tolwan?', options))).toContain(HARBOUR.id)
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['???', 'empty'],
    ['🚀', 'empty'],
    ['und oder aber', 'no-words'],
    ['Wer ist das?', 'no-words'],
  ] as const)('%j cannot be read: %s', (text, reason) => {
    expect(ask(library, text, options)).toEqual({ kind: 'unreadable', language: 'de', reason })
  })

  it.each([
    ['👍', 'de', 'assent'],
    ['Danke dir!', 'de', 'thanks'],
    ['thanks a lot', 'en', 'thanks'],
    ['дякую', 'uk', 'thanks'],
    ['Кто ты?', 'ru', 'identity'],
    ['Help', 'en', 'help'],
  ] as const)('that is none is only polite: %s', (text, language, courtesy) => {
    const answer = { kind: 'courtesy', language, courtesy }
    expect(ask(library, text, options)).toEqual(answer)
    expect(ask(library, text, { ...options, before: 'Wer wurde bei Ostheim verletzt?' })).toEqual(answer)
  })

  it.each([
    ['Hallo zusammen, weiß jemand, ', 'wer bei Ostheim verletzt wurde?', ' Danke! LG Tom'],
    ['Hi all, ', 'who was wounded at Ostheim?', ' Thanks in advance'],
    ['Підкажіть, будь ласка, ', 'скільки полонених звільнили?', ' Дякую'],
    ['Здравствуйте! ', 'Что сказал Толван?', ' Спасибо'],
  ])('costs nothing for being polite: %s… %s', (opener, question, closer) => {
    expect(ask(library, opener + question + closer, options)).toEqual(ask(library, question, options))
  })

  it('is answered in its own language, in the fallback where it has none', () => {
    expect(ask(library, 'Who was wounded at Ostheim?', options).language).toBe('en')
    expect(ask(library, '???', { ...options, fallback: 'uk' }).language).toBe('uk')
    expect(ask(library, 'Welm', { ...options, fallback: 'en' }).language).toBe('en')
  })

  it('is read up to a bound: what comes later changes nothing', () => {
    const long = 'Wer wurde bei Ostheim verletzt? '.padEnd(1000, '.')
    expect(ask(library, `${long} Gefangene Hafen Welm am 07.03.2031`, options)).toEqual(ask(library, long, options))
  })

  it('may hold half of an emoji', () => {
    const whole = ask(library, 'Wer wurde   bei Ostheim verletzt?', options)
    expect(ask(library, 'Wer wurde \ud83d bei Ostheim verletzt?', options)).toEqual(whole)
    expect(ask(library, 'Wer wurde \ude00 bei Ostheim verletzt?', options)).toEqual(whole)
  })
})

describe('what is not said', () => {
  const silent = () => ({ ...options, answerLimit: 1.01 })

  it('is said not to be, with the newest report and the nearest place', () => {
    const answer = ask(library, 'Wer wurde bei Ostheim verletzt?', silent())
    expect(answer).toMatchObject({ kind: 'not-found', language: 'de', newestReport: '2031-03-09' })
    expect(answer.kind === 'not-found' && answer.closest?.quote).toContain('Zwei Bauern wurden verletzt.')
  })

  it('has no nearest place where no report has any of the words', () => {
    const answer = ask(library, 'Quallenzuchtbetriebswirtin?', options)
    expect(answer).toMatchObject({ kind: 'not-found', confidence: 0 })
    expect(answer).not.toHaveProperty('closest')
  })

  it('names the topics that the question touches, nearest first', () => {
    const answer = ask(library, 'Welche Sanktionen und Garantien gibt es?', silent())
    const nearest = answer.kind === 'not-found' ? answer.nearest.map(({ id }) => id) : []
    expect(nearest).toContain('sanctions')
    expect(nearest).toContain('security-guarantees')
    expect(nearest).not.toContain('energy')
  })

  it('names topics, five at most, where the question touches none', () => {
    const answer = ask(library, 'Quallenzuchtbetriebswirtin?', silent())
    expect(answer.kind === 'not-found' && answer.nearest).toEqual(options.topics.slice(0, 5))
  })

  it.each([
    [1.01, 'not-found'],
    [0, 'found'],
  ] as const)('depends on the limit: at %d the answer is %s', (answerLimit, kind) => {
    expect(ask(library, 'Wer wurde bei Ostheim verletzt?', { ...options, answerLimit }).kind).toBe(kind)
  })
})

describe('limits', () => {
  const question = 'Was geschah mit Halvenland, Ostrien und der Brücke von Harn?'
  it.each([1, 2, 3])('an answer has at most %d excerpts', (excerpts) => {
    const answer = ask(library, question, { ...options, limits: { ...options.limits, excerpts } })
    expect(excerptsOf(answer).length).toBeGreaterThan(0)
    expect(excerptsOf(answer).length).toBeLessThanOrEqual(excerpts)
  })

  it('of one sentence and of few characters leave one sentence', () => {
    for (const limits of [
      { ...options.limits, sentences: 1 },
      { ...options.limits, characters: 1 },
    ]) {
      for (const excerpt of answerExcerpts(ask(library, question, { ...options, limits }))) {
        expect(excerpt.best).toEqual({ start: 0, end: excerpt.quote.length })
      }
    }
  })
})

function answerExcerpts(answer: Answer) {
  return answer.kind === 'found' ? answer.excerpts : []
}

describe('days', () => {
  const leadOf = (report: Report) => report.passages[0].text.slice(0, report.passages[0].sentences[0].end)

  it.each([
    'Was war am 7. März?',
    'Was war am 7.3.2031?',
    'What was on 7 March?',
    'Що було 7 березня?',
    'Что было 7 марта?',
  ])('alone ask for the reports of that day: %s', (question) => {
    const answer = ask(library, question, options)
    expect(answer).toMatchObject({ kind: 'found', days: { from: '2031-03-07', to: '2031-03-07' } })
    expect(excerptsOf(answer)).toEqual([leadOf(HARBOUR)])
  })

  it('alone give every report of a day, and the newest of several days first', () => {
    const [lake, harbour, winter, border] = STORIES.map(leadOf)
    expect(excerptsOf(ask(library, 'Was war gestern?', options))).toEqual([winter, border])
    expect(excerptsOf(ask(library, 'Was war vom 4. bis zum 7. März 2031?', options))).toEqual([harbour, lake])
  })

  it('narrow an answer to the reports of those days', () => {
    expect(reportsOf(ask(library, 'Was tat Ostrien?', options))).toContain(LAKE.id)
    const answer = ask(library, 'Was tat am 7. März Ostrien?', options)
    expect(answer).toMatchObject({ kind: 'found', days: { from: '2031-03-07', to: '2031-03-07' } })
    expect(new Set(reportsOf(answer))).toEqual(new Set([HARBOUR.id]))
  })

  it('without a report are never answered from others: these are the nearest place', () => {
    const answer = ask(library, 'Wer wurde am 1. März bei Ostheim verletzt?', options)
    expect(answer).toMatchObject({
      kind: 'not-found',
      confidence: 0,
      days: { from: '2031-03-01', to: '2031-03-01' },
      closest: { citation: { reportId: LAKE.id } },
    })
  })

  it.each([
    ['Wer wurde im März 2030 bei Ostheim verletzt?', undefined],
    ['Wer wurde am 8. März 2031 bei Ostheim verletzt?', '2031-03-07'],
  ])('%s: no report is of then, the last one before of %s', (question, lastBefore) => {
    const answer = ask(library, question, options)
    expect(answer.kind === 'not-found' && answer.unreported).toEqual(lastBefore === undefined ? {} : { lastBefore })
  })

  it('whose reports do not say it are told beside the answer of other days', () => {
    // Where the limit stands between the two is the weights' business.
    const answers = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
      .map((answerLimit) =>
        ask(library, 'Wer wurde am 7. März 2031 bei Ostheim verletzt?', { ...options, answerLimit }),
      )
      .filter((answer) => reportsOf(answer)[0] === LAKE.id)
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'found', outsideDays: { from: '2031-03-07', to: '2031-03-07' } })
      expect(answer).not.toHaveProperty('days')
    }
  })

  it('without a report, asked for alone, are not found', () => {
    expect(ask(library, 'Was war am 5. März?', options)).toMatchObject({
      kind: 'not-found',
      confidence: 0,
      days: { from: '2031-03-05', to: '2031-03-05' },
    })
  })

  it('depend on the day on which they are asked', () => {
    const yesterday = (today: Day) => excerptsOf(ask(library, 'Was war gestern?', { ...options, today }))
    expect(yesterday('2031-03-08')).toEqual([leadOf(HARBOUR)])
    expect(yesterday('2031-03-05')).toEqual([leadOf(LAKE)])
  })

  it('do not hide a report that is dated later than today', async () => {
    const early = await libraryOf(HARBOUR)
    expect(ask(early, 'How many prisoners were released?', { ...options, today: '2031-01-01' }).kind).toBe('found')
  })
})

describe('a library', () => {
  it('without reports has no answer to anything, and says so first', async () => {
    const empty = await libraryOf()
    for (const question of ['Wer?', '', '🚀', 'Was war gestern?', 'Drohnen']) {
      expect(ask(empty, question, options)).toEqual({ kind: 'no-reports', language: 'de' })
    }
    expect(ask(empty, 'Who was wounded?', options)).toEqual({ kind: 'no-reports', language: 'en' })
  })

  it('with two reports that say the same shows one, and names the other', async () => {
    const twice = ['a', 'b'].map((id) => reportOf({ id, date: '2031-03-01' }, 'Der Deich von Welm ist gebrochen.'))
    const answer = ask(await libraryOf(...twice), 'Ist der Deich von Welm gebrochen?', options)
    const [first, ...others] = answerExcerpts(answer)
    expect(others).toEqual([])
    expect([first?.citation, ...(first?.witnesses ?? [])].map((each) => each?.reportId).sort()).toEqual(['a', 'b'])
  })
})

describe('certainty', () => {
  it('follows the confidence', () => {
    const order = ['perhaps', 'likely', 'sure']
    const answers = ['Wer wurde bei Ostheim verletzt?', 'Tolvan', 'Schiffe vor Welm', 'Zoll', 'Beobachter Zeitplan']
      .map((question) => ask(library, question, options))
      .flatMap((answer) => (answer.kind === 'found' ? [answer] : []))
      .sort((a, b) => a.confidence - b.confidence)
    expect(answers.length).toBeGreaterThan(2)
    const steps = answers.map(({ certainty }) => order.indexOf(certainty))
    expect(steps).toEqual([...steps].sort())
  })
})

describe('further excerpts', () => {
  const QUESTION = 'Was geschah bei Ostheim und am See?'
  const few = (): AskOptions => ({ ...options, limits: { ...options.limits, excerpts: 1 } })

  it('go on where the answer stopped, never twice the same, and end', () => {
    const seen: string[] = []
    for (let more = true; more; ) {
      const answer = ask(library, QUESTION, { ...few(), skip: seen.length })
      if (answer.kind !== 'found') throw new Error(answer.kind)
      seen.push(...excerptsOf(answer))
      more = answer.more
      expect(seen.length).toBeLessThanOrEqual(10)
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('are none of the first, whatever share of the odds those hold', () => {
    const first = ask(library, QUESTION, options)
    const shown = excerptsOf(first)
    expect(excerptsOf(ask(library, QUESTION, { ...options, skip: shown.length }))).not.toContain(shown[0])
  })
})

describe('a follow-up', () => {
  const before = 'Was geschah bei Ostheim?'
  const strict = (): AskOptions => ({ ...options, answerLimit: 0.3 })

  it('that says too little by itself is understood with the question before', () => {
    expect(ask(library, 'Und wer wurde verletzt?', { ...strict(), before }).kind).toBe('found')
    expect(excerptsOf(ask(library, 'Und wer?', { ...options, before }))[0]).toContain('Ostheim')
  })

  it('that stands by itself is answered by itself', () => {
    const alone = ask(library, 'Wie viele Gefangene wurden freigelassen?', options)
    expect(ask(library, 'Wie viele Gefangene wurden freigelassen?', { ...options, before })).toEqual(alone)
  })

  it('takes its language from the question before where its own can not be told', () => {
    expect(ask(library, 'Wer?', { ...options, fallback: 'uk', before }).language).toBe('de')
  })
})

describe('the heading of a section', () => {
  it('asks for what stands under it', () => {
    const answer = ask(library, 'kämpfe', { ...options, answerLimit: 1 })
    expect(answer).toMatchObject({
      kind: 'found',
      excerpts: [{ citation: { section: 'Kämpfe' }, place: { start: 0 } }],
    })
  })

  it('is nothing special in a question that says more', () => {
    expect(ask(library, 'Kämpfe am Nordpol', { ...options, answerLimit: 1 }).kind).toBe('not-found')
  })
})

describe('reading', () => {
  /** The texts that are read as questions, days blanked out. */
  function readsOf(question: string, before?: string): number {
    let reads = 0
    const { kinds } = library.reader
    const asked: typeof kinds.asked = (...words) => {
      reads++
      return kinds.asked(...words)
    }
    const counting = { ...library, reader: { ...library.reader, kinds: { ...kinds, asked } } }
    ask(counting, question, { ...options, answerLimit: 1, ...(before !== undefined && { before }) })
    return reads
  }

  it('is done once for a question, whatever is tried with it', () => {
    expect(readsOf('Wer wurde bei Ostheim verletzt?')).toBe(1)
  })

  it('is done for what it asks beside its days, for these and for all of it where it names days', () => {
    expect(readsOf('Wer wurde am 4. März 2031 bei Ostheim verletzt?')).toBe(3)
  })

  it('is done once more for the question before', () => {
    expect(readsOf('Und wer?', 'Was geschah bei Ostheim?')).toBe(2)
  })
})
