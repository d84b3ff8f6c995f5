/** What the project was asked to answer from its first report, in any of the four languages. */

import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Core } from '../../src/model.js'
import { coreOf, openTestLibrary } from '../fixtures/library.js'

let core: Core
beforeAll(async () => {
  core = await coreOf(await openTestLibrary())
})

const ask = (question: string): Answer => core.ask(question, '2025-12-24')

function firstQuote(answer: Answer): string {
  if (answer.kind === 'found') return answer.excerpts[0].quote
  return answer.kind === 'not-found' ? (answer.closest?.quote ?? '') : ''
}

describe('the report of Miami', () => {
  it.each([
    ['Sind Menschen zu Schaden gekommen?', 'de', 'wurden fünf Personen verletzt'],
    ['Was traf die Drohne?', 'de', 'Einschlag einer russischen Drohne'],
    ['Wie viele Punkte hat der Plan?', 'de', '20-Punkte-Plan'],
    ['Welche Dokumente wurden ausgearbeitet?', 'de', '„mehrere Dokumentenentwürfe“'],
    ['What did Kirill Dmitriev do?', 'en', 'Kirill Dmitriew'],
  ] as const)('answers "%s"', (question, language, words) => {
    const answer = ask(question)
    expect(answer).toMatchObject({ kind: 'found', language })
    expect(firstQuote(answer)).toContain(words)
  })

  it.each(['Wer gewann das Pokalendspiel in Braunschweig?', 'What is the recipe for plum cake?'])(
    'does not answer "%s"',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'not-found', newestReport: '2025-12-23' })
    },
  )

  it.each([
    'Was geschah am 23. Dezember?',
    'Was geschah gestern?',
    'Що сталося 23 грудня?',
    'Что произошло 23 декабря?',
  ])('is itself the answer to "%s"', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'found', days: { from: '2025-12-23', to: '2025-12-23' } })
    expect(firstQuote(ask(question))).toBe(
      'Die Ukraine-Verhandlungen in Miami haben erste konkrete Ergebnisse gebracht.',
    )
  })
})
