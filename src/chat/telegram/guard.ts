/** Each update's one catch: a log line, and a polite word to the person where that is possible. */

import { randomUUID } from 'node:crypto'
import type { Update } from 'grammy/types'
import { failureFields } from '../../service/failure.js'
import { beginTurn } from '../turn.js'
import { isGone, sendMessage } from './api/send.js'
import type { TelegramDesk, TelegramTurn } from './desk.js'
import { handleMessage } from './handle-message.js'
import { threadOf } from './hear-message.js'
import { answerInline } from './inline.js'
import { answerMessage } from './message/answer-message.js'
import { languageOfApp } from './message/surface.js'
import { pressButton } from './press-button.js'

/** Never rejects. */
export async function guardUpdate(update: Update, desk: TelegramDesk): Promise<void> {
  const began = desk.now()
  try {
    await route(update, beginTurn(desk))
    desk.log.debug('telegram-answered', { update: update.update_id, ms: desk.now() - began })
  } catch (error) {
    const reference = randomUUID().slice(0, 8)
    const fields = { reference, ms: desk.now() - began, ...failureFields(error) }
    if (isGone(error)) return desk.log.info('telegram-chat-gone', fields)
    desk.log.error('telegram-update-failed', fields)
    await sayTrouble(update, reference, desk).catch((second) => {
      desk.log.warn('telegram-update-failed', { reference, ...failureFields(second) })
    })
  }
}

async function route(
  { message, edited_message, callback_query, inline_query }: Update,
  turn: TelegramTurn,
): Promise<void> {
  if (message !== undefined) return handleMessage(message, false, turn)
  if (edited_message !== undefined) return handleMessage(edited_message, true, turn)
  if (callback_query !== undefined) return pressButton(callback_query, turn)
  if (inline_query !== undefined) return answerInline(inline_query, turn)
}

/** In the chat, also after a press: the words over its button can be said once only, and may have been. */
async function sayTrouble(update: Update, reference: string, desk: TelegramDesk): Promise<void> {
  const { callback_query: press } = update
  const message = update.message ?? update.edited_message ?? press?.message
  if (message === undefined) return
  const { id: chat } = message.chat
  const person = press?.from ?? message.from
  const language = (await desk.languages.of(chat)) ?? languageOfApp(person?.language_code)
  const body = answerMessage({ kind: 'trouble', language, reference }, desk.wording)
  const thread = message.date === 0 ? undefined : threadOf(message)
  await sendMessage(desk.api, { chat, ...(thread !== undefined && { thread }) }, body, message.message_id, desk.log)
}
