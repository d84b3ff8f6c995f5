/**
 * A question into an Answer: excerpts with how sure they are, or that the reports don't say.
 *
 * Takes a library, the text, the day and the limits. A plain function of these: reads no clock, keeps nothing.
 */

import type { Library } from '../library/open-library.js'
import type { Answer, Certainty, Day, DayRange, Excerpt, Language, Topic } from '../model.js'
import { tellsAnything } from '../search/question.js'
import { type DayMention, readDays } from '../search/read-days.js'
import { tokenize } from '../text/tokenize.js'
import { type Investigation, investigate } from './investigate.js'
import { leadOf } from './lead.js'
import type { ExcerptLimits } from './pick-excerpts.js'
import { nearestTopics } from './topics.js'

export interface AskOptions {
  readonly today: Day
  /** What to assume where the question's language can't be told. */
  readonly fallback: Language
  readonly limits: ExcerptLimits
  /** Below this confidence the reports don't say; 0..1. */
  readonly answerLimit: number
  readonly topics: readonly Topic[]
}

/** Longer texts are read up to here; in UTF-16 units. */
const LONGEST_QUESTION = 1000
/** Half of a character, as left by a cut. */
const LONE_SURROGATE = /\p{Cs}/gu
/** From here on an answer is sure, from the second on likely. */
const SURE = 0.8
const LIKELY = 0.55
/** Further excerpts hold at least this share of the first one's odds. */
const WORTH_SHOWING = 0.1

export function ask(library: Library, text: string, options: AskOptions): Answer {
  const question = text.slice(0, LONGEST_QUESTION).replace(LONE_SURROGATE, ' ')
  const language = library.detectLanguage(question, options.fallback)
  if (library.reports.length === 0) return { kind: 'no-reports', language }
  if (tokenize(question).length === 0) return { kind: 'unreadable', language, reason: 'empty' }
  const days = daysAsked(library, readDays(question, language, options.today))
  const found = days === undefined ? undefined : investigateDays(library, question, language, days, options)
  if (found !== undefined && found.answer.kind === 'found') return found.answer
  const everywhere = investigate(library, question, { ...options, language })
  if (everywhere.question.terms.length === 0 && days === undefined) {
    return { kind: 'unreadable', language, reason: 'no-words' }
  }
  if (everywhere.confidence >= options.answerLimit && isFilled(everywhere.excerpts)) {
    return foundAnswer(language, everywhere.confidence, everywhere.excerpts)
  }
  return notFound(library, everywhere, language, options, days?.range)
}

interface AskedDays {
  readonly range: DayRange
  readonly mentions: readonly DayMention[]
}

/** The days that all mentions together span, where they could be days of reports. */
function daysAsked(library: Library, mentions: readonly DayMention[]): AskedDays | undefined {
  const [first, ...rest] = mentions
  if (first === undefined || library.reports.length === 0) return undefined
  let { from, to } = first.days
  for (const { days } of rest) {
    if (days.from < from) from = days.from
    if (days.to > to) to = days.to
  }
  return { range: { from, to }, mentions }
}

/** The answer from the reports of those days alone; undefined where there is no such report. */
function investigateDays(
  library: Library,
  text: string,
  language: Language,
  { range, mentions }: AskedDays,
  options: AskOptions,
): { answer: Answer } | undefined {
  const inRange = new Set(
    library.reports.flatMap(({ date }, at) => (date >= range.from && date <= range.to ? [at] : [])),
  )
  if (inRange.size === 0) return undefined
  const { passages } = library.corpus
  const found = investigate(library, blank(text, mentions), {
    ...options,
    language,
    accept: (passage) => inRange.has(passages[passage]?.report ?? -1),
  })
  if (!tellsAnything(found.question)) {
    // "What happened on 23 December?" asks for the day's reports themselves.
    const leads = [...inRange].reverse().slice(0, options.limits.excerpts)
    const excerpts = leads.map((report) => leadOf(library.corpus, report))
    return isFilled(excerpts) ? { answer: { ...foundAnswer(language, SURE, excerpts), days: range } } : undefined
  }
  if (found.confidence < options.answerLimit || !isFilled(found.excerpts)) return undefined
  return { answer: { ...foundAnswer(language, found.confidence, found.excerpts), days: range } }
}

/** The text with what names days blanked out, so that it is not searched for. */
function blank(text: string, mentions: readonly DayMention[]): string {
  let blanked = text
  for (const { span } of mentions) {
    blanked = blanked.slice(0, span.start) + ' '.repeat(span.end - span.start) + blanked.slice(span.end)
  }
  return blanked
}

type Found = Extract<Answer, { kind: 'found' }>

function foundAnswer(language: Language, confidence: number, excerpts: readonly [Excerpt, ...Excerpt[]]): Found {
  const [first, ...rest] = excerpts
  const others = rest.filter(({ score }) => score >= first.score * WORTH_SHOWING)
  return { kind: 'found', language, confidence, certainty: certaintyOf(confidence), excerpts: [first, ...others] }
}

function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure'
  return confidence >= LIKELY ? 'likely' : 'perhaps'
}

function notFound(
  library: Library,
  { question, excerpts, confidence }: Investigation,
  language: Language,
  { topics }: AskOptions,
  days: DayRange | undefined,
): Answer {
  const newest = library.reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports', language }
  const closest = excerpts[0]
  return {
    kind: 'not-found',
    language,
    confidence,
    newestReport: newest.date,
    nearest: nearestTopics(question, topics, library.reader),
    ...(closest === undefined ? {} : { closest }),
    ...(days === undefined ? {} : { days }),
  }
}

function isFilled(excerpts: readonly Excerpt[]): excerpts is readonly [Excerpt, ...Excerpt[]] {
  return excerpts.length > 0
}
