/**
 * Days of the calendar as text (YYYY-MM-DD) and back.
 *
 * Knows no time zone and reads no clock: whoever asks says what "today" is.
 */

import type { Day, DayRange } from '../model.js'

const DAY_MS = 86_400_000

/** The day that `text` names, or undefined where it is not YYYY-MM-DD or no such day exists (2025-02-30). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || toDay(date) !== text ? undefined : (text as Day)
}

/** The day `days` later; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(dayToMs(day) + days * DAY_MS))
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayToMs(to) - dayToMs(from)) / DAY_MS)
}

/** Both ends belong to the range. */
export function isWithin(day: Day, { from, to }: DayRange): boolean {
  return day >= from && day <= to
}

/** The day's midnight in UTC, in milliseconds since 1970. */
export function dayToMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The UTC day of a moment. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
