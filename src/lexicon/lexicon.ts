/**
 * The lexicon: which concepts a question's words may stand for.
 *
 * Takes concepts and the stop words; finds them again by stems, word or phrase, in any of the four languages. Knows no
 * corpus and no weights.
 */

import { LANGUAGES, type Language } from '../model.js'
import type { StopWords } from '../text/analyzer.js'
import { stem } from '../text/stem.js'
import { tokenize } from '../text/tokenize.js'
import type { Concept } from './parse-lexicon.js'

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
  /** By language and first stem; built when a language is first asked for. */
  readonly #byStem = new Map<Language, ReadonlyMap<string, readonly Entry[]>>()

  constructor(concepts: readonly Concept[], stopWords: StopWords) {
    this.#concepts = concepts
    this.#stopWords = stopWords
    this.size = concepts.length
  }

  /** The concepts that stems name, one by one or as a phrase; the words of a phrase may stand in any order. */
  find(stems: readonly string[], language: Language): Finding[] {
    const entries = this.#entries(language)
    return stems.flatMap((stem, at) =>
      (entries.get(stem) ?? []).flatMap(({ concept, term }) => {
        const places = placesOf(term.stems, stems, at)
        return places === undefined ? [] : [{ concept, places, loose: term.loose, rank: term.rank }]
      }),
    )
  }

  /** The files whose rows hold the stem as a word of its own. */
  fieldsOf(stem: string, language: Language): ReadonlySet<string> {
    const single = (this.#entries(language).get(stem) ?? []).filter(({ term }) => term.stems.length === 1)
    return new Set(single.map(({ concept }) => concept.field))
  }

  /** Every word and phrase of a concept, in all languages. */
  terms(concept: Concept): Term[] {
    return LANGUAGES.flatMap((language) => this.#termsIn(concept, language))
  }

  /** Every single folded word of the German columns: what compounds are made of. */
  *germanWords(): Generator<string> {
    for (const concept of this.#concepts) {
      for (const { text } of concept.words.de) {
        const tokens = tokenize(text)
        if (tokens.length === 1 && tokens[0] !== undefined) yield tokens[0].word
      }
    }
  }

  #entries(language: Language): ReadonlyMap<string, readonly Entry[]> {
    const before = this.#byStem.get(language)
    if (before !== undefined) return before
    const byStem = new Map<string, Entry[]>()
    for (const concept of this.#concepts) {
      for (const term of this.#termsIn(concept, language)) {
        const entries = byStem.get(term.stems[0])
        if (entries === undefined) byStem.set(term.stems[0], [{ concept, term }])
        else entries.push({ concept, term })
      }
    }
    this.#byStem.set(language, byStem)
    return byStem
  }

  #termsIn(concept: Concept, language: Language): Term[] {
    return concept.words[language].flatMap(({ text, loose }, rank) => {
      const words = tokenize(text).map(({ word }) => word)
      const telling = words.filter((word) => !this.#stopWords[language].has(word))
      const [first, ...rest] = (telling.length > 0 ? telling : words).map((word) => stem(word, language))
      return first === undefined ? [] : [{ stems: [first, ...rest], language, loose, rank }]
    })
  }
}

/** Where the stems of a phrase stand, its first at `at`, the others near it; undefined where one is missing. */
function placesOf(phrase: readonly string[], stems: readonly string[], at: number): number[] | undefined {
  const places = [at]
  for (const wanted of phrase.slice(1)) {
    const place = stems.findIndex(
      (stem, k) => stem === wanted && !places.includes(k) && Math.abs(k - at) <= PHRASE_REACH,
    )
    if (place < 0) return undefined
    places.push(place)
  }
  return places
}

interface Entry {
  readonly concept: Concept
  readonly term: Term
}
