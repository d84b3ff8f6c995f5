/**
 * A question's term as a name of the reports: its forms in all their languages, and what it no longer stands for then.
 */

import type { Language } from '../model.js'
import type { NameForm, NameIndex } from './name-index.js'
import type { Alternative, QuestionTerm } from './question.js'

export interface TermReading {
  /** Of the name that the term may be; none for a term that is no name of the reports. */
  readonly forms: readonly NameForm[]
  readonly alternatives: readonly Alternative[]
}

/**
 * A town may be called like a common noun, or its stem be that of another word. Where the reports write it large in other
 * languages, too, and the lexicon's words for it are not theirs, it is the town that is asked for, and the lexicon's words
 * would find something else.
 */
export function readAsName(term: QuestionTerm, language: Language, names: NameIndex): TermReading {
  const { word, stem, surface, alternatives, role } = term
  const asIs = { forms: [], alternatives }
  if (term.exact === true || role === 'asked' || role === 'weak' || !/^\p{L}/u.test(word)) return asIs
  const common = role !== 'name' && alternatives.some(isFromLexicon)
  if (common && !/^\p{Lu}/u.test(surface)) return asIs
  const forms = names.formsOf({ word, stem, language, common })
  if (!common || forms.every((form) => form.language === language)) return { forms, alternatives }
  const said = new Set(alternatives.flatMap(({ stems }) => stems))
  const isExplained = forms.some((form) => form.language !== language && said.has(form.stem))
  return { forms, alternatives: isExplained ? alternatives : alternatives.filter(({ source }) => source === 'itself') }
}

function isFromLexicon({ source }: Alternative): boolean {
  return source === 'lexicon' || source === 'loose' || source === 'dictionary'
}
