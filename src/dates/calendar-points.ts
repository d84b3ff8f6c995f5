/**
 * Reads dates that name a day, a month or a year of the calendar: "24.12.", "23. Dezember 2025", "December 23rd", "2024".
 *
 * A day that does not exist is read as a date that means no days, so that "30. Februar" does not become all of
 * February.
 */

import { readDayNumber, readYear, readYearAfter, skipAbbreviationDot } from './numbers.js'
import { readNumericDate } from './numeric.js'
import type { Point } from './point.js'
import { isContent, isCounted, isGluedMark, isLabelled, isMark, look, type Reading, skip } from './reading.js'
import { dayOfYear, monthsOfYear } from './when.js'

/** Days after the first in "1., 2., 3. und 4. Dezember". */
const LONGEST_LIST = 3

export function readNumeric(reading: Reading, at: number): Point | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'number') return undefined
  const date = readNumericDate(reading.text, token.start, reading.lexicon.monthFirst)
  if (!date) return undefined
  let next = at + 1
  while (reading.tokens[next] && reading.tokens[next]!.start < date.end) next++
  const { month, day, year } = date
  if (day === undefined) return { when: monthsOfYear(month, 1, undefined, year), next, needs: 'nothing' }
  if (year !== undefined) return { when: dayOfYear(month, day, year), next, needs: 'nothing', month }
  if (isLabelled(reading, at) || (!date.sure && isCounted(reading, next))) return undefined
  const after = readYearAfter(reading, next, false)
  const needs = date.sure || after ? 'nothing' : 'lead'
  return { when: dayOfYear(month, day, after?.value), next: after?.next ?? next, needs, month }
}

/** "23. Dezember", and "20." of "20. bis 23. Dezember". */
export function readDayMonth(reading: Reading, at: number): Point | undefined {
  const day = readDayNumber(reading, at)
  if (!day) return undefined
  const place = skip(reading, isGluedMark(reading, day.next, '.') ? day.next + 1 : day.next, 'article')
  const month = lookMonth(reading, place)
  if (!month) {
    const borrowed = !isDay(day.value) || isLabelled(reading, at) ? undefined : borrowMonth(reading, day.next)
    return borrowed && { when: dayOfYear(borrowed.month, day.value, borrowed.year), next: day.next, needs: 'nothing' }
  }
  const after = readYearAfter(reading, month.next, true)
  const next = after?.next ?? month.next
  if (isVerb(reading, place) && !day.ordinal && isContent(reading, next)) return undefined
  return { when: dayOfYear(month.value, day.value, after?.value), next, needs: 'nothing', month: month.value }
}

/** "December 23rd, 2025", in languages that write so. */
export function readMonthDay(reading: Reading, at: number): Point | undefined {
  const month = reading.lexicon.monthFirst ? lookMonth(reading, at) : undefined
  return month && readDayOf(reading, skip(reading, month.next, 'article'), month.value, at)
}

/**
 * A bare number as a day of a month named before it.
 *
 * @param monthAt  where that month stands, if right before it
 */
export function readDayOf(reading: Reading, at: number, month: number, monthAt?: number): Point | undefined {
  const day = readDayNumber(reading, at)
  if (!day || !isDay(day.value) || isCounted(reading, day.next) || look(reading, day.next, 'units')) return undefined
  const after = readYearAfter(reading, day.next, true)
  const next = after?.next ?? day.next
  if (monthAt !== undefined && isVerb(reading, monthAt) && isContent(reading, next)) return undefined
  return { when: dayOfYear(month, day.value, after?.value), next, needs: 'nothing', month }
}

/** "Dezember", "Mai 2025", "Sommer 2024". */
export function readMonths(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'months')
  if (!found) return undefined
  const { first, count, sure } = found.meaning
  const after = readYearAfter(reading, skipAbbreviationDot(reading, found.next), false)
  const next = after?.next ?? found.next
  if (!sure && !after && reading.tokens[at]!.possessive) return undefined
  if (isVerb(reading, at) && followsWord(reading, next)) return undefined
  const needs = sure || after ? 'nothing' : 'preposition'
  return { when: monthsOfYear(first, count, undefined, after?.value), next, needs }
}

/** "2024", "Jahr 2024". */
export function readBareYear(reading: Reading, at: number): Point | undefined {
  const word = look(reading, at, 'unit')
  const named = word?.meaning.unit === 'year'
  const year = readYear(reading, named ? word.next : at, named)
  if (!year || (!named && !year.named && isLabelled(reading, at))) return undefined
  return { when: monthsOfYear(1, 12, undefined, year.value), next: year.next, needs: 'nothing' }
}

/** The month here is spelt like a verb, and nothing shows that it is the month ("may", or "May" at a sentence's start). */
export function isVerb(reading: Reading, at: number): boolean {
  if (reading.filter || !look(reading, at, 'months')?.meaning.verb) return false
  return !reading.tokens[at]!.capital || at === 0 || isMark(reading, at - 1, '.?!:')
}

/** A word that a verb goes with, or a number, follows. */
export function followsWord(reading: Reading, at: number): boolean {
  return isContent(reading, at) || reading.tokens[at]?.kind === 'number'
}

function lookMonth(reading: Reading, at: number): { value: number; next: number } | undefined {
  const found = look(reading, at, 'months')
  if (found?.meaning.count !== 1) return undefined
  return { value: found.meaning.first, next: skipAbbreviationDot(reading, found.next) }
}

/** The month and year that a later day of the list or range bears. */
function borrowMonth(reading: Reading, at: number): { month: number; year?: number } | undefined {
  let place = at
  for (let step = 0; step < LONGEST_LIST; step++) {
    const joined = skipJoint(reading, place)
    if (joined === undefined) return undefined
    const start = skip(reading, joined, 'article')
    const token = reading.tokens[start]
    if (token?.kind !== 'number') return undefined
    const numeric = readNumericDate(reading.text, token.start, reading.lexicon.monthFirst)
    if (numeric?.day !== undefined) return monthAndYear(numeric.month, numeric.year)
    const day = readDayNumber(reading, start)
    if (!day || !isDay(day.value)) return undefined
    const month = lookMonth(reading, skip(reading, day.next, 'article'))
    if (month) return monthAndYear(month.value, readYearAfter(reading, month.next, true)?.value)
    place = day.next
  }
  return undefined
}

/** Beside a month even 32 is meant as a day; elsewhere it is a number. */
function isDay(value: number): boolean {
  return value >= 1 && value <= 31
}

function monthAndYear(month: number, year: number | undefined): { month: number; year?: number } {
  return year === undefined ? { month } : { month, year }
}

/** The token after "bis", "und", a comma, a stroke or a dash. */
function skipJoint(reading: Reading, at: number): number | undefined {
  if (isMark(reading, at, ',/-–—')) return at + 1
  return (look(reading, at, 'to') ?? look(reading, at, 'and'))?.next
}
