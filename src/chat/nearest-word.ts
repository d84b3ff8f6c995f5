/**
 * Which known word somebody most likely meant.
 *
 * Takes a mistyped word and the known ones; knows nothing of what the words stand for.
 */

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
    const slips = typingSlips(typed, word)
    const forgiven = Math.max(1, Math.floor(Math.max(typed.length, word.length) / 3))
    if (slips <= forgiven && slips < fewest) [nearest, fewest] = [word, slips]
  }
  return nearest
}

/**
 * How many slips turn `a` into `b`: letters left out, added, replaced, or two neighbours swapped.
 *
 * @see Damerau 1964, "A technique for computer detection and correction of spelling errors" (optimal string alignment)
 */
export function typingSlips(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(
        Math.min(replaced, last[j]! + 1, row[j - 1]! + 1, swapped ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY),
      )
    }
    beforeLast = last
    last = row
  }
  return last[to.length]!
}
