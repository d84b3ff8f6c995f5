/** What is known of a sentence as an answer: the names of what rank.ts computes and config/ranking.yaml weighs. */

import { ANSWER_KINDS, type AnswerKind } from './answer-kinds.js'
import { TERM_ROLES, type TermRole } from './question.js'

/** In the order of a sentence's features. Shares are of the question's whole gain, 0 to 1. */
export const FEATURES = [
  /** Share that the sentence's own words meet. */
  'sentence',
  'sentenceSquared',
  /** The same of rare words above all. */
  'rareSentence',
  /** The same, where terms count less that many sentences of the report meet: what is asked beyond the story's subject. */
  'focus',
  /** Share of terms that the sentence meets with the very word. */
  'exact',
  /** Share where each term counts by how well it is met: guesses count little. */
  'strong',
  /** Share that the sentence before, or after, adds. */
  'previous',
  'next',
  /** Share that the sentence before adds where this one continues it ("Er …"). */
  'continued',
  /** Share that its passage meets. */
  'passage',
  'passageSquared',
  'rarePassage',
  /** Share of terms that its passage meets with the very word. */
  'exactPassage',
  'strongPassage',
  /** Share that its report meets, title included. */
  'report',
  'reportSquared',
  /** Share that the report's title meets. */
  'title',
  /** Share that the heading meets. */
  'section',
  /** Share that the passage meets where repetition adds less each time and long passages need more of it (as in BM25). */
  'saturated',
  /** What the passage's words meet, repetitions included, by the root of its length. */
  'density',
  /** Passage length: ln(1 + words) / 6. */
  'passageLength',
  /** Share of neighbouring terms of the question that stand near each other in the sentence. */
  'proximity',
  /** Share of the terms around the best offer of what is asked for, less the farther they stand. */
  'nearOffer',
  /** A question for a person or name, and a single new name. */
  'newName',
  /** Nothing special is asked for, and the sentence has a new number. */
  'unaskedNumber',
  /** Share that the sentence meets less than the best of its passage does. */
  'behind',
  /** Telling words that the question does not have: ln(1 + words) / 4. */
  'newWords',
  /** A new number or name beside what is asked for. */
  'nearHead',
  /** Sentence length: ln(1 + words) / 5. */
  'length',
  /** 1 in a report's first paragraph. */
  'lead',
  /** 1 for a passage's first sentence. */
  'opening',
  /** By role: what the sentence meets of the terms with that role. */
  ...TERM_ROLES.map(sentenceFeature),
  /** The same of its passage. */
  ...TERM_ROLES.map(passageFeature),
  /** By kind: asked for and offered. */
  ...ANSWER_KINDS.map(offersFeature),
  /** By kind: asked for, and neither it nor anything else asked for is offered. */
  ...ANSWER_KINDS.map(lacksFeature),
] as const
export type Feature = (typeof FEATURES)[number]
export type FeatureWeights = Readonly<Partial<Record<Feature, number>>>

function offersFeature<K extends AnswerKind>(kind: K): `offers.${K}` {
  return `offers.${kind}`
}

function sentenceFeature<K extends TermRole>(role: K): `sentence.${K}` {
  return `sentence.${role}`
}

function passageFeature<K extends TermRole>(role: K): `passage.${K}` {
  return `passage.${role}`
}

function lacksFeature<K extends AnswerKind>(kind: K): `lacks.${K}` {
  return `lacks.${kind}`
}
