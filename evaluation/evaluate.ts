/** Asks an engine every question of a set, one after another, and keeps what it gave and how long it took. */

import type { ExcerptLimits } from '../src/answer/pick-excerpts.js'
import type { Day } from '../src/model.js'
import type { Asker } from './engine.js'
import { type RunLine, runLine } from './run-file.js'
import type { GoldQuestion } from './scores.js'

export interface EvaluationOptions {
  readonly limits: ExcerptLimits
  /** Told after each question. */
  readonly progress?: ((done: number) => void) | undefined
}

type Asked = { readonly today?: Day | undefined; readonly before?: string | null | undefined }

/** Only a question's `id`, `question`, `today` and `before` are read. */
export function evaluate(
  ask: Asker,
  questions: readonly (Pick<GoldQuestion, 'id' | 'question'> & Asked)[],
  { limits, progress }: EvaluationOptions,
): RunLine[] {
  return questions.map(({ id, question, today, before }, at) => {
    const start = performance.now()
    const found = ask(question, limits, { today, before: before ?? undefined })
    const ms = performance.now() - start
    progress?.(at + 1)
    return runLine(id, found, found.answered, ms)
  })
}
