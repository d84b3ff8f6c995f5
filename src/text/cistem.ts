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
  let stem = word.replace(/^ge(?=.{4,})/, '')
  // Letter groups that must not be cut apart become one sign; a doubled letter becomes letter and star.
  stem = stem.replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&').replace(/(.)\1/g, '$1*')
  while (stem.length > 3) {
    const shorter = stem.length > 5 ? stem.replace(/(?:e[mr]|nd)$/, '') : stem
    if (shorter !== stem) stem = shorter
    else if (/[tesn]$/.test(stem)) stem = stem.slice(0, -1)
    else break
  }
  return stem.replace(/(.)\*/g, '$1$1').replaceAll('$', 'sch').replaceAll('%', 'ei').replaceAll('&', 'ie')
}
