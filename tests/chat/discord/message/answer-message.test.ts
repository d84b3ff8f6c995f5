import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPONENTS_V2, type ComponentForm, checkMessage, withParts } from '../../../../peers/discord/check-messages.js'
import type { Around } from '../../../../src/chat/compose/around.js'
import {
  answerMessage,
  type DiscordMessage,
  noticeMessage,
} from '../../../../src/chat/discord/message/answer-message.js'
import { readCustomId } from '../../../../src/chat/references/custom-id.js'
import type { Reply } from '../../../../src/chat/requests/reply.js'
import { type Excerpt, LANGUAGES, type Report } from '../../../../src/model.js'
import { BRIDGE, BRIDGE_EXCERPT, BRIDGE_REPORT, fakeCore, found, notFound, TALKS_EXCERPT } from '../../fake-core.js'
import { WORDING } from '../../real-wording.js'
import { hostileText } from './hostile-text.js'

const core = fakeCore()
const ASKER = '100000000000000101'

const partsOf = ({ components }: DiscordMessage) => components.flatMap((each) => withParts(each as ComponentForm))
const labelsOf = (message: DiscordMessage) => partsOf(message).flatMap(({ type, label }) => (type === 2 ? [label] : []))
const kindsOf = (message: DiscordMessage) =>
  partsOf(message).flatMap(({ custom_id }) => (custom_id ? [readCustomId(custom_id)?.reference.kind] : []))
const problemsOf = ({ components }: DiscordMessage) =>
  checkMessage({ content: '', embeds: [], components: components as ComponentForm[], flags: COMPONENTS_V2 })

const REPLIES: readonly Reply[] = LANGUAGES.flatMap((language): Reply[] => [
  { kind: 'answer', language, answer: { ...found(language, 'sure', [BRIDGE_EXCERPT, TALKS_EXCERPT]), more: true } },
  { kind: 'answer', language, answer: notFound(language) },
  { kind: 'answer', language, answer: { kind: 'unreadable', language, reason: 'empty' } },
  { kind: 'answer', language, answer: { kind: 'no-reports', language } },
  { kind: 'status', language, status: core.status(core.readTopic(''), '2031-03-12') },
  { kind: 'timeline', language, timeline: core.timeline(core.readFilter('', '2031-03-12', language)) },
  { kind: 'sources', language, sources: core.sources() },
  { kind: 'report', language, lookup: core.reports(core.readReport('', '2031-03-12', language)) },
  { kind: 'passage', language, report: BRIDGE_REPORT, passage: BRIDGE_REPORT.passages[0] },
  { kind: 'gone', language },
  { kind: 'help', language },
  { kind: 'privacy', language },
  { kind: 'unknown-command', language, command: 'statsu', nearest: 'status' },
  { kind: 'trouble', language, reference: '0badcafe' },
])

it.each(REPLIES)('keeps the rules of Discord: $kind in $language', (reply) => {
  for (const around of [{}, { asker: ASKER }, { question: { question: 'Wer?', before: 'Was?' }, page: 99 }]) {
    const message = answerMessage(reply, WORDING, around)
    expect(problemsOf(message)).toEqual([])
    expect(message.flags).toBe(COMPONENTS_V2)
    expect(kindsOf(message)).not.toContain(undefined)
    for (const label of labelsOf(message)) expect(label?.length ?? 0).toBeLessThanOrEqual(80)
  }
})

