/**
 * A quote that somebody was shown before, found again in its paragraph by what a reference says of it (reference.ts).
 *
 * A report that changed mostly keeps its paragraphs, though maybe under other numbers: the same words are looked for first.
 */

import type { Core, Passage, Report, Span } from '../../model.js'
import { type Key, keyOf } from './reference.js'

export interface WantedPassage {
  readonly report: Key
  readonly paragraph: number
  /** Of the quote in its paragraph, in UTF-16 units. */
  readonly place: Span
  readonly quote: Key
}

export type FoundPassage =
  /** Without `place` the paragraph no longer holds the quote: it has changed. */
  | { readonly kind: 'passage'; readonly report: Report; readonly passage: Passage; readonly place?: Span }
  | { readonly kind: 'gone' }

export function findPassage(core: Core, { report: key, paragraph, place, quote }: WantedPassage): FoundPassage {
  const report = core.reportByKey(key)
  if (report === undefined) return { kind: 'gone' }
  const numbered = report.passages.find((passage) => passage.paragraph === paragraph)
  const holds = ({ text }: Passage): boolean => keyOf(text.slice(place.start, place.end)) === quote
  const same = numbered && holds(numbered) ? numbered : report.passages.find(holds)
  if (same !== undefined) return { kind: 'passage', report, passage: same, place }
  return numbered === undefined ? { kind: 'gone' } : { kind: 'passage', report, passage: numbered }
}
