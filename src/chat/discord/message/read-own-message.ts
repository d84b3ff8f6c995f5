/**
 * What one of the bot's own messages says of itself: the question that it answers, who asked, what it quotes.
 *
 * This is all the memory that the bot has. Nothing in it is trusted: an older version of the bot may have sent it.
 */

import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js'
import { readCustomId } from '../../references/custom-id.js'
import type { StandingQuestion } from '../../references/question-line.js'
import type { Reference } from '../../references/reference.js'
import { readQuestionLine } from './question-line.js'

export interface ReadMessage {
  readonly question?: StandingQuestion
  /** The user who may take it away. */
  readonly asker?: string
  /** What its buttons refer to. */
  readonly references: readonly Reference[]
}

export function readMessage(components: readonly APIMessageTopLevelComponent[]): ReadMessage {
  const [first] = components
  const question = first?.type === ComponentType.TextDisplay ? readQuestionLine(first.content) : undefined
  const references = components.flatMap((row) =>
    row.type !== ComponentType.ActionRow
      ? []
      : row.components.flatMap((component) => {
          const read = 'custom_id' in component ? readCustomId(component.custom_id) : undefined
          return read === undefined ? [] : [read.reference]
        }),
  )
  const asker = references.find((reference) => reference.kind === 'dismiss')?.asker
  return { ...(question && { question }), ...(asker !== undefined && { asker }), references }
}
