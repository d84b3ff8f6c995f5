/**
 * Candidates into ranked sentences.
 *
 * Takes a matched question and the passages that the index found; gives every sentence of theirs with its features
 * (features.ts) and its score. A score is the weighted sum of the features; the weights are data.
 */

import { ANSWER_KINDS, type KindSet, kindBit } from './answer-kinds.js'
import type { Corpus, SearchablePassage } from './corpus.js'
import { FEATURES, type FeatureWeights } from './features.js'
import type { Candidate } from './find-candidates.js'
import type { MatchedQuestion } from './match-terms.js'
import { meetSentences, meetWords, type Row, type SentenceMeeting, unite } from './meet.js'
import { TERM_ROLES } from './question.js'

export interface RankedSentence {
  readonly passage: number
  readonly sentence: number
  /** In the order of FEATURES. */
  readonly features: Float64Array
  readonly score: number
  /** The largest gain of a single term that the sentence's passage misses. */
  readonly missedMost: number
}

/** Share of a term's gain from which on it is met by the very word. */
const VERY_WORD = 0.95
const PERSON_OR_NAME = kindBit('person') | kindBit('name')
const NUMBER = kindBit('number')

export function rank(
  matched: MatchedQuestion,
  candidates: readonly Candidate[],
  corpus: Corpus,
  weights: FeatureWeights,
): RankedSentence[] {
  const weightList = FEATURES.map((feature) => weights[feature] ?? 0)
  const met = candidates.map(({ passage }) =>
    meetSentences(matched, corpus.passages[passage] as SearchablePassage, corpus.vocabulary),
  )
  const gain = sum(matched.terms.map((term) => term.gain)) || 1
  const reports = meetReports(matched, candidates, met, corpus, gain)
  const { asks } = matched.question
  const rareGain = matched.terms.reduce((total, term) => total + term.gain * term.rareFactor, 0) || 1
  const rareShare = (row: Row): number =>
    matched.terms.reduce((total, { rareFactor }, term) => total + (row[term] ?? 0) * rareFactor, 0) / rareGain
  const ranked: RankedSentence[] = []
  for (const [at, { passage }] of candidates.entries()) {
    const sentences = met[at] ?? []
    const place = corpus.passages[passage] as SearchablePassage
    const report = reports.get(place.report) as ReportMeeting
    const united = unite(sentences.map(({ row }) => row))
    const whole = sum(united) / gain
    const rareWhole = rareShare(united)
    const exactWhole = exact(united, matched) / gain
    const strongWhole = strong(united, matched) / gain
    const missedMost = Math.max(0, ...matched.terms.map((term, at) => term.gain - (united[at] ?? 0)))
    const words = place.words.length
    const bestShare = Math.max(...sentences.map(({ row }) => sum(row))) / gain
    const saturated = saturate(sentences, matched, words) / gain
    const density = sum(sentences.map(({ row }) => sum(row))) / gain / Math.sqrt(1 + words)
    const section = sum(meetWords(matched, place.section)) / gain
    for (const [sentence, own] of sentences.entries()) {
      const features = new Float64Array(FEATURES.length)
      const share = sum(own.row) / gain
      const previous = added(own.row, sentences[sentence - 1]?.row) / gain
      let k = 0
      features[k++] = share
      features[k++] = share * share
      features[k++] = rareShare(own.row)
      features[k++] = focus(own.row, report)
      features[k++] = exact(own.row, matched) / gain
      features[k++] = strong(own.row, matched) / gain
      features[k++] = previous
      features[k++] = added(own.row, sentences[sentence + 1]?.row) / gain
      features[k++] = own.refersBack ? previous : 0
      features[k++] = whole
      features[k++] = whole * whole
      features[k++] = rareWhole
      features[k++] = exactWhole
      features[k++] = strongWhole
      features[k++] = report.whole
      features[k++] = report.whole * report.whole
      features[k++] = report.title
      features[k++] = section
      features[k++] = saturated
      features[k++] = density
      features[k++] = Math.log(1 + words) / 6
      features[k++] = own.proximity / gain
      features[k++] = own.nearOffer / gain
      features[k++] = (asks & PERSON_OR_NAME) !== 0 && (own.offers & PERSON_OR_NAME) !== 0 ? 1 : 0
      features[k++] = asks === 0 && (own.offers & NUMBER) !== 0 ? 1 : 0
      features[k++] = bestShare - share
      features[k++] = Math.log(1 + own.newWords) / 4
      features[k++] = own.nearHead
      features[k++] = Math.log(1 + own.words) / 5
      features[k++] = place.passage.paragraph === 1 ? 1 : 0
      features[k++] = sentence === 0 ? 1 : 0
      k = addRoles(features, k, own.row, matched, gain)
      k = addRoles(features, k, united, matched, gain)
      k = addKinds(features, k, asks & own.offers)
      addKinds(features, k, (asks & own.offers) === 0 ? asks : 0)
      let total = 0
      for (let f = 0; f < features.length; f++) total += (features[f] ?? 0) * (weightList[f] ?? 0)
      ranked.push({ passage, sentence, features, score: total, missedMost })
    }
  }
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage || a.sentence - b.sentence)
}

