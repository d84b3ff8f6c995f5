/**
 * The words next to a stop: the one that it stands behind, and what comes after it.
 *
 * Reads a bounded number of units each way, so that a text is scanned in linear time; weighs nothing.
 */

import {
  isApostrophe,
  isDash,
  isDigit,
  isLetter,
  isLower,
  isOpening,
  isSpace,
  isUpper,
  isWordEdge,
  skipSpace,
  skipSpaceBack,
} from './characters.js'
import type { LanguageWords } from './language-words.js'

/** Units; a longer run without white space is a link or noise, and its tail will do. */
const WORD_LIMIT = 48
/** Marks that may open before a sentence's first letter: „(‚ and the like. */
const OPENING_LIMIT = 6
/** Units; far beyond any word of a table. */
const STARTER_LIMIT = 24

/** What stands between two edges; `text` may hold stops, hyphens and digits ("U.S", "COVID-19"). */
export interface WordBefore {
  readonly text: string
  readonly start: number
}

/** The word that ends at `end`, empty where an edge stands there; reads nothing before `from`. */
export function wordBefore(text: string, end: number, from: number): WordBefore {
  const least = Math.max(from, end - WORD_LIMIT)
  let start = end
  while (start > least && !isWordEdge(text.charCodeAt(start - 1))) start--
  return { text: text.slice(start, end), start }
}

/** The word before the one that starts at `start`, across white space. */
export function previousWord(text: string, start: number, from: number): string {
  return wordBefore(text, skipSpaceBack(text, start, from), from).text
}

/** What a sentence could begin with behind a stop. */
export interface Opening {
  /** Where the sentence would start, opening marks included. */
  readonly start: number
  readonly kind: 'word' | 'number' | 'section-sign'
  /** The first letters or digits; empty for a sign. */
  readonly word: string
  /** Does a dot come right behind `word`? */
  readonly dotted: boolean
  /** Is `word` one that seldom carries a capital anywhere but at the start of a sentence? */
  readonly isStarter: boolean
  /** Does a dash lead it in? */
  readonly dashed: boolean
  /** Is there white space between the stop and it? */
  readonly spaced: boolean
  /** Does it begin with a round or square bracket? */
  readonly bracketed: boolean
}

/** What a sentence could begin with at or behind `at`; undefined where it can't, as before a small letter. */
export function readOpening(text: string, at: number, words: LanguageWords): Opening | undefined {
  const start = skipSpace(text, at)
  const dashed = isDash(text.charCodeAt(start)) && isSpace(text.charCodeAt(start + 1))
  const first = skipOpening(text, dashed ? skipSpace(text, start + 1) : start)
  const code = text.charCodeAt(first)
  const kind = openingKind(text, first)
  if (kind === undefined) return undefined
  const wordEnd = skipWord(text, first, kind)
  const word = text.slice(first, wordEnd)
  const dotted = text.charCodeAt(wordEnd) === 0x2e
  return {
    start,
    kind,
    word,
    dotted,
    // "В." before a surname is an initial, not a preposition; "No. 2" no refusal.
    isStarter: isUpper(code) && !dotted && isStarter(word.normalize('NFC'), words),
    dashed,
    spaced: start > at,
    bracketed: text.charCodeAt(start) === 0x28 || text.charCodeAt(start) === 0x5b,
  }
}

function isStarter(word: string, { starters, starterEndings }: LanguageWords): boolean {
  return starters.has(word) || starterEndings?.test(word) === true
}

function skipOpening(text: string, at: number): number {
  let first = at
  while (first < at + OPENING_LIMIT && isOpening(text.charCodeAt(first))) first++
  return first
}

function openingKind(text: string, at: number): Opening['kind'] | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return 'number'
  if (code === 0xa7 || code === 0x2116) return 'section-sign'
  // A brand such as iPhone: one small letter before a capital.
  if (isLower(code)) return isUpper(text.charCodeAt(at + 1)) ? 'word' : undefined
  return isUpper(code) || isLetter(code) ? 'word' : undefined
}

function skipWord(text: string, at: number, kind: Opening['kind']): number {
  const belongs = kind === 'number' ? isDigit : kind === 'word' ? isLetter : undefined
  let end = at
  while (belongs !== undefined && end < at + STARTER_LIMIT && belongs(text.charCodeAt(end))) end++
  return end
}

/** The letters, digits and inner apostrophes that `word` ends in: "Dr" of "Prof.Dr", "Biden's" as a whole. */
export function lastPiece(word: string): string {
  let start = word.length
  while (start > 0 && isPieceUnit(word.charCodeAt(start - 1))) start--
  while (start < word.length && isApostrophe(word.charCodeAt(start))) start++
  return word.slice(start)
}

function isPieceUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || isApostrophe(code)
}
