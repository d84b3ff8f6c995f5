/** Reads the numbers of a date: its day, its year, and how many. */

import { type Unit, yearOf } from './calendar.js'
import { fullYear } from './numeric.js'
import {
  isContent,
  isCounted,
  isGluedMark,
  isMark,
  isWhole,
  look,
  type Reading,
  skip,
  skipIn,
  skipMark,
} from './reading.js'

export interface Numeral {
  readonly value: number
  readonly next: number
}

/** What stands where a day's number would, 0 to 99, with its ordinal's dot or ending ("23.", "23rd", "23-го"). */
export function readDayNumber(reading: Reading, at: number): (Numeral & { ordinal: boolean }) | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.end - token.start > 2 || !isWhole(reading, at)) return undefined
  const value = Number(token.fold)
  const ending = skipEnding(reading, at + 1)
  if (ending === undefined || isMark(reading, ending, '%‰€$£°')) return undefined
  if (ending > at + 1) return { value, next: ending, ordinal: true }
  // In English a dot ends the sentence.
  return isGluedMark(reading, at + 1, '.') && !reading.lexicon.monthFirst
    ? { value, next: at + 2, ordinal: true }
    : { value, next: at + 1, ordinal: false }
}

/**
 * A year of four digits, 1900 to 2099, that counts nothing; `named` where the word "year" stands after it.
 *
 * @param dated  the word "year", a month or a day stands before it. Without, 1900, 1950 and 2000 are numbers; with, only
 *               they can be, where any noun or verb follows ("am 24. Dezember 2000 zerstörte Häuser")
 */
export function readYear(reading: Reading, at: number, dated = false): (Numeral & { named: boolean }) | undefined {
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.fold) || !isWhole(reading, at)) return undefined
  const next = skipEnding(reading, at + 1)
  if (next === undefined) return undefined
  const unit = look(reading, next, 'unit')
  if (unit?.meaning.unit === 'year')
    return { value: Number(token.fold), next: skipAbbreviationDot(reading, unit.next), named: true }
  const round = Number(token.fold) % 50 === 0
  if (round && !(dated || reading.filter)) return undefined
  if (round ? isContent(reading, next) : !dated && isCounted(reading, next)) return undefined
  return { value: Number(token.fold), next, named: false }
}

/** What says the year of a day or month before it: ", 2025", "des Jahres 2025", "letzten Jahres", "25" after a day. */
export function readYearAfter(reading: Reading, at: number, afterDay: boolean): Numeral | undefined {
  const start = skip(reading, skipIn(reading, skipMark(reading, at, ',')), 'article')
  const word = look(reading, start, 'unit')
  const named = word?.meaning.unit === 'year' ? word.next : start
  const year = readYear(reading, named, true)
  if (year) return year

  const present = yearOf(reading.today)
  const moved = look(reading, start, 'moved')
  if (moved?.meaning.unit === 'year') return { value: present + moved.meaning.by, next: moved.next }
  const shift = look(reading, start, 'shift')
  const unit = shift && look(reading, shift.next, 'unit')
  if (unit?.meaning.unit === 'year') return { value: present + shift!.meaning.by, next: unit.next }
  return readShortYear(reading, at, afterDay)
}

/** One, two, 3, a few. */
function readCount(reading: Reading, at: number): (Numeral & { vague: boolean }) | undefined {
  const word = look(reading, at, 'count')
  if (word) return { value: word.meaning.count, next: word.next, vague: word.meaning.vague }
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.end - token.start > 2 || !isWhole(reading, at)) return undefined
  const value = Number(token.fold)
  return value > 0 && !reading.tokens[at + 1]?.glued ? { value, next: at + 1, vague: false } : undefined
}

/** "Three days", "a few weeks". */
export function readAmount(
  reading: Reading,
  at: number,
): { count: number; unit: Unit; vague: boolean; next: number } | undefined {
  const count = readCount(reading, at)
  const unit = count && (look(reading, count.next, 'units') ?? look(reading, count.next, 'unit'))
  return unit && { count: count.value, unit: unit.meaning.unit, vague: count.vague, next: unit.next }
}

/** After the dot of a short word ("Dez. 25", "2025 р. до …"), unless it may end the sentence. */
export function skipAbbreviationDot(reading: Reading, at: number): number {
  const { tokens } = reading
  const after = tokens[at + 1]
  const inside = after !== undefined && after.kind !== 'mark' && !after.capital
  return inside && tokens[at - 1]!.fold.length <= 4 && isGluedMark(reading, at, '.') ? at + 1 : at
}

function readShortYear(reading: Reading, at: number, afterDay: boolean): Numeral | undefined {
  const apostrophe = isMark(reading, at, "'’")
  const place = apostrophe ? at + 1 : at
  const token = reading.tokens[place]
  if (!(apostrophe || afterDay) || token?.kind !== 'number' || token.end - token.start !== 2) return undefined
  // "am 23. Dezember 25 Drohnen": any word that can be counted makes it a number.
  if (isContent(reading, place + 1) || isCounted(reading, place + 1)) return undefined
  if (reading.tokens[place + 1]?.glued && !isMark(reading, place + 1, '?!.,;)')) return undefined
  if (!apostrophe && !isWhole(reading, place)) return undefined
  return { value: fullYear(token.fold), next: place + 1 }
}

/** After an ordinal's ending ("rd", "-го"); undefined where other letters stick to the number. */
function skipEnding(reading: Reading, at: number): number | undefined {
  const { tokens, lexicon } = reading
  const hyphen = isGluedMark(reading, at, '-') && tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'word'
  const place = hyphen ? at + 1 : at
  const token = tokens[place]
  if (token?.kind !== 'word' || !token.glued) return at
  return lexicon.suffixes.has(token.fold) ? place + 1 : undefined
}
