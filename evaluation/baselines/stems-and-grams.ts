/**
 * What careful use of MiniSearch gives German: Snowball stems and character 4-grams without stop words, the passage's score
 * added to its sentences', the score for each term of the question as confidence. Other languages get nothing but
 * transliteration.
 */

import { stemmer } from '@orama/stemmers/german'
import MiniSearch from 'minisearch'
import { tokenize } from '../../src/text/tokenize.js'
import { transliterate } from '../../src/text/transliterate.js'
import type { Engine } from '../engine.js'
import { type Scored, sentenceBaseline } from './sentence-baseline.js'

const GRAM = 4

/** @param stopWords  German, folded */
export function stemsAndGramsBaseline(stopWords: ReadonlySet<string>): Engine {
  return sentenceBaseline('stems + 4-grams', ({ passages, sentences }) => {
    const searchPassages = indexOf(
      passages.map(({ text }) => text),
      stopWords,
    )
    const searchSentences = indexOf(
      sentences.map(({ text }) => text),
      stopWords,
    )
    return (question) => {
      const ranked = searchPassages(question)
      const passageScores = new Map(ranked.map(({ number, score }) => [number, score]))
      const mixed = searchSentences(question).map(({ number, score }) => ({
        number,
        score: score + (passageScores.get(sentences[number]?.passage ?? -1) ?? 0),
      }))
      return {
        passages: ranked,
        sentences: mixed.sort((a, b) => b.score - a.score || a.number - b.number),
        // A long question has a high score whether it is answered or not.
        confidence: (ranked[0]?.score ?? 0) / Math.max(1, termsOf(question, stopWords).length),
      }
    }
  })
}

function indexOf(texts: readonly string[], stopWords: ReadonlySet<string>): (question: string) => Scored[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => termsOf(text, stopWords),
    processTerm: (term) => term,
  })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (question) => index.search(question).map(({ id, score }) => ({ number: id, score }))
}

/** Stems, and the 4-grams of words with a sign before them that no stem has. */
function termsOf(text: string, stopWords: ReadonlySet<string>): string[] {
  return tokenize(text).flatMap(({ word: folded }) => {
    if (stopWords.has(folded)) return []
    const word = transliterate(folded)
    return [stemmer(word), ...gramsOf(word)]
  })
}

function gramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - GRAM + 1) }, (_, at) => `#${word.slice(at, at + GRAM)}`)
}
