/**
 * Phrases of a word list found in a text's words, however they were typed.
 *
 * Knows how lists write phrases, not what any phrase means. Words are compared folded; umlauts written out (fuer) and
 * letters drawn out (dankeee) are the same as without. In a list:
 *
 *     welch*   every word that begins so
 *     has/have either
 *     ~        up to twelve words, none of another sentence
 *     ^ $      the start and the end of a sentence
 */

import type { Span } from '../model.js'
import { fold } from '../text/fold.js'
import { tokenize } from '../text/tokenize.js'

/** A word of a text as phrases see it. */
export interface Word extends Span {
  /** As lists are compared with it. */
  readonly word: string
  readonly surface: string
  /** What stands between it and the word before. */
  readonly before: string
}

/** A phrase that was found: its words, in order. */
export interface PhraseMatch<T> {
  readonly value: T
  readonly places: readonly [number, ...number[]]
}

export interface PhraseBook<T> {
  /** Every phrase that begins with the word at `at`, in the order of the lists. */
  at(words: readonly Word[], at: number): PhraseMatch<T>[]
}

type Step =
  | { readonly kind: 'word'; readonly exact: ReadonlySet<string>; readonly prefixes: readonly string[] }
  | { readonly kind: 'gap' | 'start' | 'end' }

interface Phrase<T> {
  readonly value: T
  readonly steps: readonly Step[]
  /** Where it stands in the lists. */
  readonly order: number
}

/** Words that a ~ stands for, at most. */
const LONGEST_GAP = 12

/** The words of a text; `text` itself is told from, so places stay. */
export function wordsOf(text: string): Word[] {
  let last = 0
  return tokenize(text).flatMap(({ surface, word, start, end }) => {
    // A sign may have a mark that is taken for a word of its own.
    if (!/[\p{L}\p{N}]/u.test(word)) return []
    const before = text.slice(last, start)
    last = end
    return [{ word: spelled(word), surface, start, end, before }]
  })
}

/** Whether a sentence begins with that word, or the text has no such word. */
export function beginsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return at === 0 || word === undefined || /[.?!\n…]|;\s/.test(word.before)
}

/**
 * @param lists   what each phrase stands for, with the phrases
 * @param beside  words that may stand between a phrase's own
 */
export function createPhraseBook<T>(
  lists: readonly (readonly [T, readonly string[]])[],
  beside: readonly string[] = [],
): PhraseBook<T> {
  const skipped = new Set(beside.map((word) => spelled(fold(word))))
  const byWord = new Map<string, Phrase<T>[]>()
  /** By their first letter. */
  const byPrefix = new Map<string, Phrase<T>[]>()
  let order = 0
  for (const [value, written] of lists) {
    for (const line of written) {
      const phrase = { value, steps: stepsOf(line), order: order++ }
      const first = phrase.steps.find(({ kind }) => kind === 'word')
      if (first?.kind !== 'word') continue
      for (const letter of new Set(first.prefixes.map((prefix) => prefix.charAt(0)))) push(byPrefix, letter, phrase)
      for (const word of first.exact) push(byWord, word, phrase)
    }
  }
  return {
    at(words, at) {
      const word = words[at]?.word
      if (word === undefined) return []
      const exact = byWord.get(word) ?? []
      const begun = byPrefix.get(word.charAt(0))?.filter((phrase) => !exact.includes(phrase)) ?? []
      return [...exact, ...begun]
        .flatMap(({ value, steps, order }) => {
          const [first, ...rest] = match(steps, words, at, skipped, true) ?? []
          return first === undefined ? [] : [{ value, order, places: [first, ...rest] as const }]
        })
        .sort((a, b) => a.order - b.order)
    },
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The places of the words that meet the steps, the first step at `at`; undefined where they don't. */
function match(
  steps: readonly Step[],
  words: readonly Word[],
  at: number,
  beside: ReadonlySet<string>,
  opening: boolean,
): readonly number[] | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return []
  switch (step.kind) {
    case 'start':
      return startsAt(words, at, beside) ? match(rest, words, at, beside, opening) : undefined
    case 'end':
      return endsBefore(words, at, beside) ? match(rest, words, at, beside, false) : undefined
    case 'gap':
      for (let to = at; to <= at + LONGEST_GAP && to < words.length; to++) {
        if (beginsSentence(words, to)) return undefined
        const met = match(rest, words, to, beside, true)
        if (met !== undefined) return met
      }
      return undefined
    case 'word': {
      // A word that may stand between belongs to the phrase first, if the phrase has it.
      for (let to = at; to < words.length; to++) {
        const word = words[to]
        if (word === undefined || (!opening && beginsSentence(words, to))) return undefined
        if (isMeant(step, word.word)) {
          const met = match(rest, words, to + 1, beside, false)
          if (met !== undefined) return [to, ...met]
        }
        if (opening || !beside.has(word.word)) return undefined
      }
      return undefined
    }
    default:
      return step satisfies never
  }
}

function startsAt(words: readonly Word[], at: number, beside: ReadonlySet<string>): boolean {
  let from = at
  while (!beginsSentence(words, from) && beside.has(words[from - 1]?.word ?? '')) from--
  return beginsSentence(words, from)
}

function endsBefore(words: readonly Word[], at: number, beside: ReadonlySet<string>): boolean {
  let to = at
  while (!beginsSentence(words, to) && beside.has(words[to]?.word ?? '')) to++
  return beginsSentence(words, to)
}

function isMeant({ exact, prefixes }: Extract<Step, { kind: 'word' }>, word: string): boolean {
  return exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix))
}

function stepsOf(phrase: string): Step[] {
  return phrase
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part): Step => {
      if (part === '~') return { kind: 'gap' }
      if (part === '^') return { kind: 'start' }
      if (part === '$') return { kind: 'end' }
      const either = part.split('/').filter((word) => word !== '')
      return {
        kind: 'word',
        exact: new Set(either.filter((word) => !word.endsWith('*')).map((word) => spelled(fold(word)))),
        prefixes: either.filter((word) => word.endsWith('*')).map((word) => spelled(fold(word.slice(0, -1)))),
      }
    })
}

/** Shorter words hold no umlaut written out: "due" is not "du". */
const SHORTEST_WRITTEN_OUT = 4

/** A folded word without what people draw out or write out. */
function spelled(word: string): string {
  const drawn = word.replace(/(\p{L})\1{2,}/gu, '$1')
  return drawn.length < SHORTEST_WRITTEN_OUT ? drawn : drawn.replace(/(?<![aeioq])([aou])e/g, '$1')
}
