/**
 * What one UTF-16 unit is to the sentence scanner: a stop, a quote mark, a bracket, white space, a letter.
 *
 * Looks at single units only; what stands around them is for the other files to weigh.
 */

/** Kinds of units that the scanner halts at. Numbers, since they are read once for every unit of a text. */
export const OTHER = 0
export const STOP = 1
export const LINE_BREAK = 2
export const QUOTE = 3
export const OPENING_BRACKET = 4
export const CLOSING_BRACKET = 5

const STOPS = '.!?…'
const LINE_BREAKS = '\n\r\u2028\u2029'
const QUOTES = '"„“”«»'
const SINGLE_QUOTES = "'‚‘’‹›"
const OPENING_BRACKETS = '([{'
const CLOSING_BRACKETS = ')]}'

/** Every unit of a kind other than OTHER lies below U+2040. */
const KINDS = new Uint8Array(0x2040)
const ALL_KINDS: readonly (readonly [number, string])[] = [
  [STOP, STOPS],
  [LINE_BREAK, LINE_BREAKS],
  [QUOTE, QUOTES],
  [OPENING_BRACKET, OPENING_BRACKETS],
  [CLOSING_BRACKET, CLOSING_BRACKETS],
]
for (const [kind, units] of ALL_KINDS) for (const unit of units) KINDS[unit.charCodeAt(0)] = kind

/** NaN, which charCodeAt gives past either end of a text, is OTHER. */
export function kindOf(code: number): number {
  return KINDS[code] ?? OTHER
}

/** White space as `String.prototype.trim` knows it. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || isRareSpace(code)
}

function isRareSpace(code: number): boolean {
  return code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
}

/** The first place from `at` on that is not white space, or the text's length. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  return next
}

/** The place after the last unit before `at` that is not white space; never before `from`. */
export function skipSpaceBack(text: string, at: number, from: number): number {
  let end = at
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  const unit = String.fromCharCode(code)
  return unit !== unit.toLowerCase()
}

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  const unit = String.fromCharCode(code)
  return unit !== unit.toUpperCase()
}

/** Letters and the marks that combine with them; half of a surrogate pair is none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isUpper(code) || isLower(code)
  // Cyrillic, which is most of what is asked: the table of all letters costs ten times as much.
  if (code >= 0x400 && code <= 0x481) return true
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code))
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212
}

const CLOSING = units(`"“”«»'‘’‹›`, CLOSING_BRACKETS)
const OPENING = units(QUOTES, SINGLE_QUOTES, OPENING_BRACKETS, '#@$€£₴₽¿¡')
const QUOTE_MARKS = units(QUOTES, SINGLE_QUOTES)
const WORD_EDGES = units(QUOTES, '‚‘‹›', OPENING_BRACKETS, CLOSING_BRACKETS, '/–—…!?')

/** May this mark close what ends in a stop? Of the quote marks all but „ and ‚ may, since German writes »…« too. */
export function isClosing(code: number): boolean {
  return CLOSING.has(code)
}

/** May this mark stand before the first word of a sentence? */
export function isOpening(code: number): boolean {
  return OPENING.has(code)
}

export function isQuoteMark(code: number): boolean {
  return QUOTE_MARKS.has(code)
}

/** Marks that no word reaches across when it is read backwards; stops inside it ("U.S") and apostrophes are not. */
export function isWordEdge(code: number): boolean {
  return isSpace(code) || WORD_EDGES.has(code)
}

function units(...marks: readonly string[]): ReadonlySet<number> {
  return new Set([...marks.join('')].map((mark) => mark.charCodeAt(0)))
}
