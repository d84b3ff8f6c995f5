/**
 * CISTEM: a stemmer for German.
 *
 * Works on folded words (lower case, ä ö ü ß already a o u ss). Ignores case, so that a question typed in lower case
 * meets the same stems.
 *
 * @see Weissweiler & Fraser 2017, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly Available
 *      Stemmers" (GSCL): the algorithm; the code is ours
 */

/** The stem; the word itself where it is three letters or shorter. */
export function cistem(word: string): string {
  const from = word.length >= 6 && word.startsWith('ge') ? 2 : 0
  if (word.length > ends.length) grow(word.length)
  let units = readUnits(word, from)
  while (units > 3) {
    const last = letters[units - 1]
    const before = letters[units - 2]
    if (units > 5 && ((before === E && (last === M || last === R)) || (before === N && last === D))) units -= 2
    else if (last === T || last === E || last === S || last === N) units--
    else break
  }
  return word.slice(from, units === 0 ? from : ends[units - 1])
}

const [C, D, E, H, I, M, N, R, S, T] = Array.from('cdehimnrst', (letter) => letter.charCodeAt(0))
/** A unit that inflection never takes off: sch, ei, ie, or the second of a doubled letter. */
const WHOLE = 0

/** Of the word being stemmed, by unit: where it ends, and its letter. Kept between calls, since indexing stems millions. */
let ends = new Int32Array(64)
let letters = new Int32Array(64)

function grow(length: number): void {
  ends = new Int32Array(length)
  letters = new Int32Array(length)
}

/** Takes the word apart into letters and the groups that must not be cut; gives their number. */
function readUnits(word: string, from: number): number {
  let units = 0
  let at = from
  const add = (end: number, letter: number): void => {
    ends[units] = end
    letters[units] = letter
    units++
    at = end
  }
  while (at < word.length) {
    const letter = word.charCodeAt(at)
    const group = groupLength(word, at)
    if (group > 0) add(at + group, WHOLE)
    else if (letter === word.charCodeAt(at + 1) && groupLength(word, at + 1) === 0) {
      add(at + 1, letter)
      add(at + 1, WHOLE)
    } else add(at + 1, letter)
  }
  return units
}

/** Letters of the group that begins there; 0 where none does. */
function groupLength(word: string, at: number): number {
  const letter = word.charCodeAt(at)
  const next = word.charCodeAt(at + 1)
  if (letter === S && next === C && word.charCodeAt(at + 2) === H) return 3
  if (letter === E && next === I) return 2
  // "iei" is i + ei.
  return letter === I && next === E && word.charCodeAt(at + 2) !== I ? 2 : 0
}
