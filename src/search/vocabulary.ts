/**
 * The words that a corpus uses: each with its stem, its parts and how many passages use it.
 *
 * Takes analyzed words as the passages are read; gives ids, and finds words again by stem, compound part, beginning or
 * sound. Knows no passages.
 */

import type { Language } from '../model.js'
import type { AnalyzedWord, Analyzer } from '../text/analyzer.js'
import { skeletons } from '../text/transliterate.js'
import type { DescribeWord, WordTraits } from './word-traits.js'

/** Number of a word form in its vocabulary, from 0. */
export type WordId = number

export interface VocabularyWord extends AnalyzedWord, WordTraits {
  /** Folded. */
  readonly word: string
  readonly language: Language
}

export class Vocabulary {
  readonly words: VocabularyWord[] = []
  /** By word id: number of passages with the word's stem, alone or as a compound part. */
  #stemFrequency = new Map<string, number>()
  readonly #ids = new Map<Language, Map<string, WordId>>()
  readonly #byStem = new Map<string, WordId[]>()
  readonly #byPart = new Map<string, WordId[]>()
  #bySound: Map<string, WordId[]> | undefined
  #sortedStems: string[] | undefined
  readonly #analyzer: Analyzer
  readonly #describe: DescribeWord

  constructor(analyzer: Analyzer, describe: DescribeWord) {
    this.#analyzer = analyzer
    this.#describe = describe
  }

  /** The word's id; a word not met before gets the next one. */
  add(word: string, language: Language): WordId {
    let ids = this.#ids.get(language)
    if (ids === undefined) {
      ids = new Map()
      this.#ids.set(language, ids)
    }
    const known = ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    const analyzed = this.#analyzer.analyze(word, language)
    this.words.push({ word, language, ...analyzed, ...this.#describe(word, analyzed, language) })
    ids.set(word, id)
    if (!analyzed.stop) {
      push(this.#byStem, analyzed.stem, id)
      for (const part of new Set(analyzed.parts)) push(this.#byPart, part, id)
    }
    return id
  }

  /** Counts one passage for each of these stems. */
  countPassage(stems: Iterable<string>): void {
    for (const stem of stems) this.#stemFrequency.set(stem, (this.#stemFrequency.get(stem) ?? 0) + 1)
  }

  /** Number of passages that use the stem, alone or as a compound part. */
  frequency(stem: string): number {
    return this.#stemFrequency.get(stem) ?? 0
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

  /** Builds what is otherwise built when first needed. */
  warm(): void {
    this.#bySound ??= this.#indexSounds()
    this.stemsBeginningWith('', 0)
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
