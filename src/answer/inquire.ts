/**
 * A question's way to what the reports say: of which days, with or without the question before, and how sure.
 *
 * A plain function of the library, the text, the day and the limits. How an answer is put together is ask.ts' business.
 */

import { daysBetween, isWithin } from '../dates/day.js'
import type { Library } from '../library/build-library.js'
import type { Courtesy, Day, DayRange, Excerpt, Language } from '../model.js'
import type { Gist } from '../search/cues.js'
import { type Question, tellsAnything } from '../search/question.js'
import { tokenize } from '../text/tokenize.js'
import { reasonToAnswer, SURE } from './certainty.js'
import { underHeading } from './heading.js'
import { type Investigation, type InvestigationOptions, investigate } from './investigate.js'
import { leadOf } from './lead.js'
import { LONG, passagesNaming } from './naming-days.js'
import type { ExcerptLimits } from './pick-excerpts.js'
import { plansOf } from './plans.js'
import { type AskedText, continued, isLeaning, readAsked, readPoliteness, type TypedBefore } from './understand.js'

export interface InquiryOptions extends TypedBefore {
  readonly limits: ExcerptLimits
  /** Where less speaks for answering (`reasonToAnswer`), the reports don't say it; 0..1. */
  readonly answerLimit: number
}

/** How what was found stands to the days that were asked for. */
export type OnDays =
  /** The reports of those days say it, or others that speak of those days. */
  | { readonly kind: 'told'; readonly days: DayRange }
  /** The reports of those days don't say it; what was found is of other days. */
  | { readonly kind: 'elsewhere'; readonly days: DayRange }
  /** No report is of those days. */
  | { readonly kind: 'unreported'; readonly days: DayRange; readonly lastBefore: Day | undefined }

export interface Searched {
  readonly kind: 'searched'
  readonly language: Language
  /** What was looked for. */
  readonly question: Question
  readonly answered: boolean
  /** 0..1: how likely the reports hold an answer. */
  readonly answerable: number
  /** 0..1: how likely the first excerpt answers. */
  readonly confidence: number
  /** Best first, whatever the confidence. */
  readonly excerpts: readonly Excerpt[]
  /** Undefined where nothing was searched for: the excerpts are leads, or stand under the heading that was typed. */
  readonly investigation?: Investigation
  readonly onDays?: OnDays
  /** What was found says the contrary of what the question supposes; then it is not answered. */
  readonly contrary?: true
}

/** The contrary of what is asked is told from this share of the answer limit on: that it is contrary makes it less likely an answer. */
const STILL_CONTRARY = 0.5

export type Inquiry =
  | Searched
  | { readonly kind: 'courtesy'; readonly language: Language; readonly courtesy: Courtesy }
  | { readonly kind: 'unreadable'; readonly language: Language; readonly reason: 'empty' | 'no-words' }
  | { readonly kind: 'no-reports'; readonly language: Language }

export function inquire(library: Library, text: string, options: InquiryOptions): Inquiry {
  const polite = readPoliteness(library, text, options)
  if (polite !== undefined) return { kind: 'courtesy', ...polite }
  const asked = readAsked(library, text, options)
  const { language } = asked
  if (library.reports.length === 0) return { kind: 'no-reports', language }
  if (tokenize(asked.text).length === 0) return { kind: 'unreadable', language, reason: 'empty' }
  // A complete question stands alone: with the matter of another it could be answered by what it does not ask.
  const together = isLeaning(asked) ? continued(library, asked, options) : undefined
  if (together === undefined) return inquireOne(library, asked, options)
  const inquiry = inquireOne(library, together, options)
  if (isAnswered(inquiry)) return inquiry
  const alone = inquireOne(library, asked, options)
  return isAnswered(alone) || inquiry.kind === 'unreadable' ? alone : inquiry
}

function isAnswered(inquiry: Inquiry): boolean {
  return inquiry.kind === 'searched' && inquiry.answered
}

function inquireOne(library: Library, asked: AskedText, options: InquiryOptions): Inquiry {
  const { language, mentions, days } = asked
  // "What happened on 23 December?" asks for the reports themselves, as "What's new?" does.
  if (!tellsAnything(asked.withoutDays()) && (mentions.length > 0 || asksForNews(asked.whole()))) {
    return inquireLeads(library, asked, options)
  }
  if (days !== undefined) return inquireOnDays(library, asked, days, options)
  const headed = underHeading(library, asked.text, language)
  if (headed.length > 0) {
    const question = asked.whole()
    return { kind: 'searched', language, question, answered: true, answerable: 1, confidence: SURE, excerpts: headed }
  }
  return inquireEverywhere(library, asked, options)
}

/** A bare "Why?" or "Who was there?" asks of something that it does not name. */
const ABOUT_ALL: ReadonlySet<Gist> = new Set(['happened', 'outcome', 'summary', 'next'])

