/**
 * Words to index terms: the one analysis that questions and passages share.
 *
 * Keeps what it has found, since a corpus repeats its words. Knows no meaning: synonyms and translations are the
 * lexicon's.
 */

import type { Language } from '../model.js'
import { type CompoundSplitter, createCompoundSplitter } from './compounds.js'
import type { Stemmer } from './stemmer.js'

export interface AnalyzedWord {
  readonly stem: string
  /** Stems of a German compound's parts, first to last; [] for any other word. */
  readonly parts: readonly string[]
  /** Says nothing by itself: neither indexed nor searched for. */
  readonly stop: boolean
}

export type StopWords = Readonly<Record<Language, ReadonlySet<string>>>

export interface Analyzer {
  /** @param word  folded (see fold.ts) */
  analyze(word: string, language: Language): AnalyzedWord
}

/** @param isPart  whether a folded German word, as it is written, may stand in a compound */
export function createAnalyzer(stopWords: StopWords, stemmer: Stemmer, isPart: (word: string) => boolean): Analyzer {
  const stemOf = (word: string): string => stemmer(word, 'de')
  const split: CompoundSplitter = createCompoundSplitter({ isWord: isPart, stemOf })
  const known: Readonly<Record<Language, Map<string, AnalyzedWord>>> = {
    de: new Map(),
    en: new Map(),
    uk: new Map(),
    ru: new Map(),
  }
  return {
    analyze(word, language) {
      const before = known[language].get(word)
      if (before !== undefined) return before
      const wordStem = stemmer(word, language)
      const parts = language === 'de' ? split(word).filter((part) => part !== wordStem) : []
      const analyzed = { stem: wordStem, parts, stop: stopWords[language].has(word) }
      // Questions must not fill the memory: what a corpus needs fits, a flood of odd words is analyzed anew.
      if (known[language].size < 1_000_000) known[language].set(word, analyzed)
      return analyzed
    },
  }
}
