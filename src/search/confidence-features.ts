/**
 * What is known of the best excerpt's chances: each signal with its name, what it means and how it is computed.
 *
 * Signals are numbers in the order of this table. config/ranking.yaml weighs them by their names.
 */

import { ANSWER_KINDS, type KindSet, kindBit } from './answer-kinds.js'
import { type AnswerPlace, answerPlace, type Condition } from './answer-place.js'
import type { Compared, Relate } from './compare.js'
import { type Feature, featureOf } from './features.js'
import type { SearchResult } from './find-sentences.js'
import { KIND_CONDITIONS } from './kind-conditions.js'
import type { MatchedTerm } from './match-terms.js'
import { NAME_CONDITIONS } from './name-conditions.js'
import { asksInGeneral } from './question.js'
import type { RankedSentence } from './rank.js'
import { sum } from './shares.js'
import { newestDay, type Statement, witnessesOf } from './statements.js'

/** What a signal can look at. */
export interface ConfidenceView {
  /** The question's. */
  readonly terms: readonly MatchedTerm[]
  /** Of all terms together; above 0, 1 where there are none. */
  readonly gain: number
  /** What the question asks for. */
  readonly asks: KindSet
  /** Share of all odds that the best excerpt holds, with all that say the same; what it replaced does not count. */
  readonly excerptShare: number
  /** A feature of the best sentence; 0 where there is no sentence. */
  readonly best: (feature: Feature) => number
  /** The largest gain of a single term that the best sentence's passage misses. */
  readonly missedMost: number
  /** How far the best sentence's score is before any other passage that says something else; undefined without one. */
  readonly ahead: number | undefined
  /** Other reports that say the same as the best sentence. */
  readonly witnesses: number
  /** Odds, as a share of the best sentence's, of the best that says something else on the same matter and is no older. */
  readonly contested: number
  /** The best sentence replaced an older word on its matter. */
  readonly replaced: boolean
  /** Only some reports were searched, those of the asked days. */
  readonly narrowed: boolean
  /** The question asks for the newest word on its matter. */
  readonly asksNewest: boolean
  /** It asks in general. */
  readonly general: boolean
  /** The best sentence as an answer; undefined where there is no sentence. */
  readonly place: AnswerPlace | undefined
}

interface Signal<Name extends string> {
  readonly name: Name
  readonly means: string
  readonly of: (view: ConfidenceView) => number
}

/** Features of the best sentence that are signals as they are. */
const TAKEN_OVER = [
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
] as const satisfies readonly Feature[]

/** A small corpus has few candidates, so that one of them soon holds nearly all odds; beyond this, that tells nothing. */
const MOST_SHARE = 0.95
/** A term that the corpus can stand for only worse than this is unknown to it. */
const LEAST_KNOWN = 0.3
/** The lead of a passage without any other. */
const ONLY_PASSAGE = 1
const MOST_LEAD = 2
const NUMBER = kindBit('number')
const MONEY = kindBit('money')

