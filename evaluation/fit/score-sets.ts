/**
 * The sets' questions answered as the bot answers them, under weights that have not seen them, and scored as `npm run
 * evaluate` scores.
 */

import { LONGEST_EXCERPT } from '../../src/answer/pick-excerpts.js'
import type { RankingWeights } from '../../src/search/read-weights.js'
import { evaluate } from '../evaluate.js'
import type { Judged } from '../reliability.js'
import { judge, judgeSeries } from '../reliability.js'
import { RUN_DEPTH, type RunLine } from '../run-file.js'
import { type GoldQuestion, score } from '../scores.js'
import type { SeriesQuestion } from '../series-questions.js'
import { scoreSeries } from '../series-scores.js'
import { askerOf } from '../talks-bot.js'
import { FOLDS, type OpenSet } from './ask-sets.js'
import type { FitSet } from './fit-sets.js'

export interface SetFigures {
  readonly set: FitSet
  readonly judged: readonly Judged[]
  readonly figures: Readonly<Record<string, number>>
}

export interface ScoringOptions {
  readonly answerLimit: number
  readonly excerptCharacters: number
}

/** @param weightsFor  of the questions of a fold */
export function scoreSets(
  sets: readonly OpenSet[],
  weightsFor: (fold: number) => RankingWeights,
  { answerLimit, excerptCharacters }: ScoringOptions,
): SetFigures[] {
  const limits = { excerpts: RUN_DEPTH, characters: excerptCharacters, sentences: LONGEST_EXCERPT }
  return sets.map(({ set, library, questions }) => {
    const run = Array.from({ length: FOLDS }, (_, fold) => {
      const ask = askerOf({ ...library, weights: weightsFor(fold) }, { answerLimit, fallback: set.language })
      const own = questions.filter((question) => question.fold === fold).map(({ gold }) => gold)
      return evaluate(ask, own, { limits })
    }).flat()
    const single = questions.flatMap((question) => (question.form === 'single' ? [question.gold] : []))
    const series = questions.flatMap((question) => (question.form === 'series' ? [question.gold] : []))
    return set.form === 'single' ? singleFigures(set, single, run) : seriesFigures(set, series, run)
  })
}

function singleFigures(set: FitSet, questions: readonly GoldQuestion[], run: readonly RunLine[]): SetFigures {
  const { hit1, hit3, auroc, answeredAnswerable, answeredUnanswerable } = score(questions, run)
  const figures = { first: hit1, first3: hit3, auroc, answeredAnswerable, answeredUnanswerable }
  return { set, judged: judge(questions, run), figures }
}

function seriesFigures(set: FitSet, questions: readonly SeriesQuestion[], run: readonly RunLine[]): SetFigures {
  const { rightOf: _, ...figures } = scoreSeries(questions, run)
  return { set, judged: judgeSeries(questions, run), figures }
}
