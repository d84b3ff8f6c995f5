/**
 * A question into an Answer: excerpts with how sure they are, or that the reports don't say.
 *
 * A plain function of the library, the text, the day and the limits: reads no clock, keeps nothing.
 */

import { isWithin } from '../dates/day.js'
import { type DayMention, readDays } from '../dates/read-days.js'
import type { Library } from '../library/build-library.js'
import {
  type Answer,
  type Day,
  type DayRange,
  type Excerpt,
  type GoingOn,
  type Language,
  LONGEST_QUESTION,
  type Topic,
} from '../model.js'
import { continueQuestion } from '../search/continue-question.js'
import { type Question, tellsAnything } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import { tokenize } from '../text/tokenize.js'
import { certaintyOf, SURE } from './certainty.js'
import { underHeading } from './heading.js'
import { type Investigation, type InvestigationOptions, investigate } from './investigate.js'
import { leadOf } from './lead.js'
import { once } from './once.js'
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

/** Half of a character, as left by a cut. */
const LONE_SURROGATE = /\p{Cs}/gu
/** The other excerpts of an answer hold at least this share of the first one's odds. */
const WORTH_SHOWING = 0.1
/** Excerpts of a question that can be asked for in all. */
const MOST_EXCERPTS = 10

export function ask(library: Library, text: string, options: AskOptions): Answer {
  const { before, fallback } = options
  const courtesy = courtesyOf(library, text, before === undefined ? fallback : library.detectLanguage(before, fallback))
  if (courtesy !== undefined) return courtesy
  if (before === undefined) return answer(library, readText(library, text, fallback, options.today), options)
  const language = library.detectLanguage(before, fallback)
  const asked = readText(library, text, language, options.today)
  const alone = answer(library, asked, options)
  if (alone.kind !== 'not-found' && alone.kind !== 'unreadable') return alone
  const context = readQuestion(plain(before), language, library.reader)
  const together = answer(library, asked, options, context)
  return together.kind === 'found' || alone.kind === 'unreadable' ? together : alone
}

/** Thanks, a greeting and the like, for which nothing is searched; `fallback` is preferred where it is said so too. */
function courtesyOf({ detectLanguage, courtesy }: Library, typed: string, fallback: Language): Answer | undefined {
  const detected = detectLanguage(plain(typed), fallback)
  const read = courtesy.readCourtesy(plain(typed), detected)
  if (read === undefined) return undefined
  const language = [fallback, detected].find((each) => read.languages.includes(each)) ?? read.languages[0] ?? detected
  return { kind: 'courtesy', language, courtesy: read.kind }
}

/** What was typed, as far as it is understood; each part is read once. */
interface AskedText {
  readonly text: string
  readonly language: Language
  readonly mentions: readonly DayMention[]
  /** What is asked beside the days that it names. */
  readonly withoutDays: () => Question
  readonly whole: () => Question
}

function readText(
  { detectLanguage, reader, courtesy }: Library,
  typed: string,
  fallback: Language,
  today: Day,
): AskedText {
  const language = detectLanguage(plain(typed), fallback)
  const text = courtesy.withoutCourtesy(plain(typed), language)
  const mentions = readDays(text, language, today)
  const whole = once(() => readQuestion(text, language, reader))
  const withoutDays = mentions.length === 0 ? whole : once(() => readQuestion(blank(text, mentions), language, reader))
  return { text, language, mentions, withoutDays, whole }
}

function plain(text: string): string {
  return text.slice(0, LONGEST_QUESTION).replace(LONE_SURROGATE, ' ')
}

/** @param context  the question before, where this one goes on from it */
function answer(library: Library, asked: AskedText, options: AskOptions, context?: Question): Answer {
  const { text, language, mentions } = asked
  if (library.reports.length === 0) return { kind: 'no-reports', language }
  if (tokenize(text).length === 0) return { kind: 'unreadable', language, reason: 'empty' }
  const days = spanOf(mentions.filter(({ kind }) => kind !== 'newest'))
  // "What happened on 23 December?" asks for the reports themselves.
  if (mentions.length > 0 && context === undefined && !tellsAnything(asked.withoutDays())) {
    return leadsOf(library, language, options, days) ?? notFoundOn(library, asked.whole(), options, days)
  }
  const goOn = (question: Question): Question =>
    context === undefined ? question : continueQuestion(question, context)
  const onDays = days && findOnDays(library, goOn(asked.withoutDays()), options, days)
  if (onDays !== undefined) return onDays
  const headed = underHeading(library, text, language)
  if (isFilled(headed)) return foundAnswer(language, SURE, headed, options)
  const question = goOn(asked.whole())
  const everywhere = investigate(library, question, searchOptions(options))
  if (question.terms.length === 0) return { kind: 'unreadable', language, reason: 'no-words' }
  if (everywhere.confidence >= options.answerLimit && isFilled(everywhere.excerpts)) {
    return foundAnswer(language, everywhere.confidence, everywhere.excerpts, options)
  }
  return notFound(library, question, everywhere, options)
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
  options: AskOptions,
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
function findOnDays(library: Library, question: Question, options: AskOptions, days: DayRange): Answer | undefined {
  const { passages, reports } = library.corpus
  const accept = (passage: number): boolean => {
    const date = reports[passages[passage]?.report ?? -1]?.report.date
    return date !== undefined && isWithin(date, days)
  }
  const { confidence, excerpts } = investigate(library, question, { ...searchOptions(options), accept })
  if (confidence < options.answerLimit || !isFilled(excerpts)) return undefined
  return { ...foundAnswer(question.language, confidence, excerpts, options), days }
}

/** No report of those days: nothing stands near. */
function notFoundOn(library: Library, question: Question, options: AskOptions, days: DayRange | undefined): Answer {
  const { confidence } = investigate(library, question, searchOptions(options))
  return notFound(library, question, { confidence, excerpts: [] }, options, days)
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
  { limits, skip = 0 }: AskOptions,
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
function searchOptions({ limits }: AskOptions): InvestigationOptions {
  return { limits: { ...limits, excerpts: MOST_EXCERPTS } }
}

function notFound(
  library: Library,
  question: Question,
  { excerpts, confidence }: Pick<Investigation, 'excerpts' | 'confidence'>,
  { topics }: AskOptions,
  days?: DayRange,
): Answer {
  const { language } = question
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
