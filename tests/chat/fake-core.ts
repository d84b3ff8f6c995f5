/**
 * A small core with answers made by hand, for what must be tested without searching.
 *
 * All countries, people and papers in its reports are invented.
 */

import { parseDay } from '../../src/dates/day.js'
import type {
  Answer,
  Certainty,
  Citation,
  Core,
  Day,
  DayRange,
  Excerpt,
  Language,
  Passage,
  Report,
  ReportSummary,
  Topic,
} from '../../src/model.js'
import { keyOf } from '../../src/text/key.js'

export const BRIDGE_REPORT = report(
  {
    id: '2025-03-04-silbersee',
    title: 'Gespräche am Silbersee',
    date: '2025-03-04',
    language: 'de',
    source: 'Silberseer Bote',
    url: 'https://bote.example/silbersee?seite=1&teil=2',
  },
  [
    [
      undefined,
      'Die Gesandten von Velmora und Tarkonien sind am Silbersee zusammengekommen. Nach drei Tagen nannten beide Seiten die Gespräche „offen und nützlich“. Ein Vertrag wurde nicht unterschrieben.',
    ],
    [
      'Die Brücke von Harn',
      'Über die zerstörte Brücke von Harn wurde am längsten gesprochen. Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien verlangt dafür ein eigenes Zollhaus am Nordufer.\nBeobachter nannten den Zeitplan ehrgeizig.',
    ],
    ['Kämpfe', 'Unterdessen fielen bei Ostheim wieder Schüsse.'],
  ],
)

export const LAKE_REPORT = report(
  { id: '2025-03-01-lake', title: 'Envoys Leave for the Lake', date: '2025-03-01', language: 'en' },
  [[undefined, 'The envoys of Velmora left for the lake on Saturday. Nobody said when they would return.']],
)

/** What somebody might write into a report to reach through it to its reader's screen. */
export const HOSTILE_REPORT = report(
  {
    id: '2025-02-27-trap',
    title: 'Trap\u001b]0;taken\u0007 **title** <b>x</b>\nsecond line',
    date: '2025-02-27',
    language: 'en',
    source: 'Nobody\u001b[2J_ever_',
    url: 'https://trap.example/\u001b[31m',
  },
  [
    [
      'A \u001b[1mloud\u001b[0m `section`',
      'Nothing to see \u001b[2J\u001b[H here\u0008\u0008, *really* \u009b31m nothing; [a link](https://trap.example) and @everyone <script>x</script>\r\u202egnp.exe\u202c.',
    ],
  ],
)

export const REPORTS = [BRIDGE_REPORT, LAKE_REPORT, HOSTILE_REPORT]

export const BRIDGE: Topic = topic('bridge', ['Brücke', 'bridge', 'міст', 'мост'])
export const CUSTOMS: Topic = topic('customs', ['Zoll', 'customs', 'митниця', 'таможня'])

/** An excerpt that starts and ends where `quote` does; it must stand in the paragraph. */
function excerpt(of: Report, paragraph: number, quote: string, best = quote): Excerpt {
  const passage = of.passages[paragraph - 1]
  const start = passage?.text.indexOf(quote) ?? -1
  const bestStart = quote.indexOf(best)
  if (passage === undefined || start < 0 || bestStart < 0) throw new Error(`No such quote in ${of.id}: ${quote}`)
  return {
    quote,
    best: { start: bestStart, end: bestStart + best.length },
    citation: citation(of, passage),
    place: { start, end: start + quote.length },
    score: 1,
  }
}

export const BRIDGE_EXCERPT = excerpt(
  BRIDGE_REPORT,
  2,
  'Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien verlangt dafür ein eigenes Zollhaus am Nordufer.\nBeobachter nannten den Zeitplan ehrgeizig.',
  'Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien verlangt dafür ein eigenes Zollhaus am Nordufer.',
)
export const TALKS_EXCERPT = excerpt(
  BRIDGE_REPORT,
  1,
  'Nach drei Tagen nannten beide Seiten die Gespräche „offen und nützlich“.',
)
export const LAKE_EXCERPT = excerpt(LAKE_REPORT, 1, 'The envoys of Velmora left for the lake on Saturday.')
export const HOSTILE_EXCERPT = excerpt(HOSTILE_REPORT, 1, HOSTILE_REPORT.passages[0].text)

