/**
 * Stems of a corpus that are not a term's own but may stand for it by their letters or their sound: derivations, typing
 * errors, names in another alphabet.
 */

import { commonBeginning, editDistance } from '../text/similarity.js'
import { transliterate } from '../text/transliterate.js'
import type { QuestionTerm } from './question.js'
import type { Vocabulary } from './vocabulary.js'

/** How well a word stands for a stem that it begins like, may be a misspelling of, or sounds like. */
const LIKE = { derived: 0.75, oneSlip: 0.8, twoSlips: 0.6, sound: 0.9 } as const
const LEAST_SHARED_BEGINNING = 0.6
const SHORTEST_FOR_SLIP = 5
const SHORTEST_FOR_TWO_SLIPS = 9
const LEAST_SOUND = 0.5

export interface LikeStem {
  readonly stem: string
  readonly weight: number
}

/** @param known  how well the corpus' words are already known to stand for the term, 0 to 1 */
export function likeStems(term: QuestionTerm, vocabulary: Vocabulary, known: number): LikeStem[] {
  if (term.exact === true || /^\p{N}/u.test(term.stem)) return []
  const cyrillic = /[\u0400-\u04ff]/.test(term.word)
  const found = derivations(term.stem, vocabulary)
  // A word that the corpus or the lexicon knows is hardly misspelt, nor a name in another alphabet.
  if (known < 0.5) {
    if (!cyrillic) found.push(...misspellings(term.stem, vocabulary))
    found.push(...sounds(term, vocabulary))
  }
  return found
}

function derivations(stem: string, vocabulary: Vocabulary): LikeStem[] {
  if (stem.length < 4) return []
  const beginning = stem.slice(0, Math.max(4, Math.ceil(stem.length * LEAST_SHARED_BEGINNING)))
  return vocabulary
    .stemsBeginningWith(beginning, 300)
    .map((other) => ({ stem: other, shared: commonBeginning(stem, other) / Math.max(stem.length, other.length) }))
    .filter(({ stem: other, shared }) => other !== stem && shared >= LEAST_SHARED_BEGINNING)
    .map(({ stem: other, shared }) => ({ stem: other, weight: LIKE.derived * shared }))
}

function misspellings(stem: string, vocabulary: Vocabulary): LikeStem[] {
  if (stem.length < SHORTEST_FOR_SLIP) return []
  const limit = stem.length >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1
  return vocabulary.stemsBeginningWith(stem.slice(0, 2), 5000).flatMap((other) => {
    if (other === stem || other.length < SHORTEST_FOR_SLIP - 1) return []
    const slips = editDistance(stem, other, limit)
    return slips > limit ? [] : [{ stem: other, weight: slips === 1 ? LIKE.oneSlip : LIKE.twoSlips }]
  })
}

function sounds({ word, stem }: QuestionTerm, vocabulary: Vocabulary): LikeStem[] {
  const found = new Map<string, number>()
  for (const spelling of new Set([stem, word])) {
    const latin = transliterate(spelling)
    for (const id of vocabulary.soundingLike(spelling)) {
      const other = vocabulary.words[id]
      if (other === undefined || other.stem === stem) continue
      const theirs = transliterate(other.stem)
      const longest = Math.max(latin.length, theirs.length)
      const alike = 1 - editDistance(latin, theirs, longest) / longest
      if (alike >= LEAST_SOUND) {
        found.set(other.stem, Math.max(found.get(other.stem) ?? 0, LIKE.sound * (0.5 + alike / 2)))
      }
    }
  }
  return [...found].map(([other, weight]) => ({ stem: other, weight }))
}
