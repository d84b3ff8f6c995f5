/**
 * Reads one date: "23. Dezember 2025", "last Friday", "наприкінці листопада", "два тижні тому".
 *
 * Takes a place among the tokens and gives what is meant, or undefined where no date begins. Prepositions before it and
 * ranges of two are the business of mentions.ts.
 */

import { readBareYear, readDayMonth, readMonthDay, readMonths, readNumeric } from './calendar-points.js'
import type { Point } from './point.js'
import { look, type Reading, skip, skipMark } from './reading.js'
import { readAgo, readFeast, readMoved, readNamedDay, readPart, readShift, readWeekend } from './relative-points.js'
import { onWeekday } from './when.js'

/** The date that begins at `at`, whatever stands before it. */
export function readPoint(reading: Reading, at: number): Point | undefined {
  return (
    readDate(reading, at) ??
    readWeekday(reading, at) ??
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

/** "Montag", and "Montag, den 22. Dezember", where the date alone counts. */
function readWeekday(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'weekday')
  if (!found) return undefined
  const date = readDate(reading, skip(reading, skipMark(reading, found.next, ',('), 'article'))
  const { weekday, sure } = found.meaning
  return date ?? { when: onWeekday(weekday), next: found.next, needs: sure ? 'nothing' : 'preposition' }
}
