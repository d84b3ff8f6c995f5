/**
 * A question's terms against the words that a corpus really uses.
 *
 * For every word of the corpus that may stand for a term: how much meeting it says. Here stems, compounds, derivations,
 * typing errors and names in another alphabet come together.
 */

import type { KindSet } from './answer-kinds.js'
import { likeStems } from './like-stems.js'
import type { Question, TermRole } from './question.js'
import { readAsName } from './read-as-name.js'
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

/** How well a compound stands for a stem that it has as a part. */
const PART = { last: 0.75, other: 0.5 } as const

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
        offer(word, weight * (last ? PART.last : PART.other), stem)
      }
      rarest = Math.max(rarest, rarityOf(stem) * (weight >= 0.5 ? 1 : weight))
      known = Math.max(known, whole.length > 0 ? weight : weight * PART.last)
      query.set(stem, Math.max(query.get(stem) ?? 0, weight * term.weight))
    }
    const offerName = (stem: string, words: readonly WordId[], weight: number): void => {
      for (const word of words) offer(word, weight, stem)
      rarest = Math.max(rarest, rarityOf(stem))
      known = Math.max(known, weight)
      query.set(stem, Math.max(query.get(stem) ?? 0, weight * term.weight))
    }
    const { forms, alternatives } = readAsName(term, question.language, vocabulary.names)
    for (const { stem, words, weight } of forms) offerName(stem, words, weight)
    for (const { stems, weight } of alternatives) {
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
