/**
 * What is known of a sentence as an answer: each feature with its name, what it means and how it is computed.
 *
 * A sentence's features are numbers in the order of this table. config/ranking.yaml weighs them by their names.
 */

import { ANSWER_KINDS, type AnswerKind, type KindSet, kindBit } from './answer-kinds.js'
import type { Newness } from './cues.js'
import { asksFor, type FeatureRow, hasRole, ofCompared, ofPassage, ofSentence } from './feature-rows.js'
import { TERM_ROLES, type TermRole } from './question.js'
import {
  addedShareOf,
  exactShareOf,
  focusedShareOf,
  rareShareOf,
  roleShareOf,
  saturatedShareOf,
  shareOf,
  strongShareOf,
  sum,
} from './shares.js'
import type { ComparedView, PassageView, QuestionView, SentenceView } from './views.js'

const PERSON_OR_NAME = kindBit('person') | kindBit('name')
const NUMBER = kindBit('number')

/** Scores are sums in this order. Shares are of the question's whole gain, 0 to 1. */
export const FEATURE_TABLE = [
  ofSentence('sentence', 'Share that its own words meet.', ({ share }) => share),
  ofSentence('sentenceSquared', 'The square of that.', ({ share }) => square(share)),
  ofSentence('rareSentence', 'Share of rare words above all.', ({ own, question }) => rareShareOf(own.row, question)),
  ofSentence('focus', 'Share where terms count less that many sentences of the report meet.', ({ own, report }) =>
    focusedShareOf(own.row, report),
  ),
  ofSentence('exact', 'Share that it meets with the very word.', ({ own, question }) =>
    exactShareOf(own.row, question),
  ),
  ofSentence(
    'strong',
    'Share where each term counts by how well it is met: guesses count little.',
    ({ own, question }) => strongShareOf(own.row, question),
  ),
  ofSentence('previous', 'Share that the sentence before adds.', previous),
  ofSentence('next', 'Share that the sentence after adds.', ({ own, after, question }) =>
    addedShareOf(own.row, after, question),
  ),
  ofSentence('continued', 'Share that the sentence before adds where this one continues it ("Er …").', (view) =>
    view.own.refersBack ? previous(view) : 0,
  ),
  ofPassage('passage', 'Share that its passage meets.', ({ share }) => share),
  ofPassage('passageSquared', 'The square of that.', ({ share }) => square(share)),
  ofPassage('rarePassage', 'Share of rare words above all that its passage meets.', ({ united, question }) =>
    rareShareOf(united, question),
  ),
  ofPassage('exactPassage', 'Share that its passage meets with the very word.', ({ united, question }) =>
    exactShareOf(united, question),
  ),
  ofPassage(
    'strongPassage',
    'Share of its passage where each term counts by how well it is met.',
    ({ united, question }) => strongShareOf(united, question),
  ),
  ofPassage('report', 'Share that its report meets, title included.', ({ report }) => report.share),
  ofPassage('reportSquared', 'The square of that.', ({ report }) => square(report.share)),
  ofPassage('title', "Share that its report's title meets.", ({ report }) => report.titleShare),
  ofPassage('section', 'Share that the heading over it meets.', ({ section, question }) => shareOf(section, question)),
  ofPassage(
    'saturated',
    'Share that its passage meets where repetition adds less each time and long passages need more of it.',
    ({ sentences, words, question }) => saturatedShareOf(sentences, words, question),
  ),
  ofPassage(
    'density',
    "What its passage's sentences meet, each for itself, by the root of the passage's length.",
    ({ sentences, words, question }) =>
      sum(sentences.map(({ row }) => sum(row))) / question.gain / Math.sqrt(1 + words),
  ),
  ofPassage('passageLength', "Its passage's length: ln(1 + words) / 6.", ({ words }) => Math.log(1 + words) / 6),
  ofSentence(
    'proximity',
    'Share of neighbouring terms of the question that stand near each other in it.',
    ({ own, question }) => own.proximity / question.gain,
  ),
  ofSentence(
    'nearOffer',
    'Share of the terms around its best offer of what is asked for, less the farther they stand.',
    ({ own, question }) => own.nearOffer / question.gain,
  ),
  ofSentence(
    'newName',
    '1 where a person or name is asked for and it has a new one.',
    ({ own, question }) => has(question.asks, PERSON_OR_NAME) * has(own.offers, PERSON_OR_NAME),
  ),
  ofSentence('unaskedNumber', '1 where nothing special is asked for and it has a new number.', ({ own, question }) =>
    question.asks === 0 ? has(own.offers, NUMBER) : 0,
  ),
  ofSentence(
    'behind',
    'Share that it meets less than the best of its passage.',
    ({ passage, share }) => passage.bestShare - share,
  ),
  ofSentence(
    'newWords',
    'Its telling words that the question does not have: ln(1 + words) / 4.',
    ({ own }) => Math.log(1 + own.newWords) / 4,
  ),
  ofSentence(
    'nearHead',
    '1 where a new number or name stands beside what is asked for, less the farther.',
    ({ own }) => own.nearHead,
  ),
  ofSentence(
    'early',
    '1 where its first word meets the question, less the farther behind the first that does stands.',
    ({ own }) => own.early,
  ),
  ofSentence('length', 'Its length: ln(1 + words) / 5.', ({ own }) => Math.log(1 + own.words) / 5),
  ofPassage('lead', "1 in a report's first paragraph.", ({ leads }) => (leads ? 1 : 0)),
  ofSentence(
    'generalLead',
    "1 for the first sentence of a report's first paragraph where the question asks in general.",
    ({ question, passage, sentence }) => (question.general && passage.leads && sentence === 0 ? 1 : 0),
  ),
  ofSentence(
    'generalOpening',
    '1 for the first sentence of any other passage where the question asks in general.',
    ({ question, passage, sentence }) => (question.general && !passage.leads && sentence === 0 ? 1 : 0),
  ),
  ofSentence('opening', "1 for a passage's first sentence.", ({ sentence }) => (sentence === 0 ? 1 : 0)),
  ...TERM_ROLES.map(sentenceMeets),
  ...TERM_ROLES.map(passageMeets),
  ...ANSWER_KINDS.map(offers),
  ...ANSWER_KINDS.map(lacks),
  ofCompared('recent', 'How new its report is among those of the best sentences, 1 for the newest.', (view) =>
    view.newest === undefined ? view.recent : 0,
  ),
  ofCompared('recentNow', 'The same where the question asks what is so now.', newIf('now')),
  ofCompared('recentStill', 'The same where it asks whether something still is so.', newIf('still')),
  ofCompared('recentLatest', 'The same where it asks what is new.', newIf('latest')),
  ofCompared('planned', 'The same for what tells a plan where it is asked what is next.', (view) =>
    view.planned ? view.recentOnMatter : 0,
  ),
  ofCompared('outdated', '1 where a newer report says something else on the same matter.', ({ outdated }) =>
    outdated ? 1 : 0,
  ),
  ofCompared('outdates', '1 for the newest that says something else than an older report.', ({ outdates }) =>
    outdates ? 1 : 0,
  ),
  ofCompared(
    'participants',
    'Persons and sides that it names where it is asked who took part: ln(1 + number).',
    ({ participants }) => Math.log(1 + participants),
  ),
  ofCompared('answersNo', '1 where it says the contrary of what the question asks yes or no of.', (view) =>
    view.answersNo ? 1 : 0,
  ),
  ofCompared(
    'otherOrdinal',
    '1 where it counts another of what is asked for: the third round, not the second.',
    (view) => (view.otherOrdinal ? 1 : 0),
  ),
]

