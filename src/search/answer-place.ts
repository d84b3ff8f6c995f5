/** A sentence as an answer, with all that stands around it: what conditions look at. */

import type { Corpus, SearchablePassage, SearchableReport } from './corpus.js'
import type { MatchedQuestion } from './match-terms.js'
import type { PlacedWord } from './vocabulary.js'

export interface AnswerPlace {
  readonly matched: MatchedQuestion
  readonly corpus: Corpus
  readonly report: SearchableReport
  readonly passage: SearchablePassage
  /** Its place in the passage, from 0. */
  readonly sentence: number
}

/** One condition of an answer: what is wrong with a sentence as an answer, from 0 for nothing. */
export interface Condition<Name extends string> {
  readonly name: Name
  readonly means: string
  readonly of: (place: AnswerPlace) => number
}

/** @throws {RangeError} where the corpus has no such passage */
export function answerPlace(matched: MatchedQuestion, corpus: Corpus, number: number, sentence: number): AnswerPlace {
  const passage = corpus.passages[number]
  const report = corpus.reports[passage?.report ?? -1]
  if (passage === undefined || report === undefined) throw new RangeError(`There is no passage ${number}.`)
  return { matched, corpus, report, passage, sentence }
}

/** Its own words, in order. */
export function wordsOf({ passage, sentence }: AnswerPlace): Int32Array {
  return passage.words.subarray(passage.sentenceStarts[sentence] ?? 0, passage.sentenceStarts[sentence + 1])
}

/** The words of the sentences before it in its passage. */
export function wordsBefore({ passage, sentence }: AnswerPlace): Int32Array {
  return passage.words.subarray(0, passage.sentenceStarts[sentence] ?? 0)
}

/** The words over it: its heading, its report's title. Ids, not placed words. */
export function wordsOver({ passage, report }: AnswerPlace): readonly PlacedWord[] {
  return [...passage.section, ...report.title]
}
