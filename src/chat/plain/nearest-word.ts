/** Which known word somebody meant who typed a wrong one, or only the start of it. */

import { nearestKnown } from '../../text/nearest-known.js'

/** Longer than any word known here: whoever typed it didn't mistype one of them. */
const LONGEST_TRIED = 24

/**
 * The known word nearest to `typed`: one that starts with it or that it starts with, else the one with the fewest
 * typing slips, if these are at most a third of the longer word, and one slip at least is forgiven. The first of equals wins.
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  if (typed === '' || typed.length > LONGEST_TRIED) return undefined
  const begun = known.find((word) => word.startsWith(typed) || typed.startsWith(word))
  if (begun !== undefined) return begun
  const longer = (word: string): number => Math.max(typed.length, word.length)
  return nearestKnown(typed, known, { forgiven: (word) => Math.max(1, longer(word) / 3) })
}
