/**
 * A question into an Answer: excerpts with how sure they are, or that the reports don't say.
 *
 * Takes a library, the text, the day and the limits. A plain function of these: reads no clock, keeps nothing.
 */

import { type DayMention, readDays } from '../dates/read-days.js'
import type { Library } from '../library/open-library.js'
import type { Answer, Certainty, Day, DayRange, Excerpt, GoingOn, Language, Topic } from '../model.js'
import { type Question, tellsAnything } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import { tokenize } from '../text/tokenize.js'
import { underHeading } from './heading.js'
import { type Investigation, type InvestigationOptions, investigate } from './investigate.js'
import { leadOf } from './lead.js'
import type { ExcerptLimits } from './pick-excerpts.js'
import { nearestTopics } from './topics.js'

export interface AskOptions extends GoingOn {
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
/** The other excerpts of an answer hold at least this share of the first one's odds. */
const WORTH_SHOWING = 0.1
/** Excerpts of a question that can be asked for in all. */
const MOST_EXCERPTS = 10

export function ask(library: Library, text: string, options: AskOptions): Answer {
  const { before } = options
  if (before === undefined) return answer(library, text, options)
  const language = library.detectLanguage(before, options.fallback)
  const alone = answer(library, text, { ...options, fallback: language })
  if (alone.kind !== 'not-found' && alone.kind !== 'unreadable') return alone
  const context = readQuestion(plain(before), language, library.reader)
  const together = answer(library, text, { ...options, fallback: language, context })
  return together.kind === 'found' || alone.kind === 'unreadable' ? together : alone
}

function plain(text: string): string {
  return text.slice(0, LONGEST_QUESTION).replace(LONE_SURROGATE, ' ')
}

interface Options extends AskOptions {
  /** The question before, as read. */
  readonly context?: Question
}

function answer(library: Library, text: string, options: Options): Answer {
  const question = plain(text)
  const language = library.detectLanguage(question, options.fallback)
  if (library.reports.length === 0) return { kind: 'no-reports', language }
  if (tokenize(question).length === 0) return { kind: 'unreadable', language, reason: 'empty' }
  const mentions = readDays(question, language, options.today)
  const range = spanOf(mentions.filter(({ kind }) => kind !== 'newest'))
  const rest = blank(question, mentions)
  // "What happened on 23 December?" asks for the reports themselves.
  if (
    mentions.length > 0 &&
    options.context === undefined &&
    !tellsAnything(readQuestion(rest, language, library.reader))
  ) {
    return leadsOf(library, language, options, range) ?? notFoundOn(library, question, language, options, range)
  }
  const onDays = range === undefined ? undefined : findOnDays(library, rest, language, options, range)
  if (onDays !== undefined) return onDays
  const headed = underHeading(library, question, language)
  if (isFilled(headed)) return foundAnswer(language, SURE, headed, options)
  const everywhere = investigate(library, question, searchOptions(language, options))
  if (everywhere.question.terms.length === 0) return { kind: 'unreadable', language, reason: 'no-words' }
  if (everywhere.confidence >= options.answerLimit && isFilled(everywhere.excerpts)) {
    return foundAnswer(language, everywhere.confidence, everywhere.excerpts, options)
  }
  return notFound(library, everywhere, language, options)
}

/** The days that all mentions together span. */
function spanOf(mentions: readonly DayMention[]): DayRange | undefined {
  const [first, ...others] = mentions
  if (first === undefined) return undefined
  let { from, to } = first.days
  for (const { days } of others) {
    if (days.from < from) from = days.from
    if (days.to > to) to = days.to
  }
  return { from, to }
}

/** The leads of the newest reports of those days, of the newest report where no days are given; undefined without any. */
function leadsOf(
  { reports, corpus }: Library,
  language: Language,
  options: Options,
  days: DayRange | undefined,
): Answer | undefined {
  const meant = reports
    .flatMap(({ date }, at) => (days === undefined || isWithin(date, days) ? [at] : []))
    .slice(days === undefined ? -1 : -MOST_EXCERPTS)
  const excerpts = meant.reverse().map((report) => leadOf(corpus, report))
  if (!isFilled(excerpts)) return undefined
  return { ...foundAnswer(language, SURE, excerpts, options), ...(days === undefined ? {} : { days }) }
}

/** The answer from the reports of those days alone, where they have one. */
function findOnDays(
  library: Library,
  text: string,
  language: Language,
  options: Options,
  days: DayRange,
): Answer | undefined {
  const { passages, reports } = library.corpus
  const accept = (passage: number): boolean => {
    const date = reports[passages[passage]?.report ?? -1]?.report.date
    return date !== undefined && isWithin(date, days)
  }
  const { confidence, excerpts } = investigate(library, text, { ...searchOptions(language, options), accept })
  if (confidence < options.answerLimit || !isFilled(excerpts)) return undefined
  return { ...foundAnswer(language, confidence, excerpts, options), days }
}

/** No report of those days: nothing stands near. */
function notFoundOn(
  library: Library,
  question: string,
  language: Language,
  options: AskOptions,
  days: DayRange | undefined,
): Answer {
  const found = investigate(library, question, searchOptions(language, options))
  return notFound(library, { ...found, excerpts: [] }, language, options, days)
}

function isWithin(date: Day, { from, to }: DayRange): boolean {
  return date >= from && date <= to
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

function foundAnswer(
  language: Language,
  confidence: number,
  excerpts: readonly [Excerpt, ...Excerpt[]],
  { limits, skip = 0 }: Options,
): Found {
  const [first, ...rest] = excerpts
  const others = rest.slice(0, limits.excerpts - 1).filter(({ score }) => score >= first.score * WORTH_SHOWING)
  const further = rest.filter((excerpt) => !others.includes(excerpt))
  const certainty = certaintyOf(confidence)
  const later = further.slice(skip - 1 - others.length)
  if (skip > others.length && isFilled(later)) {
    const [next, ...following] = later
    const shown = [next, ...following.slice(0, limits.excerpts - 1)] as const
    return { kind: 'found', language, confidence, certainty, excerpts: shown, more: later.length > shown.length }
  }
  return { kind: 'found', language, confidence, certainty, excerpts: [first, ...others], more: further.length > 0 }
}

/** More excerpts than an answer shows, so that it is known whether there are any. */
function searchOptions(language: Language, { today, limits, context }: Options): InvestigationOptions {
  return {
    today,
    language,
    limits: { ...limits, excerpts: MOST_EXCERPTS },
    ...(context === undefined ? {} : { before: context }),
  }
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
  days?: DayRange,
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
