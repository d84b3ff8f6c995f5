import type { StandingQuestion } from '../references/question-line.js'

/** What a message holds beside its reply, for the buttons under it; all may be left out. */
export interface Around {
  /** Stands in the message, so that its buttons know it. */
  readonly question?: StandingQuestion
  /** Excerpts shown before the answer's. */
  readonly skip?: number
  /** Counts from 0; a page beyond the last is the last. */
  readonly page?: number
  /**
   * The platform's id of who may take the message away with a button; nobody where it is left out, since the message is seen by
   * that person only or there is another way.
   */
  readonly asker?: string
}
