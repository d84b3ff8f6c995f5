import { describe, expect, it } from 'vitest'
import { lookUpReports, readReport, sources } from '../../src/answer/reports.js'
import type { Day, Language } from '../../src/model.js'
import { libraryOf } from '../fixtures/library.js'
import { BORDER, HARBOUR, LAKE, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

const library = await libraryOf(...STORIES)
const lookUp = (asked: string, language: Language = 'de', of = library, today: Day = '2031-03-10') =>
  lookUpReports(of, readReport(of, asked, today, language))

describe('the sources', () => {
  it('are all reports, newest first, with what their files say of them', () => {
    const { reports } = sources(library)
    expect(reports.map(({ reportId }) => reportId)).toEqual([WINTER, BORDER, HARBOUR, LAKE].map(({ id }) => id))
    expect(reports.at(-1)).toMatchObject({
      title: 'Gespräche am Silbersee',
      date: '2031-03-04',
      language: 'de',
      source: 'Silberseer Bote',
      url: 'https://bote.example/silbersee',
      paragraphs: 3,
    })
    expect(reports[0]).not.toHaveProperty('source')
    expect(reports[0]).not.toHaveProperty('url')
  })

  it('of an empty library are none', async () => expect(sources(await libraryOf())).toEqual({ reports: [] }))
})

describe('a report is found', () => {
  it.each([
    ['', 'de', WINTER],
    ['  ', 'de', WINTER],
    ['2031-03-07-harbour', 'de', HARBOUR],
    [' 2031-03-07-HARBOUR ', 'en', HARBOUR],
    ['2031-03-07', 'uk', HARBOUR],
    ['07.03.2031', 'de', HARBOUR],
    ['7. März', 'de', HARBOUR],
    ['March 7', 'en', HARBOUR],
    ['7 березня', 'uk', HARBOUR],
    ['7 марта', 'ru', HARBOUR],
  ] as const)('by %j (%s)', (asked, language, report) => {
    expect(lookUp(asked, language)).toEqual({ kind: 'reports', reports: [report] })
  })

  it('with all others of its day, in their order', () => {
    expect(lookUp('gestern')).toEqual({ kind: 'reports', reports: [BORDER, WINTER] })
    expect(lookUp('yesterday', 'en')).toEqual({ kind: 'reports', reports: [BORDER, WINTER] })
  })

  it('with all others of a span of days', () => {
    expect(lookUp('2031-03-04 2031-03-08')).toEqual({ kind: 'reports', reports: [LAKE, HARBOUR] })
  })

  it('where it is dated after today', async () => {
    const later = reportOf({ id: 'later', date: '2031-06-01' }, 'Der Sommer kommt.')
    const found = lookUp('2031-06-01', 'de', await libraryOf(LAKE, later))
    expect(found).toEqual({ kind: 'reports', reports: [later] })
  })
})

describe('no report', () => {
  it('of that day: the three nearest days are named, in order, each once', async () => {
    expect(lookUp('2031-03-08')).toEqual({
      kind: 'none-that-day',
      day: '2031-03-08',
      nearest: ['2031-03-04', '2031-03-07', '2031-03-09'],
    })
    const many = ['01', '05', '06', '20', '28'].map((day) =>
      reportOf({ id: `r${day}`, date: `2031-03-${day}` }, 'Nichts Neues.'),
    )
    expect(lookUp('2031-03-19', 'de', await libraryOf(...many), '2031-03-30')).toEqual({
      kind: 'none-that-day',
      day: '2031-03-19',
      nearest: ['2031-03-06', '2031-03-20', '2031-03-28'],
    })
  })

  it.each(['bald', '2031-02-30', 'Gefangene', '7. März bitte', '😀', 'harbour'])('by %j: it is no day', (asked) => {
    expect(lookUp(asked)).toEqual({ kind: 'unknown-day', asked })
  })

  it('in an empty library', async () => {
    for (const asked of ['', 'gestern', 'bald']) {
      expect(lookUp(asked, 'de', await libraryOf())).toEqual({ kind: 'no-reports' })
    }
  })
})
