/**
 * Candidates into ranked sentences.
 *
 * Takes a matched question and the passages that the index found; gives every sentence of theirs with its features and
 * its score. A score is the weighted sum of the features; the weights are data.
 */

import type { KindSet } from './answer-kinds.js'
import { type Corpus, type SearchablePassage, wordIdOf } from './corpus.js'
import type { MatchedQuestion } from './match-terms.js'
import type { Vocabulary } from './vocabulary.js'

/** What is known of a sentence as an answer; all from 0 to 1 unless said otherwise. Shares are of the question's gain. */
export const FEATURES = [
  /** Share that the sentence's own words meet. */
  'sentence',
  /** Share that it meets together with the sentences beside it. */
  'neighbours',
  /** Share that its passage meets. */
  'passage',
  /** Share that its report meets, title included. */
  'report',
  /** Share that the report's title meets. */
  'title',
  /** Share that the heading meets. */
  'section',
  /** The index's own score against the best candidate's. */
  'index',
  /** Share of neighbouring terms of the question that stand near each other in the sentence. */
  'proximity',
  /** The sentence offers what is asked for. */
  'offered',
  /** Something is asked for that the sentence does not offer. */
  'missing',
  /** Sentence length: ln(1 + words) / 5. */
  'length',
  /** 1 in a report's first paragraph. */
  'lead',
] as const
export type Feature = (typeof FEATURES)[number]
export type FeatureWeights = Readonly<Record<Feature, number>>

export interface RankedSentence {
  readonly passage: number
  readonly sentence: number
  readonly features: Float64Array
  readonly score: number
}

export interface Ranking {
  /** Best first. */
  readonly sentences: readonly RankedSentence[]
}

/** Words between two terms up to which they stand near each other. */
const NEAR = 4

export function rank(
  matched: MatchedQuestion,
  candidates: readonly { readonly passage: number; readonly score: number }[],
  corpus: Corpus,
  weights: FeatureWeights,
): RankedSentence[] {
  const met = candidates.map(({ passage }) =>
    meet(matched, corpus.passages[passage] as SearchablePassage, corpus.vocabulary),
  )
  const wholeGain = matched.terms.reduce((sum, { gain }) => sum + gain, 0) || 1
  const reports = meetReports(matched, candidates, met, corpus)
  const bestIndexScore = candidates[0]?.score ?? 1
  const weightList = FEATURES.map((feature) => weights[feature])
  const ranked: RankedSentence[] = []
  for (const [at, { passage, score }] of candidates.entries()) {
    const { rows, near, offers } = met[at] as PassageMeeting
    const place = corpus.passages[passage] as SearchablePassage
    const report = reports.get(place.report) as ReportMeeting
    const whole = share(unite(rows), wholeGain)
    const section = share(meetWords(matched, place.section), wholeGain)
    for (const [sentence, row] of rows.entries()) {
      const around = unite([rows[sentence - 1] ?? [], row, rows[sentence + 1] ?? []])
      const offer = answersKind(matched.question.asks, offers[sentence] ?? 0)
      const words = (place.sentenceStarts[sentence + 1] ?? 0) - (place.sentenceStarts[sentence] ?? 0)
      const features = Float64Array.of(
        share(row, wholeGain),
        share(around, wholeGain),
        whole,
        report.whole,
        report.title,
        section,
        score / bestIndexScore,
        (near[sentence] ?? 0) / wholeGain,
        offer === 'offered' ? 1 : 0,
        offer === 'missing' ? 1 : 0,
        Math.log(1 + words) / 5,
        place.passage.paragraph === 1 ? 1 : 0,
      )
      let sum = 0
      for (let k = 0; k < features.length; k++) sum += (features[k] ?? 0) * (weightList[k] ?? 0)
      ranked.push({ passage, sentence, features, score: sum })
    }
  }
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage || a.sentence - b.sentence)
}

type Row = ArrayLike<number>

interface PassageMeeting {
  /** By sentence: what each term meets. */
  readonly rows: Float64Array[]
  /** By sentence: gain of neighbouring terms that stand near each other. */
  readonly near: number[]
  readonly offers: KindSet[]
}

