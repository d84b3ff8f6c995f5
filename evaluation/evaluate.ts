/** Asks a library every question of a file, one after another, and keeps what it gave and how long it took. */

import { investigate } from '../src/answer/investigate.js'
import type { Library } from '../src/library/open-library.js'
import type { Day, Language } from '../src/model.js'
import { RUN_DEPTH, type RunLine, runLine } from './run-file.js'
import type { GoldQuestion } from './scores.js'

export interface EvaluationOptions {
  readonly today: Day
  /** Assumed where a question's language can't be told. */
  readonly fallback: Language
  readonly excerptSentences: number
  readonly excerptCharacters: number
  readonly answerLimit: number
  /** Told after each question. */
  readonly progress?: (done: number) => void
}

/** Only a question's `id` and `question` are read. */
export function evaluate(
  library: Library,
  questions: readonly Pick<GoldQuestion, 'id' | 'question'>[],
  options: EvaluationOptions,
): RunLine[] {
  const limits = {
    excerpts: RUN_DEPTH,
    characters: options.excerptCharacters,
    sentences: options.excerptSentences,
  }
  return questions.map(({ id, question }, at) => {
    const start = performance.now()
    const language = library.detectLanguage(question, options.fallback)
    const found = investigate(library, question, { today: options.today, language, limits })
    const ms = performance.now() - start
    options.progress?.(at + 1)
    return runLine(id, found, found.confidence >= options.answerLimit && found.excerpts.length > 0, ms)
  })
}
