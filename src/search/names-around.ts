/** Where the names of a question stand around a sentence: in it, before it, over it, or nowhere near. */

import { type AnswerPlace, wordsBefore, wordsOf, wordsOver } from './answer-place.js'
import { type AskedName, askedNames } from './asked-names.js'
import { wordIdOf } from './vocabulary.js'

export interface NameAround extends AskedName {
  /** The nearest place that has it; before: earlier in its passage, over: in its heading or its report's title. */
  readonly met: 'sentence' | 'before' | 'over' | 'nowhere'
}

const seen = new WeakMap<AnswerPlace, readonly NameAround[]>()

/** Looked up once a place, since several conditions ask. */
export function namesAround(place: AnswerPlace): readonly NameAround[] {
  const before = seen.get(place)
  if (before !== undefined) return before
  const names = askedNames(place.matched, place.corpus).map((name) => ({ ...name, met: metBy(place, name) }))
  seen.set(place, names)
  return names
}

function metBy(place: AnswerPlace, { words }: AskedName): NameAround['met'] {
  const isName = (placed: number): boolean => words.has(wordIdOf(placed))
  if (wordsOf(place).some(isName)) return 'sentence'
  if (wordsBefore(place).some(isName)) return 'before'
  return wordsOver(place).some((word) => words.has(word)) ? 'over' : 'nowhere'
}
