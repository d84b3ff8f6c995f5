/** A question that goes on from the one before: "und wer war dabei?" */

import type { Language } from '../model.js'
import { tokenize } from '../text/tokenize.js'
import { type Question, type QuestionTerm, tellsAnything } from './question.js'

/** What a term of the question before tells against the same in the new one. */
const STILL_TELLS = 0.9
/** The same of a name where the new question brings one of its own: "Und für Norrland?" */
const REPLACED = 0.3

/** With more telling words than this a question stands by itself, unless it begins as one that goes on. */
const MOST_LEANING = 1
/** The same for one that begins with "and". */
const MOST_JOINED = 3

const JOINS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(['und', 'aber', 'oder', 'also', 'na']),
  en: new Set(['and', 'but', 'or', 'so', 'what']),
  uk: new Set(['а', 'і', 'й', 'та', 'але', 'або']),
  ru: new Set(['а', 'и', 'но', 'или']),
}

/** Words that ask for whoever the question before did not name. */
const OTHERS: Readonly<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:ander\p{L}* (?:seite|partei|lager|delegation)|gegenseite|gegenpartei|gegner)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:other (?:side|party|camp|delegation|one)|opponents?|counterparts?)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:інш\p{L}* (?:сторон|бок|делегац)\p{L}*|супротивн\p{L}*)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:друг\p{L}* (?:сторон|делегац)\p{L}*|противник\p{L}*)(?!\p{L})/iu,
}

/** Whether a question leaves out what it is about: it has hardly a word of its own, or begins with "and". */
export function leansOn(question: Question): boolean {
  const own = question.terms.filter(({ role }) => role !== 'weak' && role !== 'asked').length
  const first = tokenize(question.text)[0]?.word ?? ''
  return own <= (JOINS[question.language].has(first) ? MOST_JOINED : MOST_LEANING)
}

/** The new question with the other's matter in it; what is asked for is the new one's, the other's where it asks nothing. */
export function continueQuestion(question: Question, before: Question): Question {
  const said = new Set(question.terms.map(({ stem }) => stem))
  const renames = question.terms.some(({ role }) => role === 'name')
  const asksAnew = question.asks !== 0 || tellsAnything({ ...question, terms: question.terms.filter(isAsking) })
  const turns = OTHERS[question.language].test(question.text)
  const matter = before.terms
    .filter(({ role }) => !(turns && role === 'name'))
    .filter(({ role, stem }) => (role !== 'weak' || ORDINAL.test(stem)) && (role !== 'asked' || !asksAnew))
    .filter(({ stem }) => !said.has(stem))
    .map(
      (term): QuestionTerm => ({
        ...term,
        role: term.role === 'head' && asksAnew ? 'noun' : term.role,
        weight: term.weight * (renames && term.role === 'name' ? REPLACED : STILL_TELLS),
      }),
    )
  return {
    ...question,
    terms: [...question.terms.filter(({ surface }) => !(turns && isTurning(surface, question))), ...matter],
    asks: asksAnew ? question.asks : before.asks,
    ...(asksAnew ? {} : generalOf(question, before)),
  }
}

/** For which gist, and how new, as far as the new one does not say. */
function generalOf({ newest, gists }: Question, before: Question): Pick<Question, 'newest' | 'gists'> {
  const [time, kinds] = [newest ?? before.newest, gists ?? before.gists]
  return { ...(time === undefined ? {} : { newest: time }), ...(kinds === undefined ? {} : { gists: kinds }) }
}

/** The first of two is asked for as surely as the second, though "first" says little. */
const ORDINAL = /^\d+\.$/

/** "Seite" in "die andere Seite". */
function isTurning(surface: string, { text, language }: Question): boolean {
  return OTHERS[language].exec(text)?.[0].includes(surface) === true
}

function isAsking({ role }: QuestionTerm): boolean {
  return role === 'head'
}
