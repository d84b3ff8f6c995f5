/** What is met of a question, as a share of all that could be: the measures that features are made of. */

import type { Row, SentenceMeeting } from './meet.js'
import type { TermRole } from './question.js'
import type { QuestionView, ReportView } from './views.js'

/** Of all gain. 0 to 1, as long as a term's part of the row is at most its gain; this holds for all shares here. */
export function shareOf(row: Row, { gain }: QuestionView): number {
  return sum(row) / gain
}

/** The same, of the terms with one role. */
export function roleShareOf(row: Row, role: TermRole, { terms, gain }: QuestionView): number {
  let share = 0
  for (let term = 0; term < terms.length; term++) {
    if (terms[term]?.role === role) share += (row[term] ?? 0) / gain
  }
  return share
}

/** Where only rare words count. */
export function rareShareOf(row: Row, { terms, rareGain }: QuestionView): number {
  let met = 0
  for (let term = 0; term < terms.length; term++) met += (row[term] ?? 0) * (terms[term]?.rareFactor ?? 0)
  return met / rareGain
}

/** Where a term counts less the more sentences of the report meet it: what is asked beyond the story's subject. */
export function focusedShareOf(row: Row, { rarity, rareGain }: ReportView): number {
  let met = 0
  for (let term = 0; term < row.length; term++) met += (row[term] ?? 0) * (rarity[term] ?? 0)
  return rareGain > 0 ? met / rareGain : 0
}

/** Part of a term's gain from which on it is met by the very word. */
const VERY_WORD = 0.95

/** Of terms met by the very word alone. */
export function exactShareOf(row: Row, { terms, gain }: QuestionView): number {
  let met = 0
  for (let term = 0; term < row.length; term++) {
    const value = row[term] ?? 0
    if (value > 0 && value >= VERY_WORD * (terms[term]?.gain ?? 0)) met += value
  }
  return met / gain
}

/** Where each term counts by how well it is met: guesses count little. */
export function strongShareOf(row: Row, { terms, gain }: QuestionView): number {
  let met = 0
  for (let term = 0; term < row.length; term++) {
    const value = row[term] ?? 0
    const most = terms[term]?.gain ?? 0
    if (most > 0) met += (value * value) / most
  }
  return met / gain
}

/** What another row meets beyond this one; 0 without another. */
export function addedShareOf(row: Row, other: Row | undefined, { gain }: QuestionView): number {
  if (other === undefined) return 0
  let more = 0
  for (let term = 0; term < row.length; term++) more += Math.max(0, (other[term] ?? 0) - (row[term] ?? 0))
  return more / gain
}

/** Words of a usual passage. */
const USUAL_LENGTH = 60
const SATURATION = 1.2
const LENGTH_SHARE = 0.6

/**
 * What sentences meet together, where repetition adds less each time and a long text needs more of it.
 *
 * @param words  of all the sentences
 * @see Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond"
 */
export function saturatedShareOf(
  sentences: readonly SentenceMeeting[],
  words: number,
  { terms, gain }: QuestionView,
): number {
  const halfway = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_LENGTH)
  let met = 0
  for (const [term, { gain: most }] of terms.entries()) {
    let mass = 0
    for (const sentence of sentences) mass += sentence.mass[term] ?? 0
    if (mass > 0) met += (most * mass) / (mass + most * halfway)
  }
  return met / gain
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k] ?? 0
  return total
}
