/**
 * Which known word somebody most likely meant.
 *
 * Takes a mistyped word and the known ones; knows nothing of what the words stand for.
 */

import { editDistance } from '../../text/similarity.js'

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

  let nearest: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const word of known) {
    const forgiven = Math.max(1, Math.floor(Math.max(typed.length, word.length) / 3))
    const slips = editDistance(typed, word, forgiven)
    if (slips <= forgiven && slips < fewest) [nearest, fewest] = [word, slips]
  }
  return nearest
}
