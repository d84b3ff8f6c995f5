/** Reads dates that are told from today or from a feast: "gestern", "last week", "vor zwei Wochen", "Ende November". */

import { daysBack, type Part, type Unit, unitAround } from './calendar.js'
import { followsWord, isVerb } from './calendar-points.js'
import { addDays } from './day.js'
import { FEW } from './lexicon.js'
import { readAmount, readYear, readYearAfter } from './numbers.js'
import type { Point } from './point.js'
import { type Found, isContent, isGluedMark, look, type Reading, skip } from './reading.js'
import { cut, latestUnit, monthsOfYear, namedMonths, onDay, onDays, onFeast, onWeekday, type When } from './when.js'

/** Yesterday, today, tomorrow. */
export function readNamedDay(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'day')
  return found && plain(onDay(addDays(reading.today, found.meaning.by)), found.next)
}

/** One word or phrase for a unit: "торік", "the week before last". Of days: from that one until today. */
export function readMoved(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'moved')
  if (!found) return undefined
  const { unit, by } = found.meaning
  const { today } = reading
  const range = unit === 'day' ? { from: addDays(today, by), to: today } : unitAround(today, unit, by)
  return plain(onDays(range), found.next)
}

/**
 * "Two weeks ago": of days, that very day; of longer units the whole week, month or year that lies so far back.
 * "A few weeks ago" is all the time from then until today.
 */
export function readAgo(reading: Reading, at: number): Point | undefined {
  const before = look(reading, at, 'ago-before')
  const start = before?.next ?? at
  // "тиждень тому" is one week ago; "week ago" too.
  const bare = before ? undefined : look(reading, start, 'unit')
  const amount =
    readAmount(reading, start) ?? (bare && { count: 1, unit: bare.meaning.unit, vague: false, next: bare.next })
  if (!amount) return undefined
  const next = before ? amount.next : look(reading, amount.next, 'ago-after')?.next
  if (next === undefined) return undefined
  const { today } = reading
  const then = daysBack(today, amount.unit, amount.count)
  if (!then) return plain(onDays(undefined), next)
  return plain(onDays(amount.vague ? { from: then, to: today } : unitAround(then, amount.unit, 0)), next)
}

/** "Ende November", "early 2024", "в конце прошлой недели", "Anfang des Jahres". */
export function readPart(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'part')
  if (!found) return undefined
  const { part } = found.meaning
  const start = skip(reading, isGluedMark(reading, found.next, '-') ? found.next + 1 : found.next, 'article')

  const shifted = readShift(reading, start, part)
  if (shifted) return shifted
  const months = look(reading, start, 'months')
  if (months) {
    const after = readYearAfter(reading, months.next, false)
    const next = after?.next ?? months.next
    if (isVerb(reading, start) && followsWord(reading, next)) return undefined
    return plain(monthsOfYear(months.meaning.first, months.meaning.count, part, after?.value), next)
  }
  const unit = look(reading, start, 'unit')
  const year = readYear(reading, unit?.meaning.unit === 'year' ? unit.next : start)
  if (year) return plain(monthsOfYear(1, 12, part, year.value), year.next)
  return unit && unit.meaning.unit !== 'day' ? plain(latestUnit(unit.meaning.unit, part), unit.next) : undefined
}

/**
 * "Last week", "diesen Freitag", "за останні три дні". "The last three days" reach back to the day three days ago, today
 * included; without a number ("in den letzten Tagen"), a few.
 */
export function readShift(reading: Reading, at: number, part?: Part): Point | undefined {
  const shift = look(reading, at, 'shift')
  if (!shift) return undefined
  const { by } = shift.meaning
  const { today } = reading

  const weekday = look(reading, shift.next, 'weekday')
  if (weekday && !part) return plain(shiftedWeekday(reading, weekday.meaning.weekday, by), weekday.next)
  const months = look(reading, shift.next, 'months')
  if (months) {
    if (isVerb(reading, shift.next) || reading.tokens[shift.next]!.possessive) return undefined
    const { first, count } = months.meaning
    const when = by === 0 ? monthsOfYear(first, count, part) : namedMonths(first, count, by, today, part)
    return plain(when, months.next)
  }
  const feast = look(reading, shift.next, 'feast')
  if (feast && !part) {
    const last = by <= 0 ? onFeast(feast.meaning.feast).latest(today) : undefined
    return plain(onDays(last), feast.next)
  }
  const amount = readAmount(reading, shift.next)
  if (amount && by === -1 && !part) return rollingBack(reading, amount.unit, amount.count, amount.next, 'nothing')
  return readShiftedUnit(reading, shift, part)
}

/** "Am Wochenende": the latest that has begun. */
export function readWeekend(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'unit')
  if (found?.meaning.unit !== 'weekend') return undefined
  return { when: latestUnit('weekend'), next: found.next, needs: 'lead' }
}

/** Christmas, New Year's Eve; needs a preposition, for "Christmas truce" is no date. */
export function readFeast(reading: Reading, at: number): Point | undefined {
  const found = look(reading, at, 'feast')
  if (!found) return undefined
  const after = readYearAfter(reading, found.next, false)
  const next = after?.next ?? found.next
  // In English a noun may follow that the feast belongs to.
  if (reading.lexicon.monthFirst && isContent(reading, next) && !reading.tokens[next]!.capital) return undefined
  return { when: onFeast(found.meaning.feast, after?.value), next, needs: 'lead' }
}

function readShiftedUnit(reading: Reading, shift: Found<'shift'>, part?: Part): Point | undefined {
  const { by, rolling } = shift.meaning
  const one = look(reading, shift.next, 'unit')
  const many = look(reading, shift.next, 'units')
  if (many && !part && by === -1 && (shift.meaning.many || !one)) {
    return rollingBack(reading, many.meaning.unit, FEW, many.next, 'lead')
  }
  if (!one || one.meaning.unit === 'day') return undefined
  if (rolling && !part && one.meaning.unit !== 'weekend') {
    return rollingBack(reading, one.meaning.unit, 1, one.next, 'lead')
  }
  return plain(onDays(cut(unitAround(reading.today, one.meaning.unit, by), part)), one.next)
}

/** From `count` units ago until today; of something else's last days ("the last days of the war") it says nothing. */
function rollingBack(
  reading: Reading,
  unit: Unit,
  count: number,
  next: number,
  needs: Point['needs'],
): Point | undefined {
  if (look(reading, next, 'of')) return undefined
  const from = daysBack(reading.today, unit, count)
  return { when: onDays(from && { from, to: reading.today }), next, needs }
}

/** "Last" is the latest before today, "this" the one of this week, "next" the first after today. */
function shiftedWeekday(reading: Reading, weekday: number, by: number): When {
  const { today } = reading
  if (by === 0) return onDay(addDays(unitAround(today, 'week', 0)!.from, weekday - 1))
  const anchor = addDays(today, by < 0 ? 7 * (by + 1) - 1 : 7 * by)
  return onDays(onWeekday(weekday).latest(anchor))
}

function plain(when: When, next: number): Point {
  return { when, next, needs: 'nothing' }
}
