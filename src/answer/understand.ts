/**
 * What was typed into what is looked for: its language, the days that it names, its terms, and the matter of the question
 * before where it goes on from that.
 *
 * A plain function of the library, the texts and the day. Searches nothing.
 */

import { type DayMention, readDays } from '../dates/read-days.js'
import type { Library } from '../library/build-library.js'
import { type Day, type DayRange, type Language, LONGEST_QUESTION } from '../model.js'
import { continueQuestion, leansOn } from '../search/continue-question.js'
import type { Question } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import { once } from './once.js'

/** What was typed, as far as it is understood; each part is read once. */
export interface AskedText {
  /** Cut to what is read. */
  readonly text: string
  readonly language: Language
  readonly mentions: readonly DayMention[]
  /** The days that it names together; `newest` names none. */
  readonly days: DayRange | undefined
  /** Its own words. */
  readonly whole: () => Question
  /** What it asks beside the days that it names. */
  readonly withoutDays: () => Question
}

export interface TypedBefore {
  readonly today: Day
  /** What to assume where the language can't be told. */
  readonly fallback: Language
  /** The question that this one may go on from. */
  readonly before?: string
}

/** Half of a character, as left by a cut. */
const LONE_SURROGATE = /\p{Cs}/gu

export function readAsked({ detectLanguage, reader }: Library, typed: string, options: TypedBefore): AskedText {
  const { today, fallback, before } = options
  const text = plain(typed)
  const language = detectLanguage(text, before === undefined ? fallback : detectLanguage(plain(before), fallback))
  const mentions = readDays(text, language, today)
  const whole = once(() => readQuestion(text, language, reader))
  const withoutDays = mentions.length === 0 ? whole : once(() => readQuestion(blank(text, mentions), language, reader))
  return { text, language, mentions, days: spanOf(mentions), whole, withoutDays }
}

/**
 * The asked text with the matter of the one before in it, where it leans on that ("Und wo?"); undefined where it stands by
 * itself.
 */
export function continued(library: Library, asked: AskedText, options: TypedBefore): AskedText | undefined {
  const { before, ...rest } = options
  if (before === undefined) return undefined
  const context = readAsked(library, before, rest)
  const matter = once(() => context.whole())
  return {
    ...asked,
    days: asked.days ?? context.days,
    whole: once(() => continueQuestion(asked.whole(), matter())),
    withoutDays: once(() => continueQuestion(asked.withoutDays(), context.withoutDays())),
  }
}

/** Whether it says too little to be asked by itself. */
export function isLeaning(asked: AskedText): boolean {
  return leansOn(asked.whole())
}

function plain(text: string): string {
  return text.slice(0, LONGEST_QUESTION).replace(LONE_SURROGATE, ' ')
}

/** The days that all mentions together span. */
function spanOf(mentions: readonly DayMention[]): DayRange | undefined {
  const [first, ...others] = mentions.filter(({ kind }) => kind !== 'newest')
  if (first === undefined) return undefined
  let { from, to } = first.days
  for (const { days } of others) {
    if (days.from < from) from = days.from
    if (days.to > to) to = days.to
  }
  return { from, to }
}

/** The text with what names days blanked out, so that it is not searched for. */
function blank(text: string, mentions: readonly DayMention[]): string {
  let blanked = text
  for (const { span } of mentions) {
    blanked = blanked.slice(0, span.start) + ' '.repeat(span.end - span.start) + blanked.slice(span.end)
  }
  return blanked
}
