import { describe, expect, it } from 'vitest'
import { passageReference } from '../../../src/chat/compose/page-reference.js'
import { findPassage } from '../../../src/chat/references/find-passage.js'
import type { Report } from '../../../src/model.js'
import { BRIDGE_EXCERPT, BRIDGE_REPORT, fakeCore, LAKE_REPORT } from '../fake-core.js'

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
