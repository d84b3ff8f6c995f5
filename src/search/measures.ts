/**
 * Numbers of days, weeks, points and the like, as attributes or by themselves: "30-day", "dreißigtägig", "20 Punkte",
 * "тридцатидневное".
 */

import type { Language } from '../model.js'
import { readNumeral, readNumeralAt } from '../text/numerals.js'

export interface Measure {
  readonly value: number
  readonly unit: Unit
}

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year', 'point', 'side'] as const
type Unit = (typeof UNITS)[number]

/** How words for a unit begin, alone or behind a numeral in the same word; in the order of UNITS. */
const BEGINNINGS: Readonly<Record<Language, readonly RegExp[]>> = {
  de: beginnings('minut', 'stund', 'tag(?!ung)', 'woch', 'monat', 'jahr', 'punkt', 'seit(?:ig|en\\b)'),
  en: beginnings('minute', 'hour', 'days?\\b', 'week', 'month', 'year', 'point', 'sided'),
  uk: beginnings(
    'хвилин',
    'годин',
    'д(?:ень|н[іяюе]|нів|енн)',
    'тиж',
    'місяч|місяц',
    'рок|рік|річн',
    'пункт',
    'сторонн',
  ),
  ru: beginnings(
    'минут',
    'час(?:а|ов|ы)?',
    'д(?:ень|н[яею]|невн)',
    'недел',
    'месяц|месячн',
    'год|лет',
    'пункт',
    'сторонн',
  ),
}

/** @param words  folded, in order */
export function measuresIn(words: readonly string[], language: Language): Measure[] {
  const found: Measure[] = []
  for (let at = 0; at < words.length; at++) {
    const joined = measureOf(words[at] ?? '', language)
    if (joined !== undefined) found.push(joined)
    const numeral = readNumeralAt(words, at, language)
    if (numeral === undefined || numeral.ordinal) continue
    const unit = unitOf(words[at + numeral.length] ?? '', language)
    if (unit !== undefined) found.push({ value: numeral.value, unit })
    at += numeral.length - 1
  }
  return found
}

/** Letters of a numeral at the beginning of a word, at least and at most. */
const SHORTEST = 3
const LONGEST = 20

/** A numeral and a unit in one word. */
function measureOf(word: string, language: Language): Measure | undefined {
  if (language === 'en' || word.length < SHORTEST + 3) return undefined
  for (let at = SHORTEST; at <= Math.min(LONGEST, word.length - 3); at++) {
    const unit = unitOf(word.slice(at), language)
    const numeral = unit === undefined ? undefined : readNumeral(word.slice(0, at), language)
    if (unit !== undefined && numeral !== undefined && !numeral.ordinal) return { value: numeral.value, unit }
  }
  return undefined
}

function unitOf(word: string, language: Language): Unit | undefined {
  const at = BEGINNINGS[language].findIndex((beginning) => beginning.test(word))
  return UNITS[at]
}

function beginnings(...patterns: readonly [string, string, string, string, string, string, string, string]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^(?:${pattern})`, 'u'))
}
