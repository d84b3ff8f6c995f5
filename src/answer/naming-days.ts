/**
 * Passages that speak of days: "das Treffen am 6. Mai", whenever their report is of.
 *
 * A day is known by its words as the question puts them, met in all languages; a report hardly writes the year, so the
 * nearest one is meant.
 */

import { daysBetween } from '../dates/day.js'
import type { Library } from '../library/build-library.js'
import type { DayRange, Language } from '../model.js'
import type { Corpus } from '../search/corpus.js'
import { type MatchedQuestion, matchTerms } from '../search/match-terms.js'
import type { QuestionTerm } from '../search/question.js'
import { readQuestion } from '../search/read-question.js'
import { type Vocabulary, wordIdOf } from '../search/vocabulary.js'
import type { AskedText } from './understand.js'

/** A report that names a day without its year means one that is at most so many days away. */
const SAME_YEAR = 183
/** Alternatives that stand for a word better than this are its usual names, in any language. */
const USUAL = 0.5

/** Undefined where the question names no day by words that a report could use, as "yesterday". */
export function passagesNaming(
  { corpus, reader }: Library,
  { text, language, dayWords: words }: AskedText,
  days: DayRange,
): ((passage: number) => boolean) | undefined {
  if (!/\d/.test(words) || OF_REPORTS[language].test(text)) return undefined
  const question = readQuestion(words, language, reader)
  const wanted = question.terms.filter(({ role }) => role !== 'weak' && role !== 'asked').map(usual)
  if (wanted.length === 0) return undefined
  const matched = matchTerms({ ...question, terms: wanted }, corpus.vocabulary)
  const years = new Set(words.match(/(?:19|20|21)\d\d/g))
  const all = wanted.map((_, at) => at)
  const dayAndMonth = all.filter((at) => !years.has(wanted[at]?.word ?? ''))
  // A year by itself has to be written.
  const withoutYear = dayAndMonth.length > 0 ? dayAndMonth : all
  const names = (number: number): boolean => {
    const passage = corpus.passages[number]
    const report = corpus.reports[passage?.report ?? -1]?.report
    if (passage === undefined || report === undefined) return false
    const near = daysBetween(days.to, report.date) <= SAME_YEAR && daysBetween(report.date, days.from) <= SAME_YEAR
    return standTogether({ matched, vocabulary: corpus.vocabulary }, passage.words, near ? withoutYear : all)
  }
  return daysBetween(days.from, days.to) > LONG ? inReportsThat(names, corpus) : names
}

/** A stretch longer than this, in days, is named once in a report and meant in all of it. */
export const LONG = 92

/** Passages of reports that have such a passage. */
function inReportsThat(
  names: (passage: number) => boolean,
  { reports, passages }: Corpus,
): (passage: number) => boolean {
  const known = new Map<number, boolean>()
  return (number) => {
    const report = passages[number]?.report ?? -1
    const before = known.get(report)
    if (before !== undefined) return before
    const [from, to] = [reports[report]?.firstPassage ?? 0, reports[report + 1]?.firstPassage ?? passages.length]
    let found = false
    for (let at = from; at < to && !found; at++) found = names(at)
    known.set(report, found)
    return found
  }
}

interface Meant {
  readonly matched: MatchedQuestion
  readonly vocabulary: Vocabulary
}

/** Words that make a day one of reports: "laut Meldungen vom 6. Mai" asks for what was said then. */
const OF_REPORTS: Readonly<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:bericht\p{L}*|meldung\p{L}*|gemeldet|meldete\p{L}*|nachricht\p{L}*|presse|zeitung\p{L}*|medien)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:reports?|reported|reporting|news|press|papers?|newspapers?|media|published)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:писал\p{L}*|повідом\p{L}*|новин\p{L}*|звіт\p{L}*|прес[аиіу]|газет\p{L}*|змі|медіа)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:писал\p{L}*|сообщ\p{L}*|новост\p{L}*|отчет\p{L}*|пресс[аыеу]|газет\p{L}*|сми|медиа)(?!\p{L})/iu,
}

/** Words from the first to the last of a day's own, at most: "6 травня", "the 6th of May". */
const TOGETHER = 2
/** So many more where another number stands between, as in "vom 6. auf den 15. Mai". */
const WITH_ANOTHER = 2

/** Whether words that meet all of these terms stand together somewhere; a day's number is written in digits. */
function standTogether({ matched, vocabulary }: Meant, words: Int32Array, needed: readonly number[]): boolean {
  const last = new Map<number, number>()
  let [number, numberBefore] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [at, placed] of words.entries()) {
    const inDigits = /^\d/.test(vocabulary.words[wordIdOf(placed)]?.word ?? '')
    if (inDigits) [number, numberBefore] = [at, number]
    for (const hit of matched.hits.get(wordIdOf(placed)) ?? []) {
      if (!('term' in hit)) continue
      if (matched.terms[hit.term]?.role !== 'number' || inDigits) last.set(hit.term, at)
    }
    const first = Math.min(at, ...needed.map((term) => last.get(term) ?? Number.NEGATIVE_INFINITY))
    const between = first < number && first >= numberBefore ? WITH_ANOTHER : 0
    if (at - first <= TOGETHER + between) return true
  }
  return false
}

/** With its usual names alone: how well it is met would depend on how often each language names it. */
function usual(term: QuestionTerm): QuestionTerm {
  return { ...term, exact: true, alternatives: term.alternatives.filter(({ weight }) => weight > USUAL) }
}
