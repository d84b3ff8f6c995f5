/**
 * Whether a sentence ends at a stop, by what stands around it.
 *
 * Where it can't be told, it does not: half a sentence misleads a reader, two sentences at once don't.
 */

import { abbreviationKind } from './abbreviation.js'
import { isDigit, isLetter, isLower, isSpace, isUpper, skipSpace, skipSpaceBack } from './characters.js'
import type { Enclosures } from './enclosures.js'
import type { LanguageWords } from './language-words.js'
import { hasBlankLine } from './line-breaks.js'
import { endsInNumber, isNumber } from './ordinal.js'
import type { Stop } from './stop.js'
import { type Opening, previousWord, readOpening, type WordBefore, wordBefore } from './words-around.js'

/** A stop with its surroundings. */
export interface Place {
  readonly text: string
  /** Where the sentence begins. */
  readonly from: number
  readonly stop: Stop
  readonly words: LanguageWords
  /** Where the quote and the bracket opened that close behind the stop, or -1. */
  readonly closedQuote: number
  readonly closedBracket: number
}

/** Units in which the words between a quote and its verb of speech stand. */
const SPEAKER_REACH = 60
const LIST_MARK = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[IVX]+|\p{L})$/u
const ROMAN_START = /^[IVX]+$/

/** Where the next sentence begins if this one ends at the stop, else undefined. */
export function nextSentence(place: Place, enclosures: Enclosures): number | undefined {
  const { text, stop, words } = place
  const next = readOpening(text, stop.end, words)
  if (next === undefined) return undefined
  if (enclosures.isInRemark(stop.end) || enclosures.isInPhrase(stop.end)) return undefined
  return ends(place, next, enclosures) ? next.start : undefined
}

function ends(place: Place, next: Opening, enclosures: Enclosures): boolean {
  const { text, from, stop, closedQuote, closedBracket } = place
  const word = wordBefore(text, stop.start, from)
  if (!next.spaced) return stop.kind === 'full' && isSpaceForgotten(place, word, next)
  // "Go!" – Ostrander: what a dash leads in behind a quote says who spoke.
  if (next.dashed && stop.quoted) return false
  if (next.bracketed && isClosingRemark(text, next.start)) return false
  if (closedBracket >= 0 && enclosures.isMidway(closedBracket)) {
    // A remark such as (ret.) or (!) ends no sentence; […] may stand between two of them.
    const between = stop.kind !== 'full' && enclosures.followsStop(closedBracket)
    if (!next.isStarter && !between) return false
  }
  switch (stop.kind) {
    case 'loud':
      return endsLoudly(place, word, next, closedQuote >= 0 && enclosures.isPartOfWords(closedQuote))
    case 'trailing':
      return next.isStarter || !isSpace(text.charCodeAt(stop.start - 1))
    case 'full':
      return endsAtDot(place, word, next)
    default:
      return stop.kind satisfies never
  }
}

/** @param midway  does a quote close behind the stop that words of the sentence lead into: cries of “Peace!”? */
function endsLoudly({ text, stop, words }: Place, word: WordBefore, next: Opening, midway: boolean): boolean {
  if (midway || words.abbreviations.get(word.text) === 'may-end') return next.isStarter
  return !(stop.quoted && words.speechVerbs !== undefined && isSpeaker(text, next, words.speechVerbs))
}

function endsAtDot(place: Place, word: WordBefore, next: Opening): boolean {
  const { text, from, stop, words } = place
  // A closing mark stands before the dot, or, badly set, a space.
  if (word.text === '') return next.isStarter || !isSpace(text.charCodeAt(stop.start - 1))
  if (isListMark(text, word, from)) return false
  if (isNumber(word.text)) {
    if (next.dashed) return words.ordinals === undefined
    return endsInNumber(word.text, previousWord(text, word.start, from), next, words)
  }
  switch (abbreviationKind(text, word, from, words)) {
    case 'joins':
      return false
    case 'may-end':
      return next.isStarter && !next.dashed
    case 'joins-number':
      return next.kind === 'word' && !ROMAN_START.test(next.word)
    case 'word':
      return true
  }
}

/** "1." or "a." at the start, "2." behind a comma or a colon: the number of a list. */
function isListMark(text: string, word: WordBefore, from: number): boolean {
  if (!LIST_MARK.test(word.text)) return false
  const before = skipSpaceBack(text, word.start, from)
  if (before === from) return true
  const mark = text.charAt(before - 1)
  if (!/^\d{1,2}$/.test(word.text)) return false
  return mark === ':' || mark === ';' || (mark === ',' && !isDigit(text.charCodeAt(before - 2)))
}

/** "(AFP)" behind the last sentence of a paragraph belongs to it, unless it has a stop of its own. */
function isClosingRemark(text: string, start: number): boolean {
  for (let at = start + 1; at < Math.min(text.length, start + SPEAKER_REACH); at++) {
    const mark = text.charAt(at)
    if ('.!?…'.includes(mark)) return false
    if (mark === ')' || mark === ']') {
      const next = skipSpace(text, at + 1)
      return next === text.length || hasBlankLine(text, at + 1, next)
    }
  }
  return false
}

/** Do capitalised words and a verb of speech follow: "Why?" President Ostrander asked? */
function isSpeaker(text: string, next: Opening, verbs: ReadonlySet<string>): boolean {
  if (next.isStarter) return false
  const wordsAfter = text.slice(next.start, next.start + SPEAKER_REACH).split(/\s+/)
  for (const word of wordsAfter.slice(1)) {
    if (verbs.has(word.replace(/[.,:;]+$/, ''))) return true
    if (!isUpper(word.charCodeAt(0))) return false
  }
  return false
}

/** "… in Kiew.Die Delegation …": a small-letter word, a dot, and a word that begins sentences. */
function isSpaceForgotten({ text, from }: Place, word: WordBefore, next: Opening): boolean {
  if (!next.isStarter || next.word.length < 2 || word.text.length < 4) return false
  if (word.start > from && !isSpace(text.charCodeAt(word.start - 1))) return false
  for (let at = 0; at < word.text.length; at++) {
    const code = word.text.charCodeAt(at)
    if (!(at === 0 ? isLetter(code) : isLower(code))) return false
  }
  return true
}
