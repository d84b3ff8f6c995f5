/** What a number counts: children are asked for, and soldiers are told; a thirty-day truce, and one of sixty days. */

import type { Language } from '../model.js'
import { readNumeralAt } from '../text/numerals.js'
import { kindBit, PRECISE } from './answer-kinds.js'
import type { AnswerPlace, Condition } from './answer-place.js'
import { measuresIn } from './measures.js'
import { questionWords, type SentenceWord, sentenceWords } from './sentence-words.js'

export const COUNT_CONDITIONS = [
  {
    name: 'otherCounted',
    means: '1 where a number of something is asked for that it does not name, and it counts something else.',
    of: (place) => (countAt(place) === 'other' ? 1 : 0),
  },
  {
    name: 'headUnbound',
    means: '1 where it names what is to be counted, but counts something else.',
    of: (place) => (countAt(place) === 'unbound' ? 1 : 0),
  },
  {
    name: 'otherNumber',
    means:
      '1 where the question names a number of something, as in "30-day truce", and it another number of that alone.',
    of: otherNumber,
  },
] as const satisfies readonly Condition<string>[]

const NUMBER = kindBit('number')
/** Words from a number to what it counts, or from what is counted to its number. */
const REACH = 3

/** Whoever is counted is one of these, so that any number of persons may be meant. */
const ANYBODY: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['menschen', 'personen', 'leute', 'opfer', 'tote', 'todesopfer', 'verletzte']),
  en: new Set(['people', 'persons', 'victims', 'casualties', 'dead', 'wounded', 'injured']),
  uk: new Set(['людей', 'осіб', 'людина', 'жертв', 'загиблих', 'поранених', 'постраждалих', 'чоловік']),
  ru: new Set(['людей', 'человек', 'лиц', 'жертв', 'погибших', 'раненых', 'пострадавших']),
}

/** Before what is counted, where its number may stand anywhere behind: "the number of boats rose to 26". */
const AMOUNT: Readonly<Record<Language, RegExp>> = {
  de: /^(?:an)?zahl/,
  en: /^(?:number|total|count|tally)/,
  uk: /^(?:числ|кількіст)/,
  ru: /^(?:числ|количеств)/,
}

function countAt(place: AnswerPlace): 'none' | 'bound' | 'other' | 'unbound' {
  const head = countedTerm(place)
  if (head === undefined) return 'none'
  const words = sentenceWords(place)
  const texts = words.map(({ word }) => word)
  const heads = words.flatMap(({ meets }, at) => (meets.includes(head) ? [at] : []))
  if (heads.some((at) => isAmountOf(words, at))) return 'bound'
  let others = 0
  for (let at = 0; at < words.length; at++) {
    const language = words[at]?.language ?? 'en'
    const numeral = readNumeralAt(texts, at, language)
    if (numeral === undefined || numeral.ordinal || isYear(texts[at] ?? '')) continue
    const end = at + numeral.length
    if (heads.some((head) => (head >= end && head - end < REACH) || (head < at && at - head <= REACH))) return 'bound'
    if (countsElse(words, end)) others++
    at = end - 1
  }
  if (others === 0) return 'none'
  return heads.length === 0 ? 'other' : 'unbound'
}

/** The term whose number is asked for; undefined where none is, or where it is people of any kind. */
function countedTerm({ matched }: AnswerPlace): number | undefined {
  const { question } = matched
  if ((question.asks & NUMBER) === 0) return undefined
  const words = questionWords(matched)
  const first = words.findIndex(({ term }) => question.terms[term ?? -1]?.role === 'head')
  if (first < 0) return undefined
  // "police officers", "ostravische Beamte": the last noun in a row is what is counted.
  let last = first
  while (isNounOrName(question.terms[words[last + 1]?.term ?? -1]?.role)) last++
  const word = words[last]
  return word === undefined || ANYBODY[question.language].has(word.word) ? undefined : word.term
}

function isNounOrName(role: string | undefined): boolean {
  return role === 'noun'
}

function isAmountOf(words: readonly SentenceWord[], head: number): boolean {
  return words.slice(Math.max(0, head - 3), head).some(({ word, language }) => AMOUNT[language].test(word))
}

/** Whether a word follows that a number may count: no time, money or share, and no verb after a lone number. */
function countsElse(words: readonly SentenceWord[], at: number): boolean {
  const next = words[at]
  return next !== undefined && !next.stop && (next.offers & PRECISE) === 0 && !/^\d/.test(next.stem)
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}

function otherNumber(place: AnswerPlace): number {
  const { matched } = place
  const asked = questionWords(matched)
  const [measure] = measuresIn(
    asked.map(({ word }) => word),
    matched.question.language,
  )
  if (measure === undefined) return 0
  const words = sentenceWords(place)
  const told = measuresIn(
    words.map(({ word }) => word),
    words[0]?.language ?? 'en',
  ).filter(({ unit }) => unit === measure.unit)
  return told.length > 0 && told.every(({ value }) => value !== measure.value) ? 1 : 0
}
