/**
 * `--series`: the questions on a series of reports, in four languages and together.
 *
 * The engine is asked by the question's text alone: the day of asking and the question before are not told to it yet. Nor
 * does a run tell yet that an answer is a courtesy or comes from other days: no courtesy is right until it does.
 */

import { join } from 'node:path'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { LANGUAGES } from '../src/model.js'
import { evaluate } from './evaluate.js'
import type { Progress } from './progress.js'
import { RUN_DEPTH } from './run-file.js'
import { readSeriesQuestions, SERIES_KINDS, type SeriesQuestion } from './series-questions.js'
import { type SeriesScores, scoreSeries } from './series-scores.js'
import { aligned } from './table.js'
import type { Workbench } from './workbench.js'

/**
 * @param folder  with reports/ and questions.LANGUAGE.jsonl
 * @returns tables to print
 * @throws {Error} naming the file or folder that can't be read
 */
export async function runSeries(
  folder: string,
  { engine, settings, readReports }: Workbench,
  progress?: Progress,
): Promise<string> {
  const { limits } = settings
  const reports = await readReports(join(folder, 'reports'))
  if (reports.length === 0)
    throw new Error(`${folder}/reports: no report can be read there. Name a folder of a series.`)
  const ask = await engine.open(reports)
  const asked: SeriesQuestion[] = []
  const scores: SeriesScores[] = []
  const run = []
  for (const language of LANGUAGES) {
    const questions = await readSeriesQuestions(join(folder, `questions.${language}.jsonl`))
    const lines = evaluate(ask, questions, {
      limits: { excerpts: RUN_DEPTH, characters: limits.excerptCharacters, sentences: LONGEST_EXCERPT },
      progress: (done) => progress?.(`series, ${language}`, done, questions.length),
    })
    scores.push(scoreSeries(questions, lines))
    asked.push(...questions)
    run.push(...lines)
  }
  return seriesTables([...scores, scoreSeries(asked, run)])
}

const MEASURES = {
  right: 'right',
  first: 'gold first',
  first3: 'gold among three',
  answeredAnswerable: 'answered, of answerable',
  stale: 'outdated first',
  answeredUnanswerable: 'answered, near miss or absent',
  auroc: 'AUROC of confidence',
} as const satisfies Partial<Record<keyof SeriesScores, string>>

/** @param scores  of each language, in the order of LANGUAGES, and of all together */
function seriesTables(scores: readonly SeriesScores[]): string {
  const head = [...LANGUAGES, 'all']
  const measures = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((measure) => [
    MEASURES[measure],
    ...scores.map((each) => figure(each[measure])),
  ])
  const kinds = SERIES_KINDS.map((kind) => [kind, ...scores.map(({ rightOf }) => figure(rightOf[kind]))])
  return `${aligned([['', ...head], ...measures])}\n\n${aligned([['right, by kind', ...head], ...kinds])}`
}

function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3)
}
