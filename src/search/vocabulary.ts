/**
 * The words that a corpus uses: each with its stem, its parts and how many passages use it.
 *
 * First words are added, then all are described at once, since a compound's parts are known only when every word is.
 * Finds words again by stem, compound part, beginning or sound.
 */

import type { Language } from '../model.js'
import type { AnalyzedWord } from '../text/analyzer.js'
import { foldWord } from '../text/tokenize.js'
import { skeletons } from '../text/transliterate.js'
import { type Capitals, NameIndex } from './name-index.js'
import type { DescribeWord, WordTraits } from './word-traits.js'

/** Number of a folded word in its vocabulary, from 0. */
export type WordId = number

/** A word in its place: word id times two, plus one where it is written with a capital. */
export type PlacedWord = number

export interface VocabularyWord extends AnalyzedWord, WordTraits {
  /** Folded. */
  readonly word: string
  readonly language: Language
  /** Numbers of its index terms, stem and stems of parts; none for a stop word. */
  readonly terms: readonly number[]
  /** The index terms themselves, parted by spaces. */
  readonly termText: string
}

/** A word added and not described yet. */
export interface BareWord {
  readonly word: string
  readonly language: Language
}

/** Collects the words of texts as they are read. */
export class VocabularyBuilder {
  readonly words: BareWord[] = []
  readonly #ids = perLanguage(() => new Map<string, WordId>())
  /** Texts repeat their words: a surface met before needs no folding. */
  readonly #surfaces = perLanguage(() => new Map<string, PlacedWord>())

  /** @returns undefined for a surface without letters or digits */
  place(surface: string, language: Language): PlacedWord | undefined {
    const known = this.#surfaces[language].get(surface)
    if (known !== undefined) return known
    const word = foldWord(surface)
    if (word === '') return undefined
    const placed = this.#add(word, language) * 2 + (/^\p{Lu}/u.test(surface) ? 1 : 0)
    this.#surfaces[language].set(surface, placed)
    return placed
  }

  #add(word: string, language: Language): WordId {
    const known = this.#ids[language].get(word)
    if (known !== undefined) return known
    const id = this.words.length
    this.words.push({ word, language })
    this.#ids[language].set(word, id)
    return id
  }
}

export function wordIdOf(placed: PlacedWord): WordId {
  return placed >> 1
}

export function isCapital(placed: PlacedWord): boolean {
  return (placed & 1) === 1
}

/** A passage as far as words are counted in it. */
export interface CountedPassage {
  /** Placed words, in order. */
  readonly words: Int32Array
  /** By sentence, where its words begin in `words`. */
  readonly sentenceStarts: Uint32Array
}

export class Vocabulary {
  readonly words: readonly VocabularyWord[]
  /** By word id: what the word by itself offers. */
  readonly offers: Uint16Array
  /** By word id: 1 for a telling word, 0 for a stop word. */
  readonly telling: Uint8Array
  readonly #termNumbers = new Map<string, number>()
  /** By term's number: passages that use it. */
  readonly #frequencies: Int32Array
  readonly #byStem = new Map<string, WordId[]>()
  readonly #byPart = new Map<string, WordId[]>()
  readonly #capitals: Capitals
  #names: NameIndex | undefined
  #bySound: Map<string, WordId[]> | undefined
  #sortedStems: string[] | undefined

