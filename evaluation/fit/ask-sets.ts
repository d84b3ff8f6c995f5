/**
 * The fits' sets, opened and asked as the bot asks.
 *
 * Takes sets and weights; gives of each question the ranked sentences with their gold, the signals of confidence, and what
 * they should have told. Fits nothing.
 */

import { inquire } from '../../src/answer/inquire.js'
import type { Investigation } from '../../src/answer/investigate.js'
import { type ExcerptLimits, LONGEST_EXCERPT } from '../../src/answer/pick-excerpts.js'
import { buildLibrary, type Library } from '../../src/library/build-library.js'
import type { Day } from '../../src/model.js'
import { confidenceFeatures } from '../../src/search/confidence-features.js'
import type { RankingWeights } from '../../src/search/read-weights.js'
import { readQuestions } from '../read-questions.js'
import type { GoldQuestion } from '../scores.js'
import { readSeriesQuestions, type SeriesQuestion } from '../series-questions.js'
import { newestDay } from '../talks-bot.js'
import type { Workbench } from '../workbench.js'
import { type FitQuestion, questionOnReport, questionOnSeries } from './fit-questions.js'
import type { FitSet } from './fit-sets.js'

export const FOLDS = 5

export interface OpenSet {
  readonly set: FitSet
  readonly library: Library
  /** The newest report's. */
  readonly newest: Day
  readonly questions: readonly FoldedQuestion[]
}

/** A question as the fits and as the scores see it. */
export type FoldedQuestion = FitQuestion & { readonly fold: number } & (
    | { readonly form: 'single'; readonly gold: GoldQuestion }
    | { readonly form: 'series'; readonly gold: SeriesQuestion }
  )

/** @throws {Error} where reports or questions can't be read */
export async function openSets(sets: readonly FitSet[], workbench: Workbench): Promise<OpenSet[]> {
  const libraries = new Map<string, Library>()
  const opened: OpenSet[] = []
  for (const set of sets) {
    const library = libraries.get(set.reports) ?? (await openLibrary(set.reports, workbench))
    libraries.set(set.reports, library)
    opened.push({
      set,
      library,
      newest: newestDay(library),
      questions: await foldedQuestions(set, library),
    })
  }
  return opened
}

async function openLibrary(folder: string, { knowledge, readReports }: Workbench): Promise<Library> {
  const reports = await readReports(folder)
  if (reports.length > 0) return buildLibrary(reports, knowledge)
  throw new Error(`${folder}: no report can be read there. Say where the development sets are: -- --sets DIR`)
}

async function foldedQuestions({ form, questions }: FitSet, { reports }: Library): Promise<FoldedQuestion[]> {
  if (form === 'series') {
    return (await readSeriesQuestions(questions)).map((gold) => folded({ ...questionOnSeries(gold), form, gold }))
  }
  const known = new Set(reports.map(({ id }) => id))
  return (await readQuestions(questions)).map((line) => {
    const question = questionOnReport(line, known)
    return folded({ ...question, form, gold: { ...line, answerable: question.answerable } })
  })
}

function folded<Q extends FitQuestion>(question: Q): Q & { readonly fold: number } {
  let hash = 7
  for (const letter of question.matter) hash = (hash * 31 + letter.charCodeAt(0)) | 0
  return { ...question, fold: (hash >>> 0) % FOLDS }
}

/** What came of a question under some weights. */
export interface Asked {
  readonly set: FitSet
  readonly question: FoldedQuestion
  /** How much it counts: its set's weight is shared by all questions of the set that tell something. */
  readonly ranking: number
  readonly confidence: number
  readonly items: readonly Float64Array[]
  readonly gold: readonly number[]
  /** The signals of confidence. */
  readonly signals: Float64Array
  /** The first excerpt holds the answer. */
  readonly right: boolean
}

/** Sentences of a question that the fit of ranking sees: the right one is hardly ever further down. */
const SEEN = 70

/**
 * Asks every question that tells something, the first way that the bot asks it; those that it answers without a search
 * are left out.
 *
 * @param weightsFor  of a question, such as those of a fit that has not seen its fold
 */
export function askSets(
  sets: readonly OpenSet[],
  weightsFor: (fold: number) => RankingWeights,
  excerptCharacters: number,
): Asked[] {
  const limits = { excerpts: 3, characters: excerptCharacters, sentences: LONGEST_EXCERPT }
  return sets.flatMap(({ set, library, newest, questions }) => {
    const telling = questions.filter(({ tells }) => tells)
    const answerable = telling.filter((question) => question.answerable).length
    return telling.flatMap((question): Asked[] => {
      const asked = { ...library, weights: weightsFor(question.fold) }
      const investigation = askFirst(asked, question, newest, limits, set)
      if (investigation === undefined) return []
      const { result, excerpts } = investigation
      const seen = result.sentences.slice(0, SEEN)
      const [first] = excerpts
      return [
        {
          set,
          question,
          ranking: set.ranking / Math.max(1, answerable),
          confidence: set.confidence / telling.length,
          // Copies: a sentence's own are parts of a block with all of its passage.
          items: seen.map(({ features }) => features.slice()),
          gold: seen.map(({ passage, sentence }) => {
            const place = library.corpus.passages[passage]?.passage
            return place === undefined ? 0 : question.goldOf(place, sentence)
          }),
          signals: confidenceFeatures(result, first?.score ?? 0),
          right: first !== undefined && question.isHeldBy(first),
        },
      ]
    })
  })
}

/** With a limit of 0 whatever is tried first is answered: the named days alone, the question before together with this one. */
function askFirst(
  library: Library,
  { question, today, before }: FitQuestion,
  newest: Day,
  limits: ExcerptLimits,
  { language }: FitSet,
): Investigation | undefined {
  const inquiry = inquire(library, question, {
    today: today ?? newest,
    fallback: language,
    limits,
    answerLimit: 0,
    ...(before === undefined ? {} : { before }),
  })
  return inquiry.kind === 'searched' ? inquiry.investigation : undefined
}
