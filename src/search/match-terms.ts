/**
 * A question's terms against the words that a corpus really uses.
 *
 * For every word of the corpus that may stand for a term: how much meeting it says. Which words those are, and how well
 * they stand for it, is found by variants.ts.
 */

import type { KindSet } from './answer-kinds.js'
import type { Question, TermRole } from './question.js'
import { type Variants, variantsOf } from './variants.js'
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
  /** What it tells at most: its weight times its rarity. */
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

export function matchTerms(question: Question, vocabulary: Vocabulary): MatchedQuestion {
  const hits = new Map<WordId, Hit[]>()
  const phrases: MatchedPhrase[] = []
  const query = new Map<string, number>()

  const terms = question.terms.map((term, at): MatchedTerm => {
    const variants = variantsOf(term, question.language, vocabulary)
    const { termRarity, commonestGood } = rarityOfTerm(variants, vocabulary)
    const tells = (stems: readonly string[], weight: number): number =>
      weight * term.weight * Math.min(commonestGood, rarityOf(stems, vocabulary))
    const values = new Map<WordId, number>()
    for (const { stem, weight, words } of variants.stems) {
      const value = tells([stem], weight)
      for (const { word, share } of words) values.set(word, Math.max(values.get(word) ?? 0, value * share))
      query.set(stem, Math.max(query.get(stem) ?? 0, weight * term.weight))
    }
    for (const { stems, weight } of variants.phrases) {
      for (const [member, stem] of stems.entries()) {
        for (const word of [...vocabulary.withStem(stem), ...vocabulary.withPart(stem)]) {
          addHit(hits, word, { phrase: phrases.length, member })
        }
        query.set(stem, Math.max(query.get(stem) ?? 0, (weight * term.weight) / stems.length))
      }
      phrases.push({ term: at, value: tells(stems, weight), members: stems.length })
    }
    for (const [word, value] of values) addHit(hits, word, { term: at, value })
    return {
      gain: term.weight * termRarity,
      known: variants.known,
      role: term.role,
      asks: term.asks ?? 0,
      rareFactor: termRarity ** (RARE_EXPONENT / RARITY_EXPONENT - 1),
    }
  })
  return { question, terms, hits, phrases, query }
}

/** From here on a variant says the same as the term: the word itself, a name's other spelling, a usual translation. */
const GOOD = 0.9

interface TermRarity {
  /** What the term tells at most, before its weight. */
  readonly termRarity: number
  /** No variant tells more than this; infinite without a good one. */
  readonly commonestGood: number
}

/**
 * One for all that says the same, that of its commonest variant: were each counted by its own, the very word of the
 * question's language would tell less than a translation that happens to stand in fewer passages.
 */
function rarityOfTerm({ stems, phrases, known }: Variants, vocabulary: Vocabulary): TermRarity {
  if (known === 0) return { termRarity: rarity(0), commonestGood: Number.POSITIVE_INFINITY }
  let commonestGood = Number.POSITIVE_INFINITY
  let rarestOther = 0
  const weigh = (variant: readonly string[], weight: number, most: number): void => {
    const own = rarityOf(variant, vocabulary)
    if (weight >= GOOD) commonestGood = Math.min(commonestGood, own)
    else rarestOther = Math.max(rarestOther, own * most)
  }
  for (const { stem, weight } of stems) weigh([stem], weight, weight >= HALF ? 1 : weight)
  for (const { stems: phrase, weight } of phrases) weigh(phrase, weight, weight)
  return { termRarity: Number.isFinite(commonestGood) ? commonestGood : rarestOther, commonestGood }
}

/** Below this a word that merely may stand for a term lowers what the term tells at most. */
const HALF = 0.5

/** A phrase is as rare as its rarest word. */
function rarityOf(stems: readonly string[], vocabulary: Vocabulary): number {
  return Math.max(...stems.map((stem) => rarity(vocabulary.frequency(stem))))
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
  const known = rarities[frequency]
  if (known !== undefined && known > 0) return known
  const fresh = (frequency + 0.5) ** -RARITY_EXPONENT
  if (frequency < rarities.length) rarities[frequency] = fresh
  return fresh
}

/** Of the usual frequencies, once asked for: a question asks thousands of times. */
const rarities = new Float64Array(4096)

function addHit(hits: Map<WordId, Hit[]>, word: WordId, hit: Hit): void {
  const known = hits.get(word)
  if (known === undefined) hits.set(word, [hit])
  else known.push(hit)
}
