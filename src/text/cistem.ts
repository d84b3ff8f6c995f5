/**
 * CISTEM: a stemmer for German.
 *
 * Takes a folded word (lower case, ä ö ü ß already a o u ss), gives its stem. Ignores case, so that a question typed in
 * lower case meets the same stems.
 *
 * @see Weissweiler & Fraser 2017, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly Available
 *      Stemmers" (GSCL): the algorithm; the code is ours
 */

/** The stem; the word itself where it is three letters or shorter. */
export function cistem(word: string): string {
  const bare = word.length >= 6 && word.startsWith('ge') ? word.slice(2) : word
  return GROUPED.test(bare) ? spread(shorten(group(bare))) : shorten(bare)
}

/** Letter groups that must not be cut apart, and doubled letters. */
const GROUPED = /sch|ei|ie|(.)\1/

/** Each group as one sign; a doubled letter as letter and star. */
function group(word: string): string {
  return word.replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&').replace(/(.)\1/g, '$1*')
}

function spread(stem: string): string {
  return stem.replace(/(.)\*/g, '$1$1').replaceAll('$', 'sch').replaceAll('%', 'ei').replaceAll('&', 'ie')
}

/** Takes inflection off the end, as long as enough is left. */
function shorten(word: string): string {
  let end = word.length
  while (end > 3) {
    const last = word[end - 1]
    const before = word[end - 2]
    if (end > 5 && ((before === 'e' && (last === 'm' || last === 'r')) || (before === 'n' && last === 'd'))) end -= 2
    else if (last === 't' || last === 'e' || last === 's' || last === 'n') end--
    else break
  }
  return word.slice(0, end)
}