function addRoles(features: Float64Array, from: number, row: Row, { terms }: MatchedQuestion, gain: number): number {
  for (const [term, { role }] of terms.entries()) {
    const place = from + TERM_ROLES.indexOf(role)
    features[place] = (features[place] ?? 0) + (row[term] ?? 0) / gain
  }
  return from + TERM_ROLES.length
}

function addKinds(features: Float64Array, from: number, kinds: KindSet): number {
  for (let kind = 0; kind < ANSWER_KINDS.length; kind++) features[from + kind] = (kinds >> kind) & 1
  return from + ANSWER_KINDS.length
}

interface ReportMeeting {
  /** Share of the question's gain. */
  readonly whole: number
  readonly title: number
  /** By term: how few of the report's sentences meet it; above 0. */
  readonly rarity: Float64Array
  /** Sum of gain times rarity over all terms. */
  readonly rareGain: number
}

function meetReports(
  matched: MatchedQuestion,
  candidates: readonly Candidate[],
  met: readonly (readonly SentenceMeeting[])[],
  corpus: Corpus,
  gain: number,
): Map<number, ReportMeeting> {
  const rows = new Map<number, Row[]>()
  for (const [at, { passage }] of candidates.entries()) {
    const report = corpus.passages[passage]?.report ?? 0
    const known = rows.get(report) ?? []
    rows.set(report, known)
    for (const { row } of met[at] ?? []) known.push(row)
  }
  return new Map(
    [...rows].map(([report, own]) => {
      const title = meetWords(matched, corpus.reports[report]?.title ?? [])
      const rarity = new Float64Array(matched.terms.length)
      let rareGain = 0
      for (let term = 0; term < rarity.length; term++) {
        const termGain = matched.terms[term]?.gain ?? 0
        let meeting = 0
        for (const row of own) if ((row[term] ?? 0) > termGain / 2) meeting++
        rarity[term] = Math.log(1 + (own.length + 1) / (meeting + 1))
        rareGain += termGain * (rarity[term] ?? 0)
      }
      return [report, { whole: sum(unite([...own, title])) / gain, title: sum(title) / gain, rarity, rareGain }]
    }),
  )
}

function focus(row: Row, { rarity, rareGain }: ReportMeeting): number {
  let met = 0
  for (let term = 0; term < row.length; term++) met += (row[term] ?? 0) * (rarity[term] ?? 0)
  return rareGain > 0 ? met / rareGain : 0
}

function exact(row: Row, { terms }: MatchedQuestion): number {
  let met = 0
  for (let term = 0; term < row.length; term++) {
    const value = row[term] ?? 0
    if (value > 0 && value >= VERY_WORD * (terms[term]?.gain ?? 0)) met += value
  }
  return met
}

function strong(row: Row, { terms }: MatchedQuestion): number {
  let met = 0
  for (let term = 0; term < row.length; term++) {
    const value = row[term] ?? 0
    const gain = terms[term]?.gain ?? 0
    if (gain > 0) met += (value * value) / gain
  }
  return met
}

/** Words of a usual passage. */
const USUAL_LENGTH = 60
const SATURATION = 1.2
const LENGTH_SHARE = 0.6

/** @see Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond" */
function saturate(sentences: readonly SentenceMeeting[], { terms }: MatchedQuestion, words: number): number {
  const halfway = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_LENGTH)
  let met = 0
  for (const [term, { gain }] of terms.entries()) {
    let mass = 0
    for (const sentence of sentences) mass += sentence.mass[term] ?? 0
    if (mass > 0) met += (gain * mass) / (mass + gain * halfway)
  }
  return met
}

/** What `other` meets beyond `row`. */
function added(row: Row, other: Row | undefined): number {
  if (other === undefined) return 0
  let more = 0
  for (let term = 0; term < row.length; term++) more += Math.max(0, (other[term] ?? 0) - (row[term] ?? 0))
  return more
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let k = 0; k < values.length; k++) total += values[k] ?? 0
  return total
}
