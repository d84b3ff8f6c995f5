/** What the evaluation compares: engines that read the same reports and are asked the same questions. */

import type { ExcerptLimits } from '../src/answer/pick-excerpts.js'
import type { Report } from '../src/model.js'
import type { Found } from './run-file.js'

export interface Engine {
  /** Short: it heads a column. */
  readonly name: string
  open(reports: readonly Report[]): Promise<Asker>
}

/** Answers one question; knows nothing of it but its text. */
export type Asker = (question: string, limits: ExcerptLimits) => Found & { readonly answered: boolean }