  constructor(words: readonly BareWord[], describe: DescribeWord) {
    this.words = words.map(({ word, language }, id): VocabularyWord => {
      const { analyzed, traits } = describe(word, language)
      const { stem, parts, stop } = analyzed
      // Field by field: a corpus has a hundred thousand words, and spreading objects costs more than all the rest.
      const { offers, nameLike, locates, refersBack } = traits
      if (stop) return { word, language, stem, parts, stop, offers, nameLike, locates, refersBack, ...NO_TERMS }
      push(this.#byStem, stem, id)
      for (const part of parts) if (this.#byPart.get(part)?.at(-1) !== id) push(this.#byPart, part, id)
      const terms = [this.#numberOf(stem)]
      let termText = stem
      for (const part of parts) {
        terms.push(this.#numberOf(part))
        termText += ` ${part}`
      }
      return { word, language, stem, parts, stop, offers, nameLike, locates, refersBack, terms, termText }
    })
    this.offers = Uint16Array.from(this.words, ({ offers }) => offers)
    this.telling = Uint8Array.from(this.words, ({ stop }) => (stop ? 0 : 1))
    this.#frequencies = new Int32Array(this.#termNumbers.size)
    this.#capitals = { capital: new Int32Array(words.length), small: new Int32Array(words.length) }
  }

  /** Its names; indexed when first asked for. */
  get names(): NameIndex {
    this.#names ??= new NameIndex(this.words, this.#capitals)
    return this.#names
  }

  /** Counts, for each index term, the passages that use it, and how each word is written inside their sentences. */
  countPassages(passages: Iterable<CountedPassage>): void {
    const lastCounted = new Int32Array(this.#frequencies.length)
    const { capital, small } = this.#capitals
    let number = 0
    for (const { words, sentenceStarts } of passages) {
      number++
      let sentence = 0
      for (const [at, placed] of words.entries()) {
        while ((sentenceStarts[sentence] ?? words.length) < at) sentence++
        const id = wordIdOf(placed)
        if (sentenceStarts[sentence] !== at) {
          const written = isCapital(placed) ? capital : small
          written[id] = (written[id] ?? 0) + 1
        }
        for (const term of this.words[id]?.terms ?? []) {
          if (lastCounted[term] === number) continue
          lastCounted[term] = number
          this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1
        }
      }
    }
  }

  /** Number of counted passages that use the stem, alone or as a compound part. */
  frequency(stem: string): number {
    const number = this.#termNumbers.get(stem)
    return number === undefined ? 0 : (this.#frequencies[number] ?? 0)
  }

  /** The same of a word's own stem. */
  frequencyOf(word: WordId): number {
    const { terms, stem = '' } = this.words[word] ?? {}
    const [own] = terms ?? []
    return own === undefined ? this.frequency(stem) : (this.#frequencies[own] ?? 0)
  }

  withStem(stem: string): readonly WordId[] {
    return this.#byStem.get(stem) ?? []
  }

  /** Compounds that have the stem as a part. */
  withPart(stem: string): readonly WordId[] {
    return this.#byPart.get(stem) ?? []
  }

  /** Words that share a consonant skeleton with `word`, of either script. */
  soundingLike(word: string): WordId[] {
    this.#bySound ??= this.#indexSounds()
    const found = new Set<WordId>()
    for (const skeleton of skeletons(word)) for (const id of this.#bySound.get(skeleton) ?? []) found.add(id)
    return [...found]
  }

  /** Stems that begin with `beginning`, in alphabetical order; at most `limit`. */
  stemsBeginningWith(beginning: string, limit: number): string[] {
    this.#sortedStems ??= [...this.#byStem.keys()].sort()
    const sorted = this.#sortedStems
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? '') < beginning) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; at < sorted.length && found.length < limit; at++) {
      const stem = sorted[at] ?? ''
      if (!stem.startsWith(beginning)) break
      found.push(stem)
    }
    return found
  }

  #numberOf(term: string): number {
    const known = this.#termNumbers.get(term)
    if (known !== undefined) return known
    this.#termNumbers.set(term, this.#termNumbers.size)
    return this.#termNumbers.size - 1
  }

  #indexSounds(): Map<string, WordId[]> {
    const bySound = new Map<string, WordId[]>()
    for (const [id, { word, stem, stop }] of this.words.entries()) {
      if (stop || word.length < 3 || /^\p{N}/u.test(word)) continue
      for (const skeleton of new Set([...skeletons(word), ...skeletons(stem)])) push(bySound, skeleton, id)
    }
    return bySound
  }
}

const NO_TERMS = { terms: [], termText: '' }

function perLanguage<T>(make: () => T): Record<Language, T> {
  return { de: make(), en: make(), uk: make(), ru: make() }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
