import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerMessage, noticeMessage } from '../../../../src/chat/discord/message/answer-message.js'
import { readOwnMessage } from '../../../../src/chat/discord/message/read-own-message.js'
import { askerOf, type OwnMessage } from '../../../../src/chat/references/own-message.js'
import { keyOf } from '../../../../src/chat/references/reference.js'
import type { Reply } from '../../../../src/chat/requests/reply.js'
import { BRIDGE_EXCERPT, BRIDGE_REPORT, found, TALKS_EXCERPT } from '../../fake-core.js'
import { WORDING } from '../../real-wording.js'
import { hostileText } from './hostile-text.js'

const FOUND: Reply = { kind: 'answer', language: 'de', answer: found('de', 'sure', [BRIDGE_EXCERPT, TALKS_EXCERPT]) }
const ASKER = '100000000000000101'

type Components = Parameters<typeof readOwnMessage>[0]
const text = (content: string) => ({ type: 10, content })

describe('an answer', () => {
  it('says what was asked, by whom, and what it quotes', () => {
    const question = { question: 'Und *wer*?', before: 'Was ist mit der Brücke?' }
    const read = readOwnMessage(answerMessage(FOUND, WORDING, { question, asker: ASKER }).components)
    expect(read).toMatchObject({ question })
    expect(askerOf(read)).toBe(ASKER)
    const passages = read.references.filter(({ kind }) => kind === 'passage')
    const report = keyOf(BRIDGE_REPORT.id)
    expect(passages).toMatchObject([
      { report, paragraph: 2 },
      { report, paragraph: 1 },
    ])
  })

  it('for one person alone names nobody', () => {
    const read = readOwnMessage(answerMessage(FOUND, WORDING, { question: { question: 'Wer?' } }).components)
    expect(read.question).toEqual({ question: 'Wer?' })
    expect(askerOf(read)).toBeUndefined()
  })

  it('without a question has none', () => {
    expect('question' in readOwnMessage(answerMessage(FOUND, WORDING).components)).toBe(false)
  })

  it('gives any question back as one line, as far as it is shown', () => {
    fc.assert(
      fc.property(hostileText(300), (question) => {
        const { components } = answerMessage(FOUND, WORDING, { question: { question } })
        const again = readOwnMessage(components).question?.question ?? 'lost'
        // What was read is written the same way again: a button pressed on a button's answer knows it, too.
        const next = answerMessage(FOUND, WORDING, { question: { question: again } })
        expect(next.components[0]).toEqual(components[0])
      }),
    )
  })
})

it.each([
  ['nothing', []],
  ['a notice', noticeMessage('💬 Wer?').components],
  ['a question that stands elsewhere', [text('Ja.'), text('-# 💬 Wer?')]],
  ['a question inside a container', [{ type: 17, components: [text('-# 💬 Wer?')] }]],
  ['a link', [{ type: 1, components: [{ type: 2, style: 5, url: 'https://a.example' }] }]],
  ['a select', [{ type: 1, components: [{ type: 3, custom_id: 'x', options: [] }] }]],
  ['a button of another making', [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'vote:1' }] }]],
  ['a component that nobody knows yet', [{ type: 99, content: '-# 💬 Wer?' }]],
])('%s says nothing', (_what, components) => {
  expect(readOwnMessage(components as Components)).toEqual({ references: [] } satisfies OwnMessage)
})
