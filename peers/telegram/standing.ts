/** How the bot may stand in a chat, and with what words Telegram refuses it there. */

import type { Chat } from 'grammy/types'
import { Refusal, unlucky } from './refusal.js'

/** How the bot stands in a chat. Silently so where a test shuts it; people.ts tells the bot of a change. */
export type Standing =
  | 'open'
  | 'blocked'
  | 'deactivated'
  | 'kicked'
  | 'not a member'
  | 'deleted'
  | 'no rights'
  | 'topic closed'

/** Nothing where the bot may write. */
export function refusalOf(standing: Standing, chat: Chat): Refusal | undefined {
  switch (standing) {
    case 'open':
      return undefined
    case 'blocked':
      return new Refusal(403, 'bot was blocked by the user')
    case 'deactivated':
      return new Refusal(403, 'user is deactivated')
    case 'kicked':
      return new Refusal(403, `bot was kicked from the ${chat.type} chat`)
    case 'not a member':
      return new Refusal(403, `bot is not a member of the ${chat.type} chat`)
    case 'deleted':
      return new Refusal(403, 'the group chat was deleted')
    case 'no rights':
      return unlucky('not enough rights to send text messages to the chat')
    case 'topic closed':
      return unlucky('TOPIC_CLOSED')
    default:
      return standing satisfies never
  }
}
