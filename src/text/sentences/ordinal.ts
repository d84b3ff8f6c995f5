/**
 * Whether a sentence ends in a number and its dot: "im Jahr 2025." does, "am 23. Dezember" does not.
 *
 * The numbers of lists are for end-rules.ts.
 */

import type { LanguageWords, OrdinalWords } from './language-words.js'
import type { Opening } from './words-around.js'

/** "23", "10.000", "3,5", "15:30", "23.12.2025". */
const NUMBER = /^\d+(?:[.,:]\d+)*$/
const DAY_AND_MONTH = /^(?:[12]?\d|0\d|3[01])\.(?:0?[1-9]|1[0-2])$/
/** Days of a month; larger ordinals are rare, and mostly anniversaries. */
const LARGEST_DAY = 31
const LARGEST_ORDINAL = 999

export function isNumber(word: string): boolean {
  return NUMBER.test(word)
}

/**
 * @param number  as `isNumber` knows it
 * @param before  the word before it, "" where there is none
 */
export function endsInNumber(number: string, before: string, next: Opening, { ordinals }: LanguageWords): boolean {
  if (next.kind === 'number') return endsBeforeNumber(number, before, next, ordinals)
  if (ordinals === undefined || next.isStarter) return true
  if (DAY_AND_MONTH.test(number)) return false
  if (!/^\d+$/.test(number)) return true
  return next.kind !== 'word' || !isOrdinal(Number(number), before.toLowerCase(), next.word.toLowerCase(), ordinals)
}

/** Dates and thousands may be written with spaces: "23. 12. 2025", "100. 000". */
function endsBeforeNumber(number: string, before: string, next: Opening, ordinals: OrdinalWords | undefined): boolean {
  if (DAY_AND_MONTH.test(number)) return false
  if (!/^\d{1,3}$/.test(number)) return true
  if (next.word.length === 3 || /^\d{1,2}\.$/.test(before)) return false
  return Number(number) > LARGEST_DAY || !(next.dotted || ordinals !== undefined)
}

/** Where neither neighbour tells, a small number is taken for an ordinal: a missed end costs less than a wrong one. */
function isOrdinal(number: number, before: string, next: string, words: OrdinalWords): boolean {
  const determined = words.determiners.has(before)
  const counted = words.nouns.some((noun) => next.endsWith(noun))
  if (number > LARGEST_ORDINAL) return determined && counted
  if (determined || counted) return true
  return number <= LARGEST_DAY && !words.counters.has(before)
}
