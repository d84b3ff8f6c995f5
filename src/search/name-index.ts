/**
 * Names of a corpus, found by their sound in whatever language a question writes them.
 *
 * Words of a vocabulary in, with how they are written inside sentences; out come the stems that may be the same name, or
 * a country, a people, an adjective made from it. Built once for a corpus version; knows no list of names.
 */

import { LANGUAGES, type Language } from '../model.js'
import type { AnalyzedWord } from '../text/analyzer.js'
import { consonantsOf, endsDerived, isDerivedName, soundLikeness, soundsOf, withoutEnding } from '../text/sounding.js'
import { transliterate } from '../text/transliterate.js'
import type { WordTraits } from './word-traits.js'

/** How a corpus writes a word inside its sentences; their first words say nothing. */
export interface Capitals {
  /** By word id. */
  readonly capital: Int32Array
  readonly small: Int32Array
}

/** A word of a corpus as far as it may be a name. */
export interface NameWord extends Pick<AnalyzedWord, 'stem' | 'stop'>, Pick<WordTraits, 'nameLike'> {
  /** Folded. */
  readonly word: string
  readonly language: Language
}

/** A name as one language of the corpus writes it. */
export interface NameForm {
  readonly stem: string
  readonly language: Language
  /** Their ids. */
  readonly words: readonly number[]
  /** Above 0, below 1. */
  readonly weight: number
}

/** The name that a question's word may be. */
export interface AskedName {
  /** Folded. */
  readonly word: string
  readonly stem: string
  readonly language: Language
  /** The lexicon knows it as a word: it is a name only where the reports spell a name exactly so. */
  readonly common: boolean
}

const WEIGHT = { same: 0.97, leastAlike: 0.85, derived: 0.85 } as const
/** A spelling that fits as much worse than the best one of its language is another name. */
const MUCH_WORSE = 0.1
/** A name is hardly ever written small; its adjective is, but not in English. */
const LEAST_CAPITALS = 4
const SHORTEST_NAME = 3
const SHORTEST_HOMONYM = 4
const SHORTEST_BY_SOUND = 5
const SHORTEST_STEM = 4
const SHORTEST_GENITIVE = 5
const BEGINNING = 4

/**
 * `name`: by its capitals; `homonym`: by them, too, but the lexicon knows a common word of that stem, so that it must be
 * spelled as asked; `derived`: written small, and ends like an adjective made from a name.
 */
type Kind = 'name' | 'homonym' | 'derived'

interface Entry {
  readonly stem: string
  readonly language: Language
  readonly kind: Kind
  readonly words: number[]
  /** Its words and their stem, in Latin letters without endings. */
  readonly spellings: Set<string>
  /** Their sounds, without endings. */
  readonly bases: Set<string>
}

export class NameIndex {
  readonly #byConsonants = new Map<string, Entry[]>()
  readonly #byBeginning = new Map<string, Entry[]>()