function asksForNews({ newest, gists = [] }: Question): boolean {
  return gists.length === 0 ? newest === 'latest' : gists.every((gist) => ABOUT_ALL.has(gist))
}

function inquireEverywhere(library: Library, asked: AskedText, options: InquiryOptions): Inquiry {
  const question = asked.whole()
  if (question.terms.length === 0) return { kind: 'unreadable', language: asked.language, reason: 'no-words' }
  return searched(question, investigate(library, question, searchOptions(options)), options)
}

/** The leads of the newest reports of those days, of the newest report where no days are given. */
function inquireLeads(library: Library, asked: AskedText, options: InquiryOptions): Searched {
  return plansOfNewest(library, asked, options) ?? leadsOf(library, asked, options)
}

/** Plans are known by words that mean more than that: "werden" tells of what is done as well. */
const PLAN_IS_ONE = 0.5

/** "What's next?", with nothing that it is about: what the newest report says is to come, where it says so. */
function plansOfNewest(
  { reports, corpus }: Library,
  asked: AskedText,
  { limits }: InquiryOptions,
): Searched | undefined {
  const question = asked.whole()
  if (asked.days !== undefined || question.gists?.includes('next') !== true) return undefined
  const excerpts = plansOf(corpus, reports.length - 1, limits.excerpts)
  if (excerpts.length === 0) return undefined
  const { language } = asked
  return { kind: 'searched', language, question, answered: true, answerable: 1, confidence: PLAN_IS_ONE, excerpts }
}

function leadsOf({ reports, corpus }: Library, asked: AskedText, options: InquiryOptions): Searched {
  const { language, days } = asked
  const meant = reports
    .flatMap(({ date }, at) => (days === undefined || isWithin(date, days) ? [at] : []))
    .slice(days === undefined ? -1 : -options.limits.excerpts)
    .reverse()
  const excerpts = meant.map((report) => leadOf(corpus, report))
  const answered = excerpts.length > 0
  return {
    kind: 'searched',
    language,
    question: asked.whole(),
    answered,
    answerable: answered ? 1 : 0,
    confidence: answered ? SURE : 0,
    excerpts,
    ...(days === undefined ? {} : { onDays: answered ? { kind: 'told', days } : unreported(reports, days) }),
  }
}

/** The reports of those days, or those that speak of them; else all, which is said. */
function inquireOnDays(library: Library, asked: AskedText, days: DayRange, options: InquiryOptions): Inquiry {
  const { passages, reports } = library.corpus
  const whole = asked.whole()
  const isOf = (passage: number): boolean => {
    const date = reports[passages[passage]?.report ?? -1]?.report.date
    return date !== undefined && isWithin(date, days)
  }
  const reported = library.reports.some(({ date }) => isWithin(date, days))
  const naming = passagesNaming(library, asked, days)
  const search = (question: Question, accept: (passage: number) => boolean, dated: boolean): Searched =>
    searched(question, investigate(library, question, { ...searchOptions(options), accept, dated }), options)
  // When something was, not when it was told.
  if (daysBetween(days.from, days.to) > LONG && reported) return inquireEverywhere(library, asked, options)
  const about = naming && search(whole, naming, false)
  const then = reported ? search(asked.withoutDays(), isOf, true) : undefined
  const [best] = [then, about]
    .flatMap((each) => (each?.answered === true ? [each] : []))
    .sort((a, b) => b.answerable - a.answerable)
  if (best !== undefined) return { ...best, onDays: { kind: 'told', days } }
  const everywhere = searched(whole, investigate(library, whole, searchOptions(options)), options)
  if (reported) return { ...everywhere, onDays: { kind: 'elsewhere', days } }
  // However well it fits the rest: it can be of days that no report is of only where it speaks of them.
  const { answerable, confidence } = about ?? { answerable: 0, confidence: 0 }
  return { ...everywhere, answered: false, answerable, confidence, onDays: unreported(library.reports, days) }
}

function unreported(reports: Library['reports'], days: DayRange): OnDays {
  return { kind: 'unreported', days, lastBefore: reports.findLast(({ date }) => date < days.from)?.date }
}

function searched(question: Question, investigation: Investigation, { answerLimit }: InquiryOptions): Searched {
  const { excerpts, answerable, confidence, contrary } = investigation
  const reason = reasonToAnswer(answerable, confidence)
  const said = contrary && reason >= answerLimit * STILL_CONTRARY
  return {
    kind: 'searched',
    language: question.language,
    question,
    answered: reason >= answerLimit && excerpts.length > 0 && !said,
    ...(said ? { contrary: true } : {}),
    answerable,
    confidence,
    excerpts,
    investigation,
  }
}

function searchOptions({ limits }: InquiryOptions): InvestigationOptions {
  return { limits }
}
