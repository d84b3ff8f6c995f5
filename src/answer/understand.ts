/**
 * What was typed into what is looked for: its language, the days that it names, its terms, and the matter of the question
 * before where it goes on from that.
 *
 * A plain function of the library, the texts and the day. Searches nothing.
 */

import { type DayMention, readDays } from '../dates/read-days.js'
import type { Library } from '../library/build-library.js'
import { type Courtesy, type Day, type DayRange, type Language, LONGEST_QUESTION, type Span } from '../model.js'
import { type KindSet, kindBit } from '../search/answer-kinds.js'
import { askedNames } from '../search/asked-names.js'
import { continueQuestion, leansOn } from '../search/continue-question.js'
import type { Corpus } from '../search/corpus.js'
import { NAMED } from '../search/corpus-names.js'
import type { Gist } from '../search/cues.js'
import { matchTerms } from '../search/match-terms.js'
import type { Question } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import { tokenize } from '../text/tokenize.js'
import { once } from './once.js'

/** What was typed, as far as it is understood; each part is read once. */
export interface AskedText {
  /** Cut to what is read. */
  readonly text: string
  readonly language: Language
  readonly mentions: readonly DayMention[]
  /** The words that name days. */
  readonly dayWords: string
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

/** Thanks, a greeting and the like, for which nothing is searched; the fallback is preferred where it is said so too. */
export function readPoliteness(
  library: Library,
  typed: string,
  options: TypedBefore,
): { readonly language: Language; readonly courtesy: Courtesy } | undefined {
  const fallback = fallbackOf(library, options)
  const text = plain(typed)
  const detected = library.detectLanguage(text, fallback)
  const read = library.courtesy.readCourtesy(text, detected)
  if (read === undefined) return undefined
  const language = [fallback, detected].find((each) => read.languages.includes(each)) ?? read.languages[0] ?? detected
  return { language, courtesy: read.kind }
}

export function readAsked(library: Library, typed: string, options: TypedBefore): AskedText {
  const { detectLanguage, courtesy } = library
  const { today } = options
  const language = detectLanguage(plain(typed), fallbackOf(library, options))
  const text = courtesy.withoutCourtesy(plain(typed), language)
  const named = readDays(text, language, today)
  const mentions = named.filter(({ days }) => !(days.from === today && asksOfNow(library, text, language)))
  const present = named.filter((mention) => !mentions.includes(mention))
  const read = (without: readonly DayMention[]): Question => {
    const spans = without.map(({ span }) => span)
    return readCued(library, blank(text, spans), language)
  }
  const whole = once(() => read(present))
  const withoutDays = mentions.length === 0 ? whole : once(() => read(named))
  const dayWords = mentions.map(({ text: words }) => words).join(' ')
  return { text, language, mentions, dayWords, days: spanOf(mentions), whole, withoutDays }
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
    ...(asked.days === undefined ? { days: context.days, dayWords: context.dayWords } : {}),
    whole: once(() => continueQuestion(withoutBare(asked.whole()), matter())),
    withoutDays: once(() => continueQuestion(withoutBare(asked.withoutDays()), context.withoutDays())),
  }
}

/** Whether it says too little to be asked by itself. */
export function isLeaning(asked: AskedText): boolean {
  return leansOn(asked.whole())
}

/** The language of the question before, where there is one. */
function fallbackOf({ detectLanguage }: Library, { before, fallback }: TypedBefore): Language {
  return before === undefined ? fallback : detectLanguage(plain(before), fallback)
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

/** "Heute noch", "still today": the present, not the day. */
function asksOfNow({ cues }: Library, text: string, language: Language): boolean {
  const { newness } = cues.readCues(text, language)
  return newness !== undefined && newness.kind !== 'latest'
}

/** A question without the words that ask for the newest on its matter: they are no part of that. */
function readCued({ cues, reader, corpus }: Library, text: string, language: Language): Question {
  const { newness, gists } = cues.readCues(text, language)
  const spans = [...(newness?.spans ?? []), ...gists.flatMap((gist) => (SAYS_NOTHING.has(gist.kind) ? gist.spans : []))]
  const question = readQuestion(blank(text, spans), language, reader)
  const kinds = gists.length === 0 && isBareMatter(question, corpus) ? BARE : gists.map(({ kind }) => kind)
  const asksAnew = kinds === BARE || kinds.includes('next')
  // "Why is it still closed?" does not ask whether it is.
  const newest = kinds.includes('reason') ? undefined : (newness?.kind ?? (asksAnew ? 'latest' : undefined))
  return {
    ...question,
    asks: kinds.reduce((asks, gist) => asks | (ASKED_BY[gist] ?? 0), question.asks),
    ...(newest === undefined ? {} : { newest }),
    ...(kinds.length === 0 ? {} : { gists: kinds }),
  }
}

/** What is asked by a name and nothing else: "Miami" asks for the newest on it. */
const BARE: readonly Gist[] = ['summary']

/** A name that goes on from a question before asks for the same of something else. */
function withoutBare(question: Question): Question {
  if (question.gists !== BARE) return question
  const { newest: _newest, gists: _gists, ...plain } = question
  return plain
}

/** Names of persons, places or sides, and nothing that asks. */
function isBareMatter(question: Question, corpus: Corpus): boolean {
  const { terms, asks, text } = question
  if (asks !== 0 || terms.length === 0 || terms.length > LONGEST_NAME) return false
  // "And Valdoria?" goes on from what was asked before.
  if (tokenize(text).length > terms.length) return false
  const names = askedNames(matchTerms(question, corpus.vocabulary), corpus)
  return names.length === terms.length && names.every(({ kinds }) => kinds !== NAMED)
}

/** Words that a name has at most, an office before it included. */
const LONGEST_NAME = 4

/** Gists whose words ask and name nothing of the matter, as "what came out of". */
const SAYS_NOTHING: ReadonlySet<Gist> = new Set(['happened', 'outcome', 'participants', 'next', 'reaction', 'summary'])

/** The kinds of answers that a general question asks for. */
const ASKED_BY: Readonly<Partial<Record<Gist, KindSet>>> = {
  outcome: kindBit('outcome'),
  next: kindBit('plan'),
  reaction: kindBit('reaction'),
  reason: kindBit('reason'),
  leader: kindBit('person') | kindBit('leader'),
  participants: kindBit('person'),
  duration: kindBit('duration'),
}

/** The text with some of its words blanked out, so that these are not searched for. */
function blank(text: string, spans: readonly Span[]): string {
  let blanked = text
  for (const span of spans) {
    blanked = blanked.slice(0, span.start) + ' '.repeat(span.end - span.start) + blanked.slice(span.end)
  }
  return blanked
}
