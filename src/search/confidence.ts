/**
 * How likely the best excerpt answers the question.
 *
 * Takes a search's result; gives a probability: that the reports speak of the matter at all, times that the best excerpt
 * says what is asked, given that they do. Each is a logistic regression over a handful of signals; one alone can't do
 * both, since a question on a known story that nothing answers shares more words with it than others do. How the weights
 * were fitted stands in docs/retrieval.md.
 */

import { kindBit } from './answer-kinds.js'
import { FEATURES, type Feature } from './features.js'
import type { SearchResult } from './find-sentences.js'
import { tellsAnything } from './question.js'
import type { RankedSentence } from './rank.js'

export const CONFIDENCE_FEATURES = [
  'bias',
  /** Log-odds of the share of all odds that the best excerpt holds. */
  'excerptLogOdds',
  'sentence',
  'focus',
  'exact',
  'rareSentence',
  'passage',
  'rarePassage',
  'exactPassage',
  'strong',
  'strongPassage',
  'saturated',
  'density',
  'report',
  'title',
  'proximity',
  'nearOffer',
  /** Share of the question's gain in terms that the corpus has no word for. */
  'unknown',
  /** The same, of names. */
  'unknownName',
  /** Something is asked for. */
  'asks',
  /** It is asked for and offered. */
  'offers',
  /** A number is asked for, whatever else, and none is offered. */
  'lacksNumber',
  /** An amount of money is asked for, and none is offered. */
  'lacksMoney',
  /** Share of the gain that the sentence misses of what is asked for ("welche Waffen"). */
  'missedHead',
  /** Terms: ln(1 + number) / 3. */
  'terms',
  /** Share of the gain that the passage misses in one single term, the largest. */
  'missedMost',
  /** What the sentence meets, not as a share: gain / 3. */
  'met',
  /** How far the best sentence's score is before that of any other passage: / 5, 2 at most. */
  'lead',
] as const
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number]
type LogisticWeights = Readonly<Partial<Record<ConfidenceFeature, number>>>

export interface ConfidenceWeights {
  /** That the reports speak of the matter. */
  readonly present: LogisticWeights
  /** That the best excerpt answers, given that they do. */
  readonly right: LogisticWeights
}

/** @param excerptShare  share of all odds that the best excerpt holds. @returns 0..1 */
export function confidenceOf(result: SearchResult, excerptShare: number, weights: ConfidenceWeights): number {
  if (result.sentences.length === 0 || !tellsAnything(result.matched.question)) return 0
  const features = confidenceFeatures(result, excerptShare)
  return logistic(features, weights.present) * logistic(features, weights.right)
}

function logistic(features: Float64Array, weights: LogisticWeights): number {
  const logOdds = CONFIDENCE_FEATURES.reduce(
    (sum, feature, at) => sum + (features[at] ?? 0) * (weights[feature] ?? 0),
    0,
  )
  return 1 / (1 + Math.exp(-logOdds))
}

/** In the order of CONFIDENCE_FEATURES. */
export function confidenceFeatures({ sentences, matched }: SearchResult, excerptShare: number): Float64Array {
  const best = sentences[0]?.features
  const of = (feature: Feature): number => best?.[FEATURES.indexOf(feature)] ?? 0
  const gain = matched.terms.reduce((sum, term) => sum + term.gain, 0) || 1
  const headGain = matched.terms.reduce((sum, term) => sum + (term.role === 'head' ? term.gain : 0), 0)
  const unknown = matched.terms.filter(({ known }) => known < LEAST_KNOWN)
  const share = Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, excerptShare))
  const offers = FEATURES.some((feature, at) => feature.startsWith('offers.') && (best?.[at] ?? 0) > 0)
  return Float64Array.of(
    1,
    Math.log(share / (1 - share)),
    of('sentence'),
    of('focus'),
    of('exact'),
    of('rareSentence'),
    of('passage'),
    of('rarePassage'),
    of('exactPassage'),
    of('strong'),
    of('strongPassage'),
    of('saturated'),
    of('density'),
    of('report'),
    of('title'),
    of('proximity'),
    of('nearOffer'),
    unknown.reduce((sum, term) => sum + term.gain, 0) / gain,
    unknown.reduce((sum, term) => sum + (term.role === 'name' ? term.gain : 0), 0) / gain,
    matched.question.asks === 0 ? 0 : 1,
    offers ? 1 : 0,
    (matched.question.asks & NUMBER) !== 0 && of('offers.number') === 0 ? 1 : 0,
    (matched.question.asks & MONEY) !== 0 && of('offers.money') === 0 ? 1 : 0,
    headGain / gain - of('sentence.head'),
    Math.log(1 + matched.terms.length) / 3,
    (sentences[0]?.missedMost ?? 0) / gain,
    (of('sentence') * gain) / 3,
    leadOf(sentences),
  )
}

const NUMBER = kindBit('number')
const MONEY = kindBit('money')

/** A small corpus has few candidates, so that one of them soon holds nearly all odds; beyond this, that tells nothing. */
const MOST_SHARE = 0.95

/** A term that the corpus can stand for only worse than this is unknown to it. */
const LEAST_KNOWN = 0.3

function leadOf(sentences: readonly RankedSentence[]): number {
  const [best] = sentences
  const other = sentences.find(({ passage }) => passage !== best?.passage)
  return best === undefined || other === undefined ? ONLY_PASSAGE : Math.min(2, (best.score - other.score) / 5)
}

/** The lead of a passage without any other. */
const ONLY_PASSAGE = 1