  constructor(words: readonly NameWord[], capitals: Capitals) {
    const entries = new Map<string, Entry>()
    for (const [id, word] of words.entries()) {
      const kind = kindOf(word, capitals.capital[id] ?? 0, capitals.small[id] ?? 0)
      if (kind === undefined) continue
      const key = `${word.language} ${kind} ${word.stem}`
      const entry = entries.get(key) ?? { stem: word.stem, language: word.language, kind, words: [], ...makeSounds() }
      entries.set(key, entry)
      entry.words.push(id)
      addSounds(entry, word)
    }
    for (const entry of entries.values()) {
      for (const key of new Set([...entry.bases].map(consonantsOf))) push(this.#byConsonants, key, entry)
      for (const key of new Set([...entry.bases].map((base) => base.slice(0, BEGINNING)))) {
        push(this.#byBeginning, key, entry)
      }
    }
  }

  /** Forms of the name, the asked word's own stem in its own language left out. */
  formsOf(asked: AskedName): NameForm[] {
    const own = makeSounds()
    addSounds(own, asked)
    const spelledSo = (entry: Entry): boolean => isSpelledAlike(own, entry)
    const near = this.#near(own.bases)
    if (asked.common && !near.some((entry) => isSure(entry) && spelledSo(entry))) return []
    const met = near.flatMap((entry) => {
      const exact = entry.kind === 'homonym' || asked.common
      if (exact && !(asked.word.length >= SHORTEST_HOMONYM && spelledSo(entry))) return []
      const fit = fitOf(own.bases, entry, asked.language)
      return fit === undefined ? [] : [{ entry, ...fit }]
    })
    return LANGUAGES.flatMap((language) => {
      const here = met.filter(({ entry }) => entry.language === language)
      const best = Math.max(0, ...here.map(({ alike }) => alike))
      return here
        .filter(({ alike, derived }) => derived || alike > best - MUCH_WORSE)
        .filter(({ entry }) => entry.stem !== asked.stem || entry.language !== asked.language)
        .map(({ entry: { stem, words }, alike, derived }) => ({
          stem,
          language,
          words,
          weight: weightOf(alike, derived),
        }))
    })
  }

  #near(bases: ReadonlySet<string>): Entry[] {
    const near = new Set<Entry>()
    for (const base of bases) {
      for (const entry of this.#byConsonants.get(consonantsOf(base)) ?? []) near.add(entry)
      for (const entry of this.#byBeginning.get(base.slice(0, BEGINNING)) ?? []) near.add(entry)
    }
    return [...near]
  }
}

/** By every letter; long names by every sound. */
function isSpelledAlike(a: Sounds, b: Sounds): boolean {
  return (
    [...a.spellings].some((spelling) => b.spellings.has(spelling)) ||
    [...a.bases].some((base) => base.length >= SHORTEST_BY_SOUND && b.bases.has(base))
  )
}

/** Where capitals tell nouns from names, which they don't in German. */
function isSure({ kind, language }: Entry): boolean {
  return kind !== 'derived' && language !== 'de'
}

function kindOf(word: NameWord, capital: number, small: number): Kind | undefined {
  const { stop, word: letters, nameLike, language } = word
  if (stop || letters.length < SHORTEST_NAME || !/^\p{L}/u.test(letters)) return undefined
  const isWrittenLarge = capital + small === 0 ? nameLike : capital >= LEAST_CAPITALS * small && capital > 0
  if (isWrittenLarge) return nameLike ? 'name' : 'homonym'
  return nameLike && language !== 'en' && soundsOf(letters).some((sound) => endsDerived(withoutEnding(sound)))
    ? 'derived'
    : undefined
}

function fitOf(
  own: ReadonlySet<string>,
  entry: Entry,
  language: Language,
): { readonly alike: number; readonly derived: boolean } | undefined {
  let alike = 0
  let derived = false
  for (const a of own) {
    for (const b of entry.bases) {
      // One language has one spelling of a name: what is only alike there is another name.
      if (a === b || entry.language !== language) alike = Math.max(alike, soundLikeness(a, b))
      derived ||= isDerivedName(a, b)
    }
  }
  if (entry.kind === 'derived' && !derived) return undefined
  return alike > 0 || derived ? { alike, derived } : undefined
}

function weightOf(alike: number, derived: boolean): number {
  const asName = alike === 0 ? 0 : WEIGHT.leastAlike + ((WEIGHT.same - WEIGHT.leastAlike) * (alike - 0.7)) / 0.3
  return Math.max(asName, derived ? WEIGHT.derived : 0)
}

type Sounds = Pick<Entry, 'spellings' | 'bases'>

function makeSounds(): Sounds {
  return { spellings: new Set<string>(), bases: new Set<string>() }
}

function addSounds(
  { spellings, bases }: Sounds,
  { word, stem, language }: Pick<NameWord, 'word' | 'stem' | 'language'>,
): void {
  for (const letters of baseForms(word, stem, language)) {
    if (letters.length < SHORTEST_NAME) continue
    spellings.add(withoutEnding(transliterate(letters)))
    for (const sound of soundsOf(letters)) bases.add(withoutEnding(sound))
  }
}

/** German and English stems cut off what belongs to a name: Ilsner would be "ils", Idris "idri". */
function baseForms(word: string, stem: string, language: Language): readonly string[] {
  if (language === 'en') return [word]
  if (language !== 'de') return stem.length >= SHORTEST_STEM && stem !== word ? [word, stem] : [word]
  // Genitives, and the ending that German gives countries: Indiens, Indien, India.
  const base = word.length >= SHORTEST_GENITIVE ? word.replace(/(?:iens?|(?<!s)s)$/, '') : word
  return base.length >= SHORTEST_STEM && base !== word ? [word, base] : [word]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
