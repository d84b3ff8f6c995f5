/**
 * Text into words with their places.
 *
 * One rule for all languages; stop words and stems are the analyzer's part.
 */

import type { Span } from '../model.js'
import { fold } from './fold.js'

export interface Token extends Span {
  /** As it stands in the text. */
  readonly surface: string
  /** Folded; never empty. */
  readonly word: string
}

/** Every word of `text`, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  scanWords(text, (start, end) => {
    const surface = text.slice(start, end)
    const word = foldWord(surface)
    if (word !== '') tokens.push({ surface, word, start, end })
  })
  return tokens
}

/** The folded word of a surface that scanWords found; empty for one that has only marks. */
export function foldWord(surface: string): string {
  if (/^\p{Nd}/u.test(surface)) return foldNumber(surface)
  const word = surface.includes('.') ? surface.replaceAll('.', '') : surface.replace(/['’ʼ]s$/i, '')
  return fold(word)
}

/**
 * Calls `visit` with the place of each word, in order.
 *
 * Initials and abbreviations with stops stay one word (U.S., d.h.), so do numbers with their separators (10.000, 3,5);
 * an apostrophe inside a word belongs to it. A hyphen parts: "20-Punkte-Plan" is three words. Signs of money and per cent
 * are words. Written by hand since indexing spends much of its time here; a test compares it with the regular expression.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === OTHER) {
      at += unitsAt(text, at)
      continue
    }
    const start = at
    if (kind === SIGN) at++
    else if (kind === DIGIT) at = endOfNumber(text, at)
    else at = endOfAbbreviation(text, at) ?? endOfLetters(text, at)
    visit(start, at)
  }
}

/** Letters that each end in a stop, two or more of them. */
function endOfAbbreviation(text: string, start: number): number | undefined {
  let at = start
  let letters = 0
  while (kindAt(text, at) === LETTER) {
    const stop = at + unitsAt(text, at)
    if (text.charCodeAt(stop) !== FULL_STOP) break
    at = stop + 1
    letters++
  }
  return letters >= 2 ? at : undefined
}

function endOfLetters(text: string, start: number): number {
  let at = start
  for (;;) {
    while (isWordKind(kindAt(text, at))) at += unitsAt(text, at)
    if (!APOSTROPHES.has(text.charCodeAt(at)) || !isWordKind(kindAt(text, at + 1))) return at
    at++
  }
}

function endOfNumber(text: string, start: number): number {
  let at = start
  for (;;) {
    while (kindAt(text, at) === DIGIT) at += unitsAt(text, at)
    if (!SEPARATORS.has(text.charCodeAt(at)) || kindAt(text, at + 1) !== DIGIT) return at
    at++
  }
}

const OTHER = 0
const LETTER = 1
const MARK = 2
const DIGIT = 3
const SIGN = 4
type Kind = typeof OTHER | typeof LETTER | typeof MARK | typeof DIGIT | typeof SIGN

const FULL_STOP = 0x2e
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019, 0x02bc])
const SEPARATORS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x202f, 0xa0])

function isWordKind(kind: Kind): boolean {
  return kind === LETTER || kind === MARK
}

/** Kinds of the units that Latin and Cyrillic texts are made of, looked up instead of tested. */
const KNOWN_KINDS: readonly Kind[] = Array.from({ length: 0x530 }, (_, code) =>
  characterKind(String.fromCharCode(code)),
)

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (code < KNOWN_KINDS.length) return KNOWN_KINDS[code] ?? OTHER
  // Past the end there is no unit.
  return Number.isNaN(code) ? OTHER : characterKind(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function characterKind(character: string): Kind {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/\p{M}/u.test(character)) return MARK
  return /[%€$£]/.test(character) ? SIGN : OTHER
}

/** UTF-16 units of the character there. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** "10.000" and "10,000" are ten thousand, "3,5" is "3.5": groups of three digits are thousands in all four languages. */
function foldNumber(surface: string): string {
  const compact = surface.replace(/[\u202f\u00a0]/g, '')
  return /^\p{Nd}{1,3}([.,]\p{Nd}{3})+$/u.test(compact) ? compact.replace(/[.,]/g, '') : compact.replace(',', '.')
}
