import { describe, expect, it } from 'vitest'
import { status } from '../../src/answer/status.js'
import { readTopic } from '../../src/answer/topics.js'
import type { Library } from '../../src/library/build-library.js'
import type { Day } from '../../src/model.js'
import { libraryOf, testSettings } from '../fixtures/library.js'
import { HARBOUR, LAKE, reportOf, STORIES, WINTER } from '../fixtures/reports.js'

const TODAY: Day = '2031-03-12'
const { topics } = await testSettings()
const library = await libraryOf(...STORIES)
const statusOf = (asked: string, of: Library = library, today: Day = TODAY) =>
  status(of, readTopic(asked, topics, of.reader), today, topics)

describe('the overview', () => {
  it('names the newest report with its age, the last by id where one day has several', () => {
    expect(statusOf('')).toMatchObject({
      kind: 'overview',
      ageDays: 3,
      newest: {
        reportId: WINTER.id,
        date: '2031-03-09',
        language: 'uk',
        paragraphs: 2,
        lead: { quote: 'Хальвенланд відбудує електростанцію біля Велма до зими.' },
      },
    })
  })

  it('goes through all topics in the order of the settings, each with the newest that is said of it', () => {
    const overview = statusOf('  ')
    if (overview.kind !== 'overview') throw new Error(overview.kind)
    expect(overview.topics.map(({ topic }) => topic)).toEqual(topics)
    const latest = Object.fromEntries(overview.topics.map(({ topic, latest: found }) => [topic.id, found]))
    expect(latest.prisoners).toMatchObject({ ageDays: 5, excerpt: { citation: { reportId: HARBOUR.id } } })
    expect(latest.sanctions).toMatchObject({ ageDays: 3, excerpt: { citation: { reportId: WINTER.id } } })
    expect(latest.europe).toBeUndefined()
    expect(overview.topics.find(({ topic }) => topic.id === 'europe')).not.toHaveProperty('latest')
  })

  it.each([
    ['2031-03-09', 0],
    ['2031-03-10', 1],
    ['2032-03-09', 366],
    ['2031-03-04', -5],
  ] as const)('on %s counts %d days since the newest report', (today, ageDays) => {
    expect(statusOf('', library, today)).toMatchObject({ ageDays })
  })
})

describe('the status of a topic', () => {
  it.each(['prisoners', 'Gefangene', 'prisoner', 'Полонені', 'пленные'])('asked for as "%s" is found', (asked) => {
    expect(statusOf(asked)).toMatchObject({
      kind: 'topic',
      topic: { id: 'prisoners' },
      newestReport: '2031-03-09',
      excerpts: [{ ageDays: 5, excerpt: { quote: 'Halvenland released nine prisoners on Friday.' } }],
    })
  })

  it('is empty where no report speaks of it', () => {
    expect(statusOf('Europa')).toMatchObject({ kind: 'topic', topic: { id: 'europe' }, excerpts: [] })
  })

  it('gives the three newest, newest first, with their ages', async () => {
    const reports = ['01', '02', '03', '05'].map((day) =>
      reportOf({ id: `r${day}`, date: `2031-03-${day}` }, `Am Tag ${day} flog eine Drohne.`),
    )
    const found = statusOf('Drohne', await libraryOf(...reports))
    if (found.kind !== 'topic') throw new Error(found.kind)
    expect(found.excerpts.map(({ excerpt, ageDays }) => [excerpt.citation.reportId, ageDays])).toEqual([
      ['r05', 7],
      ['r03', 9],
      ['r02', 10],
    ])
  })

  it('has a negative age for a report dated after today', () => {
    expect(statusOf('prisoners', library, '2031-03-05')).toMatchObject({ excerpts: [{ ageDays: -2 }] })
  })
})

describe('an unknown topic', () => {
  it('is answered with all topics and the one that was probably meant', () => {
    expect(statusOf(' Sanktoinen ')).toEqual({
      kind: 'unknown-topic',
      asked: 'Sanktoinen',
      topics,
      nearest: topics.find(({ id }) => id === 'sanctions'),
    })
  })

  it.each(['Quallen', '???', '😀'])('like %j, near to none, is answered with all topics', (asked) => {
    expect(statusOf(asked)).toEqual({ kind: 'unknown-topic', asked, topics })
  })
})

describe('an empty library', () => {
  it.each(['', 'Sanktionen', 'Quallen'])('has no reports, whatever is asked: %j', async (asked) => {
    expect(statusOf(asked, await libraryOf())).toEqual({ kind: 'no-reports' })
  })
})

it('the overview of one report speaks of that report alone', async () => {
  const overview = statusOf('', await libraryOf(LAKE))
  if (overview.kind !== 'overview') throw new Error(overview.kind)
  for (const { latest } of overview.topics) {
    if (latest !== undefined) expect(latest.excerpt.citation.reportId).toBe(LAKE.id)
  }
  expect(overview.newest.reportId).toBe(LAKE.id)
})
