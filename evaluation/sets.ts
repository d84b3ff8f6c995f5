/** The sets of `--all`: which questions are asked of which reports, and what is aimed at. Reads nothing. */

import { join } from 'node:path'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import { LANGUAGES, type Language } from '../src/model.js'
import type { Series } from './run-series.js'
import type { Scores } from './scores.js'

export interface EvaluationSet {
  /** Its key in scores.json. */
  readonly id: string
  readonly name: string
  /** Folder of report files. */
  readonly reports: string
  /** Question file. */
  readonly questions: string
  /** Longest excerpt, in sentences. */
  readonly sentences: number
  /** Questions on reports that are not in the folder belong to the set, as unanswerable ones. */
  readonly absentReports: boolean
  /** What the table shows of it. */
  readonly rows: readonly SetRow[]
}

export interface SetRow {
  readonly measure: keyof Scores
  readonly target?: Target
}

export interface Target {
  readonly value: number
  readonly better: 'higher' | 'lower'
}

/** For the median over all questions of all sets, in milliseconds. */
export const SPEED_TARGET: Target = { value: 3, better: 'lower' }

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  de: 'German',
  en: 'English',
  uk: 'Ukrainian',
  ru: 'Russian',
}

/**
 * @param developmentSets  folder with xquad-r/ and news/
 * @param seedQuestions    folder with the project's own question files
 * @param corpus           folder of the reports that they ask of
 */
export function allSets(developmentSets: string, seedQuestions: string, corpus: string): EvaluationSet[] {
  const xquad = join(developmentSets, 'xquad-r')
  const news = join(developmentSets, 'news')
  const whole = { absentReports: false, sentences: LONGEST_EXCERPT }
  return [
    ...(['de', 'en', 'ru'] as const).map((language) => ({
      ...whole,
      ...setOf('xquad', 'XQuAD-R', language, join(xquad, 'reports'), xquad),
      rows: [{ measure: 'ndcg10' as const, target: atLeast({ de: 0.97, en: 0.9, ru: 0.82 }[language]) }],
    })),
    {
      ...whole,
      ...setOf('xquad-1', 'XQuAD-R 1 sentence', 'de', join(xquad, 'reports'), xquad),
      sentences: 1,
      rows: [
        { measure: 'hit1', target: atLeast(0.78) },
        { measure: 'hit3', target: atLeast(0.92) },
        { measure: 'sentence1', target: atLeast(0.78) },
        { measure: 'sentence3', target: atLeast(0.92) },
      ],
    },
    ...(['de', 'en', 'uk', 'ru'] as const).map((language) => ({
      ...whole,
      ...setOf('news', 'News', language, join(news, 'reports'), news),
      rows: [
        { measure: 'hit1' as const, ...(language === 'de' ? { target: atLeast(0.7) } : {}) },
        { measure: 'hit3' as const, target: atLeast({ de: 0.88, en: 0.8, uk: 0.72, ru: 0.72 }[language]) },
        { measure: 'auroc' as const, target: atLeast(0.75) },
        { measure: 'answeredAnswerable' as const },
        { measure: 'answeredUnanswerable' as const },
      ],
    })),
    ...(['de', 'en', 'ru'] as const).map((language) => ({
      ...setOf('absent', 'Absent articles', language, join(xquad, 'reports-half'), xquad),
      sentences: LONGEST_EXCERPT,
      absentReports: true,
      rows: [
        { measure: 'auroc' as const, target: atLeast(0.985) },
        { measure: 'answeredAnswerable' as const },
        { measure: 'answeredUnanswerable' as const },
      ],
    })),
    ...seedSets(seedQuestions, corpus),
  ]
}

/**
 * @param developmentSets  folder with series/
 * @param evaluation       folder with the project's own series/
 */
export function allSeries(developmentSets: string, evaluation: string): Series[] {
  return [{ id: 'series', name: 'Series', folder: join(developmentSets, 'series') }, ownSeries(evaluation)]
}

/** The project's own series of reports. */
export function ownSeries(evaluation: string): Series {
  return { id: 'own-series', name: 'Own series', folder: join(evaluation, 'series') }
}

/** The project's own questions, a set a language. Parameters as above. */
export function seedSets(seedQuestions: string, corpus: string): EvaluationSet[] {
  return LANGUAGES.map((language) => ({
    ...setOf('seed', 'Seed report', language, corpus, seedQuestions),
    absentReports: false,
    sentences: LONGEST_EXCERPT,
    rows: [
      { measure: 'hit1', target: atLeast(language === 'de' ? 0.9 : 0.85) },
      { measure: 'answeredUnanswerable', target: { value: 0.15, better: 'lower' } },
    ],
  }))
}

function setOf(
  id: string,
  name: string,
  language: Language,
  reports: string,
  questions: string,
): Pick<EvaluationSet, 'id' | 'name' | 'reports' | 'questions'> {
  return {
    id: `${id}-${language}`,
    name: `${name}, ${LANGUAGE_NAMES[language]}`,
    reports,
    questions: join(questions, `questions.${language}.jsonl`),
  }
}

function atLeast(value: number): Target {
  return { value, better: 'higher' }
}
