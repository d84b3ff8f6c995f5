/**
 * What every renderer owes its readers, whatever the platform.
 *
 * Takes a renderer and its `readBack`, which undoes the platform's own markup, so that each claim speaks of what a reader
 * sees. White space is not compared: platforms break lines as they like.
 */

import { describe, expect, it } from 'vitest'
import { voiceOf } from '../../src/chat/compose/voice.js'
import type { Reply } from '../../src/chat/requests/reply.js'
import { type Answer, COURTESIES, LANGUAGES, type Language } from '../../src/model.js'
import {
  BRIDGE,
  BRIDGE_EXCERPT,
  BRIDGE_REPORT,
  CUSTOMS,
  contrary,
  fakeCore,
  found,
  HOSTILE_EXCERPT,
  HOSTILE_REPORT,
  LAKE_EXCERPT,
  LAKE_REPORT,
  notFound,
  OUTDATED_EXCERPT,
  REPORTS,
  summary,
  TALKS_EXCERPT,
  unreported,
  WITNESSED_EXCERPT,
} from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'

export interface RendererUnderTest<Rendered> {
  render(reply: Reply): Rendered
  /** The words that a reader sees, in the order of reading. Throws at markup that the renderer never makes. */
  readBack(rendered: Rendered): string
}

export function rendererContract<Rendered>(name: string, { render, readBack }: RendererUnderTest<Rendered>): void {
  const read = (reply: Reply): string => squash(readBack(render(reply)))
  const readAnswer = (answer: Answer): string => read({ kind: 'answer', language: answer.language, answer })
  const excerpts = [BRIDGE_EXCERPT, TALKS_EXCERPT, LAKE_EXCERPT]

  describe(`${name} (contract of all renderers)`, () => {
    describe.each(LANGUAGES)('in %s', (language) => {
      const voice = voiceOf(WORDING, language)

      it('quotes every excerpt word for word, best first', () => {
        const seen = readAnswer(found(language, 'sure', excerpts))
        expect(
          inOrder(
            seen,
            excerpts.map(({ quote }) => quote),
          ),
        ).toBe(true)
      })

      it('dates every excerpt in the way of writing of the reader', () => {
        const seen = readAnswer(found(language, 'sure', excerpts))
        const expected = excerpts.flatMap(({ quote, citation }) => [quote, voice.day(citation.date)])
        expect(inOrder(seen, expected)).toBe(true)
      })

      it('says beside its day how old every excerpt was on the day of asking', () => {
        const asOf = '2025-03-19'
        const seen = readAnswer({ ...found(language, 'sure', excerpts), asOf })
        const ages = [15, 15, 18].map((days) => voice.age(days))
        const expected = excerpts.flatMap(({ quote, citation }, at) => [
          quote,
          voice.day(citation.date),
          ages[at] ?? '',
        ])
        expect(inOrder(seen, expected)).toBe(true)
        const place = voice.say('not-found-closest')
        expect(inOrder(readAnswer({ ...notFound(language), asOf }), [place, LAKE_EXCERPT.quote, voice.age(18)])).toBe(
          true,
        )
      })

      it('says no age of a report that is dated after the day of asking', () => {
        const seen = readAnswer({ ...found(language, 'sure', [LAKE_EXCERPT]), asOf: '2025-02-27' })
        expect(seen).not.toContain(squash(voice.age(-2)))
      })

      it('names three others that say the same below the citation, and counts all reports that do', () => {
        const seen = readAnswer(found(language, 'sure', [WITNESSED_EXCERPT, TALKS_EXCERPT]))
        const { quote, citation, witnesses = [] } = WITNESSED_EXCERPT
        const [lake, trap, long] = witnesses.map(({ title }) => title)
        const last = voice.say('witnesses', { places: '…', reports: 5 }).split('…')[1] ?? ''
        const expected = [quote, citation.title, lake ?? '', (trap ?? '').slice(0, 20), (long ?? '').slice(0, 20), last]
        expect(inOrder(seen, [...expected, TALKS_EXCERPT.quote])).toBe(true)
        expect(seen).not.toContain(squash('Never named'))
        expect(seen.length).toBeLessThan(1200)
      })

      it.each([false, true])('says above what is outdated that it is, and what is newer (further: %s)', (further) => {
        const answer = found(language, 'sure', [BRIDGE_EXCERPT, OUTDATED_EXCERPT])
        const seen = read({ kind: 'answer', language, answer, ...(further && { further }) })
        const outdated = voice.say('outdated', {
          date: voice.day(LAKE_REPORT.date),
          newer: voice.day(BRIDGE_REPORT.date),
        })
        expect(inOrder(seen, [BRIDGE_EXCERPT.quote, BRIDGE_EXCERPT.citation.title, outdated, LAKE_EXCERPT.quote])).toBe(
          true,
        )
        expect(seen.split(squash(outdated))).toHaveLength(2)
      })

      it('says before all else that what follows is of other days than those asked for', () => {
        const outsideDays = { from: '2025-03-02', to: '2025-03-03' } as const
        const seen = readAnswer({ ...found(language, 'likely', [BRIDGE_EXCERPT]), outsideDays })
        const outside = voice.say('found-outside-days', { days: voice.days(outsideDays) })
        expect(seen.startsWith(squash(outside))).toBe(true)
        expect(inOrder(seen, [outside, voice.say('found-likely'), BRIDGE_EXCERPT.quote])).toBe(true)
      })

      it('says first that no report is of the days asked for, then which was the last before and the nearest place', () => {
        const days = { from: '2025-03-02', to: '2025-03-03' } as const
        const seen = readAnswer(unreported(language, days, LAKE_REPORT.date))
        const none = voice.say('not-found-unreported', { days: voice.days(days) })
        const last = voice.say('last-report-before', { date: voice.day(LAKE_REPORT.date) })
        expect(seen.startsWith(squash(none))).toBe(true)
        expect(inOrder(seen, [none, last, voice.say('not-found-closest'), LAKE_EXCERPT.quote])).toBe(true)
        expect(seen).not.toContain(squash(voice.say('not-found')))
      })

      it('says first that the reports say the contrary', () => {
        const seen = readAnswer(contrary(language))
        expect(seen.startsWith(squash(voice.say('contrary')))).toBe(true)
        expect(inOrder(seen, [TALKS_EXCERPT.quote, voice.age(0), OUTDATED_EXCERPT.quote])).toBe(true)
        for (const certainty of ['sure', 'likely', 'perhaps'] as const)
          expect(seen).not.toContain(squash(voice.say(`found-${certainty}`)))
      })

      it('cites title, section, paragraph, source and link under the excerpt', () => {
        const { citation, quote } = BRIDGE_EXCERPT
        const seen = readAnswer(found(language, 'likely', [BRIDGE_EXCERPT]))
        const expected = [
          quote,
          citation.title,
          voice.say('citation-section', { section: 'Die Brücke von Harn' }),
          voice.say('citation-paragraph', { paragraph: 2 }),
          voice.say('citation-source', { source: 'Silberseer Bote' }),
          'https://bote.example/silbersee?seite=1&teil=2',
        ]
        expect(inOrder(seen, expected)).toBe(true)
      })

      it('says that an excerpt is in another language where it is, and only there', () => {
        for (const each of [BRIDGE_EXCERPT, LAKE_EXCERPT]) {
          const marked = voice.say('text-language', { language: each.citation.language })
          const seen = readAnswer(found(language, 'likely', [each]))
          expect(seen.includes(squash(marked))).toBe(each.citation.language !== language)
        }
      })

      it.each(['sure', 'likely', 'perhaps'] as const)('says before the first quote that it is %s', (certainty) => {
        const seen = readAnswer(found(language, certainty, [LAKE_EXCERPT]))
        expect(inOrder(seen, [voice.say(`found-${certainty}`), LAKE_EXCERPT.quote])).toBe(true)
      })

      it('says not-found first, and marks the closest place as no answer', () => {
        const seen = readAnswer(notFound(language))
        expect(seen.startsWith(squash(voice.say('not-found')))).toBe(true)
        const expected = [
          voice.day(BRIDGE_REPORT.date),
          BRIDGE.name[language],
          CUSTOMS.name[language],
          voice.say('not-found-closest'),
          LAKE_EXCERPT.quote,
        ]
        expect(inOrder(seen, expected)).toBe(true)
      })

      it('says how old the newest on each topic is', () => {
        const seen = read({
          kind: 'status',
          language,
          status: fakeCore().status(fakeCore().readTopic(''), '2025-03-07'),
        })
        const expected = [
          voice.day('2025-03-04'),
          voice.age(3),
          BRIDGE.name[language],
          voice.age(3),
          BRIDGE_EXCERPT.quote,
        ]
        expect(inOrder(seen, expected)).toBe(true)
      })

      it('tells the reports in the order of the timeline, each with its day', () => {
        const timeline = { kind: 'entries', entries: [...REPORTS].reverse().map(summary) } as const
        const days = timeline.entries.map(({ date }) => voice.day(date))
        expect(inOrder(read({ kind: 'timeline', language, timeline }), days)).toBe(true)
      })

      it.each(repliesIn(language))('has words for the reply $name', ({ reply }) => {
        expect(read(reply).length).toBeGreaterThan(10)
      })
    })

    it('shows a paragraph with those beside it, and says where it has changed', () => {
      const [, passage] = BRIDGE_REPORT.passages
      const around = BRIDGE_REPORT.passages.map(({ text }) => text)
      const changed = voiceOf(WORDING, 'en').say('passage-changed')
      const passageReply = { kind: 'passage', language: 'en', report: BRIDGE_REPORT, passage: passage! } as const
      const seen = read({ ...passageReply, place: BRIDGE_EXCERPT.best })
      expect(inOrder(seen, around)).toBe(true)
      expect(seen).not.toContain(squash(changed))
      expect(inOrder(read(passageReply), [changed, ...around])).toBe(true)
    })

    it('loses no paragraph of a whole report', () => {
      const seen = read({ kind: 'report', language: 'de', lookup: { kind: 'reports', reports: [BRIDGE_REPORT] } })
      const paragraphs = BRIDGE_REPORT.passages.map(({ text }) => text)
      expect(inOrder(seen, [BRIDGE_REPORT.title, ...paragraphs])).toBe(true)
    })

    it('shows markup or escape sequences found in a report as plain text', () => {
      const { title, source = '', url = '', section = '' } = HOSTILE_EXCERPT.citation
      const seen = readAnswer(found('en', 'perhaps', [HOSTILE_EXCERPT]))
      expect(inOrder(seen, [HOSTILE_EXCERPT.quote, title, section])).toBe(true)
      for (const words of [source, url]) expect(seen).toContain(squash(words))

      const whole = read({ kind: 'report', language: 'en', lookup: { kind: 'reports', reports: [HOSTILE_REPORT] } })
      expect(inOrder(whole, [title, section, HOSTILE_EXCERPT.quote])).toBe(true)
    })

    it('shows markup or escape sequences that somebody typed as plain text', () => {
      const asked = '**x** <b> \u001b[31m `red` [a](b)'
      const replies: Reply[] = [
        { kind: 'unknown-command', language: 'en', command: asked },
        { kind: 'status', language: 'en', status: { kind: 'unknown-topic', asked, topics: [BRIDGE] } },
        { kind: 'timeline', language: 'en', timeline: { kind: 'unknown-days', asked } },
        { kind: 'report', language: 'en', lookup: { kind: 'unknown-day', asked } },
        { kind: 'trouble', language: 'en', reference: asked },
      ]
      for (const reply of replies) expect(read(reply)).toContain(squash(asked))
    })
  })
}

