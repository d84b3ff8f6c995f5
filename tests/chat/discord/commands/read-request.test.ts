import { describe, expect, it } from 'vitest'
import { requestOf } from '../../../../src/chat/discord/commands/read-request.js'
import { COMMANDS } from '../../../../src/chat/requests/commands.js'
import type { Day } from '../../../../src/model.js'
import { coreOf, libraryOf } from '../../../fixtures/library.js'
import { STORIES } from '../../../fixtures/reports.js'

const core = await coreOf(await libraryOf(...STORIES))
const read = (command: (typeof COMMANDS)[number]['name'], options: Record<string, string> = {}, today = '2031-03-12') =>
  requestOf(command, (option) => options[option] ?? null, core, { today: today as Day, language: 'de' })

describe('the request of a slash command', () => {
  it('holds what was given, without the spaces around it', () => {
    expect(read('ask', { question: ' Wer? ' })).toEqual({ kind: 'ask', question: 'Wer?' })
    expect(read('status', { topic: 'energy' })).toEqual({ kind: 'status', topic: 'energy' })
    expect(read('report', { date: 'gestern' })).toEqual({ kind: 'report', asked: 'gestern' })
  })

  it('holds nothing where nothing was given', () => {
    expect(COMMANDS.map(({ name }) => read(name))).toEqual([
      { kind: 'ask', question: '' },
      { kind: 'status', topic: '' },
      { kind: 'timeline', filter: '' },
      { kind: 'sources' },
      { kind: 'report', asked: '' },
      { kind: 'help' },
      { kind: 'privacy' },
    ])
  })
})

describe('the days of a timeline', () => {
  it.each([
    ['both ends', { from: '2031-03-01', to: '2031-03-07' }, '2031-03-01 2031-03-07'],
    ['both ends, the wrong way round', { from: '2031-03-07', to: '2031-03-01' }, '2031-03-01 2031-03-07'],
    ['both ends in words', { from: 'Februar 2031', to: 'gestern' }, '2031-02-01 2031-03-11'],
    ['one day', { from: '7.3.2031', to: '7.3.2031' }, '2031-03-07 2031-03-07'],
    // Today is the 12th.
    ['no end', { from: '7. März' }, '2031-03-07 2031-03-12'],
    // The oldest report is of the 4th.
    ['no beginning', { to: '2031-03-07' }, '2031-03-04 2031-03-07'],
    ['no beginning, and an end before all reports', { to: '2031-03-01' }, '2031-03-01 2031-03-01'],
    ['a topic only', { topic: 'energy' }, 'energy'],
    ['everything', { from: '2031-03-01', to: '2031-03-07', topic: 'energy' }, '2031-03-01 2031-03-07 energy'],
  ])('with %s', (_, options, filter) => {
    expect(read('timeline', options)).toEqual({ kind: 'timeline', filter })
  })

  it('reach to the newest report where that is dated after today', () => {
    expect(read('timeline', { from: '2031-03-01' }, '2031-03-05')).toEqual({
      kind: 'timeline',
      filter: '2031-03-01 2031-03-09',
    })
  })

  it('are handed on as typed where they are none, so that the reply can say so', () => {
    expect(read('timeline', { from: '99.99.', to: '2031-03-07' })).toEqual({ kind: 'timeline', filter: '99.99.' })
    expect(read('timeline', { from: '2031-03-07', to: 'bald' })).toEqual({ kind: 'timeline', filter: 'bald' })
    expect(core.timeline('bald', '2031-03-12', 'de')).toMatchObject({ kind: 'unknown-topic', asked: 'bald' })
  })

  it('are understood by the core, with every topic of the project', () => {
    const overview = core.status('', '2031-03-12')
    const topics = overview.kind === 'overview' ? overview.topics.map(({ topic }) => topic.id) : []
    expect(topics.length).toBeGreaterThan(10)
    for (const id of topics) {
      const request = read('timeline', { from: '7. März', topic: id })
      expect(core.timeline(request.kind === 'timeline' ? request.filter : '', '2031-03-12', 'de')).toMatchObject({
        kind: 'entries',
        days: { from: '2031-03-07', to: '2031-03-12' },
        topic: { id },
      })
    }
  })
})
