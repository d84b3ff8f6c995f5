/**
 * Whether confidence means what it says: of the answers with confidence 0.8, about 80 % hold the answer.
 *
 * Takes questions with their gold answers and a run; gives bands of confidence. Asks nothing itself.
 */

import type { RunLine } from './run-file.js'
import { type GoldQuestion, hitRank, mean } from './scores.js'
import type { SeriesQuestion } from './series-questions.js'
import { holdsGold, tellsConfidence } from './series-scores.js'

const BANDS = 10

export interface Judged {
  /** 0..1, that the first excerpt holds the answer. */
  readonly confidence: number
  /** The first excerpt holds the answer; never for an unanswerable question. */
  readonly held: boolean
}

export interface Band {
  /** From here on, `to` left out but for 1. */
  readonly from: number
  readonly to: number
  readonly questions: number
  /** Mean confidence; NaN where there is no question. */
  readonly confidence: number
  /** Share of the questions whose first excerpt holds the answer; NaN where there is none. */
  readonly held: number
}

/** What the first excerpt of each question was worth; questions that the run lacks are left out. */
export function judge(questions: readonly GoldQuestion[], run: readonly RunLine[]): Judged[] {
  const lines = new Map(run.map((line) => [line.id, line]))
  return questions.flatMap((question) => {
    const line = lines.get(question.id)
    if (line === undefined) return []
    return [{ confidence: line.right ?? line.confidence, held: question.answerable && hitRank(question, line) === 1 }]
  })
}

/** The same on a series; courtesies and empty days have no confidence to speak of. */
export function judgeSeries(questions: readonly SeriesQuestion[], run: readonly RunLine[]): Judged[] {
  const lines = new Map(run.map((line) => [line.id, line]))
  return questions.flatMap((question) => {
    const line = lines.get(question.id)
    if (line === undefined || !tellsConfidence(question)) return []
    return [
      { confidence: line.right ?? line.confidence, held: question.answerable && holdsGold(question, line.excerpts[0]) },
    ]
  })
}

/** Ten bands of a tenth each. */
export function bandsOf(judged: readonly Judged[]): Band[] {
  return Array.from({ length: BANDS }, (_, at) => {
    const members = judged.filter(({ confidence }) => Math.min(BANDS - 1, Math.floor(confidence * BANDS)) === at)
    return {
      from: at / BANDS,
      to: (at + 1) / BANDS,
      questions: members.length,
      confidence: mean(members.map(({ confidence }) => confidence)),
      held: mean(members.map(({ held }) => (held ? 1 : 0))),
    }
  })
}

/**
 * How far confidence is off in the mean over all questions: the bands' gaps between mean confidence and share held, each
 * counted by its questions. 0 is best; NaN for no question.
 *
 * @see Naeini, Cooper & Hauskrecht 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (AAAI)
 */
export function expectedCalibrationError(bands: readonly Band[]): number {
  const all = bands.reduce((sum, { questions }) => sum + questions, 0)
  if (all === 0) return Number.NaN
  return bands.reduce(
    (sum, { questions, confidence, held }) =>
      questions === 0 ? sum : sum + (questions / all) * Math.abs(confidence - held),
    0,
  )
}