function meet(
  matched: MatchedQuestion,
  { words, sentenceStarts, passage }: SearchablePassage,
  vocabulary: Vocabulary,
): PassageMeeting {
  const { hits, phrases, terms } = matched
  const rows: Float64Array[] = []
  const near: number[] = []
  const offers: KindSet[] = []
  for (let sentence = 0; sentence < passage.sentences.length; sentence++) {
    const row = new Float64Array(terms.length)
    const lastPlace = new Int32Array(terms.length).fill(-NEAR - 1)
    let nearGain = 0
    const members = phrases.length > 0 ? new Map<number, Set<number>>() : undefined
    let offered: KindSet = 0
    const end = sentenceStarts[sentence + 1] ?? 0
    for (let at = sentenceStarts[sentence] ?? 0; at < end; at++) {
      const id = wordIdOf(words[at] ?? 0)
      const found = hits.get(id)
      if (found === undefined) {
        offered |= vocabulary.words[id]?.offers ?? 0
        continue
      }
      for (const hit of found) {
        if ('term' in hit) {
          const { term, value } = hit
          if (value > (row[term] ?? 0)) row[term] = value
          for (const other of [term - 1, term + 1]) {
            const place = lastPlace[other]
            if (place !== undefined && place !== at && at - place <= NEAR) {
              nearGain += Math.min(value, row[other] ?? 0) / 2
            }
          }
          lastPlace[term] = at
        } else if (members !== undefined) {
          const seen = members.get(hit.phrase)
          if (seen === undefined) members.set(hit.phrase, new Set([hit.member]))
          else seen.add(hit.member)
        }
      }
    }
    for (const [phrase, seen] of members ?? []) {
      const { term, value, members: all } = phrases[phrase] ?? { term: 0, value: 0, members: 0 }
      if (seen.size === all && value > (row[term] ?? 0)) row[term] = value
    }
    rows.push(row)
    near.push(Math.min(nearGain, 1e9))
    offers.push(offered)
  }
  return { rows, near, offers }
}

interface ReportMeeting {
  readonly whole: number
  readonly title: number
}

function meetReports(
  matched: MatchedQuestion,
  candidates: readonly { readonly passage: number }[],
  met: readonly PassageMeeting[],
  corpus: Corpus,
): Map<number, ReportMeeting> {
  const wholeGain = matched.terms.reduce((sum, { gain }) => sum + gain, 0) || 1
  const rows = new Map<number, Row[]>()
  for (const [at, { passage }] of candidates.entries()) {
    const report = corpus.passages[passage]?.report ?? 0
    const known = rows.get(report) ?? []
    rows.set(report, known)
    known.push(...(met[at]?.rows ?? []))
  }
  return new Map(
    [...rows].map(([report, own]) => {
      const title = meetWords(matched, corpus.reports[report]?.title ?? [])
      return [report, { whole: share(unite([...own, title]), wholeGain), title: share(title, wholeGain) }]
    }),
  )
}

/** What words without places meet; phrases are not looked for. */
function meetWords({ hits, terms }: MatchedQuestion, words: readonly number[]): Row {
  const row = new Float64Array(terms.length)
  for (const word of words) {
    for (const hit of hits.get(word) ?? []) {
      if ('term' in hit && hit.value > (row[hit.term] ?? 0)) row[hit.term] = hit.value
    }
  }
  return row
}

function unite(rows: readonly Row[]): Row {
  const longest = rows.find(({ length }) => length > 0)?.length ?? 0
  const united = new Float64Array(longest)
  for (const row of rows) for (let k = 0; k < row.length; k++) united[k] = Math.max(united[k] ?? 0, row[k] ?? 0)
  return united
}

function share(row: Row, wholeGain: number): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += row[k] ?? 0
  return sum / wholeGain
}

function answersKind(asked: KindSet, offered: KindSet): 'offered' | 'missing' | 'open' {
  if (asked === 0) return 'open'
  return (asked & offered) !== 0 ? 'offered' : 'missing'
}
