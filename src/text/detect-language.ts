/**
 * Which of the four languages a short text is written in.
 *
 * Script and telling letters first, then function words, then the words of the lexicon, then npm's eld limited to the languages left. Keyword
 * questions ("AfD Umfrage Bayern") carry too little for any detector: whoever asks says what to assume then.
 */

import { eld } from 'eld/extrasmall'
import type { Language } from '../model.js'
import type { StopWords } from './analyzer.js'
import { tokenize } from './tokenize.js'

/** More says nothing new. */
const READ_AT_MOST = 1000

const detector = eld.newInstance()
detector.enableTextCleanup(false)

export type LanguageDetector = (text: string, fallback: Language) => Language

/**
 * @param isWord  whether a folded word is known as one of that language; asked where nothing else tells
 * @returns a function that gives the language of a text, `fallback` where it can't be told
 */
export function createLanguageDetector(
  stopWords: StopWords,
  isWord: (word: string, language: Language) => boolean = () => false,
): LanguageDetector {
  return (text, fallback) => {
    const start = text.slice(0, READ_AT_MOST)
    const cyrillic = start.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
    const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0
    if (cyrillic === 0 && latin === 0) return fallback
    return cyrillic >= latin
      ? between('uk', 'ru', /[іїєґ]/gi, /[ыэёъ]/gi, start, fallback, stopWords, isWord)
      : between('de', 'en', /[äöüß]/gi, /\b(?:the|what|who|how)\b/gi, start, fallback, stopWords, isWord)
  }
}

function between(
  a: Language,
  b: Language,
  tellsA: RegExp,
  tellsB: RegExp,
  text: string,
  fallback: Language,
  stopWords: StopWords,
  isWord: (word: string, language: Language) => boolean,
): Language {
  let lead = (text.match(tellsA)?.length ?? 0) - (text.match(tellsB)?.length ?? 0)
  const words = tokenize(text).map(({ word }) => word)
  for (const word of words) {
    lead += (stopWords[a].has(word) ? 1 : 0) - (stopWords[b].has(word) ? 1 : 0)
  }
  if (lead !== 0) return lead > 0 ? a : b
  for (const word of words) lead += (isWord(word, a) ? 1 : 0) - (isWord(word, b) ? 1 : 0)
  if (lead !== 0) return lead > 0 ? a : b
  const scores = detector.detect(text).getScores()
  const scoreA = scores[a] ?? 0
  const scoreB = scores[b] ?? 0
  if (scoreA === scoreB || Math.abs(scoreA - scoreB) < UNSURE) return fallback === a || fallback === b ? fallback : a
  return scoreA > scoreB ? a : b
}

/** Scores of eld that are this near to each other tell nothing. */
const UNSURE = 0.02
