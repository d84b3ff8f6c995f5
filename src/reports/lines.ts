/** A text's lines with their places. */

/** A line of a text in UTF-16 units, its line break (LF or CRLF) left out. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Where the next line starts. */
  readonly next: number
  /** Counted from 1 in the file. */
  readonly number: number
}

/** The lines from `start` on, which stands on line `number`. A text that ends in a line break has no empty last line. */
export function* linesOf(text: string, start = 0, number = 1): Generator<Line> {
  let at = start
  for (let count = number; at < text.length; count++) {
    const lineFeed = text.indexOf('\n', at)
    const next = lineFeed < 0 ? text.length : lineFeed + 1
    const breakStart = lineFeed < 0 ? text.length : lineFeed
    const end = lineFeed > at && text[lineFeed - 1] === '\r' ? breakStart - 1 : breakStart
    yield { start: at, end, next, number: count }
    at = next
  }
}
