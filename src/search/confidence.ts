/**
 * How sure the search is, in two questions: whether the reports hold an answer at all, which decides whether to answer, and
 * whether the best excerpt is it, which decides in what words.
 *
 * Each is a logistic regression over the signals of confidence-features.ts. They differ: of an answer that several reports
 * give in other words it is sure that there is one, and not which. How the weights were fitted stands in docs/retrieval.md.
 */

import { CONFIDENCE_FEATURES, type ConfidenceFeature, confidenceFeatures } from './confidence-features.js'
import type { SearchResult } from './find-sentences.js'
import { tellsAnything } from './question.js'
import type { RankedSentence } from './rank.js'

export type LogisticWeights = Readonly<Partial<Record<ConfidenceFeature, number>>>

export interface ConfidenceWeights {
  /** That the reports hold an answer. */
  readonly answerable: LogisticWeights
  /** That the best excerpt answers. */
  readonly right: LogisticWeights
}

export interface Confidence {
  /** 0..1: how likely the reports hold an answer, where half of all questions had one. */
  readonly answerable: number
  /** 0..1: how likely the best excerpt answers. */
  readonly right: number
}

/** @param excerptShare  share of all odds that the best excerpt holds */
export function confidenceOf(result: SearchResult, excerptShare: number, weights: ConfidenceWeights): Confidence {
  if (result.sentences.length === 0 || !tellsAnything(result.matched.question)) return { answerable: 0, right: 0 }
  const each = sayingIt(result).map((sentence) => confidenceFeatures(result, excerptShare, sentence))
  return {
    answerable: Math.max(...each.map((features) => logistic(features, weights.answerable))),
    right: Math.max(...each.map((features) => logistic(features, weights.right))),
  }
}

/**
 * The best sentence, and those of other reports that say the same: a statement is as sure as the surest way to put it, or
 * a report that says the same in other words could make it less so.
 */
function sayingIt({ sentences, statements: [first] }: SearchResult): readonly (RankedSentence | undefined)[] {
  const others = (first?.others ?? []).filter(({ report }) => report !== first?.head.report)
  return [sentences[0], ...others.map(({ ranked }) => ranked)]
}

function logistic(features: Float64Array, weights: LogisticWeights): number {
  const logOdds = CONFIDENCE_FEATURES.reduce(
    (sum, feature, at) => sum + (features[at] ?? 0) * (weights[feature] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-logOdds))
}
