/**
 * What the sentences of a passage meet of a question's terms, and what they offer for an answer.
 *
 * A term is met as well as its best word in the sentence.
 */

import { type KindSet, kindBit } from './answer-kinds.js'
import type { SearchablePassage } from './corpus.js'
import type { MatchedQuestion } from './match-terms.js'
import { isCapital, type Vocabulary, wordIdOf } from './vocabulary.js'

/** By term of the question, what is met of it; from 0 to the term's gain. */
export type Row = ArrayLike<number>

export interface SentenceMeeting {
  readonly row: Float64Array
  /** By term, what all words together meet, repetitions included. */
  readonly mass: Float64Array
  /** Gain of neighbouring terms that stand near each other. */
  readonly proximity: number
  /** Kinds of answers that words offer which the question did not say itself, but to ask: "alt" for "wie alt". */
  readonly offers: KindSet
  /** Gain of met terms around the best offer of what is asked for, less the farther they stand. */
  readonly nearOffer: number
  /** How early its first word that meets anything stands: 1 for its first word, towards 0 for its last; 0 without one. */
  readonly early: number
  /** Begins with a word that continues the sentence before. */
  readonly refersBack: boolean
  readonly words: number
  /** Telling words that meet nothing. */
  readonly newWords: number
  /** 1 where a new number or name stands beside what is asked for, less the farther; 0 without one. */
  readonly nearHead: number
}

/** Words between two terms up to which they stand near each other. */
const NEAR = 4
/** Words after which a term's closeness to an offer has fallen to a third. */
const OFFER_REACH = 6
/** The same between what is asked for and a new number or name. */
const HEAD_REACH = 3
/** Words that may stand between those of a phrase, and of a name: "US-Präsident", "Präsident der USA". */
const PHRASE_REACH = 8
const NAME_REACH = 2
const NO_PHRASE = { term: -1, value: 0, members: 0 }
/** How well an offer of what is asked for stands for the word that asks. */
const OFFERED = 0.9
const PERSON = kindBit('person')
const PLACE = kindBit('place')
const NAME = kindBit('name')
const NUMBER = kindBit('number')
const DATE = kindBit('date') | kindBit('time')
/** Kinds whose offers depend on what stands around a word. */
const NAMED = PERSON | PLACE | NAME

export function meetSentences(
  matched: MatchedQuestion,
  passage: SearchablePassage,
  vocabulary: Vocabulary,
): SentenceMeeting[] {
  return passage.passage.sentences.map((_, sentence) => {
    const start = passage.sentenceStarts[sentence] ?? 0
    return meetSentence(matched, passage.words.subarray(start, passage.sentenceStarts[sentence + 1]), vocabulary)
  })
}

interface Meeting {
  readonly at: number
  readonly value: number
}

interface Offer {
  readonly at: number
  readonly kinds: KindSet
}

function meetSentence(matched: MatchedQuestion, words: Int32Array, vocabulary: Vocabulary): SentenceMeeting {
  const { hits, phrases, terms } = matched
  const row = new Float64Array(terms.length)
  const mass = new Float64Array(terms.length)
  const meetings: Meeting[] = []
  const offers: Offer[] = []
  const lastPlace = new Int32Array(terms.length).fill(-NEAR - 1)
  const membersAt = phrases.length > 0 ? new Map<number, Map<number, number>>() : undefined
  let proximity = 0
  let newWords = 0
  const headTerm = terms.findIndex(({ role }) => role === 'head')
  const headPlaces: number[] = []
  const newPlaces: number[] = []
  const { asks } = matched.question
  const named = (asks & NAMED) !== 0
  for (let at = 0; at < words.length; at++) {
    const id = wordIdOf(words[at] ?? 0)
    const found = hits.get(id)
    if (found === undefined || found.every((hit) => 'phrase' in hit || terms[hit.term]?.role === 'asked')) {
      const alone = named ? offerOf(at, words, vocabulary) : (vocabulary.offers[id] ?? 0)
      const kinds = alone | (isMonthOfMay(at, words, vocabulary) ? DATE : 0)
      if (found === undefined && vocabulary.telling[id] === 1) newWords++
      if (headTerm >= 0 && ((kinds & NUMBER) !== 0 || isName(at, words, vocabulary))) newPlaces.push(at)
      if (kinds !== 0) offers.push({ at, kinds })
    }
    if (found === undefined) continue
    let best = 0
    for (const hit of found) {
      if ('term' in hit) {
        const { term, value } = hit
        best = Math.max(best, value)
        mass[term] = (mass[term] ?? 0) + value
        if (term === headTerm) headPlaces.push(at)
        if (value > (row[term] ?? 0)) row[term] = value
        for (const other of [term - 1, term + 1]) {
          const place = lastPlace[other]
          if (place !== undefined && place !== at && at - place <= NEAR) {
            proximity += Math.min(value, row[other] ?? 0) / 2
          }
        }
        lastPlace[term] = at
      } else if (membersAt !== undefined) {
        const { term, value, members } = phrases[hit.phrase] ?? NO_PHRASE
        const places = membersAt.get(hit.phrase) ?? new Map<number, number>()
        membersAt.set(hit.phrase, places.set(hit.member, at))
        const reach = terms[term]?.role === 'name' ? NAME_REACH : PHRASE_REACH
        if (
          places.size === members &&
          at - Math.min(...places.values()) < members + reach &&
          value > (row[term] ?? 0)
        ) {
          row[term] = value
        }
      }
    }
    if (best > 0) meetings.push({ at, value: best })
  }
  const offered = offers.reduce((all, { kinds }) => all | kinds, 0)
  for (const [term, { asks: wanted, gain }] of terms.entries()) {
    if ((wanted & offered) !== 0) row[term] = Math.max(row[term] ?? 0, OFFERED * gain)
  }
  const first = vocabulary.words[wordIdOf(words[0] ?? -1)]
  return {
    row,
    mass,
    proximity,
    offers: offered,
    nearOffer: nearOfferOf(asks, offers, meetings),
    early: meetings[0] === undefined ? 0 : 1 - meetings[0].at / words.length,
    refersBack: first?.refersBack ?? false,
    words: words.length,
    newWords,
    nearHead: nearness(headPlaces, newPlaces),
  }
}

