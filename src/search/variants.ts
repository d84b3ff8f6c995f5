/**
 * What a corpus has for a term of a question: stems, compounds, names in other spellings, phrases, each with how well it
 * stands for the term. How much meeting it says is match-terms' business.
 */

import type { Language } from '../model.js'
import { likeStems } from './like-stems.js'
import type { Alternative, QuestionTerm } from './question.js'
import { readAsName } from './read-as-name.js'
import type { Vocabulary, WordId } from './vocabulary.js'

/** How well a compound stands for a stem that it has as a part. */
const PART = { last: 0.75, other: 0.5 } as const

/** A stem of the corpus that stands for a term. */
export interface Variant {
  readonly stem: string
  /** How well it does. */
  readonly weight: number
  /** The words that have it, with how well they stand for the stem. */
  readonly words: readonly { readonly word: WordId; readonly share: number }[]
}

export interface Variants {
  readonly stems: readonly Variant[]
  /** Phrases that stand for it, all of whose stems the corpus uses. */
  readonly phrases: readonly Alternative[]
  /** As in MatchedTerm. */
  readonly known: number
}

export function variantsOf(term: QuestionTerm, language: Language, vocabulary: Vocabulary): Variants {
  const found: Variant[] = []
  const phrases: Alternative[] = []
  let known = 0
  const offerStem = (stem: string, weight: number): void => {
    const whole = vocabulary.withStem(stem)
    const compounds = vocabulary.withPart(stem)
    if (whole.length + compounds.length === 0) return
    const words = [
      ...whole.map((word) => ({ word, share: 1 })),
      ...compounds.map((word) => {
        const last = vocabulary.words[word]?.parts.at(-1) === stem
        return { word, share: last ? PART.last : PART.other }
      }),
    ]
    found.push({ stem, weight, words })
    known = Math.max(known, whole.length > 0 ? weight : weight * PART.last)
  }
  const { forms, alternatives } = readAsName(term, language, vocabulary.names)
  for (const { stem, words, weight } of forms) {
    found.push({ stem, weight, words: words.map((word) => ({ word, share: 1 })) })
    known = Math.max(known, weight)
  }
  for (const alternative of alternatives) {
    const { stems, weight } = alternative
    if (stems.length === 1) offerStem(stems[0], weight)
    else if (stems.every((stem) => vocabulary.frequency(stem) > 0)) {
      phrases.push(alternative)
      known = Math.max(known, weight)
    }
  }
  for (const { stem, weight } of likeStems(term, vocabulary, known)) offerStem(stem, weight)
  return { stems: found, phrases, known }
}
