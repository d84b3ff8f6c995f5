/**
 * What a platform has to know to draw a message: how the smallest parts of one look in its markup.
 *
 * All words come plain, cut and, unless told otherwise, on one line; escaping them is the platform's part. Which parts a block
 * has, what shares a line and what is too long for one stands in pieces.ts, for all platforms alike.
 */

import type { Day, Span } from '../../model.js'
import type { Block } from '../compose/message.js'
import type { Draw, Piece } from './cut.js'

/** A kind of line: what the first one of a text starts with, and how the text is drawn, that start included. */
export interface LineStyle {
  readonly start: string
  readonly draw: Draw
}

export interface Markup {
  /** Whether a reader would see anything of the markup. */
  shows(markup: string): boolean
  /** Whether a block stands on the line below the one above, in the same part of the page. */
  belongTogether(above: Block, below: Block): boolean

  readonly heading: Draw
  /** The bot's own words; they may have several lines. */
  readonly text: LineStyle
  /** Words that matter less than what they stand by; they may have several lines. */
  readonly quiet: LineStyle
  readonly row: LineStyle
  /** Where a quote stands, below it. */
  readonly citation: LineStyle

  /** Words of a report, over one line or more. @param strong  the part to set off, in UTF-16 units; it may reach over the ends */
  quote(words: string, strong: Span | undefined): string
  /** What a quote is about, above it; nothing of no words. */
  label(words: string): string
  /** A label that is too long for a line. */
  readonly longLabel: Draw
  /** Words of a report's paragraph, over one line or more, with its number where they are the first. */
  paragraph(number: number, words: string, first: boolean): string

  /** How a command is typed and what it does; either may be empty. */
  command(usage: string, summary: string): string
  /** The same, where they are too long to be drawn as one. */
  readonly longUsage: Draw
  readonly longSummary: Draw

  /** A day, as each reader writes it where the platform knows how; `words` is the day in the bot's language. */
  day(day: Day, words: string): string
  /** Words that hold a link; undefined where the platform can't have these words hold it, or the link is none to follow. */
  link(words: string, url: string): string | undefined
  /** A link that shows its address; plain text where it is none to follow. */
  bareLink(url: string): string
  /**
   * A whole text and its link, which platforms put in different places.
   *
   * @param start  what the text's first line starts with
   * @param fits   whether markup is short enough for a line that is not cut
   */
  linkedText(text: Piece, url: string, start: string, fits: (markup: string) => boolean): Piece[]
}
