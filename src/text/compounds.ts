/**
 * German compounds into their parts: Sicherheitsgarantien -> sicherheit + garantie.
 *
 * Takes what tells whether a stem may be a part. The letters that join parts (Sicherheit-s-garantie, Kind-er-garten) are
 * the ones that Cistem takes off, so a part with its joint has the stem of the part.
 */

import { cistem } from './cistem.js'

/** The parts of a folded compound as stems, first to last, or [] where it is none that can be told. */
export type CompoundSplitter = (word: string) => readonly string[]

const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 3
/** Parts of parts that are looked for: "Friedens|verhandlungs|runde". */
const DEPTH = 2
/** Ends that are derivation, not words: "Freiheit" is no compound of "frei". */
const NO_LAST_PART = new Set(
  'heit keit schaft tum haft lich isch los bar sam ung nis chen lein lings end ern ein eit ion tion ieren iert ierung'.split(
    ' ',
  ),
)

/** What a part costs: few and long parts of known words win, and those that need no joint. */
const PART_COST = 1
const SHORT_PART_COST = 0.9
const JOINT_COST = 0.05

interface Split {
  readonly cost: number
  readonly parts: readonly string[]
}

/** @param isPart  whether a folded word, or its stem, may stand in a compound */
export function createCompoundSplitter(isPart: (word: string, stem: string) => boolean): CompoundSplitter {
  function best(word: string, depth: number): Split | undefined {
    let found: Split | undefined
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const left = part(word.slice(0, at))
      if (left === undefined) continue
      const right = last(word.slice(at), depth)
      if (right === undefined) continue
      const cost = left.cost + right.cost
      if (found === undefined || cost < found.cost) found = { cost, parts: [...left.parts, ...right.parts] }
    }
    return found
  }

  function part(word: string): Split | undefined {
    const stem = cistem(word)
    if (stem.length < SHORTEST_PART || !isPart(word, stem)) return undefined
    const short = stem.length <= SHORTEST_PART ? SHORT_PART_COST : 0
    return { cost: PART_COST + short + JOINT_COST * (word.length - stem.length), parts: [stem] }
  }

  function last(word: string, depth: number): Split | undefined {
    const whole = NO_LAST_PART.has(word) ? undefined : part(word)
    if (whole !== undefined) return whole
    return depth > 0 && word.length >= SHORTEST_COMPOUND ? best(word, depth - 1) : undefined
  }

  return (word) => (word.length >= SHORTEST_COMPOUND && /^[a-z]+$/.test(word) ? (best(word, DEPTH)?.parts ?? []) : [])
}
