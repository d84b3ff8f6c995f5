/**
 * Weeks, months and years as ranges of days.
 *
 * Knows the Gregorian calendar only: no words, no language, and reads no clock.
 */

import type { Day, DayRange } from '../model.js'
import { addDays } from './day.js'

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year'
export type Part = 'early' | 'mid' | 'late'

/** The day, or undefined where the calendar has none such (30 February). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/**
 * `count` whole months from the first day of `month` of `year` on; months outside 1..12 run over into other years.
 * Undefined before the year 1 and after 9999.
 */
export function monthsOf(year: number, month: number, count: number): DayRange | undefined {
  const from = carried(year, month)
  const last = carried(year, month + count - 1)
  const firstDay = dayOf(from.year, from.month, 1)
  const lastDay = dayOf(last.year, last.month, monthLength(last.year, last.month))
  return firstDay && lastDay && { from: firstDay, to: lastDay }
}

/** The unit that `day` lies in, moved by `by` units. A weekend is the one that begins in the week of `day`. */
export function unitAround(day: Day, unit: Unit, by: number): DayRange | undefined {
  const monday = addDays(day, 1 - weekdayOf(day) + 7 * by)
  switch (unit) {
    case 'day':
      return { from: addDays(day, by), to: addDays(day, by) }
    case 'week':
      return { from: monday, to: addDays(monday, 6) }
    case 'weekend':
      return { from: addDays(monday, 5), to: addDays(monday, 6) }
    case 'month':
      return monthsOf(yearOf(day), monthOf(day) + by, 1)
    case 'year':
      return monthsOf(yearOf(day) + by, 1, 12)
    default:
      return unit satisfies never
  }
}

/** `count` units before `day`; where the month is too short for the day's number, that month's last day. */
export function daysBack(day: Day, unit: Unit, count: number): Day | undefined {
  if (unit === 'day') return addDays(day, -count)
  if (unit === 'week' || unit === 'weekend') return addDays(day, -7 * count)
  const month = monthsOf(yearOf(day), monthOf(day) - count * (unit === 'year' ? 12 : 1), 1)
  if (!month) return undefined
  return dayOf(yearOf(month.from), monthOf(month.from), Number(day.slice(8))) ?? month.to
}

/** A third of the range: of a month the days 1-10, 11-20 and 21 on; of a year four months each. */
export function partOf(range: DayRange, part: Part): DayRange | undefined {
  const third = part === 'early' ? 0 : part === 'mid' ? 1 : 2
  const length = (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1
  if (length > 300) return monthsOf(yearOf(range.from), monthOf(range.from) + 4 * third, 4)
  const start = Math.floor((length * third) / 3)
  const end = Math.floor((length * (third + 1)) / 3)
  return { from: addDays(range.from, start), to: third === 2 ? range.to : addDays(range.from, end - 1) }
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Months outside 1..12 as months of other years. */
function carried(year: number, month: number): { year: number; month: number } {
  return { year: year + Math.floor((month - 1) / 12), month: ((((month - 1) % 12) + 12) % 12) + 1 }
}
