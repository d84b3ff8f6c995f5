import type { StandingQuestion } from './question-line.js'
import type { Reference } from './reference.js'

/** One of the bot's own messages, as far as it remembers for its buttons: all the memory that the bot has. */
export interface OwnMessage {
  readonly question?: StandingQuestion
  /** What its buttons refer to. */
  readonly references: readonly Reference[]
}

/** The user who asked for the message, and so may take it away; undefined where nobody may. */
export function askerOf({ references }: OwnMessage): string | undefined {
  return references.find((reference) => reference.kind === 'dismiss')?.asker
}
