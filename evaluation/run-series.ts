/**
 * Asks every engine the questions of series of reports, in four languages.
 *
 * Takes series, engines and what reads a folder of reports; gives runs and their scores. Prints and writes nothing.
 */

import { join } from 'node:path'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { LANGUAGES, type Language } from '../src/model.js'
import type { Engine } from './engine.js'
import { evaluate } from './evaluate.js'
import { RUN_DEPTH, type RunLine } from './run-file.js'
import type { RunSetsOptions } from './run-sets.js'
import { readSeriesQuestions, type SeriesQuestion } from './series-questions.js'
import { type SeriesScores, scoreSeries } from './series-scores.js'

export interface Series {
  /** Its key in scores.json and, with a language behind it, in record.json. */
  readonly id: string
  readonly name: string
  /** With reports/ and questions.LANGUAGE.jsonl. */
  readonly folder: string
}

export interface SeriesResult {
  readonly series: Series
  /** Of each language, in the order of LANGUAGES. */
  readonly questions: readonly LanguageQuestions[]
  /** One for each engine, in the engines' order. */
  readonly runs: readonly SeriesRun[]
}

export interface LanguageQuestions {
  readonly language: Language
  readonly questions: readonly SeriesQuestion[]
}

export interface SeriesRun {
  readonly engine: string
  /** Of all languages. */
  readonly run: readonly RunLine[]
  readonly scores: Readonly<Record<Language | 'all', SeriesScores>>
}

/** @throws {Error} naming the file or folder that can't be read */
export async function runSeriesSets(
  all: readonly Series[],
  engines: readonly Engine[],
  options: RunSetsOptions,
): Promise<SeriesResult[]> {
  const results: SeriesResult[] = []
  for (const series of all) {
    const reports = await options.readReports(reportsOf(series))
    if (reports.length === 0) {
      throw new Error(`${reportsOf(series)}: no report can be read there. Name a folder of a series.`)
    }
    const questions: LanguageQuestions[] = []
    for (const language of LANGUAGES) {
      questions.push({ language, questions: await readSeriesQuestions(questionsOf(series, language)) })
    }
    const runs: SeriesRun[] = []
    for (const engine of engines) {
      const ask = await engine.open(reports)
      const asked = questions.flatMap((of) => of.questions)
      const run = evaluate(ask, asked, {
        limits: { excerpts: RUN_DEPTH, characters: options.excerptCharacters, sentences: LONGEST_EXCERPT },
        progress: (done) => options.progress?.(`${series.name}: ${engine.name}`, done, asked.length),
      })
      runs.push({ engine: engine.name, run, scores: scoresOf(questions, run) })
    }
    results.push({ series, questions, runs })
  }
  return results
}

/** Of each language and of all together. */
export function scoresOf(questions: readonly LanguageQuestions[], run: readonly RunLine[]): SeriesRun['scores'] {
  const all = scoreSeries(
    questions.flatMap((of) => of.questions),
    run,
  )
  const each = questions.map((of) => [of.language, scoreSeries(of.questions, run)])
  return { ...(Object.fromEntries(each) as Record<Language, SeriesScores>), all }
}

export function reportsOf({ folder }: Series): string {
  return join(folder, 'reports')
}

export function questionsOf({ folder }: Series, language: Language): string {
  return join(folder, `questions.${language}.jsonl`)
}
