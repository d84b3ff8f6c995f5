/**
 * How well known texts fit what somebody has typed so far.
 *
 * Upper and lower case, accents, apostrophes and marks between words make no difference. A slip of the keyboard does: whoever
 * types sees at once that nothing fits any more.
 */

import { fold } from '../../text/fold.js'

/** How well a text fits; lower is nearer. */
export const FITS = { start: 0, words: 1, parts: 2, partly: 3 } as const

export interface TypedMatcher {
  /**
   * Whether all that was typed stands in the text: at its start, else each word as the start of one of the text's words,
   * else each word anywhere. Any text starts with nothing. Undefined where a word is missing.
   */
  all(text: string): number | undefined
  /** Like `all`; a text that holds one of the typed words of four letters and more, in whatever form, still fits partly. */
  some(text: string): number | undefined
}

/** Shorter words are mostly such as every question has: "was", "про". In UTF-16 units. */
const TELLING = 4
/** What is left off a longer word, so that another form of it is found; in UTF-16 units. */
const ENDING = 2

export function matchTyped(typed: string): TypedMatcher {
  const wanted = spaced(typed)
  const words = wanted.split(' ').filter((word) => word !== '')
  // Without an ending: what is typed as "Kämpfen" may be known as "Kämpfe".
  const telling = words
    .filter(({ length }) => length >= TELLING)
    .map((word) => word.slice(0, Math.max(TELLING, word.length - ENDING)))

  const fitOf = (known: string): number | undefined => {
    // The last word may be half typed, so nothing is asked to end.
    if (known.startsWith(wanted.trimEnd())) return FITS.start
    if (words.every((word) => known.includes(` ${word}`))) return FITS.words
    return words.every((word) => known.includes(word)) ? FITS.parts : undefined
  }
  return {
    all: (text) => (words.length === 0 ? FITS.start : fitOf(spaced(text))),
    some(text) {
      const known = spaced(text)
      return fitOf(known) ?? (telling.some((word) => known.includes(word)) ? FITS.partly : undefined)
    },
  }
}

/** The folded words, each with a space before it. */
function spaced(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()}`
}
