/** What the evaluation compares: engines that read the same reports and are asked the same questions. */

import type { ExcerptLimits } from '../src/answer/pick-excerpts.js'
import type { Day, Report } from '../src/model.js'
import type { Found } from './run-file.js'

export interface Engine {
  /** Short: it heads a column. */
  readonly name: string
  open(reports: readonly Report[]): Promise<Asker>
}

/** What a question is asked with; nothing, where it stands by itself. */
export interface AskedWith {
  /** The day of asking; the newest report's where it is left out. */
  readonly today?: Day | undefined
  /** The question that it follows up. */
  readonly before?: string | undefined
}

/** Answers one question; knows nothing of it but this. */
export type Asker = (
  question: string,
  limits: ExcerptLimits,
  asked?: AskedWith,
) => Found & { readonly answered: boolean }
