/**
 * What a sentence says, apart from how it says it: its telling words as concepts, names by their sound, numbers by their
 * value, each with what it tells.
 *
 * So a sentence and another in other words, or in another language, can be held against each other.
 */

import type { Concept } from '../lexicon/parse-lexicon.js'
import { consonantsOf, soundsOf, withoutEnding } from '../text/sounding.js'
import { kindBit } from './answer-kinds.js'
import { type AnswerPlace, wordsOf } from './answer-place.js'
import type { Corpus } from './corpus.js'
import { nameKindsIn, PERSON } from './corpus-names.js'
import { formerValues } from './former-values.js'
import { type MatchedQuestion, rarity } from './match-terms.js'
import { isCapital, type PlacedWord, type VocabularyWord, type WordId, wordIdOf } from './vocabulary.js'

/** What a word stands for: a concept, a name's sound, a number's value, or its stem where nothing else is known. */
type Key = Concept | string

/** Two items are the same where they share a key. */
interface Item {
  readonly keys: readonly Key[]
  /** What it tells by its rarity; above 0. */
  readonly weight: number
}

/** Values are news: none that the question said itself. */
export interface Content {
  readonly items: readonly Item[]
  /** By key, the most that an item with it tells. */
  readonly tells: ReadonlyMap<Key, number>
  /** All that its items tell. */
  readonly total: number
  /** The numbers nearest to what is asked about; years, days of the month and clock times are none. */
  readonly numbers: ReadonlySet<Key>
  /** Numbers and names of times: "15", "mai". */
  readonly times: ReadonlySet<Key>
  /** Names by their sound. */
  readonly names: ReadonlySet<Key>
  /** Those of persons, as far as the reports tell. */
  readonly persons: ReadonlySet<Key>
}

const TIME = kindBit('time')
const YEAR = /^(?:19|20|21)\d\d$/
/** Fewer consonants stand for too many names. */
const SHORTEST_SOUND = 2
/** Words from a number to what it counts, at most. */
const COUNTS_WITHIN = 5

export function contentOf(place: AnswerPlace): Content {
  const { corpus, matched } = place
  const { words } = corpus.vocabulary
  const known = knownItems(corpus)
  const placed = wordsOf(place)
  const items: Item[] = []
  const numbers: { readonly at: number; readonly key: Key }[] = []
  const times = new Set<Key>()
  const names = new Set<Key>()
  const persons = new Set<Key>()
  const kinds = nameKindsIn(corpus)
  const former = formerValues(placed, corpus.vocabulary)
  for (const [at, each] of placed.entries()) {
    const id = wordIdOf(each)
    const word = words[id]
    if (word === undefined || word.stop) continue
    const capital = isCapital(each)
    const item = known.get(each) ?? itemOf(word, each, corpus)
    known.set(each, item)
    items.push(item)
    const { keys } = item
    if (former.has(at) || isAsked(id, matched)) continue
    if (isTime(word, words[wordIdOf(placed[at + 1] ?? -1)])) for (const key of keys) times.add(key)
    else if (isNumber(word)) for (const key of keys) numbers.push({ at, key })
    else if (capital && word.nameLike) {
      for (const key of keys) names.add(key)
      if (((kinds[id] ?? 0) & PERSON) !== 0) for (const key of keys) persons.add(key)
    }
  }
  // "He." and "Why so?" tell nothing, but not the same.
  if (items.length === 0) items.push(...Array.from(placed).flatMap((each) => itemOfAny(words[wordIdOf(each)])))
  const total = items.reduce((sum, { weight }) => sum + weight, 0)
  return {
    items,
    tells: tellsOf(items),
    total,
    numbers: nearestTo(countedIn(matched, placed), numbers),
    times,
    names,
    persons,
  }
}

/** Whether the question says it itself. A part of a phrase that stands for one of its words is news. */
function isAsked(id: WordId, { hits }: MatchedQuestion): boolean {
  return hits.get(id)?.some((hit) => 'term' in hit) ?? false
}

function itemOfAny(word: VocabularyWord | undefined): Item[] {
  return word === undefined ? [] : [{ keys: [word.word], weight: 1 }]
}

/** By corpus, what its placed words stand for: looked up once for each. */
const KNOWN = new WeakMap<Corpus, Map<PlacedWord, Item>>()

