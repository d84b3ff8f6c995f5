import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChoices } from '../../../../peers/discord/check-commands.js'
import { voiceOf } from '../../../../src/chat/compose/voice.js'
import { suggest } from '../../../../src/chat/discord/commands/suggest.js'
import { addDays } from '../../../../src/dates/day.js'
import type { Core, Day, Language, Report } from '../../../../src/model.js'
import { LANGUAGES } from '../../../../src/model.js'
import { coreOf, libraryOf } from '../../../fixtures/library.js'
import { anyQuestion, reportsArbitrary } from '../../../fixtures/random.js'
import { reportOf, STORIES } from '../../../fixtures/reports.js'
import { BRIDGE, CUSTOMS, fakeCore } from '../../fake-core.js'
import { WORDING } from '../../real-wording.js'

const FIELDS = ['question', 'topic', 'from', 'to', 'date'] as const
const today: Day = '2031-03-12'
const optionsIn = (language: Language) => ({ today, voice: voiceOf(WORDING, language) })
const core = await coreOf(await libraryOf(...STORIES))

const names = (field: (typeof FIELDS)[number], typed: string, language: Language = 'de', of = core) =>
  suggest(of, field, typed, optionsIn(language)).map(({ name }) => plainSpaces(name))
const values = (field: (typeof FIELDS)[number], typed: string, language: Language = 'de') =>
  suggest(core, field, typed, optionsIn(language)).map(({ value }) => value)

describe('topics', () => {
  it('are all suggested, in the order of the settings, while nothing is typed', () => {
    expect(names('topic', '', 'uk')).toHaveLength(15)
    expect(names('topic', ' ', 'uk').slice(0, 2)).toEqual(['Гарантії безпеки', 'Відбудова'])
    expect(values('topic', '').slice(0, 2)).toEqual(['security-guarantees', 'reconstruction'])
  })

  it('come nearest first: by their names, by their names in other languages, by their words', () => {
    // Russian, Ukrainian and American side; "Seite" is the second word of each.
    expect(names('topic', 'seite')).toEqual(['Amerikanische Seite', 'Ukrainische Seite', 'Russische Seite'])
    expect(names('topic', 'russ')[0]).toBe('Russische Seite')
    expect(names('topic', 'garantie')).toEqual(['Sicherheitsgarantien'])
    expect(names('topic', 'ceasefire')).toEqual(['Waffenruhe'])
    expect(names('topic', 'санкц', 'en')).toEqual(['Sanctions'])
    expect(names('topic', 'Putin', 'en')).toEqual(['Russian side'])
    expect(names('topic', 'xylophone')).toEqual([])
  })

  it('have values that the core understands, alone and in a timeline', () => {
    for (const id of values('topic', '')) {
      expect(core.status(core.readTopic(id), today)).toMatchObject({ kind: 'topic', topic: { id } })
      expect(core.timeline(core.readFilter(id, today, 'uk'))).toMatchObject({ kind: 'entries', topic: { id } })
    }
  })

  it('may be given by the caller', () => {
    expect(suggest({ ...core, topics: [CUSTOMS] }, 'topic', '', optionsIn('en'))).toEqual([
      { name: 'customs', value: 'customs' },
    ])
  })
})

describe('days', () => {
  it('are those that have a report, newest first, with its title, and with how many more there are', () => {
    expect(names('date', '')).toEqual([
      '9. März 2031 · Хальвенланд готується до зими +1',
      '7. März 2031 · Harbour of Welm Opens Again',
      '4. März 2031 · Gespräche am Silbersee',
    ])
    expect(values('from', '')).toEqual(['2031-03-09', '2031-03-07', '2031-03-04'])
    expect(names('to', '', 'ru').at(-1)).toBe('4 марта 2031 г. · Gespräche am Silbersee')
  })

  it.each([
    ['4.3.', ['2031-03-04']],
    ['04.03', ['2031-03-04']],
    ['2031-03-0', ['2031-03-09', '2031-03-07', '2031-03-04']],
    ['2031-03-07', ['2031-03-07']],
    ['7. mär', ['2031-03-07']],
    ['März 2031', ['2031-03-09', '2031-03-07', '2031-03-04']],
    ['vor 3 Tagen', ['2031-03-09']],
    ['silber', ['2031-03-04']],
    ['welm open', ['2031-03-07']],
    ['2031-03-09-zyma', ['2031-03-09']],
    ['1999', []],
  ])('are found by "%s"', (typed, found) => {
    expect(values('date', typed)).toEqual(found)
  })

  it('show the report that was looked for where a day has several', () => {
    expect(names('date', 'граница')).toEqual(['9. März 2031 · Граница снова открыта +1'])
  })

  it('clip no more than the title', async () => {
    const long = reportOf({ id: 'a', date: '2031-03-09', title: 'Bücher '.repeat(40) }, 'Text.')
    const [among] = names('date', 'bücher', 'de', await coreOf(await libraryOf(long, ...STORIES)))
    expect(among).toHaveLength(100)
    expect(among).toMatch(/^9\. März 2031 · Bücher Bücher .*… \+2$/)
    const [alone] = names('date', '', 'de', await coreOf(await libraryOf(long)))
    expect(alone).toHaveLength(100)
    expect(alone).toMatch(/^9\. März 2031 · Bücher Bücher .*…$/)
  })
})

