/** Which one in a row is asked for, and which one is told: "the second round" is no answer to "the fourth round". */

import { isOrdinalSuffix } from '../text/numerals.js'
import type { AnswerPlace, Condition } from './answer-place.js'
import { questionWords, type SentenceWord, sentenceWords, wordsNear } from './sentence-words.js'

export const ORDINAL_CONDITIONS = [
  {
    name: 'otherOrdinal',
    means:
      '1 where it, or else what stands before it, counts another of what is asked for: the third round, not the second.',
    of: (place) => (ordinalAt(place) === 'other' ? 1 : 0),
  },
  {
    name: 'unmetOrdinal',
    means: '1 where nothing near it counts what is asked for: no second round, nor another one.',
    of: (place) => (ordinalAt(place) === 'unmet' ? 1 : 0),
  },
] as const satisfies readonly Condition<string>[]

interface AskedOrdinal {
  /** "2." */
  readonly stem: string
  /** Term that it counts. */
  readonly noun: number
}

/** Words from an ordinal to what it counts, at most: "the second indirect round". */
const REACH = 3
const ORDINAL = /^\d+\.$/

/** How the ordinal that the question asks for is met; none where it asks for none. */
export function ordinalAt(place: AnswerPlace): 'none' | 'met' | 'other' | 'unmet' {
  const asked = askedOrdinal(place)
  if (asked === undefined) return 'none'
  const own = sentenceWords(place)
  // Whatever it counts there.
  if (own.some(({ stem }) => stem === asked.stem)) return 'met'
  const told = ordinalsOn(own, asked)
  if (told.length === 0) told.push(...ordinalsOn(wordsNear(place), asked))
  // The first is called so only when there is a second.
  if (told.length === 0) return asked.stem === '1.' ? 'none' : 'unmet'
  return told.includes(asked.stem) ? 'met' : 'other'
}

function askedOrdinal({ matched }: AnswerPlace): AskedOrdinal | undefined {
  const { terms } = matched.question
  if (!terms.some(({ stem }) => ORDINAL.test(stem))) return undefined
  const words = questionWords(matched)
  for (const [at, { term }] of words.entries()) {
    const stem = terms[term ?? -1]?.stem
    if (stem === undefined || !ORDINAL.test(stem)) continue
    for (const next of words.slice(at + 1, at + 1 + REACH)) {
      const noun = next.term === undefined ? undefined : terms[next.term]
      if (noun === undefined || /^\d/.test(noun.stem) || noun.role === 'adjective') continue
      return { stem, noun: next.term ?? -1 }
    }
  }
  return undefined
}

/** Ordinals that stand before words for what is counted. A report's "2" before the very word may be "2.". */
function ordinalsOn(words: readonly SentenceWord[], { noun, stem: asked }: AskedOrdinal): string[] {
  const found: string[] = []
  for (const [at, { stem, language }] of words.entries()) {
    const next = words[at + 1]
    const inDigits = /^\d+$/.test(stem) && next !== undefined && isOrdinalSuffix(next.word, language)
    const ordinal = ORDINAL.test(stem) ? stem : inDigits || `${stem}.` === asked ? `${stem}.` : undefined
    if (ordinal === undefined) continue
    if (words.slice(at + 1, at + 1 + REACH).some(({ meets }) => meets.includes(noun))) found.push(ordinal)
  }
  return found
}
