/**
 * The lexicon: which concepts a question's words may stand for.
 *
 * They are found by stems, word or phrase, in any of the four languages. What a finding is worth, read-question.ts
 * decides.
 */

import { LANGUAGES, type Language } from '../model.js'
import type { StopWords } from '../text/analyzer.js'
import type { Stemmer } from '../text/stemmer.js'
import { type Concept, wordsOf } from './parse-lexicon.js'
import { tellingWords } from './telling-words.js'

/** A word or phrase of a concept as stems, its stop words left out unless it has no others. */
export interface Term {
  readonly stems: readonly [string, ...string[]]
  readonly language: Language
  readonly loose: boolean
  /** Place in its column, from 0: the usual words stand first. */
  readonly rank: number
}

export interface Finding {
  readonly concept: Concept
  /** Places of the stems that name it, in the stems asked about. */
  readonly places: readonly number[]
  /** The concept was found by a word marked as loose. */
  readonly loose: boolean
  readonly rank: number
}

/** How far apart the words of a phrase may stand: "kamen Menschen zu Schaden" is "zu Schaden kommen". */
const PHRASE_REACH = 4

export class Lexicon {
  readonly size: number
  readonly #concepts: readonly Concept[]
  readonly #stopWords: StopWords
  readonly #stem: Stemmer
  /** By language and first stem; a language is indexed when first asked for, since a start waits for German only. */
  readonly #byStem = new Map<Language, ReadonlyMap<string, readonly Concept[]>>()
  /** By language, the words that entries begin with. */
  readonly #words = new Map<Language, ReadonlySet<string>>()
  readonly #meanings = new Map<string, readonly Concept[]>()
  readonly #terms = new Map<Concept, readonly Term[]>()

  constructor(concepts: readonly Concept[], stopWords: StopWords, stemmer: Stemmer) {
    this.#stem = stemmer
    this.#concepts = concepts
    this.#stopWords = stopWords
    this.size = concepts.length
  }

  /** The concepts that stems name, one by one or as a phrase; the words of a phrase may stand in any order. */
  find(stems: readonly string[], language: Language): Finding[] {
    const index = this.#index(language)
    return stems.flatMap((first, at) =>
      (index.get(first) ?? []).flatMap((concept) =>
        this.terms(concept).flatMap((term): Finding[] => {
          if (term.language !== language || term.stems[0] !== first) return []
          const places = placesOf(term.stems, stems, at)
          return places === undefined ? [] : [{ concept, places, loose: term.loose, rank: term.rank }]
        }),
      ),
    )
  }

  /** The concepts that the stem names by itself, none by a loose relation; kept once they are looked for. */
  meanings(stem: string, language: Language): readonly Concept[] {
    const key = `${language} ${stem}`
    const before = this.#meanings.get(key)
    if (before !== undefined) return before
    const found = this.conceptsOf(stem, language).filter((concept) => this.#names(concept, stem, language))
    this.#meanings.set(key, found)
    return found
  }

  /** Reads one column of the row: all four of each concept would take most of the time of a question's first sentences. */
  #names(concept: Concept, stem: string, language: Language): boolean {
    return wordsOf(concept, language).some(({ text, loose }) => {
      if (loose) return false
      const [word, ...others] = tellingWords(text, this.#stopWords[language])
      return word !== undefined && others.length === 0 && this.#stem(word, language) === stem
    })
  }

  /** Whether a word or a phrase of that language begins with the folded word, as it is written. */
  hasWord(word: string, language: Language): boolean {
    this.#index(language)
    return this.#words.get(language)?.has(word) ?? false
  }

  /** The concepts that hold the stem as a word of its own or at the beginning of a phrase. */
  conceptsOf(first: string, language: Language): readonly Concept[] {
    return this.#index(language).get(first) ?? NONE
  }

  /** Every word and phrase of a concept, in all languages. */
  terms(concept: Concept): readonly Term[] {
    const before = this.#terms.get(concept)
    if (before !== undefined) return before
    const terms = LANGUAGES.flatMap((language) =>
      wordsOf(concept, language).flatMap(({ text, loose }, rank): Term[] => {
        const [first, ...rest] = tellingWords(text, this.#stopWords[language]).map((word) => this.#stem(word, language))
        return first === undefined ? [] : [{ stems: [first, ...rest], language, loose, rank }]
      }),
    )
    this.#terms.set(concept, terms)
    return terms
  }

  #index(language: Language): ReadonlyMap<string, readonly Concept[]> {
    const before = this.#byStem.get(language)
    if (before !== undefined) return before
    const byStem = new Map<string, Concept[]>()
    const words = new Set<string>()
    for (const concept of this.#concepts) {
      for (const { text } of wordsOf(concept, language)) {
        const first = tellingWords(text, this.#stopWords[language])[0]
        if (first === undefined) continue
        words.add(first)
        const key = this.#stem(first, language)
        const concepts = byStem.get(key)
        if (concepts === undefined) byStem.set(key, [concept])
        else if (concepts.at(-1) !== concept) concepts.push(concept)
      }
    }
    this.#byStem.set(language, byStem)
    this.#words.set(language, words)
    return byStem
  }
}

const NONE: readonly Concept[] = []

/** Where the stems of a phrase stand, its first at `at`, the others near it; undefined where one is missing. */
function placesOf(phrase: readonly string[], stems: readonly string[], at: number): number[] | undefined {
  const places = [at]
  for (const wanted of phrase.slice(1)) {
    const place = stems.findIndex(
      (other, k) => other === wanted && !places.includes(k) && Math.abs(k - at) <= PHRASE_REACH,
    )
    if (place < 0) return undefined
    places.push(place)
  }
  return places
}
