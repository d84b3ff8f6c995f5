/**
 * What one of the bot's own messages says of itself: the question that it answers, who asked, what it quotes.
 *
 * This is all the memory that the bot has. Nothing in it is trusted: an older version of the bot may have sent it.
 */

import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js'
import { readCustomId } from '../../references/custom-id.js'
import type { OwnMessage } from '../../references/own-message.js'
import { readQuestionLine } from './question-line.js'

export function readOwnMessage(components: readonly APIMessageTopLevelComponent[]): OwnMessage {
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
  return { ...(question && { question }), references }
}
