/**
 * Reads mentions of days: a date with the word before it, or two that make a range.
 *
 * Whether one may stand where it does in the text, read-days.ts decides.
 */

import type { DayRange } from '../model.js'
import { daysBack } from './calendar.js'
import { readDayOf } from './calendar-points.js'
import { daysBetween } from './day.js'
import { dayOrPeriod, FIRST_DAY, ledDays, type MentionKind, rangeOf } from './meant-days.js'
import { readAmount } from './numbers.js'
import type { Point } from './point.js'
import { readPoint } from './points.js'
import { isContent, isMark, look, type Reading, skip, skipMark } from './reading.js'
import { SOON_DAYS, type When } from './when.js'
import type { Lead } from './words.js'

/** What was read up to the token `next`; without `days` it is passed over ("every Monday", "30 February"). */
export interface Mention {
  readonly next: number
  readonly days?: DayRange
  readonly kind?: MentionKind
}

export function readMention(reading: Reading, at: number): Mention | undefined {
  return readNoDate(reading, at) ?? readNewest(reading, at) ?? readLed(reading, at) ?? readUnled(reading, at)
}

/** What looks like a date and is none: "guten Morgen", "every Monday", "Herr März". */
function readNoDate(reading: Reading, at: number): Mention | undefined {
  const never = look(reading, at, 'never')
  if (never) return { next: never.next }
  const each = look(reading, at, 'each')
  const every = each && (readPoint(reading, each.next) ?? look(reading, each.next, 'unit'))
  if (every) return { next: every.next }
  const title = look(reading, at, 'title')
  if (!title) return undefined
  const name = isMark(reading, title.next, '.') ? title.next + 1 : title.next
  const named = look(reading, name, 'months') ?? look(reading, name, 'weekday')
  return named && { next: named.next }
}

/** The newest there is: it narrows nothing, so its days are all until today. */
function readNewest(reading: Reading, at: number): Mention | undefined {
  const found = look(reading, at, 'newest')
  return found && { next: found.next, days: { from: FIRST_DAY, to: reading.today }, kind: 'newest' }
}

/** A date after a preposition. */
function readLed(reading: Reading, at: number): Mention | undefined {
  const found = look(reading, at, 'lead')
  if (!found) return undefined
  const lead = isDocumentDate(reading, at, found.meaning.lead) ? 'from' : found.meaning.lead
  const start = skip(reading, found.next, 'article')

  if (lead === 'between') return readBetween(reading, start)
  const duration = lead === 'since' ? readSinceAmount(reading, start) : undefined
  if (duration) return duration
  const first = readPoint(reading, start)
  if (!first) return undefined
  const range = lead === 'until' || lead === 'by' || lead === 'before' ? undefined : readRange(reading, first)
  if (range) return range
  if (first.needs === 'preposition' && (lead === 'at' || lead === 'from' || lead === 'by') && !reading.filter)
    return undefined
  if (lead !== 'from') return mention(reading, lead, first.when, first.next)
  const onward = skipOnward(reading, first.next)
  const open = onward > first.next || reading.filter
  return mention(reading, open ? 'since' : 'in', first.when, onward)
}

/** A date without a preposition, or two. */
function readUnled(reading: Reading, at: number): Mention | undefined {
  const first = readPoint(reading, at)
  if (!first) return undefined
  const range = readRange(reading, first)
  if (range) return range
  return first.needs === 'nothing' || reading.filter ? mention(reading, 'in', first.when, first.next) : undefined
}

/** "Between … and …". */
function readBetween(reading: Reading, at: number): Mention | undefined {
  const first = readPoint(reading, at)
  const joint = first && (look(reading, first.next, 'and') ?? look(reading, first.next, 'to'))
  const second = joint && readEnd(reading, joint.next, first)
  return second && rangeMention(reading, first.when, second)
}

/** "… to …", with a word or a dash; in a filter also two days in a row. */
function readRange(reading: Reading, first: Point): Mention | undefined {
  const joint = skipJoint(reading, first)
  const second = joint === undefined ? undefined : readEnd(reading, joint, first)
  if (second && (first.needs === 'nothing' || second.needs === 'nothing' || reading.filter))
    return rangeMention(reading, first.when, second)
  if (!reading.filter) return undefined
  const beside = readPoint(reading, skipMark(reading, first.next, ','))
  return beside && isSingleDay(reading, first.when) && isSingleDay(reading, beside.when)
    ? rangeMention(reading, first.when, beside)
    : undefined
}

/** The token after what joins a range's ends; "December 23 and 24" is one too, for a bare 24 is else no date. */
function skipJoint(reading: Reading, first: Point): number | undefined {
  if (isMark(reading, first.next, '-–—')) return first.next + 1
  const to = look(reading, skipMark(reading, first.next, ','), 'to')
  if (to) return to.next
  const and = look(reading, first.next, 'and')
  const day = and && readBareDay(reading, and.next, first)
  return day && !isContent(reading, day.next) ? and.next : undefined
}

/** The second date of a range; "December 20 to 23" leaves its month out. */
function readEnd(reading: Reading, at: number, first: Point): Point | undefined {
  const start = skip(reading, at, 'article')
  return readPoint(reading, start) ?? readBareDay(reading, start, first)
}

/** Another day of the first date's month, where days follow their month. */
function readBareDay(reading: Reading, at: number, first: Point): Point | undefined {
  return reading.lexicon.monthFirst && first.month !== undefined ? readDayOf(reading, at, first.month) : undefined
}

/** The token after "onwards"; a German "an" must end its clause ("vom 20. Dezember an", but "an Putin"). */
function skipOnward(reading: Reading, at: number): number {
  const onward = look(reading, at, 'onward')
  return onward && !(look(reading, at, 'lead') && reading.tokens[onward.next]?.kind === 'word') ? onward.next : at
}

/** "Seit drei Tagen". */
function readSinceAmount(reading: Reading, at: number): Mention | undefined {
  const amount = readAmount(reading, at)
  if (!amount || look(reading, amount.next, 'ago-after')) return undefined
  const from = daysBack(reading.today, amount.unit, amount.count)
  return { next: amount.next, ...(from && { days: { from, to: reading.today }, kind: 'since' as const }) }
}

function rangeMention(reading: Reading, first: When, second: Point): Mention {
  const days = rangeOf(reading.today, first, second.when)
  return days && isNear(reading, days) ? { next: second.next, days, kind: dayOrPeriod(days) } : { next: second.next }
}

function mention(reading: Reading, lead: Lead, when: When, next: number): Mention {
  const led = ledDays(reading.today, lead, when)
  return led && isNear(reading, led.kind === 'until' ? { from: led.days.to, to: led.days.to } : led.days)
    ? { next, ...led }
    : { next }
}

function isNear(reading: Reading, days: DayRange): boolean {
  return reading.filter || daysBetween(reading.today, days.from) <= SOON_DAYS
}

function isSingleDay(reading: Reading, when: When): boolean {
  const days = when.latest(reading.today)
  return days !== undefined && days.from === days.to
}

/** "звіт від 23 грудня" is dated so; elsewhere "від" is "since". */
function isDocumentDate(reading: Reading, at: number, lead: Lead): boolean {
  return lead === 'since' && reading.lexicon.documents(reading.tokens[at - 1]?.fold ?? '')
}
