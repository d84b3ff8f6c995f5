/**
 * A question's terms against the words that a corpus really uses.
 *
 * For every word of the corpus that may stand for a term: how much meeting it says. Here stems, compounds, derivations,
 * typing errors and names in another alphabet come together.
 */

import { commonBeginning, editDistance } from '../text/similarity.js'
import { transliterate } from '../text/transliterate.js'
import type { KindSet } from './answer-kinds.js'
import type { Question, QuestionTerm, TermRole } from './question.js'
import type { Vocabulary, WordId } from './vocabulary.js'

/** What a word of a report says: for `term`, or as `member` of a phrase. */
export type Hit =
  | { readonly term: number; readonly value: number }
  | { readonly phrase: number; readonly member: number }

export interface MatchedPhrase {
  readonly term: number
  readonly value: number
  readonly members: number
}

export interface MatchedTerm {
  /** What it tells at most: its weight times the rarity of its rarest reading. */
  readonly gain: number
  /** How well the corpus' words can stand for it: 0 where none can, 1 where it uses the word itself. */
  readonly known: number
  readonly role: TermRole
  /** What a word of asking asks for; 0 for any other. */
  readonly asks: KindSet
  /** Factor that makes of a gain what the term tells where only rare words count. */
  readonly rareFactor: number
}

export interface MatchedQuestion {
  readonly question: Question
  readonly terms: readonly MatchedTerm[]
  readonly hits: ReadonlyMap<WordId, readonly Hit[]>
  readonly phrases: readonly MatchedPhrase[]
  /** Index terms with what they tell. */
  readonly query: ReadonlyMap<string, number>
}

/** How well a word stands for a stem that it has as a part, begins like, or may be a misspelling of. */
const LIKE = { lastPart: 0.75, otherPart: 0.5, derived: 0.75, oneSlip: 0.8, twoSlips: 0.6, sound: 0.9 } as const
const LEAST_SHARED_BEGINNING = 0.6
const SHORTEST_FOR_SLIP = 5
const SHORTEST_FOR_TWO_SLIPS = 9
const LEAST_SOUND = 0.5

export function matchTerms(question: Question, vocabulary: Vocabulary): MatchedQuestion {
  const hits = new Map<WordId, Hit[]>()
  const phrases: MatchedPhrase[] = []
  const query = new Map<string, number>()
  const rarityOf = (stem: string): number => rarity(vocabulary.frequency(stem))

  const terms = question.terms.map((term, at): MatchedTerm => {
    const values = new Map<WordId, number>()
    let rarest = 0
    let known = 0
    const offer = (word: WordId, weight: number, stem: string): void => {
      const value = weight * rarityOf(stem) * term.weight
      if (value > (values.get(word) ?? 0)) values.set(word, value)
    }
    const offerStem = (stem: string, weight: number): void => {
      const whole = vocabulary.withStem(stem)
      const compounds = vocabulary.withPart(stem)
      if (whole.length + compounds.length === 0) return
      for (const word of whole) offer(word, weight, stem)
      for (const word of compounds) {
        const last = vocabulary.words[word]?.parts.at(-1) === stem
        offer(word, weight * (last ? LIKE.lastPart : LIKE.otherPart), stem)
      }
      rarest = Math.max(rarest, rarityOf(stem) * (weight >= 0.5 ? 1 : weight))
      known = Math.max(known, whole.length > 0 ? weight : weight * LIKE.lastPart)
      query.set(stem, Math.max(query.get(stem) ?? 0, weight * term.weight))
    }
    for (const { stems, weight } of term.alternatives) {
      if (stems.length === 1) offerStem(stems[0], weight)
      else if (stems.every((stem) => vocabulary.frequency(stem) > 0)) {
        const value = weight * Math.max(...stems.map(rarityOf)) * term.weight
        for (const [member, stem] of stems.entries()) {
          for (const word of [...vocabulary.withStem(stem), ...vocabulary.withPart(stem)]) {
            addHit(hits, word, { phrase: phrases.length, member })
          }
          query.set(stem, Math.max(query.get(stem) ?? 0, (weight * term.weight) / stems.length))
        }
        phrases.push({ term: at, value, members: stems.length })
        rarest = Math.max(rarest, value / term.weight)
        known = Math.max(known, weight)
      }
    }
    for (const { stem, weight } of likeStems(term, vocabulary, known)) offerStem(stem, weight)
    for (const [word, value] of values) addHit(hits, word, { term: at, value })
    const rarestReading = known > 0 ? rarest : rarity(0)
    return {
      gain: term.weight * rarestReading,
      known,
      role: term.role,
      asks: term.asks ?? 0,
      rareFactor: rarestReading ** (RARE_EXPONENT / RARITY_EXPONENT - 1),
    }
  })
  return { question, terms, hits, phrases, query }
}

/** Falls with the frequency, but not with the size of the corpus: an unrelated report must not move any answer. */
const RARITY_EXPONENT = 0.3
/** The same for signals that look at rare words above all. */
const RARE_EXPONENT = 0.8

/**
 * What meeting a stem tells by its rarity: 1.23 for one that no passage uses, 0.89 for one passage, 0.25 for a hundred.
 *
 * @param frequency  passages that use it
 */
export function rarity(frequency: number): number {
  return (frequency + 0.5) ** -RARITY_EXPONENT
}

function addHit(hits: Map<WordId, Hit[]>, word: WordId, hit: Hit): void {
  const known = hits.get(word)
  if (known === undefined) hits.set(word, [hit])
  else known.push(hit)
}

interface LikeStem {
  readonly stem: string
  readonly weight: number
}

/** Stems of the corpus that are not the term's own but may stand for it by their letters or their sound. */
function likeStems(term: QuestionTerm, vocabulary: Vocabulary, known: number): LikeStem[] {
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
