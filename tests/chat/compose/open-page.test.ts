import { describe, expect, it } from 'vitest'
import { openPage } from '../../../src/chat/compose/open-page.js'
import { voiceOf } from '../../../src/chat/compose/voice.js'
import { readCustomId } from '../../../src/chat/references/custom-id.js'
import type { Reply } from '../../../src/chat/requests/reply.js'
import type { Answer } from '../../../src/model.js'
import { BRIDGE_EXCERPT, contrary, found, OUTDATED_EXCERPT, TALKS_EXCERPT } from '../fake-core.js'
import { WORDING } from '../real-wording.js'

const VOICE = voiceOf(WORDING, 'en')
const PAGES = ['one', 'two', 'three'] as const
const HELP: Reply = { kind: 'help', language: 'en' }
const ANSWER: Reply = { kind: 'answer', language: 'en', answer: found('en', 'sure', [BRIDGE_EXCERPT]) }

describe('the open page', () => {
  it.each([
    ['the first where none is asked for', undefined, 'one', 'Page 1 of 3'],
    ['the one asked for', 1, 'two', 'Page 2 of 3'],
    ['the last where one beyond it is asked for', 99, 'three', 'Page 3 of 3'],
  ])('is %s', (_, page, words, line) => {
    const opened = openPage(PAGES, HELP, VOICE, page === undefined ? {} : { page })
    expect([opened.page, opened.pageLine]).toEqual([words, line])
  })

  it('is not counted where it is the only one', () => {
    const opened = openPage(['one'], HELP, VOICE, { page: 3 })
    expect(opened).toEqual({ page: 'one', pageLine: undefined, buttons: [] })
  })

  it.each([
    ['the first', 0, [1]],
    ['one between', 1, [0, 2]],
    // The page shown is the last, whatever was asked for; the way back starts there.
    ['one beyond the last', 99, [1]],
  ])('has buttons to those beside it: %s', (_, page, beside) => {
    const { buttons } = openPage(PAGES, ANSWER, VOICE, { page, skip: 4 })
    const references = buttons.flat().map(({ id }) => readCustomId(id)?.reference)
    expect(references.filter((reference) => reference?.kind === 'ask')).toEqual(
      beside.map((to) => ({ kind: 'ask', skip: 4, page: to })),
    )
  })

  it('has under the contrary the buttons of an answer, but for more of it', () => {
    const kindsOf = (answer: Answer) =>
      openPage(['one'], { kind: 'answer', language: 'en', answer }, VOICE, {})
        .buttons.flat()
        .map(({ id }) => readCustomId(id)?.reference.kind)
    const excerpts = [TALKS_EXCERPT, OUTDATED_EXCERPT]
    expect(kindsOf(contrary('en'))).toEqual(['passage', 'passage', 'timeline', 'feedback', 'feedback'])
    expect(kindsOf({ ...found('en', 'sure', excerpts), more: true })).toEqual([
      'passage',
      'passage',
      'ask',
      'timeline',
      'feedback',
      'feedback',
    ])
  })

  it('leads to the timeline of the days that the excerpts are of, not of those that do not say it', () => {
    const days = { from: '2025-02-01', to: '2025-02-28' } as const
    const timelineOf = (answer: Answer) =>
      openPage(['one'], { kind: 'answer', language: 'en', answer }, VOICE, {})
        .buttons.flat()
        .map(({ id }) => readCustomId(id)?.reference)
        .find((reference) => reference?.kind === 'timeline')
    expect(timelineOf({ ...found('en', 'sure', [BRIDGE_EXCERPT]), days })).toMatchObject({ days })
    expect(timelineOf({ ...found('en', 'sure', [BRIDGE_EXCERPT]), outsideDays: days })).not.toHaveProperty('days')
  })

  it('can be taken away by who asked', () => {
    const { buttons } = openPage(PAGES, HELP, VOICE, { asker: '100000000000000101' })
    expect(buttons.flat().map(({ id }) => readCustomId(id)?.reference.kind)).toContain('dismiss')
  })
})
