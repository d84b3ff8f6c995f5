/**
 * Folded words into stems, irregular forms first: saß, säße -> sitz; went -> go; дні -> ден.
 *
 * What the lists of irregular forms do not name goes to the language's algorithm.
 */

import type { Language } from '../model.js'
import { stem } from './stem.js'

/** @returns the stem of a folded word; never empty for a word that is not */
export type Stemmer = (word: string, language: Language) => string

/** By language: folded form to folded base form. */
export type IrregularForms = Readonly<Record<Language, ReadonlyMap<string, string>>>

/** Separable and other prefixes that German verbs take before an irregular form: "an|genommen", "be|saß". */
const GERMAN_PREFIXES =
  'ab an auf aus be bei dabei dar durch ein ent er fest fort frei ge her heraus herbei hervor hin hinaus los mit nach nieder statt teil uber um unter ver vor voraus wahr weg wieder zer zu zuruck zusammen'.split(
    ' ',
  )

export function createStemmer(irregular: IrregularForms): Stemmer {
  return (word, language) => stem(baseOf(word, irregular[language], language), language)
}

function baseOf(word: string, forms: ReadonlyMap<string, string>, language: Language): string {
  const base = forms.get(word)
  if (base !== undefined) return base
  if (language !== 'de') return word
  for (const prefix of GERMAN_PREFIXES) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    const simple = forms.get(rest) ?? (rest.startsWith('zu') ? forms.get(rest.slice(2)) : undefined)
    if (simple !== undefined) return prefix + simple
  }
  return word
}
