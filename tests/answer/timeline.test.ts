import { describe, expect, it } from 'vitest'
import { readFilter, timeline } from '../../src/answer/timeline.js'
import type { Library } from '../../src/library/build-library.js'
import type { Language } from '../../src/model.js'
import { libraryOf, testSettings } from '../fixtures/library.js'
import { BORDER, HARBOUR, LAKE, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

const { topics } = await testSettings()
const library = await libraryOf(...STORIES)
const timelineOf = (filter: string, language: Language = 'de', of: Library = library) =>
  timeline(of, readFilter(filter, '2031-03-12', language, topics, of.reader))

function idsOf(found: ReturnType<typeof timeline>): readonly string[] {
  if (found.kind !== 'entries') throw new Error(found.kind)
  return found.entries.map(({ reportId }) => reportId)
}

describe('the timeline', () => {
  it('has all reports in order, oldest first, each in its own first words', () => {
    const all = timelineOf('')
    expect(idsOf(all)).toEqual([LAKE, HARBOUR, BORDER, WINTER].map(({ id }) => id))
    expect(all).toMatchObject({
      entries: [
        { lead: { quote: 'Die Gesandten von Halvenland und Ostrien haben sich am Silbersee getroffen.', score: 0 } },
        { lead: { quote: 'The harbour of Welm has opened again after eleven months.' } },
        {},
        {},
      ],
    })
    expect(all).not.toHaveProperty('days')
    expect(all).not.toHaveProperty('topic')
  })

  it.each([
    ['2031-03-07', 'de', [HARBOUR]],
    ['9. März', 'de', [BORDER, WINTER]],
    ['2031-03-04 2031-03-07', 'de', [LAKE, HARBOUR]],
    ['im März', 'de', [LAKE, HARBOUR, BORDER, WINTER]],
    ['seit dem 8. März', 'de', [BORDER, WINTER]],
    ['since 8 March', 'en', [BORDER, WINTER]],
    ['з 8 березня', 'uk', [BORDER, WINTER]],
    ['до 5 марта', 'ru', [LAKE]],
    ['2030', 'de', []],
  ] as const)('narrows to the days of "%s" (%s)', (filter, language, reports) => {
    const found = timelineOf(filter, language)
    expect(idsOf(found)).toEqual(reports.map(({ id }) => id))
    expect(found).toHaveProperty('days')
  })

  it('narrows to a topic, each report with the sentence that says most of it', () => {
    expect(timelineOf('Gefangene')).toMatchObject({
      kind: 'entries',
      topic: { id: 'prisoners' },
      entries: [{ reportId: HARBOUR.id, lead: { quote: 'Halvenland released nine prisoners on Friday.' } }],
    })
    expect(idsOf(timelineOf('Europa'))).toEqual([])
  })

  it('shows the sentence that says most of a topic where a report has several', async () => {
    const report = reportOf(
      { id: 'a', date: '2031-03-01' },
      'Eine Drohne fiel. Ein Angriff mit Drohne und Rakete. Ein Angriff.',
    )
    expect(timelineOf('Kämpfe', 'de', await libraryOf(report))).toMatchObject({
      entries: [{ lead: { quote: 'Ein Angriff mit Drohne und Rakete.' } }],
    })
  })

  it('narrows to both, in whatever order they are typed', () => {
    for (const filter of ['2031-03-07 Gefangene', 'Gefangene 2031-03-07', 'Gefangene am 7. März']) {
      expect(timelineOf(filter)).toMatchObject({
        topic: { id: 'prisoners' },
        days: { from: '2031-03-07', to: '2031-03-07' },
      })
      expect(idsOf(timelineOf(filter))).toEqual([HARBOUR.id])
    }
    expect(idsOf(timelineOf('2031-03-04 Gefangene'))).toEqual([])
  })

  it('suggests the topic that was probably meant', () => {
    expect(timelineOf('Sanktoinen')).toEqual({
      kind: 'unknown-topic',
      asked: 'Sanktoinen',
      topics,
      nearest: topics.find(({ id }) => id === 'sanctions'),
    })
    expect(timelineOf('Quallen')).toEqual({ kind: 'unknown-topic', asked: 'Quallen', topics })
    expect(timelineOf('im März Quallen')).toEqual({ kind: 'unknown-topic', asked: 'Quallen', topics })
  })

  it.each(['2031-02-30', '31.02.2031', '2031-13-01'])('says that %s is no day', (filter) => {
    expect(timelineOf(filter)).toEqual({ kind: 'unknown-days', asked: filter })
  })

  it('of an empty library says that there are no reports', async () => {
    for (const filter of ['', 'Gefangene', '2031-02-30', 'Quallen']) {
      expect(timelineOf(filter, 'de', await libraryOf())).toEqual({ kind: 'no-reports' })
    }
  })

  it('has reports dated after today too', async () => {
    const later = reportOf({ id: 'later', date: '2031-06-01' }, 'Der Sommer kommt.')
    expect(idsOf(timelineOf('', 'de', await libraryOf(later, LAKE)))).toEqual([LAKE.id, 'later'])
  })
})
