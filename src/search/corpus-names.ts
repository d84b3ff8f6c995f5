/**
 * What the reports themselves say of their words: which are names, and whether of persons, places or sides.
 *
 * Told by how a name stands in them, not by a list: "in X" makes a place, a given name beside it or an office before it a
 * person, an adjective of its own ("valdisch", "Valdish") a country or another side. Read once a corpus, when first asked
 * for. Knows no question.
 */

import type { Language } from '../model.js'
import { commonBeginning } from '../text/similarity.js'
import { transliterate } from '../text/transliterate.js'
import { kindBit } from './answer-kinds.js'
import { byLanguage } from './by-language.js'
import type { Corpus } from './corpus.js'
import { isCapital, type VocabularyWord, type WordId, wordIdOf } from './vocabulary.js'

/** What a name is of, as a set; 0 for a word that is no name. */
export type NameKinds = number
/** A name, of whatever: every name has it. */
export const NAMED = 1
export const PERSON = 2
export const PLACE = 4
/** A country, or whoever else has an adjective: a place as well, but one that acts. */
export const SIDE = 8

const read = new WeakMap<Corpus, Uint8Array>()

/** By word id. The adjective of a side is a name of that side, however it is written. */
export function nameKindsIn(corpus: Corpus): Uint8Array {
  const before = read.get(corpus)
  if (before !== undefined) return before
  const kinds = readKinds(corpus)
  read.set(corpus, kinds)
  return kinds
}

/** Words after which hardly anything but a place stands; those of `WordTraits.locates` stand before persons as well. */
const BEFORE_PLACES = byLanguage({
  de: 'in im nahe',
  en: 'in at near',
  uk: 'у в на біля поблизу',
  ru: 'в во на около близ',
})
/** Words beside which a surname stands, other than offices. */
const BESIDE_PERSONS = byLanguage({
  de: 'herr herrn frau sagte erklarte betonte nannte teilte warnte forderte',
  en: 'mr mrs ms dr said told says added warned',
  uk: 'пан пані сказав сказала заявив заявила повідомив повідомила назвав назвала',
  ru: 'господин госпожа сказал сказала заявил заявила сообщил сообщила назвал назвала',
})
/** German writes every noun with a capital; one with an article is hardly a name. */
const ARTICLES = new Set(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen diese dieser dieses diesen'.split(' '),
)
/** How the adjectives of countries end, in all cases. */
const ADJECTIVES: Readonly<Record<Language, RegExp>> = {
  de: /isch(?:e[nmrs]?)?$/,
  en: /(?:ans?|ish|ese|ic)$/,
  uk: /[сцз]ьк(?:ий|а|е|і|ого|ої|ому|ій|им|ою|их|ими|у)$/,
  ru: /[сц]к(?:ий|ая|ое|ие|ого|ой|ому|им|ом|их|ими|ую)$/,
}
/** Times that a common word must stand as a place before it is taken for one. */
const SURE_PLACE = 2
/** A name is written with a capital so many times as often as without, or oftener. */
const CAPITALS = 4
const SHORTEST_ROOT = 4
const SHORTEST_SOUND = 3
/** Part of a name that its adjective keeps. */
const KEPT = 0.7

/** How often a word stands how; all forms of a stem count together. */
interface Standing {
  capital: number
  small: number
  afterArticle: number
  asPlace: number
  asPerson: number
}

/** Whether a name after this word is probably a place. */
export function standsBeforePlaces(word: string, language: Language): boolean {
  return BEFORE_PLACES[language].has(word)
}

function readKinds({ passages, vocabulary }: Corpus): Uint8Array {
  const { words } = vocabulary
  const standings = standingsOf(words)
  const marks = marksOf(words)
  for (const { words: placed, sentenceStarts } of passages) {
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
      countStandings(placed.subarray(sentenceStarts[sentence], sentenceStarts[sentence + 1]), standings, marks)
    }
  }
  const sounds = words.map(({ stem }, id) => (isNamed(standings[id]) ? soundOf(stem) : undefined))
  const kinds = kindsBySound(words, standings, sounds)
  markSides(words, kinds)
  spreadSides(kinds, sounds)
  return kinds
}

/** Undefined for a word that can't be a name; outside German a common word can, where it always has a capital. */
function standingsOf(words: readonly VocabularyWord[]): (Standing | undefined)[] {
  const byStem = new Map<string, Standing>()
  return words.map(({ word, stem, language, stop, nameLike, offers }) => {
    const maybe = language !== 'de' && !stop && (offers & kindBit('time')) === 0 && /^\p{L}{3}/u.test(word)
    if (!nameLike && !maybe) return undefined
    const key = `${language} ${stem}`
    const before = byStem.get(key)
    if (before !== undefined) return before
    const fresh = { capital: 0, small: 0, afterArticle: 0, asPlace: 0, asPerson: 0 }
    byStem.set(key, fresh)
    return fresh
  })
}

const NAME_LIKE = 1
const PLACES_FOLLOW = 2
const PERSONS_BESIDE = 4
const ARTICLE = 8

