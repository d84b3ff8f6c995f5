/** A question that goes on from the one before: "und wer war dabei?" */

import type { Question, QuestionTerm } from './question.js'

/** What a term of the question before tells against the same in the new one. */
const STILL_TELLS = 0.6

/** The new question with the other's matter in it; what is asked for is the new one's alone. */
export function continueQuestion(question: Question, before: Question): Question {
  const said = new Set(question.terms.map(({ stem }) => stem))
  const matter = before.terms
    .filter(({ role, stem }) => role !== 'asked' && role !== 'weak' && !said.has(stem))
    .map(
      (term): QuestionTerm => ({
        ...term,
        role: term.role === 'head' ? 'noun' : term.role,
        weight: term.weight * STILL_TELLS,
      }),
    )
  return { ...question, terms: [...question.terms, ...matter] }
}
