/**
 * A text in one of the four languages -> where its sentences stand.
 *
 * A scanner over the text's units with a table of abbreviations for each language; reads each unit a bounded number of
 * times. Knows no grammar: it judges a stop by its neighbours, and where they don't tell, the sentence goes on.
 */

import type { Language, Span } from '../model.js'
import { isDigit, isLetter, kindOf, LINE_BREAK, OTHER, STOP, skipSpace, skipSpaceBack } from './sentences/characters.js'
import { Enclosures } from './sentences/enclosures.js'
import { nextSentence } from './sentences/end-rules.js'
import type { LanguageWords } from './sentences/language-words.js'
import { sentenceAfterBreak } from './sentences/line-breaks.js'
import { readStop } from './sentences/stop.js'
import { WORDS_BY_LANGUAGE } from './sentences/words-by-language.js'

/**
 * The sentences of a text, in order and not overlapping, in UTF-16 units, white space around them left out; together they
 * cover everything that is not white space. Closing quote marks and brackets stay with the sentence that they follow, a
 * quote of several sentences is split inside, and a blank line or an item of a list ends a sentence without a stop.
 * Never throws; none only for a blank text.
 *
 * @param language  the text's; another one's abbreviations are taken for ends
 */
export function splitSentences(text: string, language: Language): [Span, ...Span[]] | [] {
  const words = WORDS_BY_LANGUAGE[language]
  const sentences: Span[] = []
  let start = skipSpace(text, 0)
  while (start < text.length) {
    const cut = endOfSentence(text, start, words)
    sentences.push({ start, end: cut.end })
    start = cut.next
  }
  const [first, ...rest] = sentences
  return first === undefined ? [] : [first, ...rest]
}

/** Where a sentence ends, and where the next one starts. */
interface Cut {
  readonly end: number
  readonly next: number
}

function endOfSentence(text: string, from: number, words: LanguageWords): Cut {
  const enclosures = new Enclosures(text, from, words)
  let firstWord = from
  let at = from
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === OTHER) {
      at++
    } else if (kind === STOP) {
      const stop = readStop(text, at)
      for (; at < stop.start; at++) enclosures.see(at)
      const { quote, bracket } = enclosures
      for (; at < stop.end; at++) enclosures.see(at)
      firstWord = findWord(text, firstWord, stop.start)
      if (firstWord === stop.start) continue
      const closedQuote = enclosures.quote === quote ? -1 : quote
      const closedBracket = enclosures.bracket === bracket ? -1 : bracket
      const next = nextSentence({ text, from, stop, words, closedQuote, closedBracket }, enclosures)
      if (next !== undefined) return { end: stop.end, next }
    } else if (kind === LINE_BREAK) {
      const next = sentenceAfterBreak(text, at, from)
      if (next !== undefined) return { end: skipSpaceBack(text, at, from), next }
      at = skipSpace(text, at)
    } else {
      enclosures.see(at++)
    }
  }
  return { end: skipSpaceBack(text, text.length, from), next: text.length }
}

/** The first letter or digit from `at` on, or `end` where none stands before it. */
function findWord(text: string, at: number, end: number): number {
  let word = at
  while (word < end && !isWordUnit(text.charCodeAt(word))) word++
  return word
}

function isWordUnit(code: number): boolean {
  return isDigit(code) || isLetter(code)
}
