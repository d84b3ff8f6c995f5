/**
 * A corpus made searchable: every passage as numbers of words, sentence by sentence, beside the inverted index.
 *
 * Takes reports and an analyzer; immutable once built. Knows no question.
 */

import type { Language, Passage, Report } from '../model.js'
import type { Analyzer } from '../text/analyzer.js'
import { type Token, tokenize } from '../text/tokenize.js'
import { PassageIndex } from './passage-index.js'
import { Vocabulary, type WordId } from './vocabulary.js'
import type { DescribeWord } from './word-traits.js'

/** A word in its place: word id times two, plus one where it is written with a capital. */
export type PlacedWord = number

export interface SearchablePassage {
  readonly passage: Passage
  /** Number of its report in `reports`. */
  readonly report: number
  readonly words: Int32Array
  /** By sentence, where its words begin in `words`; one more at the end. */
  readonly sentenceStarts: Uint32Array
  /** Words of its heading. */
  readonly section: readonly WordId[]
}

export interface SearchableReport {
  readonly report: Report
  readonly title: readonly WordId[]
  /** Number of its first passage. */
  readonly firstPassage: number
}

export interface Corpus {
  readonly reports: readonly SearchableReport[]
  readonly passages: readonly SearchablePassage[]
  readonly vocabulary: Vocabulary
  readonly index: PassageIndex
}

export function wordIdOf(placed: PlacedWord): WordId {
  return placed >> 1
}

export function isCapital(placed: PlacedWord): boolean {
  return (placed & 1) === 1
}

export function buildCorpus(reports: readonly Report[], analyzer: Analyzer, describe: DescribeWord): Corpus {
  const vocabulary = new Vocabulary(analyzer, describe)
  const index = new PassageIndex()
  const passages: SearchablePassage[] = []
  const searchable: SearchableReport[] = []
  for (const report of reports) {
    const idsOf = (text: string): WordId[] => tokenize(text).map(({ word }) => vocabulary.add(word, report.language))
    const title = idsOf(report.title)
    searchable.push({ report, title, firstPassage: passages.length })
    const sections = new Map<string, WordId[]>()
    for (const passage of report.passages) {
      const heading = passage.section ?? ''
      const section = sections.get(heading) ?? idsOf(heading)
      sections.set(heading, section)
      const read = readPassage(passage, report.language, vocabulary)
      const terms = termsOf(read.words, vocabulary)
      vocabulary.countPassage(new Set(terms))
      index.add(passages.length, terms, termsOf([...title, ...section].map(placeless), vocabulary))
      passages.push({ passage, report: searchable.length - 1, section, ...read })
    }
  }
  return { reports: searchable, passages, vocabulary, index }
}

function readPassage(
  passage: Passage,
  language: Language,
  vocabulary: Vocabulary,
): Pick<SearchablePassage, 'words' | 'sentenceStarts'> {
  const tokens = tokenize(passage.text)
  const words = new Int32Array(tokens.length)
  const sentenceStarts = new Uint32Array(passage.sentences.length + 1)
  let sentence = 0
  for (const [at, token] of tokens.entries()) {
    while (sentence + 1 < passage.sentences.length && token.start >= (passage.sentences[sentence + 1]?.start ?? 0)) {
      sentence++
      sentenceStarts[sentence] = at
    }
    words[at] = placed(token, language, vocabulary)
  }
  while (sentence < passage.sentences.length) sentenceStarts[++sentence] = tokens.length
  return { words, sentenceStarts }
}

function placed({ word, surface }: Token, language: Language, vocabulary: Vocabulary): PlacedWord {
  return vocabulary.add(word, language) * 2 + (/^\p{Lu}/u.test(surface) ? 1 : 0)
}

function placeless(id: WordId): PlacedWord {
  return id * 2
}

/** Index terms of words: stems and the stems of compound parts, stop words left out. */
function termsOf(words: Iterable<PlacedWord>, vocabulary: Vocabulary): string[] {
  const terms: string[] = []
  for (const word of words) {
    const analyzed = vocabulary.words[wordIdOf(word)]
    if (analyzed === undefined || analyzed.stop) continue
    terms.push(analyzed.stem)
    for (const part of analyzed.parts) terms.push(part)
  }
  return terms
}
