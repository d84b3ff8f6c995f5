/**
 * A question's whole way through the core: ranked passages, excerpts and confidence. What an answer says of it is ask.ts'
 * business.
 */

import type { Library } from '../library/build-library.js'
import type { Excerpt, RankedPassage } from '../model.js'
import { confidenceOf } from '../search/confidence.js'
import { findSentences, type SearchResult } from '../search/find-sentences.js'
import type { Question } from '../search/question.js'
import type { RankedSentence } from '../search/rank.js'
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
}

export interface InvestigationOptions {
  readonly limits: ExcerptLimits
  /** Which passages may be answers, by their number; all where it is left out. */
  readonly accept?: (passage: number) => boolean
}

export function investigate(
  library: Library,
  question: Question,
  { limits, accept }: InvestigationOptions,
): Investigation {
  const { corpus, weights } = library
  const result = findSentences(question, corpus, weights.sentence, accept)
  const excerpts = pickExcerpts(result.sentences, corpus, limits)
  const { answerable, right } = confidenceOf(result, excerpts[0]?.score ?? 0, weights.confidence)
  return {
    result,
    passages: rankPassages(result.sentences, library),
    excerpts,
    answerable,
    confidence: right,
  }
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
