/** Gold questions and run lines to score, with only what a test speaks of. */

import type { RunLine } from '../../evaluation/run-file.js'
import type { GoldQuestion } from '../../evaluation/scores.js'

export function goldQuestion(part: Partial<GoldQuestion> & { readonly id: string }): GoldQuestion {
  return {
    language: 'de',
    question: 'Wo liegt die Brücke?',
    report: 'silbersee',
    paragraph: 1,
    answer: 'bei Harn',
    sentences: ['Die Brücke liegt bei Harn.'],
    answerable: true,
    ...part,
  }
}

export function line(part: Partial<RunLine> & { readonly id: string }): RunLine {
  return { answered: true, confidence: 0.5, ms: 1, passages: [], excerpts: [], ...part }
}

/** Passages of these paragraphs of the gold report, best first. */
export function passagesOf(...paragraphs: readonly number[]): RunLine['passages'] {
  return paragraphs.map((paragraph, at) => ({ report: 'silbersee', paragraph, score: 10 - at }))
}

/** Quotes of the gold paragraph, best first. */
export function quotesOf(...quotes: readonly string[]): RunLine['excerpts'] {
  return quotes.map((quote, at) => ({ report: 'silbersee', paragraph: 1, quote, score: 1 - at / 10 }))
}
