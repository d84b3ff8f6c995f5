/** Which key was meant by one that does not exist. */

import { nearestKnown } from '../text/nearest-known.js'

/**
 * The known key with the fewest slips of the keyboard (a letter missing, added, changed or swapped with its neighbour),
 * upper and lower case being one.
 *
 * @param most  slips that are still forgiven; without it one for every three letters of the known key, but at least one
 * @returns undefined where every known key takes more slips
 */
export function nearestKey(typed: string, known: readonly string[], most?: number): string | undefined {
  const forgiven = (key: string): number => most ?? Math.max(1, key.length / 3)
  const lowerCase = known.map((key) => key.toLowerCase())
  const nearest = nearestKnown(typed.toLowerCase(), lowerCase, { forgiven })
  return nearest === undefined ? undefined : known[lowerCase.indexOf(nearest)]
}