/** Log-odds are sums in this order. Shares are of the question's whole gain, 0 to 1. */
export const CONFIDENCE_TABLE = [
  signal('bias', 'Always 1.', () => 1),
  signal('excerptLogOdds', 'Log-odds of the share of all odds that the best excerpt holds.', ({ excerptShare }) => {
    const share = Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, excerptShare))
    return Math.log(share / (1 - share))
  }),
  ...TAKEN_OVER.map(ofBest),
  signal(
    'unknown',
    'Share of terms that the corpus has no word for.',
    ({ terms, gain }) => gainOf(terms, ({ known }) => known < LEAST_KNOWN) / gain,
  ),
  signal(
    'unknownName',
    'The same, of names.',
    ({ terms, gain }) => gainOf(terms, ({ known, role }) => known < LEAST_KNOWN && role === 'name') / gain,
  ),
  signal('asks', '1 where something is asked for.', ({ asks }) => (asks === 0 ? 0 : 1)),
  signal('offers', '1 where it is asked for and the best sentence offers it.', ({ best }) =>
    ANSWER_KINDS.some((kind) => best(`offers.${kind}`) > 0) ? 1 : 0,
  ),
  signal('lacksNumber', '1 where a number is asked for, whatever else, and none is offered.', ({ asks, best }) =>
    (asks & NUMBER) !== 0 && best('offers.number') === 0 ? 1 : 0,
  ),
  signal('lacksMoney', '1 where an amount of money is asked for, and none is offered.', ({ asks, best }) =>
    (asks & MONEY) !== 0 && best('offers.money') === 0 ? 1 : 0,
  ),
  signal(
    'missedHead',
    'Share of what is asked for ("welche Waffen") that the sentence misses.',
    ({ terms, gain, best }) => gainOf(terms, ({ role }) => role === 'head') / gain - best('sentence.head'),
  ),
  signal('terms', 'Number of terms: ln(1 + number) / 3.', ({ terms }) => Math.log(1 + terms.length) / 3),
  signal(
    'missedMost',
    'Share of the single term, the largest, that the passage misses.',
    ({ missedMost, gain }) => missedMost / gain,
  ),
  signal(
    'met',
    'What the sentence meets, not as a share: gain / 3.',
    ({ gain, best }) => (best('sentence') * gain) / 3,
  ),
  signal('lead', 'How far it is before any other passage: score / 5, 2 at most; 1 without another.', ({ ahead }) =>
    ahead === undefined ? ONLY_PASSAGE : Math.min(MOST_LEAD, ahead / 5),
  ),
  signal(
    'witnesses',
    'Other reports that say the same: ln(1 + number) / 2.',
    ({ witnesses }) => Math.log(1 + witnesses) / 2,
  ),
  signal(
    'contested',
    'Odds of the best that says something else on the matter and is no older, 1 at most.',
    ({ contested }) => Math.min(1, contested),
  ),
  signal('replaced', '1 where it replaced an older word on the matter.', ({ replaced }) => (replaced ? 1 : 0)),
  signal('asksNewest', '1 where the newest word on a matter is asked for.', ({ asksNewest }) => (asksNewest ? 1 : 0)),
  signal('general', '1 where the question asks in general.', ({ general }) => (general ? 1 : 0)),
  signal('narrowed', '1 where only the reports of the asked days were searched.', ({ narrowed }) => (narrowed ? 1 : 0)),
  ...NAME_CONDITIONS.map(ofPlace),
  ...KIND_CONDITIONS.map(ofPlace),
]

/**
 * Signals that agreement raises. A weight below 0 would break the law that a report that says the same makes no answer less
 * sure.
 */
export const GROWING_SIGNALS = [
  'excerptLogOdds',
  'lead',
  'witnesses',
  'replaced',
] as const satisfies readonly ConfidenceFeature[]

/** Signals that tell against an answer: above 0 they would speak for what they warn of. */
export const WARNING_SIGNALS = [
  'unmetName',
  'otherPlace',
  'otherSpeech',
  'otherOrdinal',
  'unmetOrdinal',
  'otherCounted',
  'contrary',
  'exchangedRoles',
] as const satisfies readonly ConfidenceFeature[]

export type ConfidenceFeature = (typeof CONFIDENCE_TABLE)[number]['name']

export const CONFIDENCE_FEATURES: readonly ConfidenceFeature[] = CONFIDENCE_TABLE.map(({ name }) => name)

/**
 * In the order of CONFIDENCE_FEATURES.
 *
 * @param excerptShare  share of all odds that the best excerpt holds
 * @param best  the best sentence, or another that says the same
 */
export function confidenceFeatures(
  result: SearchResult,
  excerptShare: number,
  best: RankedSentence | undefined = result.sentences[0],
): Float64Array {
  const view = viewResult(result, excerptShare, best)
  return Float64Array.from(CONFIDENCE_TABLE, ({ of }) => of(view))
}

export function viewResult(
  result: SearchResult,
  excerptShare: number,
  best: RankedSentence | undefined = result.sentences[0],
): ConfidenceView {
  const { statements, relate, matched, corpus, narrowed } = result
  const [first] = statements
  return {
    terms: matched.terms,
    gain: gainOf(matched.terms, () => true) || 1,
    asks: matched.question.asks,
    excerptShare: sharedBy(result, excerptShare),
    best: (feature) => (best === undefined ? 0 : featureOf(best.features, feature)),
    missedMost: best?.missedMost ?? 0,
    ahead: aheadOf(result),
    witnesses: first === undefined ? 0 : witnessesOf(first).size,
    contested: contestedBy(result),
    replaced: statements.slice(1).some((other) => isReplacedBy(first, other, relate)),
    narrowed,
    asksNewest: matched.question.newest === 'latest' || matched.question.newest === 'still',
    general: asksInGeneral(matched.question),
    place: best === undefined ? undefined : answerPlace(matched, corpus, best.passage, best.sentence),
  }
}

