/**
 * German compounds into their parts: Sicherheitsgarantien -> sicherheit + garantie.
 *
 * Knows the letters that join parts (Sicherheit-s-garantie, Kind-er-garten) and the endings of the last one, no grammar
 * beyond. What is a word, it is told.
 */

/** The parts of a folded compound as stems, first to last, or [] where it is none that can be told. */
export type CompoundSplitter = (word: string) => readonly string[]

export interface CompoundWords {
  /** Whether a folded word, as it is written, may stand in a compound. */
  isWord(word: string): boolean
  stemOf(word: string): string
}

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
/** What may stand between a part and the next, and what a part may lose: Sprache -> Sprach-, verhandeln -> Verhandel-. */
const JOINTS = ['s', 'es', 'n', 'en', 'er', 'e', 'ns', 'ens']
const LOST = ['e', 'en', 'n']
/** Endings of the last part; umlauts of plurals are folded away already. */
const ENDINGS = ['n', 'en', 'e', 's', 'es', 'er', 'ern', 'nen']
/** Nouns that are inflected like adjectives are listed in one form: Gesandten -> Gesandter. */
const ADJECTIVE_ENDING = /e[mnrs]?$/

/** What a part costs: few and long parts of known words win, and those that need no joint. */
const PART_COST = 1
const SHORT_PART_COST = 0.9
const JOINT_COST = 0.1
/** More than a joint: "Kriegsende" is no "Krieg" and "Sende" (of "senden"). */
const ENDING_COST = 0.15

interface Split {
  readonly cost: number
  readonly parts: readonly string[]
}

export function createCompoundSplitter({ isWord, stemOf }: CompoundWords): CompoundSplitter {
  function best(word: string, depth: number): Split | undefined {
    let found: Split | undefined
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const left = part(word.slice(0, at), JOINTS, LOST, JOINT_COST)
      if (left === undefined) continue
      const right = last(word.slice(at), depth)
      if (right === undefined) continue
      const cost = left.cost + right.cost
      if (found === undefined || cost < found.cost) found = { cost, parts: [...left.parts, ...right.parts] }
    }
    return found
  }

  function last(word: string, depth: number): Split | undefined {
    const whole = NO_LAST_PART.has(word) ? undefined : part(word, ENDINGS, [], ENDING_COST)
    if (whole !== undefined) return whole
    return depth > 0 && word.length >= SHORTEST_COMPOUND ? best(word, depth - 1) : undefined
  }

  /** The word that is written so, with one of the endings or without one of those lost. */
  function part(written: string, endings: readonly string[], lost: readonly string[], cost: number): Split | undefined {
    const short = written.length <= SHORTEST_PART ? SHORT_PART_COST : 0
    if (isWord(written)) return { cost: PART_COST + short, parts: [stemOf(written)] }
    for (const ending of endings) {
      const word = written.slice(0, -ending.length)
      if (written.endsWith(ending) && word.length >= SHORTEST_PART && isWord(word)) {
        return { cost: PART_COST + short + cost, parts: [stemOf(word)] }
      }
    }
    const others = [...lost.map((end) => written + end), written.replace(ADJECTIVE_ENDING, 'er')]
    const whole = others.find((word) => written.length > SHORTEST_PART && isWord(word))
    return whole === undefined ? undefined : { cost: PART_COST + short + cost, parts: [stemOf(whole)] }
  }

  return (word) => (word.length >= SHORTEST_COMPOUND && /^[a-z]+$/.test(word) ? (best(word, DEPTH)?.parts ?? []) : [])
}
