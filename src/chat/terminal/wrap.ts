/**
 * Where a text is broken into lines.
 *
 * Gives the lines' places, not the lines, so that whoever paints them can still tell which part of the text is which.
 * The text must hold no control characters.
 */

import type { Span } from '../../model.js'
import { charactersOf, displayWidth } from './display-width.js'

/**
 * The lines of a text: broken at its own line breaks, then between words, and inside a word only where the word alone is
 * wider than a line. Between two lines nothing is left out but white space; white space that starts a line of the text
 * stays. A text without characters has one empty line.
 *
 * @param width  columns, at least 2, or Infinity for no breaks but the text's own
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\n\u2028\u2029]/g)) {
    wrapLine(text, { start, end: index }, width, lines)
    start = index + lineBreak.length
  }
  wrapLine(text, { start, end: text.length }, width, lines)
  return lines
}

/** Breaks what has no line break of its own. No-break spaces join words. */
function wrapLine(text: string, line: Span, width: number, lines: Span[]): void {
  if (width === Number.POSITIVE_INFINITY) {
    lines.push(line)
    return
  }
  let start = line.start
  let end = line.start
  let columns = 0
  for (const word of text.slice(line.start, line.end).matchAll(/( *)([^ ]+)/g)) {
    const [, gap = '', letters = ''] = word
    const from = line.start + word.index + gap.length
    const wordColumns = displayWidth(letters)
    if (columns + gap.length + wordColumns <= width) {
      columns += gap.length + wordColumns
    } else {
      if (end > start) lines.push({ start, end })
      start = from
      columns = wordColumns
      if (wordColumns > width) [start, columns] = breakWord(letters, from, width, lines)
    }
    end = from + letters.length
  }
  lines.push({ start, end })
}

/** Pushes the full lines of a word wider than a line; gives where its rest starts and how wide that is. */
function breakWord(letters: string, from: number, width: number, lines: Span[]): [start: number, columns: number] {
  let start = 0
  let columns = 0
  for (const character of charactersOf(letters)) {
    if (columns + character.columns > width) {
      lines.push({ start: from + start, end: from + character.index })
      start = character.index
      columns = 0
    }
    columns += character.columns
  }
  return [from + start, columns]
}