/** By word id, what a word tells of the one beside it. */
function marksOf(words: readonly VocabularyWord[]): Uint8Array {
  const person = kindBit('person')
  const offices = new Set(words.flatMap(({ offers, stem }) => ((offers & person) === 0 ? [] : [stem])))
  return Uint8Array.from(words, ({ word, language, nameLike, offers, parts }) => {
    const office = !nameLike && ((offers & person) !== 0 || offices.has(parts.at(-1) ?? ''))
    return (
      (nameLike ? NAME_LIKE : 0) |
      (BEFORE_PLACES[language].has(word) ? PLACES_FOLLOW : 0) |
      (office || BESIDE_PERSONS[language].has(word) ? PERSONS_BESIDE : 0) |
      (language === 'de' && ARTICLES.has(word) ? ARTICLE : 0)
    )
  })
}

function countStandings(words: Int32Array, standings: readonly (Standing | undefined)[], marks: Uint8Array): void {
  const markAt = (at: number): number => marks[wordIdOf(words[at] ?? -1)] ?? 0
  const isNameAt = (at: number): boolean => (markAt(at) & NAME_LIKE) !== 0 && isCapital(words[at] ?? 0)
  for (let at = 0; at < words.length; at++) {
    const placed = words[at] ?? 0
    const own = standings[wordIdOf(placed)]
    if (own === undefined) continue
    if (!isCapital(placed)) {
      own.small++
      continue
    }
    // A sentence's first word is written with a capital whatever it is.
    if (at > 0) own.capital++
    const before = markAt(at - 1)
    if ((before & ARTICLE) !== 0) own.afterArticle++
    if ((before & PLACES_FOLLOW) !== 0 && !isNameAt(at + 1)) own.asPlace++
    if (isNameAt(at - 1) || isNameAt(at + 1) || ((before | markAt(at + 1)) & PERSONS_BESIDE) !== 0) own.asPerson++
  }
}

function isNamed(standing: Standing | undefined): standing is Standing {
  if (standing === undefined) return false
  const { capital, small, afterArticle } = standing
  return capital > 0 && small * CAPITALS <= capital && afterArticle * 2 <= capital
}

/** What sounds alike counts together: case endings and alphabets part the forms of a name. */
function kindsBySound(
  words: readonly VocabularyWord[],
  standings: readonly (Standing | undefined)[],
  sounds: readonly (string | undefined)[],
): Uint8Array {
  const together = new Map<string, Set<Standing>>()
  for (const [id, sound] of sounds.entries()) {
    const standing = standings[id]
    if (sound === undefined || standing === undefined) continue
    const all = together.get(sound)
    if (all === undefined) together.set(sound, new Set([standing]))
    else all.add(standing)
  }
  const located = kindBit('place')
  return Uint8Array.from(words, ({ offers, nameLike }, id) => {
    let asPlace = 0
    let asPerson = 0
    const standing = together.get(sounds[id] ?? '')
    if (standing === undefined) return 0
    for (const each of standing) {
      asPlace += each.asPlace
      asPerson += each.asPerson
    }
    if (!nameLike) return asPlace >= SURE_PLACE && asPlace > asPerson ? NAMED | PLACE : 0
    if ((offers & located) !== 0 || asPlace > asPerson) return NAMED | PLACE
    return asPerson > 0 ? NAMED | PERSON : NAMED
  })
}

/** A name with an adjective is a side, and the adjective one of its names. */
function markSides(words: readonly VocabularyWord[], kinds: Uint8Array): void {
  const byRoot = new Map<string, WordId[]>()
  const rootOf = ({ stem, language }: VocabularyWord): string => `${language} ${stem.slice(0, SHORTEST_ROOT)}`
  for (const [id, word] of words.entries()) {
    if ((kinds[id] ?? 0) === 0 || word.stem.length < SHORTEST_ROOT || ADJECTIVES[word.language].test(word.word))
      continue
    const before = byRoot.get(rootOf(word))
    if (before === undefined) byRoot.set(rootOf(word), [id])
    else before.push(id)
  }
  for (const [id, word] of words.entries()) {
    if (!word.nameLike || !ADJECTIVES[word.language].test(word.word)) continue
    for (const other of byRoot.get(rootOf(word)) ?? []) {
      const stem = words[other]?.stem ?? ''
      if (stem === word.stem || commonBeginning(word.stem, stem) < KEPT * stem.length) continue
      kinds[other] = NAMED | PLACE | SIDE
      kinds[id] = NAMED | SIDE
    }
  }
}

/** The adjective may stand in reports of another language only. */
function spreadSides(kinds: Uint8Array, sounds: readonly (string | undefined)[]): void {
  const sides = new Set<string>()
  for (const [id, sound] of sounds.entries()) {
    const whole = ((kinds[id] ?? 0) & PLACE) !== 0 && ((kinds[id] ?? 0) & SIDE) !== 0
    if (sound !== undefined && sound.length >= SHORTEST_SOUND && whole) sides.add(sound)
  }
  for (const [id, sound] of sounds.entries()) {
    if (sound !== undefined && sides.has(sound) && (kinds[id] ?? 0) !== 0) kinds[id] = NAMED | PLACE | SIDE
  }
}

/** Coarser than a skeleton of text/transliterate.ts, and one only: every name of a corpus needs it. */
function soundOf(stem: string): string {
  const latin = transliterate(stem)
  const consonants = latin
    .slice(1)
    .replace(/sch|sh|ch|[aeiouyjh]/g, (sound) => (sound.length > 1 ? 'x' : ''))
    .replace(/[cqk]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
  return `${latin
    .slice(0, 1)
    .replace(/[aeiouyj]/, 'a')
    .replace('w', 'v')
    .replace('z', 's')}${consonants}`
}
