import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../src/chat/references/reference.js'
import { followReference, type ShowingReference } from '../../../src/chat/requests/follow-reference.js'
import { BRIDGE, BRIDGE_REPORT, fakeCore } from '../fake-core.js'

describe('a reference', () => {
  const follow = (each: ShowingReference, standing?: { question: string }) =>
    followReference(each, standing, fakeCore())

  it('to an answer asks the question that stands in the message, going on where it says', () => {
    expect(follow({ kind: 'ask', skip: 3, page: 0 }, { question: 'Wann?' })).toEqual({
      kind: 'ask',
      question: 'Wann?',
      skip: 3,
    })
    expect(follow({ kind: 'ask', skip: 0, page: 0 })).toEqual({ kind: 'gone' })
  })

  it('to a report, a topic or days names them', () => {
    expect(follow({ kind: 'report', report: keyOf(BRIDGE_REPORT.id), page: 1 })).toEqual({
      kind: 'report',
      choice: { kind: 'report', report: BRIDGE_REPORT },
    })
    expect(follow({ kind: 'status', topic: keyOf(BRIDGE.id), page: 0 })).toEqual({ kind: 'status', topic: BRIDGE })
    const days = { from: '2025-03-01', to: '2025-03-04' } as const
    expect(follow({ kind: 'timeline', topic: keyOf(BRIDGE.id), days, page: 0 })).toEqual({
      kind: 'timeline',
      filter: { days, topic: BRIDGE },
    })
    expect(follow({ kind: 'timeline', page: 0 })).toEqual({ kind: 'timeline', filter: {} })
    expect(follow({ kind: 'day', day: '2025-03-04', page: 0 })).toEqual({
      kind: 'report',
      choice: { kind: 'days', days: { from: '2025-03-04', to: '2025-03-04' } },
    })
  })

  it('to what is no longer there is gone', () => {
    expect(follow({ kind: 'report', report: keyOf('other'), page: 0 })).toEqual({ kind: 'gone' })
    expect(follow({ kind: 'status', topic: keyOf('other'), page: 0 })).toEqual({ kind: 'gone' })
    expect(follow({ kind: 'timeline', topic: keyOf('other'), page: 0 })).toEqual({ kind: 'gone' })
  })
})
