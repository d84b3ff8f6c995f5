/** The sets that the weights are fitted on, and how they weigh against each other. Reads nothing. */

import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../src/model.js'

export interface FitSet {
  readonly name: string
  /** Sets of one corpus and kind of question share it. */
  readonly group: string
  readonly language: Language
  /** Questions on one report each, or on a series of reports that follow each other. */
  readonly form: 'single' | 'series'
  /** Folder of report files. */
  readonly reports: string
  /** Question file. */
  readonly questions: string
  /** Questions on reports that are not in the folder belong to the set, as unanswerable ones. */
  readonly absentReports: boolean
  /** How much the set counts, in ranking and in confidence; 0 leaves it out. */
  readonly ranking: number
  readonly confidence: number
}

/**
 * XQuAD-R asks of the most reports and in the most ordinary way; its halved folder tells what is absent; news asks as people
 * do, of one story; the seed questions are our own, too few to rank by, of a corpus of one report, which is what a new bot
 * has; the series are what the bot is for.
 *
 * @param developmentSets  folder with xquad-r/, news/ and series/
 * @param root             the package's
 */
export function fitSets(developmentSets: string, root: string): FitSet[] {
  const xquad = join(developmentSets, 'xquad-r')
  const whole = { form: 'single', absentReports: false } as const
  return [
    ...(['de', 'en', 'ru'] as const).map((language) => ({
      ...setOf('XQuAD-R', language, join(xquad, 'reports'), xquad),
      ...whole,
      ranking: language === 'de' ? 2 : 1,
      confidence: 0,
    })),
    ...(['de', 'en', 'ru'] as const).map((language) => ({
      ...setOf('absent', language, join(xquad, 'reports-half'), xquad),
      ...whole,
      absentReports: true,
      ranking: 0,
      confidence: language === 'de' ? 1 : 0.5,
    })),
    ...LANGUAGES.map((language) => ({
      ...setOf('news', language, join(developmentSets, 'news/reports'), join(developmentSets, 'news')),
      ...whole,
      ranking: language === 'de' ? 4 : 3,
      confidence: language === 'de' ? 4 : 3,
    })),
    ...LANGUAGES.map((language) => ({
      ...setOf('seed', language, join(root, 'corpus'), join(root, 'evaluation/seed')),
      ...whole,
      ranking: 0,
      confidence: 0.5,
    })),
    ...seriesSets('series', join(developmentSets, 'series'), 2),
    ...seriesSets('own series', join(root, 'evaluation/series'), 1),
  ]
}

function seriesSets(group: string, folder: string, weight: number): FitSet[] {
  return LANGUAGES.map((language) => ({
    ...setOf(group, language, join(folder, 'reports'), folder),
    form: 'series',
    absentReports: false,
    ranking: weight,
    confidence: weight,
  }))
}

function setOf(
  group: string,
  language: Language,
  reports: string,
  questions: string,
): Pick<FitSet, 'name' | 'group' | 'language' | 'reports' | 'questions'> {
  const name = `${group} ${language}`
  return { name, group, language, reports, questions: join(questions, `questions.${language}.jsonl`) }
}
