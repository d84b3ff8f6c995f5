import { describe, expect, it } from 'vitest'
import { answerRequest } from '../../../src/chat/requests/reply.js'
import type { Core } from '../../../src/model.js'
import { BRIDGE, BRIDGE_REPORT, fakeCore } from '../fake-core.js'

const asker = { today: '2025-03-07', language: 'ru' } as const

describe('a reply', () => {
  it('to a question is in the language of the question', () => {
    const reply = answerRequest(fakeCore(), { kind: 'ask', question: 'What of the bridge?' }, asker)
    expect(reply).toMatchObject({ kind: 'answer', language: 'en', answer: { kind: 'found', language: 'en' } })
  })

  it("to a question whose language can't be told is in the person's", () => {
    expect(answerRequest(fakeCore(), { kind: 'ask', question: '?!' }, asker).language).toBe('ru')
  })

  it.each([
    [
      { kind: 'status', topic: '' },
      { kind: 'status', status: { kind: 'overview' } },
    ],
    [
      { kind: 'timeline', filter: '' },
      { kind: 'timeline', timeline: { kind: 'entries' } },
    ],
    [{ kind: 'sources' }, { kind: 'sources', sources: { reports: [{ reportId: BRIDGE_REPORT.id }, {}, {}] } }],
    [
      { kind: 'report', choice: '' },
      { kind: 'report', lookup: { reports: [{ id: BRIDGE_REPORT.id }] } },
    ],
    [{ kind: 'help' }, { kind: 'help' }],
    [{ kind: 'privacy' }, { kind: 'privacy' }],
    [
      { kind: 'unknown-command', command: 'hlep', nearest: 'help' },
      { kind: 'unknown-command', nearest: 'help' },
    ],
  ] as const)("to $kind is in the person's language and holds what the core says", (request, reply) => {
    expect(answerRequest(fakeCore(), request, asker)).toMatchObject({ ...reply, language: 'ru' })
  })

  it("hands the core the person's day, language and words as they are", () => {
    const heard: unknown[][] = []
    const core: Core = {
      ...fakeCore(),
      ask: (...args) => {
        heard.push(args)
        return fakeCore().ask(...args)
      },
      readReport: (...args) => {
        heard.push(args)
        return fakeCore().readReport(...args)
      },
    }
    answerRequest(core, { kind: 'ask', question: ' Who? ' }, asker)
    answerRequest(core, { kind: 'report', choice: 'вчера' }, asker)
    expect(heard).toEqual([
      [' Who? ', '2025-03-07', 'ru', {}],
      ['вчера', '2025-03-07', 'ru'],
    ])
  })
  it('asks the core for what is chosen without reading it', () => {
    const core: Core = { ...fakeCore(), readTopic: unread, readFilter: unread, readReport: unread, readDays: unread }
    const days = { from: '2025-03-01', to: '2025-03-04' } as const
    expect(answerRequest(core, { kind: 'status', topic: BRIDGE }, asker)).toMatchObject({ status: { topic: BRIDGE } })
    expect(answerRequest(core, { kind: 'timeline', filter: { days, topic: BRIDGE } }, asker)).toMatchObject({
      timeline: { days, topic: BRIDGE },
    })
    const choice = { kind: 'report', report: BRIDGE_REPORT } as const
    expect(answerRequest(core, { kind: 'report', choice }, asker)).toMatchObject({
      lookup: { reports: [BRIDGE_REPORT] },
    })
  })
})

function unread(): never {
  throw new Error('what was chosen is read again')
}
