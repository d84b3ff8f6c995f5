/**
 * Asks every engine the questions of every set.
 *
 * Takes sets, engines and what reads a folder of reports; gives runs and their scores. Prints and writes nothing.
 */

import type { ExcerptLimits } from '../src/answer/pick-excerpts.js'
import type { Report } from '../src/model.js'
import type { Asker, Engine } from './engine.js'
import { evaluate } from './evaluate.js'
import { readQuestions } from './read-questions.js'
import type { RunLine } from './run-file.js'
import { RUN_DEPTH } from './run-file.js'
import { type GoldQuestion, type Scores, score } from './scores.js'
import type { EvaluationSet } from './sets.js'

export interface SetResult {
  readonly set: EvaluationSet
  readonly questions: readonly GoldQuestion[]
  /** One for each engine, in the engines' order. */
  readonly runs: readonly EngineRun[]
}

export interface EngineRun {
  readonly engine: string
  readonly run: readonly RunLine[]
  readonly scores: Scores
}

export interface RunSetsOptions {
  readonly readReports: (folder: string) => Promise<readonly Report[]>
  readonly excerptCharacters: number
  /** Told after each question. */
  readonly progress?: ((what: string, done: number, all: number) => void) | undefined
}

/** @throws {Error} where a question file is faulty, or asks of a report that its folder lacks and should have */
export async function runSets(
  sets: readonly EvaluationSet[],
  engines: readonly Engine[],
  options: RunSetsOptions,
): Promise<SetResult[]> {
  const openFolder = folderOpener(engines, options.readReports)
  const results: SetResult[] = []
  for (const set of sets) {
    const { reportIds, askers } = await openFolder(set.reports)
    const questions = goldOf(set, await readQuestions(set.questions), reportIds)
    const limits: ExcerptLimits = {
      excerpts: RUN_DEPTH,
      characters: options.excerptCharacters,
      sentences: set.sentences,
    }
    const runs = askers.map(({ engine, ask }): EngineRun => {
      const progress = (done: number): void => options.progress?.(`${set.name}: ${engine}`, done, questions.length)
      const run = evaluate(ask, questions, { limits, progress })
      return { engine, run, scores: score(questions, run) }
    })
    results.push({ set, questions, runs })
  }
  return results
}

interface OpenFolder {
  readonly reportIds: ReadonlySet<string>
  readonly askers: readonly { readonly engine: string; readonly ask: Asker }[]
}

/** Opens each folder once, since several sets ask of the same reports. */
function folderOpener(
  engines: readonly Engine[],
  readReports: RunSetsOptions['readReports'],
): (folder: string) => Promise<OpenFolder> {
  const opened = new Map<string, OpenFolder>()
  return async (folder) => {
    const before = opened.get(folder)
    if (before !== undefined) return before
    const reports = await readReports(folder)
    const askers = await Promise.all(
      engines.map(async (engine) => ({ engine: engine.name, ask: await engine.open(reports) })),
    )
    const open = { reportIds: new Set(reports.map(({ id }) => id)), askers }
    opened.set(folder, open)
    return open
  }
}

function goldOf(
  set: EvaluationSet,
  questions: readonly GoldQuestion[],
  reportIds: ReadonlySet<string>,
): GoldQuestion[] {
  return questions.map((question) => {
    const answerable = question.answerable && reportIds.has(question.report)
    if (question.answerable && !answerable && !set.absentReports) {
      throw new Error(
        `${set.questions}: the question "${question.id}" asks of the report "${question.report}", which is not in ${set.reports}. Put its file there or mend the question's "report".`,
      )
    }
    return { ...question, answerable }
  })
}
