/**
 * A question's whole way through the core: ranked passages, excerpts and confidence. What an answer says of it is ask.ts'
 * business.
 */

import type { Library } from '../library/build-library.js'
import type { Excerpt, RankedPassage } from '../model.js'
import { ANSWER_KINDS, type KindSet, kindBit } from '../search/answer-kinds.js'
import { answerPlace } from '../search/answer-place.js'
import { confidenceOf } from '../search/confidence.js'
import { featureOf } from '../search/features.js'
import { findSentences, type SearchResult } from '../search/find-sentences.js'
import { isContrary } from '../search/polarity-conditions.js'
import type { Question } from '../search/question.js'
import type { RankedSentence } from '../search/rank.js'
import type { Statement } from '../search/statements.js'
import { wordIdOf } from '../search/vocabulary.js'
import { attest } from './attest.js'
import { type ExcerptLimits, pickExcerpts } from './pick-excerpts.js'

export interface Investigation {
  readonly result: SearchResult
  /** Best first. */
  readonly passages: readonly RankedPassage[]
  /** In the order of their best sentences; as many as the limits allow, whatever the confidence. */
  readonly excerpts: readonly Excerpt[]
  /** 0..1: how likely the reports hold an answer: what decides whether to answer. */
  readonly answerable: number
  /** 0..1: how likely the first excerpt answers the question: what decides in what words. */
  readonly confidence: number
  /** The first excerpt says the contrary of what the question supposes. */
  readonly contrary: boolean
}

export interface InvestigationOptions {
  readonly limits: ExcerptLimits
  /** Which passages may be answers, by their number; all where it is left out. */
  readonly accept?: (passage: number) => boolean
  /** These passages are what was said on the asked days. */
  readonly dated?: boolean
}

export function investigate(
  library: Library,
  question: Question,
  { limits, accept, dated }: InvestigationOptions,
): Investigation {
  const { corpus, weights } = library
  const result = findSentences(question, corpus, weights.sentence, accept, dated)
  const picked = pickExcerpts(result.sentences, corpus, limits, {
    isSaid: saidElsewhere(result.statements),
    offers: offersIn(question),
    followed: (question.asks & kindBit('reason')) !== 0,
    opensWith: (passage) => (offersOfOpening(library, passage) & question.asks) !== 0,
  })
  const excerpts = attest(picked, result, question.language)
  const { answerable, right } = confidenceOf(result, picked[0]?.excerpt.score ?? 0, weights.confidence)
  const [first] = picked
  return {
    result,
    contrary: first !== undefined && isContrary(answerPlace(result.matched, corpus, first.passage, first.sentence)),
    passages: rankPassages(result.sentences, library),
    excerpts,
    answerable,
    confidence: right,
  }
}

/** Whether a sentence offers what is asked for; any does where nothing is. */
function offersIn({ asks }: Question): (sentence: RankedSentence) => boolean {
  const kinds = ANSWER_KINDS.filter((kind) => (asks & kindBit(kind)) !== 0)
  if (kinds.length === 0) return () => true
  return ({ features }) => kinds.some((kind) => featureOf(features, `offers.${kind}`) > 0)
}

/** What the words of a passage's first sentence offer, each by itself. */
function offersOfOpening({ corpus: { passages, vocabulary } }: Library, number: number): KindSet {
  const passage = passages[number]
  const words = passage?.words.subarray(0, passage.sentenceStarts[1]) ?? []
  let offers: KindSet = 0
  for (const placed of words) offers |= vocabulary.offers[wordIdOf(placed)] ?? 0
  return offers
}

/** Whether a sentence of another report only says what the head of its statement says. */
function saidElsewhere(statements: readonly Statement[]): (sentence: RankedSentence) => boolean {
  const said = new Set(
    statements.flatMap(({ head, others }) =>
      others.flatMap(({ ranked, report }) => (report === head.report ? [] : [`${ranked.passage}.${ranked.sentence}`])),
    ),
  )
  return ({ passage, sentence }) => said.has(`${passage}.${sentence}`)
}

/** A passage is as likely as its sentences together. */
function rankPassages(sentences: readonly RankedSentence[], { corpus }: Library): RankedPassage[] {
  const best = sentences[0]?.score ?? 0
  const odds = new Map<number, number>()
  for (const { passage, score } of sentences) odds.set(passage, (odds.get(passage) ?? 0) + Math.exp(score - best))
  return [...odds]
    .sort(([a, oddsA], [b, oddsB]) => oddsB - oddsA || a - b)
    .map(([number, score]) => {
      const { passage } = corpus.passages[number] ?? {}
      return { reportId: passage?.reportId ?? '', paragraph: passage?.paragraph ?? 0, score }
    })
}