describe('buttons', () => {
  const answer = found('de', 'sure', [BRIDGE_EXCERPT, TALKS_EXCERPT, BRIDGE_EXCERPT])
  const replyOf = (change: Partial<typeof answer> = {}): Reply => ({
    kind: 'answer',
    language: 'de',
    answer: { ...answer, ...change },
  })

  it('offer each paragraph quoted once, by the number of its excerpt', () => {
    const message = answerMessage(replyOf(), WORDING)
    expect(labelsOf(message).slice(0, 2)).toEqual(['Kontext 1', '2'])
    expect(kindsOf(message)).toEqual(['passage', 'passage', 'timeline', 'feedback', 'feedback'])
  })

  it('offer more only where there is more', () => {
    expect(kindsOf(answerMessage(replyOf(), WORDING))).not.toContain('ask')
    const message = answerMessage(replyOf({ more: true }), WORDING, { skip: 3 })
    const ids = partsOf(message).flatMap(({ custom_id }) => custom_id ?? [])
    expect(ids.map((id) => readCustomId(id)?.reference)).toContainEqual({ kind: 'ask', skip: 6, page: 0 })
  })

  it('offer to take away only where it is known who asked', () => {
    expect(kindsOf(answerMessage(replyOf(), WORDING))).not.toContain('dismiss')
    expect(kindsOf(answerMessage(replyOf(), WORDING, { asker: ASKER })).at(-1)).toBe('dismiss')
  })

  it('offer the topics where nothing was found, however long their names', () => {
    const names = ['😀'.repeat(60), 'x'.repeat(81), 'Brücke']
    const nearest = names.map((name, index) => ({
      ...BRIDGE,
      id: `topic-${index}`,
      name: { de: name, en: name, uk: name, ru: name },
    }))
    const reply: Reply = { kind: 'answer', language: 'de', answer: { ...notFound('de'), nearest } }
    const message = answerMessage(reply, WORDING)
    expect(problemsOf(message)).toEqual([])
    expect(labelsOf(message).slice(1, 4)).toEqual([`${'😀'.repeat(39)}…`, `${'x'.repeat(79)}…`, 'Brücke'])
  })
})

it('shows how sure it is by the colour', () => {
  const colours = (['sure', 'likely', 'perhaps'] as const).map((certainty) => {
    const reply: Reply = { kind: 'answer', language: 'de', answer: found('de', certainty, [BRIDGE_EXCERPT]) }
    return answerMessage(reply, WORDING).components.map((each) => Reflect.get(each, 'accent_color'))[0]
  })
  expect(new Set(colours).size).toBe(3)
})

it('a notice shows its words as they are', () => {
  expect(noticeMessage('*Bitte* warten.').components).toEqual([{ type: 10, content: '\\*Bitte\\* warten.' }])
})

describe('whatever a report and a question hold', () => {
  const PATIENT = { timeout: 20_000 }
  const textOf = hostileText(3000).filter((text) => text.trim() !== '')
  const roundOf = fc.record({
    question: fc.record({ question: hostileText(1500), before: hostileText(1500) }),
    page: fc.nat(12),
    asker: fc.constant(ASKER),
  })

  it('no page of an answer breaks a limit', PATIENT, () => {
    fc.assert(
      fc.property(fc.array(textOf, { minLength: 1, maxLength: 10 }), roundOf, (texts, around: Around) => {
        const excerpts = texts.map((quote, index): Excerpt => {
          const citation = {
            ...BRIDGE_EXCERPT.citation,
            paragraph: index + 1,
            title: quote,
            section: quote,
            url: quote,
          }
          return { quote, best: { start: 0, end: 1 }, citation, place: { start: 0, end: quote.length }, score: 1 }
        })
        const answer = { ...found('de', 'sure', excerpts), more: true }
        expect(problemsOf(answerMessage({ kind: 'answer', language: 'de', answer }, WORDING, around))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('no page of a report breaks a limit', PATIENT, () => {
    fc.assert(
      fc.property(fc.array(textOf, { minLength: 1, maxLength: 10 }), fc.nat(12), (texts, page) => {
        const [first] = BRIDGE_REPORT.passages
        const passages = texts.map((text, index) => ({ ...first, text, section: text, paragraph: index + 1 }))
        const report = { ...BRIDGE_REPORT, title: texts[0], passages } as unknown as Report
        const reply: Reply = { kind: 'report', language: 'uk', lookup: { kind: 'reports', reports: [report] } }
        expect(problemsOf(answerMessage(reply, WORDING, { page, asker: ASKER }))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
