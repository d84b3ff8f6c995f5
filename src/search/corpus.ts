/**
 * A corpus made searchable: every passage as numbers of words, sentence by sentence, beside the inverted index.
 *
 * Immutable once built.
 */

import type { Lexicon } from '../lexicon/lexicon.js'
import type { Concept } from '../lexicon/parse-lexicon.js'
import type { Language, Passage, Report } from '../model.js'
import { scanWords } from '../text/tokenize.js'
import { PassageIndex } from './passage-index.js'
import { type BareWord, Vocabulary, VocabularyBuilder, type WordId, wordIdOf } from './vocabulary.js'
import type { DescribeWord } from './word-traits.js'

export interface SearchablePassage {
  readonly passage: Passage
  /** Number of its report in `reports`. */
  readonly report: number
  /** Placed words, in order. */
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
  /** The concepts that a word names by itself. */
  readonly meanings: (word: WordId) => readonly Concept[]
}

/** @param describer  given all words of the reports, gives what describes each */
export function buildCorpus(
  reports: readonly Report[],
  describer: (words: readonly BareWord[]) => DescribeWord,
  lexicon: Lexicon,
): Corpus {
  const builder = new VocabularyBuilder()
  const passages: SearchablePassage[] = []
  const searchable: SearchableReport[] = []
  for (const report of reports) {
    const idsOf = (text: string): WordId[] => placeWords(text, report.language, builder).words.map(wordIdOf)
    searchable.push({ report, title: idsOf(report.title), firstPassage: passages.length })
    const sections = new Map<string, WordId[]>()
    for (const passage of report.passages) {
      const heading = passage.section ?? ''
      const section = sections.get(heading) ?? idsOf(heading)
      sections.set(heading, section)
      passages.push({
        passage,
        report: searchable.length - 1,
        section,
        ...readPassage(passage, report.language, builder),
      })
    }
  }
  const vocabulary = new Vocabulary(builder.words, describer(builder.words))
  vocabulary.countPassages(distinct(passages, searchable))
  const index = new PassageIndex()
  for (const [number, { words }] of passages.entries()) {
    let terms = ''
    for (const placed of words) {
      const text = vocabulary.words[wordIdOf(placed)]?.termText
      if (text !== undefined && text !== '') terms += terms === '' ? text : ` ${text}`
    }
    index.add(number, terms)
  }
  const meanings = (id: WordId): readonly Concept[] => {
    const word = vocabulary.words[id]
    return word === undefined ? [] : lexicon.meanings(word.stem, word.language)
  }
  return { reports: searchable, passages, vocabulary, index, meanings }
}

/** A report that is published twice makes none of its words more common. */
function* distinct(
  passages: readonly SearchablePassage[],
  reports: readonly SearchableReport[],
): Generator<SearchablePassage> {
  const seen = new Set<string>()
  for (const passage of passages) {
    // "10 000" in another language has other stems.
    const key = `${reports[passage.report]?.report.language} ${passage.passage.text}`
    if (seen.has(key)) continue
    seen.add(key)
    yield passage
  }
}

function readPassage(
  passage: Passage,
  language: Language,
  builder: VocabularyBuilder,
): Pick<SearchablePassage, 'words' | 'sentenceStarts'> {
  const { words, starts } = placeWords(passage.text, language, builder)
  const sentenceStarts = new Uint32Array(passage.sentences.length + 1)
  let sentence = 0
  for (const [at, start] of starts.entries()) {
    while (sentence + 1 < passage.sentences.length && start >= (passage.sentences[sentence + 1]?.start ?? 0)) {
      sentenceStarts[++sentence] = at
    }
  }
  while (sentence < passage.sentences.length) sentenceStarts[++sentence] = words.length
  return { words: Int32Array.from(words), sentenceStarts }
}

function placeWords(
  text: string,
  language: Language,
  builder: VocabularyBuilder,
): { readonly words: number[]; readonly starts: number[] } {
  const words: number[] = []
  const starts: number[] = []
  scanWords(text, (start, end) => {
    const placed = builder.place(text.slice(start, end), language)
    if (placed === undefined) return
    words.push(placed)
    starts.push(start)
  })
  return { words, starts }
}
