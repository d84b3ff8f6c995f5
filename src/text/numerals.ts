/**
 * Numerals in words and digits, in all cases and genders of the four languages, into their values.
 *
 * Takes folded words. Knows no dates: whether 2031 is a year, it can't tell.
 */

import type { Language } from '../model.js'
import { readGermanNumeral } from './german-numerals.js'
import { CASE_FORMS } from './numeral-forms.js'

export interface Numeral {
  readonly value: number
  /** Which one in a row, not how many. */
  readonly ordinal: boolean
}

/** A numeral of one or several words. */
export interface NumeralInText extends Numeral {
  /** Words that it takes; 1 or more. */
  readonly length: number
}

/**
 * A word that is a numeral by itself: "19", "neunzehnten", "second", "дев'ятнадцяти", "вторая".
 *
 * Vague ones ("hundreds", "сотня") and fractions are none, nor are words that mostly mean something else ("ein", "erst",
 * ru "друг").
 *
 * @param word  folded
 */
export function readNumeral(word: string, language: Language): Numeral | undefined {
  if (/^\d/.test(word)) return /^\d+(?:\.\d+)?$/.test(word) ? { value: Number(word), ordinal: false } : undefined
  return language === 'de' ? readGermanNumeral(word) : CASE_FORMS[language].get(word)
}

/**
 * The numeral that begins there: one word, or words that make one number ("twenty" "first", "сорок" "п'ять",
 * "3" "million", "2" "nd").
 *
 * @param words  folded, as tokenize gives them: a hyphen parts words, a dot after a number is lost
 */
export function readNumeralAt(words: readonly string[], at: number, language: Language): NumeralInText | undefined {
  const first = readNumeral(words[at] ?? '', language)
  if (first === undefined) return undefined
  const suffix = words[at + 1]
  if (/^\d+$/.test(words[at] ?? '') && suffix !== undefined && ORDINAL_SUFFIX[language].test(suffix)) {
    return { value: first.value, ordinal: true, length: 2 }
  }
  let { value, ordinal } = first
  let length = 1
  // Digits are one word whatever their value; only "million" goes on from them.
  let room = /^\d/.test(words[at] ?? '') || ordinal ? 0 : roomAfter(value)
  while (!ordinal) {
    const word = words[at + length] ?? ''
    const factor = FACTORS[language].get(word)
    if (factor !== undefined && value < factor) {
      value *= factor
      length++
      room = Math.min(factor, MOST_JOINED)
      continue
    }
    const next = /^\d/.test(word) ? undefined : readNumeral(word, language)
    if (next === undefined || next.value >= room || next.value === 0) break
    value += next.value
    ordinal = next.ordinal
    room = roomAfter(next.value)
    length++
  }
  return { value, ordinal, length }
}

/** Stem that all forms of a numeral share, in any language: "19" for a count, "19." for a place in a row. */
export function numeralStem(word: string, language: Language): string | undefined {
  const numeral = /^\d/.test(word) ? undefined : readNumeral(word, language)
  return numeral === undefined ? undefined : stemOfNumeral(numeral)
}

export function stemOfNumeral({ value, ordinal }: Numeral): string {
  return ordinal ? `${value}.` : String(value)
}

/** Whether letters behind a number make it an ordinal: "2nd", "2-й". */
export function isOrdinalSuffix(word: string, language: Language): boolean {
  return ORDINAL_SUFFIX[language].test(word)
}

const ORDINAL_SUFFIX: Readonly<Record<Language, RegExp>> = {
  de: /^te[nrsm]?$/,
  en: /^(?:st|nd|rd|th)$/,
  uk: /^(?:и?й|го|му|а|я|ої|у|ю|е|є|і|х|ми)$/,
  ru: /^(?:ы?й|го|му|м|ая|я|ой|ю|ую|ое|е|ые|х|ми)$/,
}

/** What a word multiplies the number before it by. */
const FACTORS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  de: factors({ tausend: 1e3, million: 1e6, millionen: 1e6, milliarde: 1e9, milliarden: 1e9, mio: 1e6, mrd: 1e9 }),
  en: factors({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }),
  uk: factors({
    ...formsOf('тисяч', ['', 'а', 'і', 'у'], 1e3),
    ...formsOf('мільйон', ['', 'а', 'и', 'ів'], 1e6),
    ...formsOf('мільярд', ['', 'а', 'и', 'ів'], 1e9),
    тис: 1e3,
    млн: 1e6,
    млрд: 1e9,
  }),
  ru: factors({
    ...formsOf('тысяч', ['', 'а', 'и', 'у'], 1e3),
    ...formsOf('миллион', ['', 'а', 'ы', 'ов'], 1e6),
    ...formsOf('миллиард', ['', 'а', 'ы', 'ов'], 1e9),
    тыс: 1e3,
    млн: 1e6,
    млрд: 1e9,
  }),
}

const MOST_JOINED = 1000

/** What may follow in the same number is less than this: after "twenty" units, after "two hundred" all below a hundred. */
function roomAfter(value: number): number {
  if (value >= 20 && value < 100) return value % 10 === 0 ? 10 : 0
  if (value >= 100) return value % 1000 === 0 ? MOST_JOINED : value % 100 === 0 ? 100 : 0
  return 0
}

function factors(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values))
}

function formsOf(stem: string, endings: readonly string[], value: number): Record<string, number> {
  return Object.fromEntries(endings.map((ending) => [stem + ending, value]))
}
