/**
 * What all readers of a text share, and the small questions that they ask of it.
 *
 * A reader, such as `readPoint`, is given a place among the tokens. It gives what begins there and the token after it,
 * or undefined where nothing of its kind does.
 */

import type { Day } from '../model.js'
import { type DateLexicon, type Meaning, type MeaningKind, type Sense, sensesOf } from './lexicon.js'
import type { Point } from './point.js'
import { type DateToken, tokenizeForDates } from './tokens.js'

export interface Reading {
  readonly text: string
  readonly tokens: readonly DateToken[]
  /** By token: what the words that begin there may mean. */
  readonly senses: readonly (readonly Sense[])[]
  /** Of dates already read, by token: many readers try the same place. */
  readonly points: Map<number, Point | undefined>
  readonly lexicon: DateLexicon
  readonly today: Day
  /** The text is a filter, not a sentence: a bare month or year is meant as a date, and the future is allowed. */
  readonly filter: boolean
}

/** Words of one kind, and the token after them. */
export interface Found<K extends MeaningKind> {
  readonly meaning: Extract<Meaning, { is: K }>
  readonly next: number
}

/** Small words that may follow a date, by what they mean. */
const SMALL_KINDS: ReadonlySet<MeaningKind> = new Set<MeaningKind>([
  'lead',
  'article',
  'and',
  'to',
  'ago-before',
  'onward',
])

export function startReading(text: string, lexicon: DateLexicon, today: Day, filter: boolean): Reading {
  const tokens = tokenizeForDates(text)
  return { text, tokens, senses: sensesOf(lexicon, tokens), points: new Map(), lexicon, today, filter }
}

/** Whether the words at `at` mean such a thing; `next` is the token after them. */
export function look<K extends MeaningKind>(reading: Reading, at: number, kind: K): Found<K> | undefined {
  return reading.senses[at]?.find((sense): sense is Found<K> => sense.meaning.is === kind)
}

/** The token after the words of this kind, or `at` itself. */
export function skip(reading: Reading, at: number, kind: MeaningKind): number {
  return look(reading, at, kind)?.next ?? at
}

/** The token after a preposition that only places a date ("in", "on"), or `at` itself. */
export function skipIn(reading: Reading, at: number): number {
  const lead = look(reading, at, 'lead')
  return lead?.meaning.lead === 'in' ? lead.next : at
}

/** The token after a mark right at `at`, or `at` itself. */
export function skipMark(reading: Reading, at: number, marks: string): number {
  return isMark(reading, at, marks) ? at + 1 : at
}

export function isMark(reading: Reading, at: number, marks: string): boolean {
  const token = reading.tokens[at]
  return token !== undefined && token.kind === 'mark' && marks.includes(token.fold)
}

/** A mark with no space before it. */
export function isGluedMark(reading: Reading, at: number, marks: string): boolean {
  return isMark(reading, at, marks) && reading.tokens[at]!.glued
}

/** A word that is none of the small ones: after a number it may be what is counted. */
export function isContent(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token?.kind !== 'word' || reading.lexicon.small.has(token.fold)) return false
  return !reading.senses[at]!.some(({ meaning }) => SMALL_KINDS.has(meaning.is))
}

/** A number that ends before `at` counts or measures something: a unit follows, or "soldiers" after up to two words. */
export function isCounted(reading: Reading, at: number): boolean {
  if (isMark(reading, at, '%‰€$£₴₽°')) return true
  for (let next = at; next < at + 3 && isContent(reading, next); next++)
    if (reading.lexicon.counted(reading.tokens[next]!.fold)) return true
  return false
}

/** The word or mark before says that a number is no day and no year ("Artikel 5", "über 2000", "§ 5"). */
export function isLabelled(reading: Reading, at: number): boolean {
  const before = isMark(reading, at - 1, '.') ? at - 2 : at - 1
  return isMark(reading, at - 1, '§#№$€£₴₽<>~+') || reading.lexicon.labels.has(reading.tokens[before]?.fold ?? '')
}

/** The number at `at` is a whole one: no part of a decimal number, a time of day, an amount or a longer word. */
export function isWhole(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const follows = tokens[at + 1]?.glued && tokens[at + 2]?.glued && tokens[at + 2]?.kind === 'number'
  if (follows && isMark(reading, at + 1, '.,:')) return false
  if (!tokens[at]?.glued) return true
  const before = tokens[at - 1]
  if (before?.kind !== 'mark') return false
  return !(isMark(reading, at - 1, '.,:') && before.glued && tokens[at - 2]?.kind === 'number')
}

/** Nothing sticks to a mention on either side: not "Dezember-Treffen", not "5G". */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return (
    !/(?:[\p{L}\p{M}\p{N}_]|[\p{L}\p{N}]-|\p{N}[.,:])$/u.test(before) &&
    !/^(?:[\p{L}\p{M}\p{N}_]|-[\p{L}\p{N}])/u.test(after)
  )
}