/** Said by four other reports, one of them under a hostile title, one under a long one. */
export const WITNESSED_EXCERPT: Excerpt = {
  ...BRIDGE_EXCERPT,
  witnesses: [
    LAKE_EXCERPT.citation,
    HOSTILE_EXCERPT.citation,
    { ...LAKE_EXCERPT.citation, reportId: 'long', title: `Harn, ${'and Harn again, '.repeat(20)}` },
    { ...LAKE_EXCERPT.citation, reportId: 'unnamed', title: 'Never named' },
  ],
}
/** It held once; best is a part of it, which would be set off if it still held. */
export const OUTDATED_EXCERPT: Excerpt = {
  ...LAKE_EXCERPT,
  best: { start: 0, end: 'The envoys of Velmora'.length },
  outdatedBy: BRIDGE_REPORT.date,
}

export function found(
  language: Language,
  certainty: Certainty,
  excerpts: Excerpt[],
): Extract<Answer, { kind: 'found' }> {
  const [first, ...others] = excerpts
  if (first === undefined) throw new Error('A found answer needs an excerpt.')
  const asOf = BRIDGE_REPORT.date
  return { kind: 'found', language, certainty, confidence: 0.8, excerpts: [first, ...others], more: false, asOf }
}

export function notFound(language: Language): Extract<Answer, { kind: 'not-found' }> {
  return {
    kind: 'not-found',
    language,
    confidence: 0.1,
    asOf: BRIDGE_REPORT.date,
    newestReport: BRIDGE_REPORT.date,
    nearest: [BRIDGE, CUSTOMS],
    closest: LAKE_EXCERPT,
  }
}

export function contrary(language: Language): Extract<Answer, { kind: 'contrary' }> {
  const asOf = BRIDGE_REPORT.date
  return { kind: 'contrary', language, confidence: 0.7, excerpts: [TALKS_EXCERPT, OUTDATED_EXCERPT], asOf }
}

/** @param lastBefore  the day of the last report before those days */
export function unreported(language: Language, days: DayRange, lastBefore?: Day): ReturnType<typeof notFound> {
  return { ...notFound(language), days, unreported: lastBefore === undefined ? {} : { lastBefore } }
}

const YEAR_1999: DayRange = { from: '1999-01-01', to: '1999-12-31' }

