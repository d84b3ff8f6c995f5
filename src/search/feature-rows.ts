/** What a row of the table of features is, and how one is made. */

import type { KindSet } from './answer-kinds.js'
import type { TermRole } from './question.js'
import type { ComparedView, PassageView, QuestionView, SentenceView } from './views.js'

export interface Row<Name extends string, View> {
  readonly name: Name
  readonly means: string
  readonly of: (view: View) => number
  /** It is 0 whatever the sentence where this is false of the question, and not computed. */
  readonly matters: (question: QuestionView) => boolean
}

/** What all sentences of a passage have in common is computed once. */
export type FeatureRow<Name extends string> =
  | (Row<Name, PassageView> & { readonly each: 'passage' })
  | (Row<Name, SentenceView> & { readonly each: 'sentence' })
  | (Row<Name, ComparedView> & { readonly each: 'compared' })

export function ofSentence<const Name extends string>(
  name: Name,
  means: string,
  of: (view: SentenceView) => number,
  matters: Matters = always,
): FeatureRow<Name> {
  return { name, means, each: 'sentence', of, matters }
}

export function ofPassage<const Name extends string>(
  name: Name,
  means: string,
  of: (view: PassageView) => number,
  matters: Matters = always,
): FeatureRow<Name> {
  return { name, means, each: 'passage', of, matters }
}

export function ofCompared<const Name extends string>(
  name: Name,
  means: string,
  of: (view: ComparedView) => number,
): FeatureRow<Name> {
  return { name, means, each: 'compared', of, matters: always }
}

type Matters = (question: QuestionView) => boolean

function always(): boolean {
  return true
}

export function hasRole(role: TermRole): Matters {
  return ({ terms }) => terms.some((term) => term.role === role)
}

export function asksFor(bit: KindSet): Matters {
  return ({ asks }) => (asks & bit) !== 0
}
