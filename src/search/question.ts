/** What a person typed, as far as it is understood. */

import type { Language } from '../model.js'
import type { KindSet } from './answer-kinds.js'
import type { Opposed } from './contraries.js'
import type { Gist, Newness } from './cues.js'

/** How an alternative came about; `explain` shows it. */
export type AlternativeSource = 'itself' | 'part' | 'whole' | 'lexicon' | 'loose' | 'dictionary'

/** Another way in which a report may put a question's word. */
export interface Alternative {
  /** All must stand in a sentence. */
  readonly stems: readonly [string, ...string[]]
  /** How well it stands for the word: above 0, at most 1. */
  readonly weight: number
  readonly source: AlternativeSource
}

/**
 * What a term is to its question; roles differ in how much they tell. `head` is what is asked for ("welche Waffen"),
 * `asked` a word of asking itself ("wie hoch"), `weak` one that only holds a question together.
 */
export const TERM_ROLES = ['name', 'number', 'noun', 'verb', 'adjective', 'weak', 'head', 'asked'] as const
export type TermRole = (typeof TERM_ROLES)[number]

/** A telling word of a question, or a phrase that the lexicon knows as one. */
export interface QuestionTerm {
  readonly surface: string
  /** Folded. */
  readonly word: string
  readonly stem: string
  readonly role: TermRole
  /** How much it tells against the question's other words, before the corpus is asked: above 0, 1 for a usual noun. */
  readonly weight: number
  readonly alternatives: readonly Alternative[]
  /** Of a word of asking: what it asks for; a sentence that offers it meets the word. */
  readonly asks?: KindSet
  /** Derivations, misspellings and sound-alikes do not count. */
  readonly exact?: boolean
}

export interface Question {
  readonly text: string
  readonly language: Language
  /** In order; none where the question says nothing to search for. */
  readonly terms: readonly QuestionTerm[]
  /** What it asks for. */
  readonly asks: KindSet
  readonly newest?: Newness
  /** What it asks for in general, where it does. */
  readonly gists?: readonly Gist[]
  /** Its words that have a contrary. */
  readonly opposed: readonly Opposed[]
}

/** Whether some term does more than hold the question together: "Was geschah?" tells nothing to look for. */
export function tellsAnything({ terms }: Question): boolean {
  return terms.some(({ role }) => role !== 'weak' && role !== 'asked')
}

const GENERAL: ReadonlySet<Gist> = new Set(['happened', 'outcome', 'summary', 'participants', 'next'])

/** Whether a report's first sentences would answer it: "What came out of the talks?" */
export function asksInGeneral({ gists = [] }: Question): boolean {
  return gists.some((gist) => GENERAL.has(gist))
}