describe('questions', () => {
  it('are about topics first, then headings of reports as they stand', () => {
    const all = names('question', '')
    expect(all[0]).toBe('Was gibt es zu „Sicherheitsgarantien“?')
    expect(all.slice(15)).toEqual(['Die Brücke von Harn', 'Kämpfe'])
  })

  it('are found by any telling word, and stay while they are typed out', () => {
    expect(names('question', 'brücke')).toEqual(['Die Brücke von Harn'])
    expect(names('question', 'was ist mit den kämpfen?')).toEqual(['Was gibt es zu „Kämpfe“?', 'Kämpfe'])
    expect(names('question', 'Was gibt es zu „Käm')).toEqual(['Was gibt es zu „Kämpfe“?'])
    expect(names('question', 'What about reconstruction', 'uk')).toEqual(['Що є про «Відбудова»?'])
  })

  it('never repeat what is typed, and are none where nothing fits', () => {
    expect(names('question', 'Wer saß am Tisch?')).toEqual([])
    expect(names('question', 'wort '.repeat(200))).toEqual([])
  })

  it.each(LANGUAGES)('are read by the core in %s as the topic alone is', (language) => {
    // The frame consists of words that say nothing, for each that says something lowers the confidence.
    const { say } = voiceOf(WORDING, language)
    for (const topic of values('topic', '').map((id) => core.status(core.readTopic(id), today))) {
      if (topic.kind !== 'topic') continue
      const name = topic.topic.name[language]
      const framed = core.ask(say('suggested-question', { topic: name }), today, language)
      expect(framed.kind, name).toBe(core.ask(name, today, language).kind)
    }
  })
})

describe('choices', () => {
  it('are none where there are no reports, but for topics', async () => {
    const empty = { ...fakeCore([]), topics: [] }
    for (const field of FIELDS) expect(suggest(empty, field, '', optionsIn('de'))).toEqual([])
    expect(suggest({ ...empty, topics: [BRIDGE] }, 'topic', '', optionsIn('de'))).toHaveLength(1)
  })

  it('with too long a value or a name that is taken are left out, and too long a name is clipped', () => {
    const topic = (id: string, name: string) => ({ ...BRIDGE, id, name: { de: name, en: name, uk: name, ru: name } })
    const family = '👨‍👩‍👧‍👦'
    const topics = [topic('i'.repeat(101), 'a'), topic('b', 'b'), topic('c', 'b'), topic('d', family.repeat(20))]
    expect(suggest({ ...core, topics }, 'topic', '', optionsIn('de'))).toEqual([
      { name: 'b', value: 'b' },
      // A family has 11 units; 9 of them make 99.
      { name: `${family.repeat(9)}…`, value: 'd' },
    ])
    const long = { ...core, topics: [topic('e', 'family'.repeat(20))] }
    const questions = suggest(long, 'question', 'family', optionsIn('de'))
    expect(questions).toEqual([])
  })

  it('are within the limits of Discord for any report and anything typed', async () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 200 }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(
        reportsArbitrary,
        titles,
        anyQuestion,
        fc.constantFrom(...FIELDS),
        fc.constantFrom(...LANGUAGES),
        async (reports, long, typed, field, language) => {
          const renamed = reports.map((report, at): Report => ({ ...report, title: long[at] ?? report.title }))
          const any = await coreOf(await libraryOf(...renamed))
          for (const text of [typed, '']) {
            expect(checkChoices(suggest(any, field, text, optionsIn(language)), field)).toEqual([])
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are as little work among 500 reports as among 50: nothing is searched, few reports opened, few days written', async () => {
    const reports = Array.from({ length: 500 }, (_, at) =>
      reportOf(
        { id: `report-${at}`, date: addDays('2029-01-01', at), title: `Gespräche am Silbersee, ${at}. Tag` },
        'Die Gesandten haben sich am Silbersee getroffen.',
        `## Die Brücke ${at}`,
        'Über die zerstörte Brücke von Harn wurde am längsten gesprochen.',
      ),
    )
    const [few, many] = [
      await coreOf(await libraryOf(...reports.slice(-50))),
      await coreOf(await libraryOf(...reports)),
    ]
    for (const field of FIELDS) {
      for (const typed of ['', 'br', 'xylophone', 'gestern']) {
        const work = workOf(many, field, typed)
        expect(work.coreCalls, `${field} "${typed}"`).toEqual(workOf(few, field, typed).coreCalls)
        // The headings of the newest 20.
        expect(work.coreCalls.filter((name) => name === 'report').length).toBeLessThanOrEqual(20)
        // A name for each month, and a day for each of 25 choices.
        expect(work.daysWritten, `${field} "${typed}"`).toBeLessThanOrEqual(12 + 25)
        for (const slow of ['ask', 'status', 'timeline']) expect(work.coreCalls).not.toContain(slow)
      }
    }
  })
})

function workOf(core: Core, field: (typeof FIELDS)[number], typed: string) {
  const coreCalls: string[] = []
  const counting = new Proxy(core, {
    get(target, name, receiver) {
      const part: unknown = Reflect.get(target, name, receiver)
      if (typeof part === 'function') coreCalls.push(String(name))
      return part
    },
  })
  let daysWritten = 0
  const { today, voice } = optionsIn('de')
  const day: typeof voice.day = (...given) => {
    daysWritten++
    return voice.day(...given)
  }
  expect(suggest(counting, field, typed, { today, voice: { ...voice, day } }).length).toBeLessThanOrEqual(25)
  return { coreCalls, daysWritten }
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
