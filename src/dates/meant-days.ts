/** Which days are meant: a date with the word before it, or two dates that make a range, as seen from today. */

import type { Day, DayRange } from '../model.js'
import { addDays } from './day.js'
import type { When } from './when.js'
import type { Lead } from './words.js'

export type MentionKind = 'day' | 'period' | 'since' | 'until' | 'newest'

/** Where "until" and "newest" begin: before any report. */
export const FIRST_DAY = '0001-01-01'

/**
 * The days that a date means after such a word. "Since" ends today, and "after" begins on the next day; undefined where
 * that is yet to come.
 */
export function ledDays(today: Day, lead: Lead, when: When): { days: DayRange; kind: MentionKind } | undefined {
  const since = (from: Day) => (from <= today ? { days: { from, to: today }, kind: 'since' as const } : undefined)
  const until = (to: Day) => ({ days: { from: FIRST_DAY, to } as const, kind: 'until' as const })
  switch (lead) {
    case 'since': {
      const range = when.latest(today)
      return range && since(range.from)
    }
    case 'after': {
      const range = when.latest(today)
      return range && range.to < today ? since(addDays(range.to, 1)) : undefined
    }
    case 'until':
    case 'by':
    case 'before': {
      const range = when.awaited(today)
      return range && until(lead === 'before' ? addDays(range.from, -1) : range.to)
    }
    default: {
      const range = when.meant(today)
      return range && { days: range, kind: dayOrPeriod(range) }
    }
  }
}

/**
 * From the first to the second. A date without a year or week takes the other's; where neither has one, the first is
 * the latest that has begun and the second comes after it. Two weekdays are the latest such days that are over.
 */
export function rangeOf(today: Day, first: When, second: When): DayRange | undefined {
  const free = first.repeats === 'yearly' && second.repeats === 'yearly'
  const start = free || first.repeats === 'once' ? first.meant(today) : undefined
  const follows = start && second.repeats === 'yearly'
  const end = second.latest(follows ? addDays(start.from, 364) : today)
  const begin = start ?? (end && first.latest(end.to))
  if (!begin || !end) return undefined
  return begin.from <= end.to ? { from: begin.from, to: end.to } : { from: end.from, to: begin.to }
}

export function dayOrPeriod(days: DayRange): MentionKind {
  return days.from === days.to ? 'day' : 'period'
}
