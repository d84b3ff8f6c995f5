/**
 * The Library: one corpus version with everything needed to search it. Immutable.
 */

import type { Report } from '../model.js'
import { buildCorpus, type Corpus } from '../search/corpus.js'
import type { QuestionReader } from '../search/read-question.js'
import type { RankingWeights } from '../search/read-weights.js'
import { createWordDescriber } from '../search/word-traits.js'
import { createAnalyzer } from '../text/analyzer.js'
import { cistem } from '../text/cistem.js'
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
  const analyzer = createAnalyzer(knowledge.stopWords, compoundParts(ordered, knowledge))
  return {
    reports: ordered,
    corpus: buildCorpus(ordered, analyzer, createWordDescriber(knowledge)),
    reader: { analyzer, lexicon: knowledge.lexicon, kinds: knowledge.kinds },
    weights: knowledge.weights,
    detectLanguage: knowledge.detectLanguage,
  }
}

/** Stems of the lexicon and of the corpus' own words: a small corpus has too few. */
function compoundParts(
  reports: readonly Report[],
  { lexicon, stopWords }: Knowledge,
): (word: string, stem: string) => boolean {
  const own = new Set<string>()
  for (const { language, text } of reports) {
    if (language !== 'de') continue
    for (const { word } of tokenize(text)) if (word.length >= SHORTEST_OWN_PART) own.add(word)
  }
  const ownStems = new Set([...own].map(cistem))
  return (word, stem) => !stopWords.de.has(word) && (lexicon.knows(stem, 'de') || ownStems.has(stem))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
