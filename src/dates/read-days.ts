/**
 * Reads the days that a question or a command's argument speaks of: "am 24.12.", "since Monday", "у грудні".
 *
 * Any string will do. What is no date is passed over, for a false one would narrow an answer wrongly. Of reports it
 * knows only that they lie in the past.
 */

import type { Day, DayRange, Language, Span } from '../model.js'
import { english } from './english.js'
import { german } from './german.js'
import { type DateLexicon, lexiconOf } from './lexicon.js'
import type { MentionKind } from './meant-days.js'
import { readMention } from './mentions.js'
import { standsAlone, startReading } from './reading.js'
import { russian } from './russian.js'
import { ukrainian } from './ukrainian.js'
import type { DateWords } from './words.js'

export { FIRST_DAY } from './meant-days.js'

export interface DayMention {
  /** Where it stands in the text, preposition included. */
  readonly span: Span
  readonly text: string
  /**
   * Whole weeks and months, even where they reach beyond today. `since` ends today, `until` begins with FIRST_DAY, and
   * `newest` ("the latest news") reaches from FIRST_DAY to today: it asks for the newest report, not for certain days.
   */
  readonly days: DayRange
  readonly kind: MentionKind
}

const TABLES: Readonly<Record<Language, DateWords>> = { de: german, en: english, uk: ukrainian, ru: russian }
/** Made when a language is first read. */
const LEXICONS = new Map<Language, DateLexicon>()

/**
 * The days that a text speaks of, in order, not overlapping.
 *
 * A date without a year is the latest that has begun, unless it comes within the next 7 days. Weeks run from Monday to
 * Sunday. What begins later than that, and days that do not exist, are no mentions. Digits as in 2025-12-23 and
 * 23.12.2025 are understood in every language, words in `language` only.
 *
 * @param today  an existing day, of a year from 100 to 9900
 */
export function readDays(text: string, language: Language, today: Day): DayMention[] {
  return readMentions(text, language, today, false)
}

/**
 * Splits an argument such as "2025-12-01 2025-12-24 reconstruction" or "since Monday" into its days and the rest.
 *
 * Looser than `readDays`: two days in a row are a range, a bare month that is also a name or a verb ("may") counts, and
 * so do days yet to come. The first days count; further ones stay in the rest.
 *
 * @returns `rest`: what is left, trimmed; all of the text where it names no days
 */
export function readDayFilter(text: string, language: Language, today: Day): { days?: DayRange; rest: string } {
  const mention = readMentions(text, language, today, true).find(({ kind }) => kind !== 'newest')
  if (!mention) return { rest: text.trim() }
  const around = [text.slice(0, mention.span.start), text.slice(mention.span.end)]
  return { days: mention.days, rest: around.map(trimMarks).join(' ').trim() }
}

function readMentions(text: string, language: Language, today: Day, filter: boolean): DayMention[] {
  const reading = startReading(text, lexiconFor(language), today, filter)
  const { tokens } = reading
  const mentions: DayMention[] = []
  let at = 0
  while (at < tokens.length) {
    const found = readMention(reading, at)
    if (!found) {
      at++
      continue
    }
    const span = { start: tokens[at]!.start, end: tokens[found.next - 1]!.end }
    if (!standsAlone(text, span.start, span.end)) {
      at++
      continue
    }
    if (found.days && found.kind)
      mentions.push({ span, text: text.slice(span.start, span.end), days: found.days, kind: found.kind })
    at = found.next
  }
  return mentions
}

/** Without the spaces, commas and stops on either side: what joined the text to its days. */
function trimMarks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && /[\s.,;:]/.test(text[start]!)) start++
  while (end > start && /[\s.,;:]/.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

function lexiconFor(language: Language): DateLexicon {
  const known = LEXICONS.get(language)
  if (known) return known
  const made = lexiconOf(TABLES[language])
  LEXICONS.set(language, made)
  return made
}