/** What a word offers in its place: with a capital it may be a name, by what stands around a person's or a place's. */
function offerOf(at: number, words: Int32Array, vocabulary: Vocabulary): KindSet {
  const own = vocabulary.offers[wordIdOf(words[at] ?? 0)] ?? 0
  if (!isName(at, words, vocabulary)) return own
  const before = vocabulary.words[wordIdOf(words[at - 1] ?? -1)]
  const beforeName = isName(at + 1, words, vocabulary)
  const person = beforeName || isName(at - 1, words, vocabulary) || ((before?.offers ?? 0) & PERSON) !== 0
  return (
    own |
    // A sentence's first word is written with a capital whatever it is.
    (at > 0 || beforeName ? NAME : 0) |
    (person ? PERSON : 0) |
    (before?.locates === true && !beforeName ? PLACE : 0)
  )
}

/** English "may" is a month where it has a capital and a number stands beside it. */
function isMonthOfMay(at: number, words: Int32Array, { words: known }: Vocabulary): boolean {
  const placed = words[at] ?? 0
  const own = known[wordIdOf(placed)]
  if (own?.word !== 'may' || own.language !== 'en' || !isCapital(placed)) return false
  return [at - 1, at + 1].some((beside) => /^\d/.test(known[wordIdOf(words[beside] ?? -1)]?.word ?? ''))
}

function isName(at: number, words: Int32Array, vocabulary: Vocabulary): boolean {
  const placed = words[at]
  return placed !== undefined && isCapital(placed) && vocabulary.words[wordIdOf(placed)]?.nameLike === true
}

function nearOfferOf(asks: KindSet, offers: readonly Offer[], meetings: readonly Meeting[]): number {
  let best = 0
  for (const { at, kinds } of offers) {
    if ((kinds & asks) === 0) continue
    let around = 0
    for (const meeting of meetings) around += meeting.value * Math.exp(-Math.abs(meeting.at - at) / OFFER_REACH)
    best = Math.max(best, around)
  }
  return best
}

function nearness(from: readonly number[], to: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const a of from) for (const b of to) least = Math.min(least, Math.abs(a - b))
  return Math.exp((1 - least) / HEAD_REACH)
}

/** What words without places meet; phrases are not looked for. */
export function meetWords({ hits, terms }: MatchedQuestion, words: readonly number[]): Row {
  const row = new Float64Array(terms.length)
  for (const word of words) {
    for (const hit of hits.get(word) ?? []) {
      if ('term' in hit && hit.value > (row[hit.term] ?? 0)) row[hit.term] = hit.value
    }
  }
  return row
}

/** The best of several rows, term by term. */
export function unite(rows: readonly Row[]): Row {
  const longest = rows.find(({ length }) => length > 0)?.length ?? 0
  const united = new Float64Array(longest)
  for (const row of rows) for (let k = 0; k < row.length; k++) united[k] = Math.max(united[k] ?? 0, row[k] ?? 0)
  return united
}
