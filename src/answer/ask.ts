/**
 * A question into an Answer: excerpts with how sure they are, or that nothing was found.
 *
 * A plain function of the library, the text, the day and the limits: reads no clock, keeps nothing.
 */

import type { Library } from '../library/build-library.js'
import type { Answer, Day, Excerpt, GoingOn, Language, Topic } from '../model.js'
import { certaintyOf } from './certainty.js'
import { type InquiryOptions, inquire, type OnDays, type Searched } from './inquire.js'
import type { ExcerptLimits } from './pick-excerpts.js'
import { nearestTopics } from './topics.js'

export interface AskOptions extends GoingOn {
  readonly today: Day
  /** What to assume where the question's language can't be told. */
  readonly fallback: Language
  readonly limits: ExcerptLimits
  /** Where it is less likely that the reports hold an answer, they don't say; 0..1. */
  readonly answerLimit: number
  /** Those that reports speak of, to be offered where nothing is found. */
  readonly topics: readonly Topic[]
}

/** The other excerpts of an answer hold at least this share of the first one's odds. */
const WORTH_SHOWING = 0.1
/** Excerpts of a question that can be asked for in all. */
const MOST_EXCERPTS = 10

export function ask(library: Library, text: string, options: AskOptions): Answer {
  const inquiry = inquire(library, text, inquiryOptions(options))
  if (inquiry.kind !== 'searched') return inquiry
  const { answered, excerpts } = inquiry
  if (inquiry.contrary && isFilled(excerpts)) return contrary(inquiry, excerpts, options)
  return answered && isFilled(excerpts) ? found(inquiry, excerpts, options) : notFound(library, inquiry, options)
}

/** More excerpts than an answer shows, so that it is known whether there are any. */
function inquiryOptions({ today, fallback, before, limits, answerLimit }: AskOptions): InquiryOptions {
  const depth = { ...limits, excerpts: MOST_EXCERPTS }
  return { today, fallback, answerLimit, limits: depth, ...(before === undefined ? {} : { before }) }
}

type Found = Extract<Answer, { kind: 'found' }>

function found(
  { language, confidence, onDays }: Searched,
  excerpts: readonly [Excerpt, ...Excerpt[]],
  { limits, today, skip = 0 }: AskOptions,
): Found {
  const [first, ...rest] = excerpts
  const others = rest.slice(0, limits.excerpts - 1).filter(({ score }) => score >= first.score * WORTH_SHOWING)
  const further = rest.filter((excerpt) => !others.includes(excerpt))
  const certainty = certaintyOf(confidence)
  const of = { kind: 'found', language, confidence, certainty, asOf: today, ...daysOf(onDays) } as const
  const later = further.slice(skip - 1 - others.length)
  if (skip > others.length && isFilled(later)) {
    const [next, ...following] = later
    const shown = [next, ...following.slice(0, limits.excerpts - 1)] as const
    return { ...of, excerpts: shown, more: later.length > shown.length }
  }
  return { ...of, excerpts: [first, ...others], more: further.length > 0 }
}

function contrary(
  { language, confidence }: Searched,
  excerpts: readonly [Excerpt, ...Excerpt[]],
  { limits, today }: AskOptions,
): Answer {
  const [first, ...rest] = excerpts
  const others = rest.slice(0, limits.excerpts - 1).filter(({ score }) => score >= first.score * WORTH_SHOWING)
  return { kind: 'contrary', language, confidence, excerpts: [first, ...others], asOf: today }
}

function daysOf(onDays: OnDays | undefined): Pick<Found, 'days' | 'outsideDays'> {
  if (onDays === undefined) return {}
  return onDays.kind === 'told' ? { days: onDays.days } : { outsideDays: onDays.days }
}

function notFound(library: Library, inquiry: Searched, { topics, today }: AskOptions): Answer {
  const { language, question, confidence, excerpts, onDays } = inquiry
  const newest = library.reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports', language }
  const closest = excerpts[0]
  return {
    kind: 'not-found',
    language,
    confidence,
    asOf: today,
    newestReport: newest.date,
    nearest: nearestTopics(question, topics, library.reader),
    ...(closest === undefined ? {} : { closest }),
    ...(onDays === undefined ? {} : { days: onDays.days }),
    ...(onDays?.kind === 'unreported' ? { unreported: lastBefore(onDays.lastBefore) } : {}),
  }
}

function lastBefore(day: Day | undefined): { readonly lastBefore?: Day } {
  return day === undefined ? {} : { lastBefore: day }
}

function isFilled(excerpts: readonly Excerpt[]): excerpts is readonly [Excerpt, ...Excerpt[]] {
  return excerpts.length > 0
}
