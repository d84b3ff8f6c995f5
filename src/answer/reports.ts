/** The reports themselves: which there are, and whole ones by their day. */

import { daysBetween } from '../dates/day.js'
import { readDayFilter } from '../dates/read-days.js'
import type { Library } from '../library/open-library.js'
import type { Day, Language, Report, ReportLookup, Sources } from '../model.js'
import { leadOf, summaryOf } from './lead.js'

/** Days named when the one asked for has no report. */
const NEAREST_SHOWN = 3

/** Newest first. */
export function sources({ reports, corpus }: Library): Sources {
  return { reports: reports.map((report, at) => summaryOf(report, leadOf(corpus, at))).reverse() }
}

/** @param asked  a day in any usual way of writing, a span of days, or a report's id; empty for the newest */
export function lookUpReport({ reports }: Library, asked: string, today: Day, language: Language): ReportLookup {
  const newest = reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports' }
  const wanted = asked.trim()
  if (wanted === '') return { kind: 'reports', reports: [newest] }
  const byId = reports.find(({ id }) => id.toLowerCase() === wanted.toLowerCase())
  if (byId !== undefined) return { kind: 'reports', reports: [byId] }
  const { days, rest } = readDayFilter(wanted, language, today)
  if (days === undefined || rest !== '') return { kind: 'unknown-day', asked: wanted }
  const [first, ...others] = reports.filter(({ date }) => date >= days.from && date <= days.to)
  if (first !== undefined) return { kind: 'reports', reports: [first, ...others] }
  return { kind: 'none-that-day', day: days.from, nearest: nearestDays(reports, days.from) }
}

/** In order of the calendar. */
function nearestDays(reports: readonly Report[], day: Day): Day[] {
  return [...new Set(reports.map(({ date }) => date))]
    .sort((a, b) => Math.abs(daysBetween(a, day)) - Math.abs(daysBetween(b, day)))
    .slice(0, NEAREST_SHOWN)
    .sort()
}
