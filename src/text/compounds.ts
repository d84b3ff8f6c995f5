/**
 * German compounds into their parts: Sicherheitsgarantien -> sicherheit + garantie.
 *
 * Takes the words that may be parts; knows no grammar but the letters that join parts. A splitter never changes.
 */

import { cistem } from './cistem.js'

/** The parts of a folded compound as stems, first to last, or [] where it is none that can be told. */
export type CompoundSplitter = (word: string) => readonly string[]

const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 3
/** Ends that are derivation, not words: "Freiheit" is no compound of "frei". */
const NO_LAST_PART = new Set([
  'heit',
  'keit',
  'schaft',
  'tum',
  'haft',
  'lich',
  'isch',
  'los',
  'bar',
  'sam',
  'ung',
  'nis',
  'chen',
  'lein',
  'lings',
  'end',
  'ern',
  'ein',
  'eit',
  'ion',
  'tion',
  'ieren',
  'iert',
  'ierung',
])
const JOINTS = ['s', 'es', 'n', 'en', 'er', 'e', 'ns', 'ens'] as const

/** How much a part costs: few, long, joint-free parts of known words win. */
const PART_COST = 1
const SHORT_PART_COST = 0.9
const JOINT_COST = 0.1

interface Split {
  readonly cost: number
  readonly parts: readonly string[]
}

/**
 * @param words  folded German words that may stand in a compound; of three letters or more
 */
export function createCompoundSplitter(words: Iterable<string>): CompoundSplitter {
  const lasts = new Set<string>()
  /** Every form that a part but the last may take, with its stem. */
  const lefts = new Map<string, { readonly stem: string; readonly cost: number }>()
  for (const word of words) {
    if (word.length < SHORTEST_PART || !/^[a-z]+$/.test(word)) continue
    const stem = cistem(word)
    if (stem.length >= SHORTEST_PART && !NO_LAST_PART.has(word)) lasts.add(stem)
    const add = (form: string, cost: number): void => {
      const known = lefts.get(form)
      if (form.length >= SHORTEST_PART && (known === undefined || known.cost > cost)) lefts.set(form, { stem, cost })
    }
    add(word, 0)
    for (const joint of JOINTS) add(word + joint, JOINT_COST)
    // Schule -> Schul-, Sprache -> Sprach-, verhandeln -> Verhandel-
    if (/(?:e|en|n)$/.test(word) && word.length > SHORTEST_PART + 1) add(word.replace(/(?:en|e|n)$/, ''), JOINT_COST)
  }

  function best(word: string, depth: number): Split | undefined {
    let found: Split | undefined
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const left = lefts.get(word.slice(0, at))
      if (left === undefined) continue
      const right = last(word.slice(at), depth)
      if (right === undefined) continue
      const cost = PART_COST + left.cost + (at <= SHORTEST_PART ? SHORT_PART_COST : 0) + right.cost
      if (found === undefined || cost < found.cost) found = { cost, parts: [left.stem, ...right.parts] }
    }
    return found
  }

  function last(word: string, depth: number): Split | undefined {
    const stem = cistem(word)
    if (!NO_LAST_PART.has(word) && lasts.has(stem)) {
      return { cost: PART_COST + (word.length <= SHORTEST_PART ? SHORT_PART_COST : 0), parts: [stem] }
    }
    return depth > 0 && word.length >= SHORTEST_COMPOUND ? best(word, depth - 1) : undefined
  }

  return (word) => (word.length >= SHORTEST_COMPOUND && /^[a-z]+$/.test(word) ? (best(word, 2)?.parts ?? []) : [])
}
