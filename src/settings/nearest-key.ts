/** Which key was meant by one that does not exist. Knows no settings. */

/**
 * The known key with the fewest slips of the keyboard (a letter missing, added, changed or swapped with its neighbour),
 * upper and lower case being one.
 *
 * @param most  slips that are still forgiven; without it one for every three letters of the known key, but at least one
 * @returns undefined where every known key takes more slips
 */
export function nearestKey(typed: string, known: readonly string[], most?: number): string | undefined {
  const ranked = known
    .map((key) => ({ key, slips: slips(typed.toLowerCase(), key.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)
  const best = ranked[0]
  return best !== undefined && best.slips <= (most ?? Math.max(1, best.key.length / 3)) ? best.key : undefined
}

/** Optimal string alignment distance. */
function slips(a: string, b: string): number {
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2]! + 1)
      row.push(least)
    }
    older = last
    last = row
  }
  return last[b.length]!
}
