/** A place's words and its question's, in order, as conditions look at them: stop words included. */

import type { Language } from '../model.js'
import { tokenize } from '../text/tokenize.js'
import type { KindSet } from './answer-kinds.js'
import type { AnswerPlace } from './answer-place.js'
import type { MatchedQuestion } from './match-terms.js'
import { isCapital, type PlacedWord, type Vocabulary, wordIdOf } from './vocabulary.js'

export interface SentenceWord {
  /** Folded. */
  readonly word: string
  readonly stem: string
  readonly language: Language
  readonly stop: boolean
  /** With a capital and in no lexicon. */
  readonly name: boolean
  readonly offers: KindSet
  /** Terms of the question that it stands for well, alone or as part of a phrase. */
  readonly meets: readonly number[]
}

export interface QuestionWord {
  /** Folded. */
  readonly word: string
  readonly surface: string
  /** Number of its term; undefined where it is none. */
  readonly term: number | undefined
}

/** Part of a term's gain from which on a word stands for it; half is a part of a compound, or a loose relation. */
const STANDS_FOR = 0.4

export function readWords(
  placed: Iterable<PlacedWord>,
  matched: MatchedQuestion,
  vocabulary: Vocabulary,
): SentenceWord[] {
  const words: SentenceWord[] = []
  for (const each of placed) {
    const id = wordIdOf(each)
    const known = vocabulary.words[id]
    if (known === undefined) continue
    const { word, stem, language, stop, nameLike, offers } = known
    const meets: number[] = []
    for (const hit of matched.hits.get(id) ?? NONE) {
      const { term, value } = 'term' in hit ? hit : (matched.phrases[hit.phrase] ?? NOTHING)
      if (value >= STANDS_FOR * (matched.terms[term]?.gain ?? 0)) meets.push(term)
    }
    words.push({ word, stem, language, stop, name: nameLike && isCapital(each), offers, meets })
  }
  return words
}

const NONE: readonly never[] = []
const NOTHING = { term: -1, value: -1 }

export function sentenceWords({ passage, sentence, matched, corpus }: AnswerPlace): SentenceWord[] {
  const words = passage.words.subarray(passage.sentenceStarts[sentence] ?? 0, passage.sentenceStarts[sentence + 1])
  return readWords(words, matched, corpus.vocabulary)
}

/** Of the sentences before it in its passage, its heading and its report's title. */
export function wordsNear({ passage, report, sentence, matched, corpus }: AnswerPlace): SentenceWord[] {
  const over = [...report.title, ...passage.section].map((id) => id * 2)
  const before = passage.words.subarray(0, passage.sentenceStarts[sentence] ?? 0)
  return readWords([...over, ...before], matched, corpus.vocabulary)
}

export function questionWords({ question }: MatchedQuestion): QuestionWord[] {
  return tokenize(question.text).map(({ word, surface }) => {
    const term = question.terms.findIndex((each) => each.word === word)
    return { word, surface, term: term < 0 ? undefined : term }
  })
}