/**
 * The share with all that say the same as the best sentence, of what is left once what it replaced is taken out, what only
 * stands beside what says the same, and everything else is counted once, however many reports say it.
 */
function sharedBy({ sentences, statements, relate }: SearchResult, excerptShare: number): number {
  const [first, ...rest] = statements
  const best = sentences[0]?.score ?? 0
  if (first === undefined) return excerptShare
  const oddsOf = ({ ranked }: Compared): number => Math.exp(ranked.score - best)
  const all = sum(sentences.map(({ score }) => Math.exp(score - best)))
  const same = sum(first.others.filter(({ ranked }) => ranked.passage !== first.head.ranked.passage).map(oddsOf))
  const uncounted = rest.flatMap((other) =>
    isReplacedBy(first, other, relate)
      ? [other.head, ...other.others]
      : other.others.filter(({ report }) => report !== other.head.report),
  )
  const spoken = new Set([first.head, ...first.others, ...uncounted].map(({ ranked }) => ranked))
  const agreeing = new Set(first.others.map(({ ranked }) => ranked.passage))
  agreeing.delete(first.head.ranked.passage)
  const beside = sentences.filter((each) => agreeing.has(each.passage) && !spoken.has(each))
  const counted = all - sum(uncounted.map(oddsOf)) - sum(beside.map(({ score }) => Math.exp(score - best)))
  return Math.min(1, (excerptShare * all + same) / Math.max(counted, Number.MIN_VALUE))
}

/**
 * Passages that say the same are no rivals, nor are their other sentences, as those of the best one's own. What it replaced
 * is one where there is no other: without any it would not be known to be far ahead.
 */
function aheadOf({ sentences, statements, relate }: SearchResult): number | undefined {
  const [best] = sentences
  const [first, ...rest] = statements
  if (best === undefined) return undefined
  const replaced = new Set(
    rest
      .filter((other) => isReplacedBy(first, other, relate))
      .flatMap(({ head, others }) => [head, ...others].map(({ ranked }) => ranked)),
  )
  const agreeing = new Set([best.passage, ...(first?.others ?? []).map(({ ranked }) => ranked.passage)])
  const others = sentences.filter(({ passage }) => !agreeing.has(passage))
  const other = others.find((sentence) => !replaced.has(sentence)) ?? others[0]
  return other === undefined ? undefined : best.score - other.score
}

/** What nobody can tell from the best by its day: something that was said as lately, and is not the same. */
function contestedBy({ sentences, statements, relate }: SearchResult): number {
  const [first, ...rest] = statements
  const best = sentences[0]?.score ?? 0
  if (first === undefined) return 0
  const newest = newestDay(first)
  const others = rest.filter((other) => newestDay(other) >= newest && relate(first.head, other.head) === 'other')
  return Math.max(0, ...others.map(({ head }) => Math.exp(head.ranked.score - best)))
}

function isReplacedBy(first: Statement | undefined, other: Statement, relate: Relate): boolean {
  return first !== undefined && newestDay(other) < newestDay(first) && relate(first.head, other.head) === 'other'
}

function gainOf(terms: readonly MatchedTerm[], counts: (term: MatchedTerm) => boolean): number {
  return sum(terms.map((term) => (counts(term) ? term.gain : 0)))
}

function signal<const Name extends string>(
  name: Name,
  means: string,
  of: (view: ConfidenceView) => number,
): Signal<Name> {
  return { name, means, of }
}

function ofPlace<const Name extends string>({ name, means, of }: Condition<Name>): Signal<Name> {
  return signal(name, means, ({ place }) => (place === undefined ? 0 : of(place)))
}

function ofBest<F extends Feature>(feature: F): Signal<F> {
  return signal(feature, `The best sentence's feature of that name (features.ts).`, ({ best }) => best(feature))
}
