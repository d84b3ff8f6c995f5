/**
 * Numbers that a sentence names only to say that they hold no more: "17 statt 21", "not 60 but 54", "зі 150 до 220".
 *
 * Told by the small words around them. Knows no question.
 */

import { byLanguage } from './by-language.js'
import { type PlacedWord, type Vocabulary, wordIdOf } from './vocabulary.js'

const INSTEAD = byLanguage({
  de: 'statt anstatt anstelle',
  en: 'instead',
  uk: 'замість',
  ru: 'вместо',
})
/** Right before the value that holds no more, where another one follows or went before. */
const NOT = byLanguage({ de: 'nicht', en: 'not', uk: 'не', ru: 'не' })
const FROM = byLanguage({ de: 'von vom', en: 'from', uk: 'з зі із від', ru: 'с со от' })
/** What it became; "bis" and the like make a stretch of it. */
const TO = byLanguage({ de: 'auf', en: 'to', uk: 'до на', ru: 'до на' })

/** Words between a small word and its number, at most. */
const NEAR = 3
/** Words from a value to the small word before the one that it became, at most. */
const BETWEEN = 4

/** Places of such numbers; none where no other number stands in the sentence. */
export function formerValues(placed: ArrayLike<PlacedWord>, { words }: Vocabulary): ReadonlySet<number> {
  const numbers: number[] = []
  for (let at = 0; at < placed.length; at++) {
    if (/^\p{N}/u.test(words[wordIdOf(placed[at] ?? -1)]?.stem ?? '')) numbers.push(at)
  }
  if (numbers.length < 2) return NONE
  const isOneOf = (list: typeof INSTEAD, at: number): boolean => {
    const known = words[wordIdOf(placed[at] ?? -1)]
    return known !== undefined && list[known.language].has(known.word)
  }
  const within = (list: typeof INSTEAD, from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (isOneOf(list, at)) return true
    return false
  }
  const former = numbers.filter((at, k) => {
    const start = Math.max(at - NEAR, (numbers[k - 1] ?? -1) + 1)
    if (within(INSTEAD, start, at) || isOneOf(NOT, at - 1)) return true
    const next = numbers[k + 1]
    return next !== undefined && within(FROM, start, at) && within(TO, at + 1, Math.min(next, at + 1 + BETWEEN))
  })
  return former.length < numbers.length ? new Set(former) : NONE
}

const NONE: ReadonlySet<number> = new Set()
