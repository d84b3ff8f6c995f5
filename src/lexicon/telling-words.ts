/** The words by which an entry is found, of the lexicon or of a dictionary. */

import { fold } from '../text/fold.js'
import { tokenize } from '../text/tokenize.js'

/** Most entries are one word without any sign in it; they need no tokenizer. */
const PLAIN_WORD = /^\p{L}+$/u

/** A word or phrase as folded words, its stop words left out unless it has no others. */
export function tellingWords(text: string, stopWords: ReadonlySet<string>): string[] {
  if (PLAIN_WORD.test(text)) return [fold(text)]
  const words = tokenize(text).map(({ word }) => word)
  const telling = words.filter((word) => !stopWords.has(word))
  return telling.length > 0 ? telling : words
}
