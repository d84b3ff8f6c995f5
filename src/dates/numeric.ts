/**
 * Dates written in digits: 2025-12-23, 23.12.2025, 23.12., 12/23/2025, 12.2025.
 *
 * Whether 24.12 without a year is a date at all, the reader decides.
 */

export interface NumericDate {
  readonly day?: number
  readonly month: number
  readonly year?: number
  /** UTF-16 offset after it. */
  readonly end: number
  /** Nothing else looks like this; false for 24.12 and 12/24, which may be numbers. */
  readonly sure: boolean
}

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})/y
const DAY_FIRST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})/y
const SPACED = /(\d{1,2})\. (\d{1,2})\. ?(\d{4})/y
const YEAR_MONTH = /(\d{4})-(\d{2})(?!-)/y
const MONTH_YEAR = /(\d{1,2})[./]((?:19|20)\d{2})/y
const DAY_MONTH_DOT = /(\d{1,2})\.(\d{1,2})\./y
const DAY_MONTH = /(\d{1,2})\.([01]\d)/y
/** All of them have a mark after their first digits. */
const BEGINS = /^(?:\d{4}|\d{1,2})[-./]/
/** What comes before is part of the same word, number or amount. */
const AFTER_MORE = /(?:[\p{L}\p{N}_$€£#№§]|\d[.,:/]|\p{L}-|[$€£#№§] )$/u
const SLASHED = /(\d{1,2})\/(\d{1,2})/y

/**
 * The date in digits that begins at `at`, or undefined. It may name a day that does not exist (30.02.2025): such digits
 * are a date gone wrong, and no number either. Years are 1900 to 2099.
 *
 * @param monthFirst  12/23 is tried before 23/12
 */
export function readNumericDate(text: string, at: number, monthFirst: boolean): NumericDate | undefined {
  if (!BEGINS.test(text.slice(at, at + 6)) || AFTER_MORE.test(text.slice(Math.max(0, at - 2), at))) return undefined
  const whole = (pattern: RegExp) => matchWhole(pattern, text, at)

  const yearFirst = whole(YEAR_FIRST)
  if (yearFirst) return numeric(yearFirst, [1, 3, 4], at, true)
  const dayFirst = whole(DAY_FIRST)
  if (dayFirst) return numeric(dayFirst, ordered(dayFirst, dayFirst[2] === '/' && monthFirst), at, true)
  const spaced = whole(SPACED)
  if (spaced) return numeric(spaced, [3, 2, 1], at, true)
  const yearMonth = whole(YEAR_MONTH)
  if (yearMonth) return numeric(yearMonth, [1, 2], at, true)
  const monthYear = whole(MONTH_YEAR)
  if (monthYear) return numeric(monthYear, [2, 1], at, true)
  const dotted = whole(DAY_MONTH_DOT)
  if (dotted) return numeric(dotted, [undefined, 2, 1], at, !monthFirst)
  const dayMonth = whole(DAY_MONTH)
  if (dayMonth) return numeric(dayMonth, [undefined, 2, 1], at, false)
  const slashed = monthFirst ? whole(SLASHED) : undefined
  return slashed && numeric(slashed, [undefined, 1, 2], at, false)
}

type Places = readonly [year: number | undefined, month: number, day?: number]

/** Where year, month and day stand: as the language orders them, unless only the other way names a month. */
function ordered(match: RegExpExecArray, monthFirst: boolean): Places {
  const [first, second] = [Number(match[1]), Number(match[3])]
  return (monthFirst ? first <= 12 : second > 12) ? [4, 1, 3] : [4, 3, 1]
}

function numeric(
  match: RegExpExecArray,
  [year, month, day]: Places,
  at: number,
  sure: boolean,
): NumericDate | undefined {
  const found = {
    month: Number(match[month]),
    ...(day !== undefined && { day: Number(match[day]) }),
    ...(year !== undefined && { year: fullYear(match[year]!) }),
    end: at + match[0].length,
    sure,
  }
  const plausible =
    found.month >= 1 && found.month <= 12 && (found.day === undefined || (found.day >= 1 && found.day <= 31))
  if (found.year !== undefined && (found.year < 1900 || found.year > 2099)) return undefined
  // With year and day it can only be meant as a date.
  return plausible || (year !== undefined && day !== undefined) ? found : undefined
}

/** Two digits mean 1970 to 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

/** A match that no further digits follow. */
function matchWhole(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return undefined
  const after = text.slice(at + match[0].length, at + match[0].length + 2)
  return /^(?:\d|[.,:/]\d)/.test(after) ? undefined : match
}
