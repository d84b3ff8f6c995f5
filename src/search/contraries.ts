/**
 * Which words say the contrary of a question's, and which deny: config/contraries.yaml, by stems.
 *
 * Gives for a question what a sentence may say instead; whether one does, polarity-conditions.ts sees.
 */

import { LANGUAGES, type Language } from '../model.js'
import { fold } from '../text/fold.js'
import type { Stemmer } from '../text/stemmer.js'

export type WordLists = Readonly<Record<Language, readonly string[]>>

export interface ContraryLists {
  /** "not" */
  readonly negations: WordLists
  /** Behind a negation they take it back: "not only". */
  readonly unless: WordLists
  readonly pairs: readonly { readonly one: WordLists; readonly other: WordLists }[]
}

/** A word, or a German verb and its particle. */
export interface Saying {
  readonly stem: string
  readonly particle?: string
}

/** By stem; a language is stemmed when first asked for, since a start should not wait for it. */
type Sayings = (language: Language) => ReadonlyMap<string, readonly Saying[]>

/** Stop words included. */
export interface StemmedWord {
  /** Folded. */
  readonly word: string
  readonly stem: string
}

/** A word of a question that has a contrary, and is not denied there. */
export interface Opposed {
  /** Its stem in the question. */
  readonly stem: string
  readonly same: Sayings
  readonly contrary: Sayings
  /** Whether a negation belongs to the word at a place of a sentence. */
  readonly isDenied: (words: readonly StemmedWord[], at: number, language: Language) => boolean
}

export interface Contraries {
  /** @param words  the question's, in order */
  opposedIn(words: readonly StemmedWord[], language: Language): readonly Opposed[]
}

/** Words before a verb, and in German behind it, among which a negation denies it. */
const BEFORE = 3
const BEHIND = 6

export function createContraries({ negations, unless, pairs }: ContraryLists, stemmer: Stemmer): Contraries {
  const sides = pairs.flatMap(({ one, other }) => {
    const [a, b] = [sayingsOf(one, stemmer), sayingsOf(other, stemmer)]
    return [
      { same: a, contrary: b },
      { same: b, contrary: a },
    ]
  })
  const denying = foldedSets(negations)
  const backing = foldedSets(unless)
  const isDenied = (words: readonly StemmedWord[], at: number, language: Language): boolean =>
    words
      .slice(Math.max(0, at - BEFORE), language === 'de' ? at + BEHIND : at)
      .some(({ word }, k, near) => denying[language].has(word) && !backing[language].has(near[k + 1]?.word ?? ''))
  return {
    opposedIn: (words, language) =>
      sides.flatMap(({ same, contrary }) => {
        const at = words.findIndex(({ stem }, k) => isSaid(same(language).get(stem), words.slice(k + 1)))
        const stem = words[at]?.stem
        return stem === undefined || isDenied(words, at, language) ? [] : [{ stem, same, contrary, isDenied }]
      }),
  }
}

/** @param after  the words behind. A particle stands at the end of its clause: no article or noun follows it */
export function isSaid(sayings: readonly Saying[] | undefined, after: readonly StemmedWord[]): boolean {
  return (
    sayings?.some(
      ({ particle }) =>
        particle === undefined ||
        after.some(({ stem }, at) => stem === particle && !ARTICLES.has(after[at + 1]?.word ?? '')),
    ) ?? false
  )
}

/** "nahm an den Gesprächen teil" accepts nothing. */
const ARTICLES: ReadonlySet<string> = new Set(
  'der die das den dem des ein eine einen einem einer ihrer ihren seiner seinen beiden diesen dieser diesem allen'.split(
    ' ',
  ),
)

function sayingsOf(lists: WordLists, stemmer: Stemmer): Sayings {
  const inLanguage = (language: Language): ReadonlyMap<string, readonly Saying[]> => {
    const found = new Map<string, Saying[]>()
    for (const listed of lists[language]) {
      const [stem, particle] = listed.split(/\s+/).map((word) => stemmer(fold(word), language))
      if (stem === undefined) continue
      const saying = particle === undefined ? { stem } : { stem, particle }
      const known = found.get(stem)
      if (known === undefined) found.set(stem, [saying])
      else known.push(saying)
    }
    return found
  }
  const read = new Map<Language, ReadonlyMap<string, readonly Saying[]>>()
  return (language) => {
    const sayings = read.get(language) ?? inLanguage(language)
    read.set(language, sayings)
    return sayings
  }
}

function foldedSets(lists: WordLists): Readonly<Record<Language, ReadonlySet<string>>> {
  const [de, en, uk, ru] = LANGUAGES.map((language) => new Set(lists[language].map(fold)))
  return { de: de ?? NONE, en: en ?? NONE, uk: uk ?? NONE, ru: ru ?? NONE }
}

const NONE: ReadonlySet<string> = new Set()
