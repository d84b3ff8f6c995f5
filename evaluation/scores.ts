/**
 * Measures of answer quality over a run.
 *
 * Takes questions with their gold answers and what the core gave for each; gives figures. Asks nothing itself.
 */

import type { RunLine } from './run-file.js'

export interface GoldQuestion {
  readonly id: string
  readonly language: string
  readonly question: string
  readonly report: string
  readonly paragraph?: number | undefined
  readonly answer: string
  /** The sentences that hold the answer; where there are none, any place of the answer in its paragraph counts. */
  readonly sentences?: readonly string[] | undefined
  readonly answerable: boolean
}

export interface Scores {
  readonly questions: number
  readonly answerable: number
  readonly ndcg10: number
  readonly mrr10: number
  readonly hit1: number
  readonly hit3: number
  /** Stricter than hit1 and hit3: the answer stands in one of the gold sentences, not elsewhere in the paragraph. */
  readonly sentence1: number
  readonly sentence3: number
  /** Mean length of the excerpts shown (the first three), together, in UTF-16 units. */
  readonly characters: number
  /** How well confidence tells answerable from unanswerable questions: 0.5 is chance; NaN where there is only one kind. */
  readonly auroc: number
  readonly answeredAnswerable: number
  readonly answeredUnanswerable: number
  readonly medianMs: number
}

export function score(questions: readonly GoldQuestion[], run: readonly RunLine[]): Scores {
  const lines = new Map(run.map((line) => [line.id, line]))
  const pairs = questions.flatMap((question) => {
    const line = lines.get(question.id)
    return line === undefined ? [] : [{ question, line }]
  })
  const good = pairs.filter(({ question }) => question.answerable)
  const bad = pairs.filter(({ question }) => !question.answerable)
  const ranks = good.map(({ question, line }) => passageRank(question, line))
  const hits = good.map(({ question, line }) => hitRank(question, line))
  const sentences = good.map(({ question, line }) => sentenceRank(question, line))
  return {
    questions: pairs.length,
    answerable: good.length,
    ndcg10: mean(ranks.map((rank) => (rank <= 10 ? 1 / Math.log2(1 + rank) : 0))),
    mrr10: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    hit1: mean(hits.map((rank) => (rank <= 1 ? 1 : 0))),
    hit3: mean(hits.map((rank) => (rank <= 3 ? 1 : 0))),
    sentence1: mean(sentences.map((rank) => (rank <= 1 ? 1 : 0))),
    sentence3: mean(sentences.map((rank) => (rank <= 3 ? 1 : 0))),
    characters: mean(
      pairs.map(({ line }) => line.excerpts.slice(0, 3).reduce((sum, { quote }) => sum + quote.length, 0)),
    ),
    auroc: auroc(
      good.map(({ line }) => line.confidence),
      bad.map(({ line }) => line.confidence),
    ),
    answeredAnswerable: mean(good.map(({ line }) => (line.answered ? 1 : 0))),
    answeredUnanswerable: mean(bad.map(({ line }) => (line.answered ? 1 : 0))),
    medianMs: median(pairs.map(({ line }) => line.ms)),
  }
}

/** 1 for the first; Infinity where the gold passage is not among those given. */
function passageRank({ report, paragraph }: GoldQuestion, { passages }: RunLine): number {
  return rankOf(passages, (passage) => passage.report === report && passage.paragraph === paragraph)
}

type Excerpts = Pick<RunLine, 'excerpts'>

/** Place of the first excerpt of the gold passage that holds the gold answer; Infinity for none. */
export function hitRank(question: GoldQuestion, { excerpts }: Excerpts): number {
  return rankOf(excerpts, (excerpt) => holdsAnswer(question, excerpt))
}

/** The same of the gold answer in a gold sentence, or in as much of it as is shown. */
export function sentenceRank(question: GoldQuestion, { excerpts }: Excerpts): number {
  const gold = question.sentences?.map(normalizeSpace) ?? []
  if (gold.length === 0) return hitRank(question, { excerpts })
  return rankOf(excerpts, (excerpt) => {
    const quote = normalizeSpace(excerpt.quote)
    return (
      holdsAnswer(question, excerpt) && gold.some((sentence) => quote.includes(sentence) || sentence.includes(quote))
    )
  })
}

function rankOf<T>(list: readonly T[], isRight: (item: T) => boolean): number {
  const at = list.findIndex(isRight)
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

function holdsAnswer({ report, paragraph, answer }: GoldQuestion, excerpt: RunLine['excerpts'][number]): boolean {
  return (
    excerpt.report === report &&
    (paragraph === undefined || excerpt.paragraph === paragraph) &&
    normalizeSpace(excerpt.quote).includes(normalizeSpace(answer))
  )
}

/** Chance that a random answerable question has the higher confidence; ties count half. */
export function auroc(positive: readonly number[], negative: readonly number[]): number {
  if (positive.length === 0 || negative.length === 0) return Number.NaN
  const sorted = [...negative].sort((a, b) => a - b)
  let sum = 0
  for (const value of positive) sum += (below(sorted, value) + notAbove(sorted, value)) / 2
  return sum / (positive.length * negative.length)
}

function below(sorted: readonly number[], value: number): number {
  return firstWhere(sorted, (other) => other >= value)
}

function notAbove(sorted: readonly number[], value: number): number {
  return firstWhere(sorted, (other) => other > value)
}

function firstWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

export function normalizeSpace(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** NaN for none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The upper of the two in the middle, where there are two; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
