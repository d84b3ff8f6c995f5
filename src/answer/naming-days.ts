/**
 * Passages that speak of days: "das Treffen am 6. Mai", whenever their report is of.
 *
 * A day is known by its words as the question puts them, met in all languages; a report hardly writes the year, so the
 * nearest one is meant.
 */

import { daysBetween } from '../dates/day.js'
import type { Library } from '../library/build-library.js'
import type { DayRange } from '../model.js'
import { matchTerms } from '../search/match-terms.js'
import { meetSentences } from '../search/meet.js'
import type { QuestionTerm } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import type { AskedText } from './understand.js'

/** A report that names a day without its year means one that is at most so many days away. */
const SAME_YEAR = 183
/** Alternatives that stand for a word better than this are its usual names, in any language. */
const USUAL = 0.5

/** Undefined where the question names no day by words that a report could use, as "yesterday". */
export function passagesNaming(
  { corpus, reader }: Library,
  { text, language, mentions }: AskedText,
  days: DayRange,
): ((passage: number) => boolean) | undefined {
  const words = mentions.map(({ span }) => text.slice(span.start, span.end)).join(' ')
  if (!/\d/.test(words)) return undefined
  const question = readQuestion(words, language, reader)
  const wanted = question.terms.filter(({ role }) => role !== 'weak' && role !== 'asked').map(usual)
  if (wanted.length === 0) return undefined
  const matched = matchTerms({ ...question, terms: wanted }, corpus.vocabulary)
  const years = new Set(words.match(/(?:19|20|21)\d\d/g))
  return (number) => {
    const passage = corpus.passages[number]
    const report = corpus.reports[passage?.report ?? -1]?.report
    if (passage === undefined || report === undefined) return false
    const near = Math.abs(daysBetween(report.date, days.from)) <= SAME_YEAR
    return meetSentences(matched, passage, corpus.vocabulary).some(({ row }) =>
      wanted.every(({ word }, at) => (row[at] ?? 0) > 0 || (near && years.has(word))),
    )
  }
}

/** With its usual names alone: how well it is met would depend on how often each language names it. */
function usual(term: QuestionTerm): QuestionTerm {
  return { ...term, exact: true, alternatives: term.alternatives.filter(({ weight }) => weight > USUAL) }
}
