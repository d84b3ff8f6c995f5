import { describe, expect, it } from 'vitest'
import { answerRequest } from '../../../src/chat/requests/reply.js'
import type { Core } from '../../../src/model.js'
import { BRIDGE_REPORT, fakeCore } from '../fake-core.js'

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
      { kind: 'report', asked: '' },
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
      report: (...args) => {
        heard.push(args)
        return fakeCore().report(...args)
      },
    }
    answerRequest(core, { kind: 'ask', question: ' Who? ' }, asker)
    answerRequest(core, { kind: 'report', asked: 'вчера' }, asker)
    expect(heard).toEqual([
      [' Who? ', '2025-03-07', 'ru', {}],
      ['вчера', '2025-03-07', 'ru'],
    ])
  })
})
