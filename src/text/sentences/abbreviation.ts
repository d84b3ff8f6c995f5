/**
 * What a dot says by the word that it stands behind: an abbreviation's, an initial's, or a sentence's last.
 *
 * Judges the word alone; what follows the dot is for end-rules.ts. Numbers are for ordinal.ts.
 */

import { isLetter, isUpper, isWordEdge, skipSpaceBack } from './characters.js'
import type { AbbreviationKind, LanguageWords } from './language-words.js'
import { lastPiece, type WordBefore } from './words-around.js'

/** "т. д." and "J. D." are read as one; no abbreviation has more letters apart than this. */
const CHAIN_LIMIT = 4
const DOTTED_LETTERS = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u
const ROMAN_NUMBER = /^[IVX]+$/
/** "Hptm", "млрд": no word of the four languages does without a vowel. */
const NO_VOWELS = /^\p{L}?[bcdfghjklmnpqrstvwxzßбвгґджзйклмнпрстфхцчшщьъ]+$/u
const A_VOWEL_FIRST = /^[aeiouyäöüаеёиоуыэюяіїє]/iu

/** @param from  where the sentence begins: the only place where a table's word may carry a capital of its own */
export function abbreviationKind(text: string, word: WordBefore, from: number, words: LanguageWords): AbbreviationKind {
  const plain = word.text.normalize('NFC')
  if (DOTTED_LETTERS.test(plain)) return dottedKind(text, { ...word, text: plain }, from, words)
  const startsHere = word.start === from || isWordEdgeWithoutSpace(text, word.start)
  const listed = lookUp(plain, startsHere, words) ?? lookUp(lastPiece(plain), startsHere, words)
  if (listed !== undefined) return listed
  if (words.ordinals !== undefined && ROMAN_NUMBER.test(plain)) return 'may-end'
  return NO_VOWELS.test(plain) && !A_VOWEL_FIRST.test(plain) ? 'may-end' : 'word'
}

function dottedKind(text: string, word: WordBefore, from: number, words: LanguageWords): AbbreviationKind {
  // The h of km/h is no initial, and the end of a link no abbreviation.
  if (word.start > from && text.charAt(word.start - 1) === '/') return 'word'
  let start = word.start
  let chain = word.text
  let listed = lookUp(chain, start === from || isWordEdgeWithoutSpace(text, start), words)
  for (let letters = 1; letters < CHAIN_LIMIT; letters++) {
    const before = dottedLetterBefore(text, start, from)
    if (before === undefined) break
    start = before
    chain = `${text.charAt(before)}.${chain}`
    listed = lookUp(chain, start === from || isWordEdgeWithoutSpace(text, start), words) ?? listed
  }
  return listed ?? 'may-end'
}

/** Where the letter of "B." stands that comes before `start`, or undefined where something else does. */
function dottedLetterBefore(text: string, start: number, from: number): number | undefined {
  const dot = skipSpaceBack(text, start, from) - 1
  const letter = dot - 1
  if (letter < from || text.charCodeAt(dot) !== 0x2e || !isLetter(text.charCodeAt(letter))) return undefined
  const standsAlone = letter === from || isWordEdge(text.charCodeAt(letter - 1)) || text.charCodeAt(letter - 1) === 0x2e
  return standsAlone ? letter : undefined
}

function lookUp(word: string, startsHere: boolean, { abbreviations }: LanguageWords): AbbreviationKind | undefined {
  const listed = abbreviations.get(word)
  if (listed !== undefined || !startsHere || !isUpper(word.charCodeAt(0))) return listed
  return abbreviations.get(word.charAt(0).toLowerCase() + word.slice(1))
}

/** Does „ or ( stand right before `start`? */
function isWordEdgeWithoutSpace(text: string, start: number): boolean {
  return start > 0 && isWordEdge(text.charCodeAt(start - 1)) && skipSpaceBack(text, start, start - 1) === start
}