/** Finds what speaks of a bridge or a trap, fails on "boom", and finds nothing else. */
export function fakeCore(reports: readonly Report[] = REPORTS): Core {
  const [newest] = reports
  return {
    topics: [BRIDGE, CUSTOMS],
    ask(question, _today, fallback = 'de') {
      const language = languageOf(question, fallback)
      if (/boom/i.test(question)) throw new Error('the fake core was told to fail')
      if (newest === undefined) return { kind: 'no-reports', language }
      if (question.trim() === '') return { kind: 'unreadable', language, reason: 'empty' }
      if (!/[\p{L}\p{N}]{2}/u.test(question)) return { kind: 'unreadable', language, reason: 'no-words' }
      if (/trap/i.test(question)) return found(language, 'perhaps', [HOSTILE_EXCERPT])
      if (/brücke|bridge|міст|мост/i.test(question)) {
        return found(language, 'likely', [BRIDGE_EXCERPT, TALKS_EXCERPT, LAKE_EXCERPT])
      }
      return notFound(language)
    },
    status(topic) {
      if (newest === undefined) return { kind: 'no-reports' }
      const latest = { excerpt: BRIDGE_EXCERPT, ageDays: 3 }
      if (topic === undefined) {
        const topics = [{ topic: BRIDGE, latest }, { topic: CUSTOMS }]
        return { kind: 'overview', newest: summary(newest), ageDays: 3, topics }
      }
      if ('kind' in topic) return topic
      const excerpts = topic === BRIDGE ? [latest, { excerpt: LAKE_EXCERPT, ageDays: 6 }] : []
      return { kind: 'topic', topic, excerpts, newestReport: newest.date }
    },
    timeline(filter) {
      if (newest === undefined) return { kind: 'no-reports' }
      if ('kind' in filter) return filter
      const entries = filter.days === undefined ? reports.map(summary).reverse() : []
      return { kind: 'entries', entries, ...filter }
    },
    sources: () => ({ reports: reports.map(summary) }),
    reports(choice) {
      if (newest === undefined) return { kind: 'no-reports' }
      if (choice.kind === 'unknown-day') return choice
      if (choice.kind === 'newest') return { kind: 'reports', reports: [newest] }
      if (choice.kind === 'report') return { kind: 'reports', reports: [choice.report] }
      const day = choice.days.from
      const [first, ...others] = reports.filter(({ date }) => date === day)
      if (first !== undefined) return { kind: 'reports', reports: [first, ...others] }
      return { kind: 'none-that-day', day, nearest: reports.map(({ date }) => date) }
    },
    report: (wanted) => reports.find(({ id }) => id === wanted),
    reportByKey: (key) => reports.find(({ id }) => keyOf(id) === key),
    readTopic(asked) {
      if (asked === '') return undefined
      const topic = [BRIDGE, CUSTOMS].find(({ id, name }) => id === asked || Object.values(name).includes(asked))
      return topic ?? { kind: 'unknown-topic', asked, topics: [BRIDGE, CUSTOMS], nearest: BRIDGE }
    },
    readFilter(asked) {
      if (asked === '') return {}
      return asked === '1999' ? { days: YEAR_1999 } : { kind: 'unknown-days', asked }
    },
    readDays: (asked) => (asked === '1999' ? YEAR_1999 : undefined),
    readReport(asked) {
      if (asked === '') return { kind: 'newest' }
      const report = reports.find(({ id }) => id === asked)
      if (report !== undefined) return { kind: 'report', report }
      const day = parseDay(asked)
      return day === undefined ? { kind: 'unknown-day', asked } : { kind: 'days', days: { from: day, to: day } }
    },
    leansOnBefore: (question) => /^(?:und|and) /i.test(question),
    languageOf,
  }
}

export function summary(of: Report): ReportSummary {
  const [passage] = of.passages
  const [sentence] = passage.sentences
  const { text: _text, passages, id, ...rest } = of
  const lead = excerpt(of, 1, passage.text.slice(sentence.start, sentence.end))
  return { ...rest, reportId: id, paragraphs: passages.length, lead }
}

function languageOf(text: string, fallback: Language): Language {
  if (/[ґєії]/i.test(text)) return 'uk'
  if (/[а-яё]/i.test(text)) return 'ru'
  if (/\b(?:wer|was|wo|die)\b/i.test(text)) return 'de'
  return /\b(?:who|what|where|the)\b/i.test(text) ? 'en' : fallback
}

function report(
  head: Omit<Report, 'text' | 'passages'>,
  paragraphs: [section: string | undefined, text: string][],
): Report {
  const passages = paragraphs.map(
    ([section, text], index): Passage => ({
      reportId: head.id,
      paragraph: index + 1,
      ...(section === undefined ? {} : { section }),
      text,
      sentences: [{ start: 0, end: text.includes('. ') ? text.indexOf('. ') + 1 : text.length }],
    }),
  )
  const [first, ...others] = passages
  if (first === undefined) throw new Error('A report needs a paragraph.')
  return { ...head, text: paragraphs.map(([, text]) => text).join('\n\n'), passages: [first, ...others] }
}

function citation(of: Report, passage: Passage): Citation {
  const { title, date, language, source, url } = of
  return {
    reportId: of.id,
    title,
    date,
    language,
    paragraph: passage.paragraph,
    ...(passage.section === undefined ? {} : { section: passage.section }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  }
}

function topic(id: string, [de, en, uk, ru]: [string, string, string, string]): Topic {
  return { id, name: { de, en, uk, ru }, words: { de: [de], en: [en], uk: [uk], ru: [ru] } }
}
