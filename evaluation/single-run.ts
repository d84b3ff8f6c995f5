/** One question file asked of one folder of reports: a run file, or its scores. */

import { writeFile } from 'node:fs/promises'
import { evaluate } from './evaluate.js'
import type { Progress } from './progress.js'
import { readQuestions } from './read-questions.js'
import { RUN_DEPTH, runFileText } from './run-file.js'
import { score } from './scores.js'
import { scoreTable } from './table.js'
import type { Workbench } from './workbench.js'

export interface SingleRun {
  /** Folder of report files. */
  readonly reports: string
  /** Question file. */
  readonly questions: string
  /** Where the run file goes; without it the scores are printed. */
  readonly run: string | undefined
  /** Longest excerpt, in sentences; 1 or more. */
  readonly sentences: number
}

/**
 * @returns what to print; empty where a run file was written
 * @throws {Error} naming the file or folder that can't be read or written
 */
export async function runSingle(
  { reports: folder, questions: file, run: target, sentences }: SingleRun,
  { engine, settings, readReports }: Workbench,
  progress?: Progress,
): Promise<string> {
  const { limits } = settings
  const questions = await readQuestions(file)
  const reports = await readReports(folder)
  if (reports.length === 0) throw new Error(`${folder}: no report can be read there. Name a folder of report files.`)
  const run = evaluate(await engine.open(reports), questions, {
    limits: { excerpts: RUN_DEPTH, characters: limits.excerptCharacters, sentences },
    progress: (done) => progress?.('questions', done, questions.length),
  })
  if (target === undefined) return scoreTable(score(questions, run))
  try {
    await writeFile(target, runFileText(run))
  } catch (error) {
    throw new Error(`${target}: the run file can't be written (${String(error)}). Name a file in a folder that exists.`)
  }
  return ''
}
