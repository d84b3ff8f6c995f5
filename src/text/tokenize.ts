/**
 * Text into words with their places.
 *
 * Takes any string; gives folded words in order. Knows no language, no stop words, no stems.
 */

import type { Span } from '../model.js'
import { fold } from './fold.js'

export interface Token extends Span {
  /** As it stands in the text. */
  readonly surface: string
  /** Folded; never empty. */
  readonly word: string
}

/**
 * Initials and abbreviations with stops stay one word (U.S., d.h.), so do numbers with their separators (10.000, 3,5);
 * an apostrophe inside a word belongs to it. A hyphen parts: "20-Punkte-Plan" is three words.
 */
const WORD = /(?:\p{L}\.){2,}|\p{Nd}+(?:[.,\u202f\u00a0]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%€$£]/gu

/** Every word of `text`, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const surface = match[0]
    const word = foldToken(surface)
    if (word !== '') tokens.push({ surface, word, start: match.index, end: match.index + surface.length })
  }
  return tokens
}

function foldToken(surface: string): string {
  if (/^\p{N}/u.test(surface)) return foldNumber(surface)
  const word = /\./.test(surface) ? surface.replaceAll('.', '') : surface.replace(/['’ʼ]s$/i, '')
  return fold(word)
}

/** "10.000" and "10,000" are ten thousand, "3,5" is "3.5": groups of three digits are thousands in all four languages. */
function foldNumber(surface: string): string {
  const compact = surface.replace(/[\u202f\u00a0]/g, '')
  return /^\p{N}{1,3}([.,]\p{N}{3})+$/u.test(compact) ? compact.replace(/[.,]/g, '') : compact.replace(',', '.')
}
