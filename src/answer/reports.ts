/** The reports themselves: which there are, and whole ones by their day. */

import { daysBetween, isWithin } from '../dates/day.js'
import { readDayFilter } from '../dates/read-days.js'
import type { Library } from '../library/build-library.js'
import type { Day, DayRange, Language, Report, ReportChoice, ReportLookup, Sources } from '../model.js'
import { leadOf, summaryOf } from './lead.js'

/** Days named when the one asked for has no report. */
const NEAREST_SHOWN = 3

/** Newest first. */
export function sources({ reports, corpus }: Library): Sources {
  return { reports: reports.map((report, at) => summaryOf(report, leadOf(corpus, at))).reverse() }
}

/** @param typed  a day in any usual way of writing, a span of days, or a report's id; empty for the newest */
export function readReport({ reports }: Library, typed: string, today: Day, language: Language): ReportChoice {
  const asked = typed.trim()
  if (asked === '') return { kind: 'newest' }
  const report = reports.find(({ id }) => id.toLowerCase() === asked.toLowerCase())
  if (report !== undefined) return { kind: 'report', report }
  const days = readWholeDays(asked, today, language)
  return days === undefined ? { kind: 'unknown-day', asked } : { kind: 'days', days }
}

/** The days that a text names and nothing else. */
export function readWholeDays(typed: string, today: Day, language: Language): DayRange | undefined {
  const { days, rest } = readDayFilter(typed, language, today)
  return rest === '' ? days : undefined
}

export function lookUpReports({ reports }: Library, choice: ReportChoice): ReportLookup {
  const newest = reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports' }
  switch (choice.kind) {
    case 'newest':
      return { kind: 'reports', reports: [newest] }
    case 'report':
      return { kind: 'reports', reports: [choice.report] }
    case 'unknown-day':
      return choice
    case 'days': {
      const [first, ...others] = reports.filter(({ date }) => isWithin(date, choice.days))
      if (first !== undefined) return { kind: 'reports', reports: [first, ...others] }
      return { kind: 'none-that-day', day: choice.days.from, nearest: nearestDays(reports, choice.days.from) }
    }
    default:
      return choice satisfies never
  }
}

/** In order of the calendar. */
function nearestDays(reports: readonly Report[], day: Day): Day[] {
  return [...new Set(reports.map(({ date }) => date))]
    .sort((a, b) => Math.abs(daysBetween(a, day)) - Math.abs(daysBetween(b, day)))
    .slice(0, NEAREST_SHOWN)
    .sort()
}
