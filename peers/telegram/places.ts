/**
 * Where people meet the bot.
 *
 * Takes a kind of place, gives the chat and the topic. Holds only what never changes; who is in a chat stands in state.ts.
 */

import type { Chat, User } from 'grammy/types'
import { BOT } from './accounts.js'

export const GROUP_ID = -4001
/** A supergroup with topics. */
export const FORUM_ID = -1001000000001
export const CHANNEL_ID = -1001000000002
/** What the group becomes when it migrates: a supergroup without topics. */
export const MIGRATED_ID = -1001000000003

/** Where a person acts; `general` and the topics lie in the forum, `migrated` is what the group became. */
export type Where = 'private' | 'group' | 'general' | 'topic' | 'other topic' | 'channel' | 'migrated'

/** Topics of the forum by the id of their thread, which is the id of the message that opened them. General has none. */
export const TOPICS: Readonly<Record<number, string>> = { 2: 'Talks', 3: 'Other things' }
export const TOPIC_ID = 2
export const OTHER_TOPIC_ID = 3

export interface Place {
  readonly chat: Chat
  readonly threadId?: number
}

const GROUP: Chat = { id: GROUP_ID, type: 'group', title: 'A group' }
const FORUM: Chat = { id: FORUM_ID, type: 'supergroup', title: 'A forum', username: 'a_forum', is_forum: true }
const CHANNEL: Chat = { id: CHANNEL_ID, type: 'channel', title: 'A channel', username: 'a_channel' }
const MIGRATED: Chat = { id: MIGRATED_ID, type: 'supergroup', title: 'A group' }
const FIXED: readonly Chat[] = [GROUP, FORUM, CHANNEL, MIGRATED]

export function placeOf(where: Where, by: User): Place {
  switch (where) {
    case 'private':
      return { chat: privateChat(by) }
    case 'group':
      return { chat: GROUP }
    case 'general':
      return { chat: FORUM }
    case 'topic':
      return { chat: FORUM, threadId: TOPIC_ID }
    case 'other topic':
      return { chat: FORUM, threadId: OTHER_TOPIC_ID }
    case 'channel':
      return { chat: CHANNEL }
    case 'migrated':
      return { chat: MIGRATED }
    default:
      return where satisfies never
  }
}

/**
 * @param id  a number, its digits, or @username of a group or channel
 * @param people  who may have a chat with the bot
 */
export function findChat(id: number | string, people: readonly User[]): Chat | undefined {
  const person = people.find((each) => !each.is_bot && String(each.id) === String(id))
  if (person !== undefined) return privateChat(person)
  return FIXED.find(
    (chat) => String(chat.id) === String(id) || ('username' in chat && `@${chat.username}` === String(id)),
  )
}

export function membersOf(chat: Chat, people: readonly User[]): readonly User[] {
  return chat.type === 'private' ? [BOT, ...people.filter(({ id }) => id === chat.id)] : people
}

function privateChat(person: User): Chat.PrivateChat {
  const { id, first_name, username } = person
  return { id, type: 'private', first_name, ...(username === undefined ? {} : { username }) }
}
