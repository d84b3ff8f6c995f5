/** What one of the bot's own messages says of itself; nothing in it is trusted. */

import type { Message } from 'grammy/types'
import { readCustomId } from '../../references/custom-id.js'
import type { OwnMessage } from '../../references/own-message.js'
import { readQuestionLine } from './question-line.js'

export function readOwnMessage({ text = '', reply_markup }: Message): OwnMessage {
  const question = readQuestionLine(text)
  const references = (reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) => {
    const read = 'callback_data' in button && button.callback_data ? readCustomId(button.callback_data) : undefined
    return read === undefined ? [] : [read.reference]
  })
  return { ...(question && { question }), references }
}