function knownItems(corpus: Corpus): Map<PlacedWord, Item> {
  const known = KNOWN.get(corpus) ?? new Map<PlacedWord, Item>()
  KNOWN.set(corpus, known)
  return known
}

function itemOf(word: VocabularyWord, placed: PlacedWord, corpus: Corpus): Item {
  const weight = rarity(corpus.vocabulary.frequency(word.stem))
  return { keys: keysOf(word, wordIdOf(placed), isCapital(placed), corpus), weight }
}

/** In digits or in words: the stem of a numeral is its value. */
function isNumber({ stem }: VocabularyWord): boolean {
  return /^\p{N}/u.test(stem)
}

/** A year, a month, or the day of one. */
function isTime(word: VocabularyWord, next: VocabularyWord | undefined): boolean {
  if ((word.offers & TIME) !== 0 || YEAR.test(word.word)) return true
  return isNumber(word) && ((next?.offers ?? 0) & TIME) !== 0
}

/** Where a sentence speaks of what is counted, or, where the question names nothing of the kind, of anything asked. */
function countedIn({ hits, terms }: MatchedQuestion, placed: ArrayLike<PlacedWord>): number[] {
  const all: number[] = []
  const heads: number[] = []
  for (let at = 0; at < placed.length; at++) {
    for (const hit of hits.get(wordIdOf(placed[at] ?? -1)) ?? []) {
      if (!('term' in hit)) continue
      const role = terms[hit.term]?.role
      if (role === 'head') heads.push(at)
      else if (role !== 'name' && role !== 'weak' && role !== 'asked') all.push(at)
    }
  }
  return heads.length > 0 ? heads : all
}

/** The keys of the nearest number; of all where no number stands near or nothing is to be near to. */
function nearestTo(
  anchors: readonly number[],
  numbers: readonly { readonly at: number; readonly key: Key }[],
): ReadonlySet<Key> {
  const distance = (at: number): number => Math.min(...anchors.map((anchor) => Math.abs(anchor - at)))
  const least = Math.min(COUNTS_WITHIN, ...numbers.map(({ at }) => distance(at)))
  const near = numbers.filter(({ at }) => distance(at) <= least)
  return new Set((near.length > 0 ? near : numbers).map(({ key }) => key))
}

function keysOf(word: VocabularyWord, id: WordId, capital: boolean, corpus: Corpus): readonly Key[] {
  if (isNumber(word)) return [`#${word.stem}`]
  if (capital && word.nameLike) {
    // Stemmers take a name's ending off in one language and leave it in another.
    const sounds = new Set([word.word, word.stem].flatMap(soundsOf).map((sound) => consonantsOf(withoutEnding(sound))))
    const keys = [...sounds].filter(({ length }) => length >= SHORTEST_SOUND).map((sound) => `~${sound}`)
    return keys.length > 0 ? keys : [word.stem]
  }
  const concepts = corpus.meanings(id)
  return concepts.length > 0 ? concepts : [word.stem]
}

/** How alike two sentences are in what they say, 0 to 1: what both hold, of all that each holds. */
export function likeness(a: Content, b: Content): number {
  const whole = Math.sqrt(a.total * b.total)
  if (whole === 0) return 0
  const held = heldBy(b, a)
  // What one says twice and the other once, both hold once.
  return held === 0 ? 0 : Math.min(held, heldBy(a, b)) / whole
}

/** The most that their likeness can be, whatever they say. */
export function mostLikeness(a: Content, b: Content): number {
  const [less, more] = a.total < b.total ? [a.total, b.total] : [b.total, a.total]
  return more > 0 ? Math.sqrt(less / more) : 0
}

/** What a sentence tells that the other holds too. */
function heldBy(other: Content, { items }: Content): number {
  let held = 0
  for (const { keys, weight } of items) {
    let best = 0
    for (const key of keys) best = Math.max(best, other.tells.get(key) ?? 0)
    held += Math.min(best, weight)
  }
  return held
}

function tellsOf(items: readonly Item[]): ReadonlyMap<Key, number> {
  const tells = new Map<Key, number>()
  for (const { keys, weight } of items) {
    for (const key of keys) if (weight > (tells.get(key) ?? 0)) tells.set(key, weight)
  }
  return tells
}