/** The rows of what is known only once the best sentences are found; featuresFor leaves them 0. */
export const COMPARED_ROWS = FEATURE_TABLE.flatMap((row) => (row.each === 'compared' ? [row] : []))

export type Feature = (typeof FEATURE_TABLE)[number]['name']
export type FeatureWeights = Readonly<Partial<Record<Feature, number>>>

/** In the order of a sentence's features. */
export const FEATURES: readonly Feature[] = FEATURE_TABLE.map(({ name }) => name)

const PLACES: ReadonlyMap<Feature, number> = new Map(FEATURES.map((name, at) => [name, at]))

/** Gives the features of each sentence of a passage, in the order of FEATURES. */
export type ComputeFeatures = (passage: PassageView, sentences: readonly SentenceView[]) => Float64Array[]

/** Computes the features of one question's sentences. */
export function featuresFor(question: QuestionView): ComputeFeatures {
  const rows = FEATURE_TABLE.map((row, at) => ({ row, at })).filter(({ row }) => row.matters(question))
  const ofPassages = rows.flatMap(({ row, at }) => (row.each === 'passage' ? [{ at, of: row.of }] : []))
  const ofSentences = rows.flatMap(({ row, at }) => (row.each === 'sentence' ? [{ at, of: row.of }] : []))
  const size = FEATURE_TABLE.length
  return (passage, sentences) => {
    // Parts of one block of memory: hundreds of small arrays would cost a question more time than their numbers do.
    const block = new Float64Array(sentences.length * size)
    const shared = ofPassages.map(({ at, of }) => ({ at, value: of(passage) }))
    return sentences.map((view, sentence) => {
      const features = block.subarray(sentence * size, (sentence + 1) * size)
      for (const { at, value } of shared) features[at] = value
      for (const { at, of } of ofSentences) features[at] = of(view)
      return features
    })
  }
}

