/**
 * What a message wants of the bot: its words, where they are for the bot, and what they go on from.
 *
 * In a group the bot hears commands, its name and replies to it; in a private chat everything, in a channel nothing.
 * What a bot says, and commands for another bot, it hears nowhere.
 */

import type { Message, UserFromGetMe } from 'grammy/types'
import type { StandingQuestion } from '../references/question-line.js'
import { readQuestionLine } from './message/question-line.js'

export interface SpokenMessage {
  /** Without the bot's name; a command with its slash. */
  readonly text: string
  readonly before?: StandingQuestion
}

/** Undefined where the message is not for the bot, or holds no words. */
export function hearMessage(message: Message, me: UserFromGetMe): SpokenMessage | undefined {
  if (message.text === undefined || message.from?.is_bot === true || message.via_bot !== undefined) return undefined
  const command = /^\/(\w+)(?:@(\w+))?(?=\s|$)/.exec(message.text)
  const addressed = command?.[2]
  if (addressed !== undefined && addressed.toLowerCase() !== me.username.toLowerCase()) return undefined
  const replied = message.reply_to_message
  // What is said in a topic replies to the notice that opened it, which may be the bot's.
  const toMe = replied?.from?.id === me.id && replied.forum_topic_created === undefined
  const name = new RegExp(`@${me.username}\\b`, 'giu')
  const mentioned = name.test(message.text)
  if (message.chat.type !== 'private' && command === null && !toMe && !mentioned) return undefined
  if (message.chat.type === 'channel') return undefined
  const text = message.text.replace(name, ' ').trim()
  const before = toMe ? readQuestionLine(replied?.text ?? '') : undefined
  return { text, ...(before !== undefined && { before }) }
}

/** The forum topic that the message stands in; the General topic has none. */
export function threadOf(message: Message): number | undefined {
  return message.is_topic_message === true ? message.message_thread_id : undefined
}
