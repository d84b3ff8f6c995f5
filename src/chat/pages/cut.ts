/**
 * Where a text that is too long for a page is cut.
 *
 * Half a text may take more or less than half its markup, so places are tried: a piece draws a stretch of itself, the platform
 * measures that, and the longest stretch that fits tells where to look for the end of a sentence or a word.
 */

import type { Span } from '../../model.js'

/** What may be cut between any two characters of its text; a piece without text may not. */
export interface Piece {
  /** Without white space at its ends. */
  readonly text: string
  /** Complete markup of a stretch of the text; of all of it with whatever belongs before and behind. */
  draw(part: Span): string
}

/** How much of a page markup takes. Never more for two together than for each of them alone. */
export type Measure = (markup: string) => number

/** Complete markup of some words of a text; `first`: the text begins with them. */
export type Draw = (words: string, first: boolean) => string

/** A text that may be cut; white space at its ends is left out. */
export function textPiece(words: string, draw: Draw): Piece {
  const text = words.trim()
  return { text, draw: ({ start, end }) => draw(text.slice(start, end), start === 0) }
}

/** Markup that may not be cut. */
export function atom(markup: string): Piece {
  return { text: '', draw: () => markup }
}

export function drawWhole(piece: Piece): string {
  return piece.draw({ start: 0, end: piece.text.length })
}

/**
 * The end of the stretch from `start` on that fits `room`, and less than all that is left: at the end of a sentence or at a
 * line break of its second half, else at a space, else between two characters. 0 where not even one character fits.
 *
 * @param room  as `measure` counts, which counts at least 1 for a UTF-16 unit of the text
 */
export function cutPlace(piece: Piece, start: number, room: number, measure: Measure): number {
  const fits = (end: number): boolean => measure(piece.draw({ start, end })) <= room
  const most = lastThat(fits, start, Math.min(piece.text.length - 1, start + Math.floor(room)))
  if (most === start) return 0
  const half = start + (most - start) / 2
  const places = [
    lastPlace(piece.text, SENTENCE_END, half, most),
    lastPlace(piece.text, LINE_BREAK, half, most),
    lastPlace(piece.text, SPACE, start + 1, most),
    characterStart(piece.text, start, most),
  ]
  const ends = places.map((place) => start + piece.text.slice(start, place).trimEnd().length)
  return ends.find((end) => end > start && fits(end)) ?? 0
}

/** The end of a stretch that fits even though it ends inside a character, which may be piled up from any number of marks. */
export function forcedCut(piece: Piece, start: number, room: number, measure: Measure): number {
  const fits = (end: number): boolean => measure(piece.draw({ start, end })) <= room
  const most = lastThat(fits, start, Math.min(piece.text.length - 1, start + Math.floor(room)))
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(piece.text.slice(most - 1, most + 1)) ? most - 1 : most
}

/** Where the text goes on after a cut: white space between two parts is left out, but for what carries a mark. */
export function afterCut(text: string, at: number): number {
  return at + (/^(?:\s(?![\p{M}\u200d]))*/u.exec(text.slice(at))?.[0].length ?? 0)
}

const SENTENCE_END = /[.!?…]["'’”“»)\]]*(?=\s)/gu
const LINE_BREAK = /(?=\n)/gu
const SPACE = /(?<=\S)(?=\s(?![\p{M}\u200d]))/gu

/** The end of the last match that ends from `from` to `to`; 0 without one. */
function lastPlace(text: string, pattern: RegExp, from: number, to: number): number {
  const offset = Math.floor(from)
  let last = 0
  for (const { index, 0: found } of text.slice(offset, to + 1).matchAll(pattern)) {
    const end = offset + index + found.length
    if (end <= to && end >= from) last = end
  }
  return last
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The start of the character that holds `at`, seen from `start` on. */
function characterStart(text: string, start: number, at: number): number {
  const { index = 0 } = graphemes.segment(text.slice(start, at + LONGEST_CHARACTER)).containing(at - start) ?? {}
  return start + index
}

/** UTF-16 units behind a place that are looked at to tell whether it is inside a character. */
const LONGEST_CHARACTER = 200

/** The last number from `low` to `high` that holds, where those that hold come first; `low` is not asked. */
function lastThat(holds: (at: number) => boolean, low: number, high: number): number {
  let [sure, open] = [low, high]
  while (sure < open) {
    const middle = Math.ceil((sure + open) / 2)
    if (holds(middle)) sure = middle
    else open = middle - 1
  }
  return sure
}
