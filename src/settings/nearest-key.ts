/** Which key was meant by one that does not exist. Knows no settings. */

import { editDistance } from '../text/similarity.js'

/**
 * The known key with the fewest slips of the keyboard (a letter missing, added, changed or swapped with its neighbour),
 * upper and lower case being one.
 *
 * @param most  slips that are still forgiven; without it one for every three letters of the known key, but at least one
 * @returns undefined where every known key takes more slips
 */
export function nearestKey(typed: string, known: readonly string[], most?: number): string | undefined {
  const ranked = known
    .map((key) => ({ key, slips: editDistance(typed.toLowerCase(), key.toLowerCase(), key.length) }))
    .sort((a, b) => a.slips - b.slips)
  const best = ranked[0]
  return best !== undefined && best.slips <= (most ?? Math.max(1, best.key.length / 3)) ? best.key : undefined
}
