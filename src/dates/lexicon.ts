/**
 * What words mean in dates: a language's table made ready for looking up.
 *
 * Words may mean several things: all are given, longest phrase first, and the readers choose.
 */

import type { Part, Unit } from './calendar.js'
import type { Feast } from './feasts.js'
import { type DateToken, foldDateWord } from './tokens.js'
import { type DateWords, type Lead, wordsIn } from './words.js'

export type Meaning =
  | { is: 'months'; first: number; count: number; sure: boolean; verb: boolean }
  | { is: 'weekday'; weekday: number; sure: boolean }
  | { is: 'day'; by: number }
  | { is: 'moved'; unit: Unit; by: number }
  /** `many`: the word itself is in the plural. */
  | { is: 'shift'; by: number; rolling: boolean; many: boolean }
  /** `unit` one, `units` several; some forms are both. */
  | { is: 'unit'; unit: Unit }
  | { is: 'units'; unit: Unit }
  /** `vague`: a few. */
  | { is: 'count'; count: number; vague: boolean }
  | { is: 'part'; part: Part }
  | { is: 'feast'; feast: Feast }
  | { is: 'lead'; lead: Lead }
  | {
      is:
        | 'to'
        | 'and'
        | 'onward'
        | 'ago-before'
        | 'ago-after'
        | 'article'
        | 'of'
        | 'newest'
        | 'each'
        | 'never'
        | 'title'
    }

export type MeaningKind = Meaning['is']

interface Entry {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** A table made ready for looking up. */
export interface DateLexicon {
  /** By first word, longest phrase first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly suffixes: ReadonlySet<string>
  readonly small: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly lowerCase: ReadonlySet<string>
  readonly counted: (word: string) => boolean
  readonly documents: (word: string) => boolean
  readonly monthFirst: boolean
}

/** What "a few" and a plural without a number ("in den letzten Tagen") count as. */
export const FEW = 6

export function lexiconOf(table: DateWords): DateLexicon {
  const entries = new Map<string, Entry[]>()
  for (const [meaning, phrases] of meanings(table)) {
    for (const phrase of list(phrases)) {
      const folds = phrase.split(/\s+/).map(foldDateWord)
      const entry = { words: folds, meaning }
      const known = entries.get(folds[0]!)
      if (known) known.push(entry)
      else entries.set(folds[0]!, [entry])
    }
  }
  for (const known of entries.values()) known.sort((a, b) => b.words.length - a.words.length)
  return {
    entries,
    suffixes: new Set(wordsIn(table.suffixes)),
    small: new Set(wordsIn(table.small)),
    labels: new Set(wordsIn(table.labels)),
    lowerCase: new Set(wordsIn(table.lowerCase)),
    counted: matcher(table.counted),
    documents: matcher(table.documents),
    monthFirst: table.monthFirst,
  }
}

/** What the words from one token on mean, and the token after them. */
export interface Sense {
  readonly meaning: Meaning
  readonly next: number
}

const NONE: readonly Sense[] = []

/** What the words that begin at each token may mean, longest phrase first. */
export function sensesOf(lexicon: DateLexicon, tokens: readonly DateToken[]): (readonly Sense[])[] {
  return tokens.map((token, at) => {
    const entries = lexicon.entries.get(token.fold)
    if (!entries || (token.capital && lexicon.lowerCase.has(token.fold))) return NONE
    return entries
      .filter(({ words }) => words.every((word, index) => tokens[at + index]?.fold === word))
      .map(({ words, meaning }) => ({ meaning, next: at + words.length }))
  })
}

function* meanings(table: DateWords): Generator<readonly [Meaning, string]> {
  const unsure = new Set(wordsIn(table.unsure))
  const verbs = new Set(wordsIn(table.verbs))
  for (const [index, phrases] of table.months.entries())
    for (const word of list(phrases))
      yield [{ is: 'months', first: index + 1, count: 1, sure: !unsure.has(word), verb: verbs.has(word) }, word]
  for (const [index, phrases] of table.seasons.entries())
    yield [{ is: 'months', first: 3 * (index + 1), count: 3, sure: false, verb: false }, phrases]
  for (const [index, phrases] of table.weekdays.entries())
    for (const word of list(phrases)) yield [{ is: 'weekday', weekday: index + 1, sure: !unsure.has(word) }, word]
  for (const [by, phrases] of table.days) yield [{ is: 'day', by }, phrases]
  for (const [unit, by, phrases] of table.units) yield [{ is: 'moved', unit, by }, phrases]
  for (const [by, phrases] of table.shifts) yield [{ is: 'shift', by, rolling: false, many: false }, phrases]
  yield [{ is: 'shift', by: -1, rolling: true, many: false }, table.rolling]
  yield [{ is: 'shift', by: -1, rolling: true, many: true }, table.rollingMany]
  for (const [unit, phrases] of records(table.singulars)) yield [{ is: 'unit', unit }, phrases]
  for (const [unit, phrases] of records(table.plurals)) yield [{ is: 'units', unit }, phrases]
  for (const [index, phrases] of table.counts.entries())
    yield [{ is: 'count', count: index + 1, vague: false }, phrases]
  yield [{ is: 'count', count: FEW, vague: true }, table.few]
  for (const [part, phrases] of records(table.parts)) yield [{ is: 'part', part }, phrases]
  for (const [feast, phrases] of records(table.feasts)) yield [{ is: 'feast', feast }, phrases]
  for (const [lead, phrases] of records(table.leads)) yield [{ is: 'lead', lead }, phrases]
  yield [{ is: 'to' }, table.to]
  yield [{ is: 'and' }, table.and]
  yield [{ is: 'onward' }, table.onward]
  yield [{ is: 'ago-before' }, table.agoBefore]
  yield [{ is: 'ago-after' }, table.agoAfter]
  yield [{ is: 'article' }, table.articles]
  yield [{ is: 'of' }, table.of]
  yield [{ is: 'newest' }, table.newest]
  yield [{ is: 'each' }, table.each]
  yield [{ is: 'never' }, table.never]
  yield [{ is: 'title' }, table.titles]
}

function matcher(table: string): (word: string) => boolean {
  const whole = new Set(wordsIn(table).filter((word) => !word.endsWith('-')))
  const stems = wordsIn(table)
    .filter((word) => word.endsWith('-'))
    .map((word) => word.slice(0, -1))
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem))
}

function list(phrases: string): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

function records<K extends string>(record: Readonly<Partial<Record<K, string>>>): [K, string][] {
  return Object.entries(record) as [K, string][]
}
