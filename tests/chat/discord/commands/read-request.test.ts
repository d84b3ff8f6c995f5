import { describe, expect, it } from 'vitest'
import { requestOfCommand } from '../../../../src/chat/discord/commands/read-request.js'
import { COMMANDS } from '../../../../src/chat/requests/commands.js'
import type { Day } from '../../../../src/model.js'
import { coreOf, libraryOf } from '../../../fixtures/library.js'
import { STORIES } from '../../../fixtures/reports.js'

const core = await coreOf(await libraryOf(...STORIES))
const ENERGY = core.topics.find(({ id }) => id === 'energy')
const read = (command: (typeof COMMANDS)[number]['name'], options: Record<string, string> = {}, today = '2031-03-12') =>
  requestOfCommand(command, (option) => options[option] ?? null, core, { today: today as Day, language: 'de' })

describe('the request of a slash command', () => {
  it('holds what was given, without the spaces around it', () => {
    expect(read('ask', { question: ' Wer? ' })).toEqual({ kind: 'ask', question: 'Wer?' })
    expect(read('status', { topic: 'energy' })).toEqual({ kind: 'status', topic: 'energy' })
    expect(read('report', { date: 'gestern' })).toEqual({ kind: 'report', choice: 'gestern' })
  })

  it('holds nothing where nothing was given', () => {
    expect(COMMANDS.map(({ name }) => read(name))).toEqual([
      { kind: 'ask', question: '' },
      { kind: 'status', topic: '' },
      { kind: 'timeline', filter: '' },
      { kind: 'sources' },
      { kind: 'report', choice: '' },
      { kind: 'help' },
      { kind: 'privacy' },
    ])
  })
})

describe('the days of a timeline', () => {
  it.each([
    ['both ends', { from: '2031-03-01', to: '2031-03-07' }, { days: { from: '2031-03-01', to: '2031-03-07' } }],
    [
      'both ends, the wrong way round',
      { from: '2031-03-07', to: '2031-03-01' },
      { days: { from: '2031-03-01', to: '2031-03-07' } },
    ],
    ['both ends in words', { from: 'Februar 2031', to: 'gestern' }, { days: { from: '2031-02-01', to: '2031-03-11' } }],
    ['one day', { from: '7.3.2031', to: '7.3.2031' }, { days: { from: '2031-03-07', to: '2031-03-07' } }],
    // Today is the 12th.
    ['no end', { from: '7. März' }, { days: { from: '2031-03-07', to: '2031-03-12' } }],
    // The oldest report is of the 4th.
    ['no beginning', { to: '2031-03-07' }, { days: { from: '2031-03-04', to: '2031-03-07' } }],
    [
      'no beginning, and an end before all reports',
      { to: '2031-03-01' },
      { days: { from: '2031-03-01', to: '2031-03-01' } },
    ],
    ['a topic only', { topic: 'energy' }, 'energy'],
    ['a topic that is none', { from: '7. März', topic: 'bald' }, core.readTopic('bald')],
    [
      'everything',
      { from: '2031-03-01', to: '2031-03-07', topic: 'energy' },
      { days: { from: '2031-03-01', to: '2031-03-07' }, topic: ENERGY },
    ],
  ])('with %s', (_, options, filter) => {
    expect(read('timeline', options)).toEqual({ kind: 'timeline', filter })
  })

  it('reach to the newest report where that is dated after today', () => {
    expect(read('timeline', { from: '2031-03-01' }, '2031-03-05')).toEqual({
      kind: 'timeline',
      filter: { days: { from: '2031-03-01', to: '2031-03-09' } },
    })
  })

  it('are handed on as typed where they are none, so that the reply can say so', () => {
    expect(read('timeline', { from: '99.99.', to: '2031-03-07' })).toEqual({ kind: 'timeline', filter: '99.99.' })
    expect(read('timeline', { from: '2031-03-07', to: 'bald' })).toEqual({ kind: 'timeline', filter: 'bald' })
    expect(core.timeline(core.readFilter('bald', '2031-03-12', 'de'))).toMatchObject({
      kind: 'unknown-topic',
      asked: 'bald',
    })
  })

  it('are understood by the core, with every topic of the project', () => {
    expect(core.topics.length).toBeGreaterThan(10)
    for (const topic of core.topics) {
      const request = read('timeline', { from: '7. März', topic: topic.id })
      if (request.kind !== 'timeline' || typeof request.filter === 'string') throw new Error('not read')
      expect(core.timeline(request.filter)).toMatchObject({
        kind: 'entries',
        days: { from: '2031-03-07', to: '2031-03-12' },
        topic,
      })
    }
  })
})
