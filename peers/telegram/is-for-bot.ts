/** Whether Telegram shows the bot a message, which in groups with privacy mode on is seldom. */

import { BOT } from './accounts.js'
import type { HeldMessage } from './held-message.js'
import type { State } from './state.js'

/** @see https://core.telegram.org/bots/features#privacy-mode */
export function isForBot(held: HeldMessage, state: State): boolean {
  const { author, place, replyTo } = held.origin
  if (author.is_bot) return false
  if (place.chat.type === 'private' || place.chat.type === 'channel' || !state.privacyMode) return true
  if (replyTo?.origin.author === BOT && !replyTo.isTopicRoot) return true

  const commands = held.content.entities.filter(({ type }) => type === 'bot_command')
  return commands.some(({ offset, length }) => {
    const [, addressee] = held.text.slice(offset, offset + length).split('@')
    return addressee === undefined ? !anotherBotSpokeLast(held, state) : addressee.toLowerCase() === BOT.username
  })
}

/** A command that names no bot goes to the bot that wrote last, or to all where none did. */
function anotherBotSpokeLast(held: HeldMessage, state: State): boolean {
  const last = state.messagesIn(held.chatId).findLast(({ origin }) => origin.author.is_bot && !origin.extra)
  return last !== undefined && last.origin.author !== BOT
}
