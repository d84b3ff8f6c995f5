/** How well questions on a series of reports are answered: figures over questions and what came of each. */

import type { RunLine } from './run-file.js'
import { auroc, mean, normalizeSpace } from './scores.js'
import { SERIES_KINDS, type SeriesKind, type SeriesQuestion } from './series-questions.js'

/** What is scored of a line of a run file. */
export type SeriesLine = Omit<RunLine, 'ms' | 'passages'>

/** Shares, 0 to 1; NaN where there are no questions to tell. */
export interface SeriesScores {
  /**
   * Answerable: answered, and the first excerpt holds a gold sentence. Courtesy: an answer of that kind. An empty day: not
   * answered, or from other days and saying so. All others: not answered.
   */
  readonly right: number
  /** Of the answerable: a gold sentence in the first excerpt, or in the first three, whatever the confidence. */
  readonly first: number
  readonly first3: number
  readonly answeredAnswerable: number
  /** Of the kinds on which time tells: answered, and the first excerpt holds an outdated sentence and no gold one. */
  readonly stale: number
  /** Of near misses and what is absent. */
  readonly answeredUnanswerable: number
  /** Of answerable against unanswerable questions, courtesy and empty days left out. */
  readonly auroc: number
  readonly rightOf: Readonly<Record<SeriesKind, number>>
}

export type SeriesMeasure = Exclude<keyof SeriesScores, 'rightOf'>

const TIMED: ReadonlySet<SeriesKind> = new Set(['superseded', 'still', 'latest', 'on-day'])
const UNANSWERABLE: ReadonlySet<SeriesKind> = new Set(['near-miss', 'absent'])
const NO_CONFIDENCE: ReadonlySet<SeriesKind> = new Set(['courtesy', 'day-empty'])

/** Whether confidence counts in a question of that kind: not where nothing need be searched for. */
export function tellsConfidence({ kind }: Pick<SeriesQuestion, 'kind'>): boolean {
  return !NO_CONFIDENCE.has(kind)
}

/** Which questions a share is of; AUROC compares the answerable ones with the others of `tellsConfidence`. */
export const COUNTED_IN: Readonly<Record<Exclude<SeriesMeasure, 'auroc'>, (question: Counted) => boolean>> = {
  right: () => true,
  first: isAnswerable,
  first3: isAnswerable,
  answeredAnswerable: isAnswerable,
  stale: ({ kind }) => TIMED.has(kind),
  answeredUnanswerable: ({ kind }) => UNANSWERABLE.has(kind),
}

type Counted = Pick<SeriesQuestion, 'kind' | 'answerable'>

/** A question that the run lacks counts as not answered. */
export function scoreSeries(questions: readonly SeriesQuestion[], run: readonly SeriesLine[]): SeriesScores {
  const lines = new Map(run.map((line) => [line.id, line]))
  const judged = questions.map((question) => judge(question, lines.get(question.id)))
  const share = (which: (each: Judged) => boolean, holds: (each: Judged) => boolean): number =>
    mean(judged.filter(which).map((each) => (holds(each) ? 1 : 0)))
  const confidences = (answerable: boolean): number[] =>
    judged.filter((each) => each.answerable === answerable && tellsConfidence(each)).map(({ confidence }) => confidence)
  return {
    right: share(COUNTED_IN.right, ({ right }) => right),
    first: share(COUNTED_IN.first, ({ first }) => first),
    first3: share(COUNTED_IN.first3, ({ first3 }) => first3),
    answeredAnswerable: share(COUNTED_IN.answeredAnswerable, ({ answered }) => answered),
    stale: share(COUNTED_IN.stale, ({ stale }) => stale),
    answeredUnanswerable: share(COUNTED_IN.answeredUnanswerable, ({ answered }) => answered),
    auroc: auroc(confidences(true), confidences(false)),
    rightOf: Object.fromEntries(
      SERIES_KINDS.map((kind) => [
        kind,
        share(
          (each) => each.kind === kind,
          ({ right }) => right,
        ),
      ]),
    ) as Record<SeriesKind, number>,
  }
}

interface Judged {
  readonly kind: SeriesKind
  readonly answerable: boolean
  readonly answered: boolean
  readonly confidence: number
  readonly right: boolean
  readonly stale: boolean
  readonly first: boolean
  readonly first3: boolean
}

function judge({ kind, answerable, gold, stale }: SeriesQuestion, line: SeriesLine | undefined): Judged {
  const excerpts = line?.excerpts ?? []
  const answered = line?.answered ?? false
  const top = excerpts.slice(0, 1)
  const first = top.some((excerpt) => holdsAny(excerpt, gold))
  return {
    kind,
    answerable,
    answered,
    confidence: line?.confidence ?? 0,
    right: isRight(kind, answerable, answered, first, line),
    stale: answered && !first && top.some((excerpt) => holdsAny(excerpt, stale)),
    first,
    first3: excerpts.slice(0, 3).some((excerpt) => holdsAny(excerpt, gold)),
  }
}

function isRight(
  kind: SeriesKind,
  answerable: boolean,
  answered: boolean,
  first: boolean,
  line: SeriesLine | undefined,
): boolean {
  if (kind === 'courtesy') return line?.kind === 'courtesy'
  if (kind === 'day-empty') return !answered || line?.outsideDays === true
  return answerable ? answered && first : !answered
}

/** Whether an excerpt holds a sentence that answers. */
export function holdsGold({ gold }: SeriesQuestion, excerpt: SeriesLine['excerpts'][number] | undefined): boolean {
  return excerpt !== undefined && holdsAny(excerpt, gold)
}

function holdsAny({ report, quote }: SeriesLine['excerpts'][number], sentences: SeriesQuestion['gold']): boolean {
  const shown = normalizeSpace(quote)
  return sentences.some((sentence) => sentence.report === report && shown.includes(normalizeSpace(sentence.quote)))
}

function isAnswerable({ answerable }: Counted): boolean {
  return answerable
}