function repliesIn(language: Language): { name: string; reply: Reply }[] {
  const core = fakeCore()
  const empty = fakeCore([])
  const today = '2025-03-07'
  const replies: Reply[] = [
    { kind: 'answer', language, answer: { kind: 'unreadable', language, reason: 'empty' } },
    { kind: 'answer', language, answer: { kind: 'unreadable', language, reason: 'no-words' } },
    { kind: 'answer', language, answer: { kind: 'no-reports', language } },
    ...COURTESIES.map(
      (courtesy): Reply => ({ kind: 'answer', language, answer: { kind: 'courtesy', language, courtesy } }),
    ),
    { kind: 'status', language, status: core.status(core.readTopic(BRIDGE.name[language]), today) },
    { kind: 'status', language, status: core.status(core.readTopic(CUSTOMS.name[language]), today) },
    { kind: 'status', language, status: core.status(core.readTopic('weather'), today) },
    { kind: 'status', language, status: empty.status(empty.readTopic(''), today) },
    { kind: 'timeline', language, timeline: core.timeline(core.readFilter('1999', today, language)) },
    { kind: 'timeline', language, timeline: { kind: 'unknown-topic', asked: 'weather', topics: [] } },
    { kind: 'timeline', language, timeline: empty.timeline(empty.readFilter('', today, language)) },
    { kind: 'sources', language, sources: core.sources() },
    { kind: 'sources', language, sources: empty.sources() },
    { kind: 'report', language, lookup: core.reports(core.readReport('2020-02-29', today, language)) },
    { kind: 'report', language, lookup: core.reports(core.readReport('some day', today, language)) },
    { kind: 'report', language, lookup: empty.reports(empty.readReport('', today, language)) },
    { kind: 'gone', language },
    { kind: 'passage', language, report: BRIDGE_REPORT, passage: BRIDGE_REPORT.passages[0] },
    { kind: 'help', language },
    { kind: 'privacy', language },
    { kind: 'unknown-command', language, command: 'hlep', nearest: 'help' },
    { kind: 'trouble', language, reference: 'case 4711' },
  ]
  return replies.map((reply, index) => ({ name: `${index} (${reply.kind})`, reply }))
}

/** Whether each of the parts stands in `seen`, one after the other. */
function inOrder(seen: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts.map(squash)) {
    const at = seen.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

/**
 * The text without white space, and without what has no looks of its own: control characters, their pictures, marks of
 * writing direction, and the mark for a character that can't be shown.
 */
function squash(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\u2400-\u2421\ufffd]/gu, '')
}