export function placeOfFeature(name: Feature): number {
  return PLACES.get(name) ?? -1
}

/** @param features  in the order of FEATURES */
export function featureOf(features: Float64Array, name: Feature): number {
  return features[PLACES.get(name) ?? -1] ?? 0
}

function newIf(wanted: Newness): (view: ComparedView) => number {
  return ({ newest, recentOnMatter }) => (newest === wanted ? recentOnMatter : 0)
}

function sentenceMeets<R extends TermRole>(role: R): FeatureRow<`sentence.${R}`> {
  return ofSentence(
    `sentence.${role}`,
    `Share that it meets with terms of the role ${role}.`,
    ({ own, question }) => roleShareOf(own.row, role, question),
    hasRole(role),
  )
}

function passageMeets<R extends TermRole>(role: R): FeatureRow<`passage.${R}`> {
  return ofPassage(
    `passage.${role}`,
    `Share that its passage meets with terms of the role ${role}.`,
    ({ united, question }) => roleShareOf(united, role, question),
    hasRole(role),
  )
}

function offers<K extends AnswerKind>(kind: K): FeatureRow<`offers.${K}`> {
  const bit = kindBit(kind)
  return ofSentence(
    `offers.${kind}`,
    `1 where ${kind} is asked for and it offers that.`,
    ({ own, question }) => has(question.asks & own.offers, bit),
    asksFor(bit),
  )
}

function lacks<K extends AnswerKind>(kind: K): FeatureRow<`lacks.${K}`> {
  const bit = kindBit(kind)
  return ofSentence(
    `lacks.${kind}`,
    `1 where ${kind} is asked for and it offers neither that nor anything else asked for.`,
    ({ own, question }) => ((question.asks & own.offers) === 0 ? has(question.asks, bit) : 0),
    asksFor(bit),
  )
}

function previous({ own, before, question }: SentenceView): number {
  return addedShareOf(own.row, before, question)
}

/** 1 where one of `wanted` is among the kinds, else 0. */
function has(kinds: KindSet, wanted: KindSet): 0 | 1 {
  return (kinds & wanted) === 0 ? 0 : 1
}

function square(value: number): number {
  return value * value
}
