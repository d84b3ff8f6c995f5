/**
 * The Library: one corpus version with everything needed to search it. Immutable.
 */

import type { Report } from '../model.js'
import { buildCorpus, type Corpus } from '../search/corpus.js'
import type { QuestionReader } from '../search/read-question.js'
import type { RankingWeights } from '../search/read-weights.js'
import { createWordDescriber } from '../search/word-traits.js'
import { createAnalyzer } from '../text/analyzer.js'
import type { LanguageDetector } from '../text/detect-language.js'
import { tokenize } from '../text/tokenize.js'
import type { Knowledge } from './read-knowledge.js'

export interface Library {
  /** By date, then by id. */
  readonly reports: readonly Report[]
  readonly corpus: Corpus
  readonly reader: QuestionReader
  readonly weights: RankingWeights
  readonly detectLanguage: LanguageDetector
}

/** Shorter words of a corpus are too often endings to be taken for compound parts. */
const SHORTEST_OWN_PART = 4

/** @param reports  in any order, no two with one id */
export function openLibrary(reports: readonly Report[], knowledge: Knowledge): Library {
  const ordered = [...reports].sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date)))
  const analyzer = createAnalyzer(knowledge.stopWords, compoundWords(ordered, knowledge))
  return {
    reports: ordered,
    corpus: buildCorpus(ordered, analyzer, createWordDescriber(knowledge)),
    reader: { analyzer, lexicon: knowledge.lexicon, kinds: knowledge.kinds },
    weights: knowledge.weights,
    detectLanguage: knowledge.detectLanguage,
  }
}

/** Words of the lexicon and of the corpus itself: a small corpus has too few of its own. */
function compoundWords(reports: readonly Report[], { lexicon, stopWords }: Knowledge): Set<string> {
  const words = new Set(lexicon.germanWords())
  for (const { language, text } of reports) {
    if (language !== 'de') continue
    for (const { word } of tokenize(text)) if (word.length >= SHORTEST_OWN_PART) words.add(word)
  }
  for (const word of stopWords.de) words.delete(word)
  return words
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
