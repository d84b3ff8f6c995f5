/**
 * What a language's table of date words holds.
 *
 * Its strings list phrases, separated by commas, or, where a field takes single words only, words; all in lower case,
 * the Russian ё written е.
 */

import type { Part, Unit } from './calendar.js'
import type { Feast } from './feasts.js'

/**
 * The word before a date. `in` stands before any, `at` before feasts ("über Weihnachten", but "über Mai Thi"),
 * `from` before the first of two ("from Monday to Friday"), else it says no more than the date alone; `by` likewise
 * can't tell the month of May from Theresa May.
 */
export type Lead = 'in' | 'at' | 'from' | 'since' | 'until' | 'by' | 'before' | 'after' | 'between'

export interface DateWords {
  /** January to December. */
  readonly months: readonly string[]
  /** Spring, summer, autumn, winter; understood only after a preposition or beside a year. */
  readonly seasons: readonly string[]
  /** Monday to Sunday. */
  readonly weekdays: readonly string[]
  /** Months and weekdays that are also names or other words: understood only after a preposition or beside a day or year. */
  readonly unsure: string
  /** Of these, the ones that in lower case are also verbs: nothing but the sentence's end or a small word may follow. */
  readonly verbs: string
  /** Days by their distance from today. */
  readonly days: readonly (readonly [number, string])[]
  /** Units by their distance from the present one. */
  readonly units: readonly (readonly [Unit, number, string])[]
  /** Last, this, next … */
  readonly shifts: readonly (readonly [number, string])[]
  /** "The past", where it counts back from today and not from the week's or month's start. */
  readonly rolling: string
  /** The same in the plural, where a unit's forms for one and several may be alike. */
  readonly rollingMany: string
  readonly singulars: Readonly<Record<Unit, string>>
  readonly plurals: Readonly<Record<Unit, string>>
  /** One, two, three … */
  readonly counts: readonly string[]
  readonly few: string
  readonly parts: Readonly<Record<Part, string>>
  readonly feasts: Readonly<Partial<Record<Feast, string>>>
  readonly leads: Readonly<Record<Lead, string>>
  /** Between the two ends of a range. */
  readonly to: string
  /** Between the two ends after `leads.between`, and in lists. */
  readonly and: string
  /** After a date: from then on. */
  readonly onward: string
  readonly agoBefore: string
  readonly agoAfter: string
  /** What may stand between a preposition and its date, or between a day, its month and its year. */
  readonly articles: string
  /** After "the last days": whose they are. */
  readonly of: string
  readonly newest: string
  /** Every: what follows is no one date. */
  readonly each: string
  /** Phrases that look like dates and are none. */
  readonly never: string
  /** After a day's or a year's number. */
  readonly suffixes: string
  /** Words that a counted noun is not: prepositions, articles, pronouns, auxiliaries. */
  readonly small: string
  /** What numbers count; a hyphen at the end stands for any ending. */
  readonly counted: string
  /** Before a number that is no year: "Artikel", "über". */
  readonly labels: string
  /** Before a name. */
  readonly titles: string
  /** Understood in lower case only. */
  readonly lowerCase: string
  /** Nouns after which the word for `since` says "dated"; a hyphen at the end stands for any ending. */
  readonly documents: string
  /** The day after the month too ("December 23"), and 12/23 before 23/12. */
  readonly monthFirst: boolean
}

/** Each stem with each ending, as a table's string. A lone hyphen is the empty ending. */
export function forms(stems: string, endings: string): string {
  return wordsIn(stems)
    .flatMap((stem) => wordsIn(endings).map((ending) => (ending === '-' ? stem : stem + ending)))
    .join(', ')
}

/** The single words of a table's string. */
export function wordsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}
