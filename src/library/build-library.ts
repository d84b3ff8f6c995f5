/**
 * The Library: one corpus version with everything needed to search it. Immutable.
 */

import type { Report } from '../model.js'
import { buildCorpus, type Corpus } from '../search/corpus.js'
import type { CourtesyReader } from '../search/courtesy.js'
import type { CueReader } from '../search/cues.js'
import type { QuestionReader } from '../search/read-question.js'
import type { RankingWeights } from '../search/read-weights.js'
import type { BareWord } from '../search/vocabulary.js'
import { createTraitReader } from '../search/word-traits.js'
import { type Analyzer, createAnalyzer } from '../text/analyzer.js'
import type { LanguageDetector } from '../text/detect-language.js'
import type { Knowledge } from './read-knowledge.js'

export interface Library {
  /** By date, then by id. */
  readonly reports: readonly Report[]
  readonly corpus: Corpus
  readonly reader: QuestionReader
  readonly courtesy: CourtesyReader
  readonly cues: CueReader
  readonly weights: RankingWeights
  readonly detectLanguage: LanguageDetector
}

/** Shorter words of a corpus are too often endings to be taken for compound parts. */
const SHORTEST_OWN_PART = 4

/** @param reports  in any order, no two with one id */
export function buildLibrary(reports: readonly Report[], knowledge: Knowledge): Library {
  const ordered = [...reports].sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date)))
  const traitsOf = createTraitReader(knowledge)
  let analyzer: Analyzer = createAnalyzer(knowledge.stopWords, knowledge.stemmer, compoundParts([], knowledge))
  const corpus = buildCorpus(
    ordered,
    (words) => {
      analyzer = createAnalyzer(knowledge.stopWords, knowledge.stemmer, compoundParts(words, knowledge))
      return (word, language) => {
        const analyzed = analyzer.analyze(word, language)
        return { analyzed, traits: traitsOf(word, analyzed, language) }
      }
    },
    knowledge.lexicon,
  )
  return {
    reports: ordered,
    corpus,
    reader: {
      analyzer,
      lexicon: knowledge.lexicon,
      dictionaries: knowledge.dictionaries,
      kinds: knowledge.kinds,
      weakWords: knowledge.weakWords,
      interrogatives: knowledge.interrogatives,
      contraries: knowledge.contraries,
    },
    courtesy: knowledge.courtesy,
    cues: knowledge.cues,
    weights: knowledge.weights,
    detectLanguage: knowledge.detectLanguage,
  }
}

/** Words of the lexicon and of the corpus itself: a small corpus has too few. */
function compoundParts(words: readonly BareWord[], { lexicon, stopWords }: Knowledge): (word: string) => boolean {
  const german = words.filter(({ word, language }) => language === 'de' && word.length >= SHORTEST_OWN_PART)
  const own = new Set(german.map(({ word }) => word))
  return (word) => !stopWords.de.has(word) && (lexicon.hasWord(word, 'de') || own.has(word))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
