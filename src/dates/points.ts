/**
 * Reads one date: "23. Dezember 2025", "last Friday", "наприкінці листопада", "два тижні тому".
 *
 * Prepositions before it and ranges of two are the business of mentions.ts.
 */

import { unitAround } from './calendar.js'
import { readBareYear, readDayMonth, readMonthDay, readMonths, readNumeric } from './calendar-points.js'
import { addDays } from './day.js'
import type { Point } from './point.js'
import { look, type Reading, skip, skipIn, skipMark } from './reading.js'
import { readAgo, readFeast, readMoved, readNamedDay, readPart, readShift, readWeekend } from './relative-points.js'
import { onDay, onDays, onWeekday } from './when.js'

/** The date that begins at `at`, whatever stands before it. */
export function readPoint(reading: Reading, at: number): Point | undefined {
  const number = reading.tokens[at]?.kind === 'number'
  // No date begins with a mark, or with a word that is in no table.
  if (!number && !reading.senses[at]?.length) return undefined
  if (!reading.points.has(at)) reading.points.set(at, number ? readFromNumber(reading, at) : readFromWord(reading, at))
  return reading.points.get(at)
}

function readFromNumber(reading: Reading, at: number): Point | undefined {
  return readDate(reading, at) ?? readAgo(reading, at) ?? readBareYear(reading, at)
}

function readFromWord(reading: Reading, at: number): Point | undefined {
  return (
    readMonthDay(reading, at) ??
    readWeekday(reading, at) ??
    readWeekThenDay(reading, at) ??
    readWeekOf(reading, at) ??
    readAgo(reading, at) ??
    readPart(reading, at) ??
    readShift(reading, at) ??
    readMonths(reading, at) ??
    readNamedDay(reading, at) ??
    readMoved(reading, at) ??
    readWeekend(reading, at) ??
    readFeast(reading, at) ??
    readBareYear(reading, at)
  )
}

function readDate(reading: Reading, at: number): Point | undefined {
  return readNumeric(reading, at) ?? readDayMonth(reading, at) ?? readMonthDay(reading, at)
}

/** "Montag"; "Montag, den 22. Dezember", where the date alone counts; "Montag letzter Woche". */
function readWeekday(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'weekday')
  if (!found) return undefined
  const { weekday, sure } = found.meaning
  const date = readDate(reading, skip(reading, skipMark(reading, found.next, ',('), 'article'))
  if (date) return date
  const week = readShiftedWeek(reading, skip(reading, skipIn(reading, found.next), 'article'))
  if (week) return dayOfWeek(reading, week.by, weekday, week.next)
  return { when: onWeekday(weekday), next: found.next, needs: sure ? 'nothing' : 'preposition' }
}

/** "Last week on Thursday". */
function readWeekThenDay(reading: Reading, at: number): Point | undefined {
  const week = readShiftedWeek(reading, at)
  const day = week && look(reading, skip(reading, skipIn(reading, week.next), 'article'), 'weekday')
  return day && dayOfWeek(reading, week.by, day.meaning.weekday, day.next)
}

/** "The week of December 15", "die Woche vom 15. Dezember": from Monday to Sunday. */
function readWeekOf(reading: Reading, at: number): Point | undefined {
  const week = look(reading, at, 'unit')
  if (week?.meaning.unit !== 'week') return undefined
  const lead = look(reading, week.next, 'lead')
  const place = skip(reading, lead?.meaning.lead === 'from' ? lead.next : week.next, 'article')
  const day = place > week.next ? readDate(reading, place) : undefined
  const range = day?.when.meant(reading.today)
  return day && { when: onDays(range && unitAround(range.from, 'week', 0)), next: day.next, needs: 'nothing' }
}

function readShiftedWeek(reading: Reading, at: number): { by: number; next: number } | undefined {
  const shift = look(reading, at, 'shift')
  const unit = shift && look(reading, shift.next, 'unit')
  return unit?.meaning.unit === 'week' ? { by: shift!.meaning.by, next: unit.next } : undefined
}

function dayOfWeek(reading: Reading, by: number, weekday: number, next: number): Point {
  const monday = unitAround(reading.today, 'week', by)!.from
  return { when: onDay(addDays(monday, weekday - 1)), next, needs: 'nothing' }
}
