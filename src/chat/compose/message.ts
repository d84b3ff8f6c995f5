/**
 * A message before it takes a platform's shape: blocks of plain text in the order of reading.
 *
 * Made by compose.ts, turned into a platform's own form by each renderer, which escapes all of it: words of reports, of
 * questions and of the bot stand side by side in here.
 */

import type { Day, Span } from '../../model.js'

/** A few words; a named day also says which it is, for platforms that write days in each reader's own way. */
export type Phrase = string | { readonly day: Day; readonly text: string }

export type Block =
  /** One line that heads what follows. */
  | { readonly kind: 'heading'; readonly text: string }
  /** The bot's own words; `quiet` ones matter less than what they stand by. */
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean; readonly link?: string }
  /** Words of a report with where they stand. */
  | {
      readonly kind: 'quote'
      /** What it is about: a topic and its age, say; or that it holds no longer. */
      readonly label?: string
      /** Verbatim. */
      readonly quote: string
      /** The part to set off, in UTF-16 units of `quote`. */
      readonly best: Span
      /** Title, day, age, section, paragraph, source, language; each a phrase of its own. */
      readonly citation: readonly [Phrase, ...Phrase[]]
      readonly link?: string
      /** Stands below all that, quietly: who else says so. */
      readonly note?: string
    }
  /** A paragraph of a report that is shown whole; verbatim. */
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: string }
  /** A row of a list: phrases side by side. */
  | { readonly kind: 'row'; readonly phrases: readonly [Phrase, ...Phrase[]]; readonly link?: string }
  /** How a command is typed, and what it does. */
  | { readonly kind: 'command'; readonly usage: string; readonly summary: string }

export function phraseText(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.text
}

/** The best part of a quote where it is worth setting off: where it is not all of the quote, nor nothing. */
export function properPart(quote: string, best: Span): Span | undefined {
  const part = quote.slice(best.start, best.end).trim()
  return part === '' || part === quote.trim() ? undefined : best
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

export function text(text: string): Block {
  return { kind: 'text', text }
}

export function quietText(text: string): Block {
  return { kind: 'text', text, quiet: true }
}
