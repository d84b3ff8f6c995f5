/** What a number counts: children are asked for, and soldiers are told. */

import type { Language } from '../model.js'
import { readNumeralAt } from '../text/numerals.js'
import { kindBit, PRECISE } from './answer-kinds.js'
import type { AnswerPlace, Condition } from './answer-place.js'
import type { TermRole } from './question.js'
import { questionWords, type SentenceWord, sentenceWords } from './sentence-words.js'

export const COUNT_CONDITIONS = [
  {
    name: 'otherCounted',
    means: '1 where a number of something is asked for that it does not name, and it counts something else.',
    of: otherCounted,
  },
] as const satisfies readonly Condition<string>[]

const NUMBER = kindBit('number')
/** Money, shares, ages and stretches are told in units that a question need not name. */
const IN_UNITS =
  kindBit('money') | kindBit('share') | kindBit('measure') | kindBit('age') | kindBit('duration') | kindBit('time')

/** Whatever persons are counted may be meant. */
const ANYBODY: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['menschen', 'personen', 'leute', 'opfer', 'todesopfer']),
  en: new Set(['people', 'persons', 'victims', 'casualties']),
  uk: new Set(['людей', 'осіб', 'людини', 'жертв']),
  ru: new Set(['людей', 'человек', 'лиц', 'жертв']),
}

/** "How often" in two words: what happened is counted. */
const TIMES: ReadonlySet<string> = new Set(['mal', 'male', 'times', 'разів', 'раз'])

/** "wie viele", "how many", "скільки" (not "во сколько", which asks for a price or an hour). */
const HOW_MANY: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['viele', 'wieviele']),
  en: new Set(['many']),
  uk: new Set(['скільки', 'скількох', 'скільком', 'скількома']),
  ru: new Set(['сколько', 'скольких', 'скольким', 'сколькими']),
}

function otherCounted(place: AnswerPlace): number {
  const counted = countedTerm(place)
  if (counted === undefined) return 0
  const words = sentenceWords(place)
  const { language, terms } = place.matched.question
  const stems = terms[counted]?.alternatives.flatMap(({ stems }) => (stems.length === 1 ? stems : [])) ?? []
  if (words.some((word) => word.meets.includes(counted) || endsInOne(word, stems))) return 0
  // A word that no lexicon knows may have any translation.
  const told = words[0]?.language ?? language
  if (told !== language && !terms[counted]?.alternatives.some(({ source }) => source === 'lexicon')) return 0
  const texts = words.map(({ word }) => word)
  for (let at = 0; at < words.length; at++) {
    const numeral = readNumeralAt(texts, at, told)
    if (numeral === undefined) continue
    at += numeral.length
    if (!numeral.ordinal && !isYear(texts[at - numeral.length] ?? '') && isCounted(words[at])) return 1
    at--
  }
  return 0
}

/** The term whose number is asked for; undefined where none is, or where any persons may be counted. */
function countedTerm({ matched }: AnswerPlace): number | undefined {
  const { asks, language, terms } = matched.question
  if ((asks & NUMBER) === 0 || (asks & IN_UNITS) !== 0) return undefined
  const words = questionWords(matched)
  const isNoun = (place: number): boolean => NOUN_ROLES.has(terms[words[place]?.term ?? -1]?.role ?? 'weak')
  let at = words.findIndex(
    ({ word }, k) => HOW_MANY[language].has(word) && !/^(?:у|в|во|на)$/.test(words[k - 1]?.word ?? ''),
  )
  if (at < 0) return undefined
  at++
  if (language === 'uk' || language === 'ru') {
    // Cases let words stand where they like: only adjectives come between.
    // "раненых", "пленных" are nouns by themselves, where none follows.
    while (/(?:их|ых)$/.test(words[at]?.word ?? '') && isNoun(at + 1)) at++
  } else {
    // "police officers", "Hafen-Arbeiter": the last noun in a row is what is counted.
    while (isNoun(at + 1)) at++
  }
  const word = words[at]
  return word === undefined || ANYBODY[language].has(word.word) || TIMES.has(word.word) ? undefined : word.term
}

const NOUN_ROLES: ReadonlySet<TermRole> = new Set(['noun', 'name'])

/** No time, money or share, and no name: people of a place may be soldiers as well as children. */
function isCounted(word: SentenceWord | undefined): boolean {
  return word !== undefined && !word.stop && !word.name && (word.offers & PRECISE) === 0 && !/^\d/.test(word.stem)
}

/** A compound that could not be split. */
function endsInOne({ stem, language }: SentenceWord, stems: readonly string[]): boolean {
  return language === 'de' && stems.some((end) => end.length >= SHORTEST_END && stem.endsWith(end))
}

const SHORTEST_END = 4

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}
