/** What is known of a report's word by itself, beyond its stem. */

import type { Lexicon } from '../lexicon/lexicon.js'
import { wordClassOf } from '../lexicon/parse-lexicon.js'
import type { Language } from '../model.js'
import type { AnalyzedWord, StopWords } from '../text/analyzer.js'
import { type AnswerKinds, type KindSet, kindBit } from './answer-kinds.js'

export interface WordTraits {
  /** Kinds of answers that the word offers. */
  readonly offers: KindSet
  /** No word of the language that the lexicon knows: with a capital, probably a name. */
  readonly nameLike: boolean
  /** "in", "aus", "near": a name after it is probably a place. */
  readonly locates: boolean
  /** Continues the sentence before when it stands first. */
  readonly refersBack: boolean
}

/** What is known of a folded word: how it is searched for, and what it is by itself. */
export type DescribeWord = (
  word: string,
  language: Language,
) => { readonly analyzed: AnalyzedWord; readonly traits: WordTraits }

const LOCATES: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['in', 'im', 'aus', 'nach', 'bei', 'von', 'nahe', 'vor']),
  en: new Set(['in', 'at', 'from', 'to', 'near', 'of']),
  uk: new Set(['у', 'в', 'на', 'до', 'з', 'із', 'під', 'біля']),
  ru: new Set(['в', 'во', 'на', 'из', 'с', 'под', 'около', 'до']),
}

export function createTraitReader(knowledge: {
  readonly lexicon: Lexicon
  readonly kinds: AnswerKinds
  readonly backReferences: StopWords
}): (word: string, analyzed: AnalyzedWord, language: Language) => WordTraits {
  const place = kindBit('place')
  const name = kindBit('name')
  return (word, { stem, parts, stop }, language) => {
    let located = false
    let named = false
    let common = false
    for (const concept of stop ? [] : knowledge.lexicon.conceptsOf(stem, language)) {
      if (wordClassOf(concept) === 'name') named = true
      else common = true
      if (concept.field === 'places') located = true
    }
    return {
      offers: knowledge.kinds.offered(word, language) | (located ? place : 0) | (named && !common ? name : 0),
      nameLike: !stop && !common && parts.length === 0 && /^\p{L}/u.test(word),
      locates: LOCATES[language].has(word),
      refersBack: knowledge.backReferences[language].has(word),
    }
  }
}
