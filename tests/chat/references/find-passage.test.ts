import { describe, expect, it } from 'vitest'
import { passageReference } from '../../../src/chat/compose/page-reference.js'
import { findPassage } from '../../../src/chat/references/find-passage.js'
import { keyOf } from '../../../src/chat/references/reference.js'
import { followReference, type ShowingReference } from '../../../src/chat/requests/follow-reference.js'
import type { Report } from '../../../src/model.js'
import { BRIDGE, BRIDGE_EXCERPT, BRIDGE_REPORT, fakeCore, LAKE_REPORT } from '../fake-core.js'

const reference = passageReference(BRIDGE_EXCERPT)
if (reference.kind !== 'passage') throw new Error(reference.kind)
const wanted = reference

const withPassages = (change: (text: string) => string, shift = 0): Report => ({
  ...BRIDGE_REPORT,
  passages: BRIDGE_REPORT.passages.map((passage) => ({
    ...passage,
    paragraph: passage.paragraph + shift,
    text: change(passage.text),
  })) as unknown as Report['passages'],
})

describe('a quote shown before', () => {
  it('is found in its paragraph', () => {
    const found = findPassage(fakeCore(), wanted)
    if (found.kind !== 'passage') throw new Error(found.kind)
    expect(found.passage.paragraph).toBe(2)
    expect(found.passage.text.slice(found.place?.start, found.place?.end)).toBe(BRIDGE_EXCERPT.quote)
  })

  it('is found under another number where paragraphs came before it', () => {
    const found = findPassage(fakeCore([withPassages((text) => text, 3)]), wanted)
    expect(found).toMatchObject({ kind: 'passage', passage: { paragraph: 5 }, place: wanted.place })
  })

  it('has changed where its paragraph reads otherwise', () => {
    const found = findPassage(fakeCore([withPassages((text) => `Neu: ${text}`)]), wanted)
    expect(found).toMatchObject({ kind: 'passage', passage: { paragraph: 2 } })
    expect(found).not.toHaveProperty('place')
  })

  it.each([
    ['report', fakeCore([LAKE_REPORT])],
    ['paragraph', fakeCore([withPassages((text) => `Neu: ${text}`, 7)])],
    ['corpus', fakeCore([])],
  ])('is gone with its %s', (_, core) => expect(findPassage(core, wanted)).toEqual({ kind: 'gone' }))
})

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
