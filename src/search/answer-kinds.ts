/**
 * What a question asks for (a number, a time, a person …) and what a sentence offers.
 *
 * The words that tell stand in config/answer-kinds.yaml; they are compared folded.
 */

import { LANGUAGES, type Language } from '../model.js'
import { fold } from '../text/fold.js'
import { readNumeral } from '../text/numerals.js'

export const ANSWER_KINDS = [
  'number',
  'money',
  'share',
  'measure',
  'age',
  'duration',
  'time',
  'date',
  'place',
  'person',
  'name',
  'reason',
  'outcome',
  'plan',
  'reaction',
  'leader',
] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** A set of kinds: bit k is ANSWER_KINDS[k]. */
export type KindSet = number

export type AnswerKindLists = Readonly<
  Record<AnswerKind, Readonly<Record<'asks' | 'offers', Readonly<Record<Language, readonly string[]>>>>>
>

export interface AskedKinds {
  readonly kinds: KindSet
  /** Places of the words that ask, with what each asks for. */
  readonly places: ReadonlyMap<number, KindSet>
}

export interface AnswerKinds {
  /** @param words  the question's folded words, stop words included, in order */
  asked(words: readonly string[], language: Language): AskedKinds
  /** What a folded word by itself offers. */
  offered(word: string, language: Language): KindSet
}

export function kindBit(kind: AnswerKind): KindSet {
  return 1 << ANSWER_KINDS.indexOf(kind)
}

const VAGUE: ReadonlySet<AnswerKind> = new Set(['number', 'name', 'reason', 'outcome', 'plan', 'reaction', 'leader'])

/** Kinds that are known by what stands in a sentence; a number or a new name stands in nearly all of them. */
export const PRECISE: KindSet = ANSWER_KINDS.filter((kind) => !VAGUE.has(kind))
  .map(kindBit)
  .reduce((kinds, kind) => kinds | kind, 0)

export function createAnswerKinds(lists: AnswerKindLists): AnswerKinds {
  const asks = new Map<Language, readonly { phrase: readonly string[]; kind: KindSet }[]>()
  const offers = new Map<Language, ReadonlyMap<string, KindSet>>()
  const begun = new Map<Language, ReadonlyMap<string, KindSet>>()
  for (const language of LANGUAGES) {
    const phrases: { phrase: readonly string[]; kind: KindSet }[] = []
    const words = new Map<string, KindSet>()
    const beginnings = new Map<string, KindSet>()
    for (const kind of ANSWER_KINDS) {
      const bit = kindBit(kind)
      for (const phrase of lists[kind].asks[language]) phrases.push({ phrase: foldedWords(phrase), kind: bit })
      for (const word of lists[kind].offers[language].flatMap(foldedWords)) {
        const begins = word.endsWith('*')
        const list = begins ? beginnings : words
        const key = begins ? word.slice(0, -1) : word
        list.set(key, (list.get(key) ?? 0) | bit)
      }
    }
    asks.set(language, phrases)
    offers.set(language, words)
    begun.set(language, beginnings)
  }
  return {
    asked(words, language) {
      let kinds = 0
      const places = new Map<number, KindSet>()
      for (const { phrase, kind } of asks.get(language) ?? []) {
        const at = placeOf(phrase, words)
        if (at < 0) continue
        kinds |= kind
        for (let k = at; k < at + phrase.length; k++) places.set(k, (places.get(k) ?? 0) | kind)
      }
      return { kinds, places }
    },
    offered(word, language) {
      return (offers.get(language)?.get(word) ?? 0) | begunBy(word, begun.get(language)) | numberKinds(word, language)
    },
  }
}

const NUMBER = kindBit('number')
const TIME = kindBit('time')
const DATE = kindBit('date')

/** A year tells when, hardly ever how many. */
function numberKinds(word: string, language: Language): KindSet {
  if (!/^\d/.test(word)) return isCount(word, language) ? NUMBER : 0
  return /^(?:1\d|20)\d\d$/.test(word) ? TIME | DATE : NUMBER
}

/** "One" stands for too much else. */
function isCount(word: string, language: Language): boolean {
  const numeral = readNumeral(word, language)
  return numeral !== undefined && !numeral.ordinal && numeral.value !== 1
}

/** Beginnings in a list are of three letters or more. */
const SHORTEST_BEGINNING = 3

function begunBy(word: string, beginnings: ReadonlyMap<string, KindSet> | undefined): KindSet {
  if (beginnings === undefined || beginnings.size === 0) return 0
  let kinds = 0
  for (let end = SHORTEST_BEGINNING; end <= word.length; end++) kinds |= beginnings.get(word.slice(0, end)) ?? 0
  return kinds
}

function foldedWords(phrase: string): string[] {
  return phrase
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word !== '')
}

/** Where the phrase begins in `words`; -1 where it does not occur. */
function placeOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, at) => phrase.every((wanted, k) => isMeant(wanted, words[at + k])))
}

/** "welch*" is every word that begins so. */
function isMeant(wanted: string, word: string | undefined): boolean {
  return wanted.endsWith('*') ? word?.startsWith(wanted.slice(0, -1)) === true : word === wanted
}
