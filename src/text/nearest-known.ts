/** Which known word somebody most likely meant by one that nobody knows: "did you mean …". */

import { editDistance } from './similarity.js'

export interface Nearness {
  /** Slips of the keyboard up to which `known` may have been meant; a fraction counts as its whole part. */
  forgiven(known: string): number
  /**
   * Of two known words the nearer is the one with fewer slips, or with the smaller share of slips to letters: where some are
   * much longer than others, four slips in a long one say more than three in a short one. Slips, if left out.
   */
  readonly by?: 'slips' | 'share'
}

/**
 * The nearest of the known words that are near enough, the first of equals; undefined where none is. Upper and lower case are
 * two.
 */
export function nearestKnown(typed: string, known: readonly string[], nearness: Nearness): string | undefined {
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const most = Math.floor(nearness.forgiven(word))
    const slips = editDistance(typed, word, most)
    const distance = nearness.by === 'share' ? slips / word.length : slips
    if (slips <= most && distance < least) [nearest, least] = [word, distance]
  }
  return nearest
}
