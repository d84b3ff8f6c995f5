/**
 * Where a line break ends a sentence whatever stands before it: at a blank line and before an item of a list.
 *
 * A lone line break says nothing else: reports are wrapped at any width.
 */

import { isDash, isDigit, isLetter, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js'

const BULLETS = '•▪◦‣●○■*·'

/** @returns where the next sentence begins if the one from `from` ends before the white space at `at`, else undefined */
export function sentenceAfterBreak(text: string, at: number, from: number): number | undefined {
  const next = skipSpace(text, at)
  if (next === text.length) return undefined
  if (hasBlankLine(text, at, next) || isListItem(text, skipSpaceBack(text, at, from), next, from)) return next
  return undefined
}

/** Is a line blank within the white space from `at` to `end`? */
export function hasBlankLine(text: string, at: number, end: number): boolean {
  let breaks = 0
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2029) return true
    if (code === 0x0a || code === 0x2028 || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) breaks++
  }
  return breaks > 1
}

/** @param before  the end of what stands before the line break */
function isListItem(text: string, before: number, start: number, from: number): boolean {
  const code = text.charCodeAt(start)
  const leadsIn = before > from && ':;'.includes(text.charAt(before - 1))
  if (isSpace(text.charCodeAt(start + 1))) {
    if (BULLETS.includes(text.charAt(start))) return true
    // A dash that a line happens to begin with goes on mostly in small letters, and is the first of its sentence.
    const isNextItem = text.charCodeAt(from) === code && isSpace(text.charCodeAt(from + 1))
    if (isDash(code)) return leadsIn || isNextItem || isUpper(text.charCodeAt(skipSpace(text, start + 1)))
  }
  const number = listNumber(text, start)
  if (number === undefined) return isLetter(code) && text.charAt(start + 1) === ')'
  return number.mark === ')' || leadsIn || listNumber(text, from)?.value === number.value - 1
}

/** The number of "12. " or "12) " at `at`. */
function listNumber(text: string, at: number): { value: number; mark: string } | undefined {
  let end = at
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++
  const mark = text.charAt(end)
  if (end === at || (mark !== '.' && mark !== ')') || !isSpace(text.charCodeAt(end + 1))) return undefined
  return { value: Number(text.slice(at, end)), mark }
}
