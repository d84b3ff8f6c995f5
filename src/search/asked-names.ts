/**
 * The names in a question: which of its terms name something, of what kind, and which words of the reports are that name.
 *
 * Whether a sentence has it is names-around's business.
 */

import { tokenize } from '../text/tokenize.js'
import type { Corpus } from './corpus.js'
import { NAMED, type NameKinds, nameKindsIn, PERSON, PLACE, SIDE, standsBeforePlaces } from './corpus-names.js'
import { type Hit, type MatchedQuestion, rarity } from './match-terms.js'
import type { Vocabulary, WordId } from './vocabulary.js'

export interface AskedName {
  /** Number of its term. */
  readonly term: number
  /** Its term's. */
  readonly gain: number
  readonly kinds: NameKinds
  /** Words of the reports that are this name, in whatever form, its adjectives included; none where it is unknown. */
  readonly words: ReadonlySet<WordId>
}

/** How well a word must stand for a term to be its name: a form of it or an adjective, no guess. */
const IS_NAME = 0.4
/** Part of the best strength from which on a word tells what the term is. */
const TELLS_KIND = 0.85

/** By question: several conditions ask for them. */
const KNOWN = new WeakMap<MatchedQuestion, readonly AskedName[]>()

export function askedNames(matched: MatchedQuestion, corpus: Corpus): readonly AskedName[] {
  const before = KNOWN.get(matched)
  if (before !== undefined) return before
  const names = readNames(matched, corpus)
  KNOWN.set(matched, names)
  return names
}

function readNames(matched: MatchedQuestion, corpus: Corpus): AskedName[] {
  const kinds = nameKindsIn(corpus)
  const strengths = strengthsOf(matched, corpus.vocabulary)
  return matched.terms.flatMap(({ role, gain }, term): AskedName[] => {
    const words = strengths[term] ?? new Map<WordId, number>()
    const best = Math.max(0, ...words.values())
    let seen = 0
    let named = 0
    let common = 0
    for (const [word, strength] of words) {
      if (strength < TELLS_KIND * best) continue
      const kind = kinds[word] ?? 0
      seen |= kind
      if (kind === 0) common++
      else named++
    }
    const isName = named > common || (role === 'name' && common === 0)
    return isName
      ? [{ term, gain, kinds: surest(seen) || kindsInPlace(matched, term), words: new Set(words.keys()) }]
      : []
  })
}

/** By term, the words that are it and how well they stand for it, whatever their rarity; 0 to 1. */
function strengthsOf(matched: MatchedQuestion, vocabulary: Vocabulary): Map<WordId, number>[] {
  const strengths = matched.terms.map(() => new Map<WordId, number>())
  for (const [word, hits] of matched.hits) {
    const own = rarity(vocabulary.frequencyOf(word))
    for (const hit of hits) {
      const { term, value } = standsFor(hit, matched)
      const weight = matched.question.terms[term]?.weight ?? 1
      const strength = Math.max(value / ((matched.terms[term]?.gain ?? 0) || 1), value / (own * weight))
      if (strength >= IS_NAME) strengths[term]?.set(word, strength)
    }
  }
  return strengths
}

/** A member of a phrase stands for all of it. */
function standsFor(hit: Hit, { phrases }: MatchedQuestion): { readonly term: number; readonly value: number } {
  return 'term' in hit ? hit : (phrases[hit.phrase] ?? { term: -1, value: 0 })
}

/** Officials are named after their countries; what has an adjective is no person. */
function surest(kinds: NameKinds): NameKinds {
  return (kinds & SIDE) === 0 ? kinds : kinds & ~PERSON
}

/** Of a name that the reports don't know, by what stands beside it in the question. */
function kindsInPlace({ question }: MatchedQuestion, term: number): NameKinds {
  const tokens = tokenize(question.text)
  const at = tokens.findIndex(({ surface }) => surface === question.terms[term]?.surface)
  const before = tokens[at - 1]?.word
  if (before !== undefined && standsBeforePlaces(before, question.language)) return NAMED | PLACE
  const besideName = [term - 1, term + 1].some((other) => question.terms[other]?.role === 'name')
  return besideName ? NAMED | PERSON : NAMED
}
