/** Buttons under the bot's messages; what they need stands in their data and in the message. */

import type { CallbackQuery, Message } from 'grammy/types'
import type { Language } from '../../model.js'
import { askerOf } from '../references/own-message.js'
import { admit, type Press, readPress, showReference, waitWords } from '../turn.js'
import { editMessage, isBadRequest, repeated, sendMessage } from './api/send.js'
import type { TelegramTurn } from './desk.js'
import { threadOf } from './hear-message.js'
import { chooseLanguage, readLanguageButton } from './language-message.js'
import { answerMessage } from './message/answer-message.js'
import { readOwnMessage } from './message/read-own-message.js'
import { languageOfApp } from './message/surface.js'

interface Pressed {
  readonly query: CallbackQuery
  acknowledged: boolean
}

/** However it ends, the button's spinner does. @throws what went wrong */
export async function pressButton(query: CallbackQuery, turn: TelegramTurn): Promise<void> {
  const pressed = { query, acknowledged: false }
  try {
    await follow(pressed, turn)
  } catch (error) {
    // The first failure is the one to tell of.
    if (!pressed.acknowledged) await acknowledge(pressed, undefined, turn).catch(() => undefined)
    throw error
  }
}

async function follow(pressed: Pressed, turn: TelegramTurn): Promise<void> {
  const { data = '', from, message } = pressed.query
  const own = languageOfApp(from.language_code)
  // One too old to be read is no message of ours to go on from.
  if (message === undefined || !('text' in message || 'from' in message)) return say(pressed, 'button-old', own, turn)
  const language = (await turn.languages.of(message.chat.id)) ?? own
  const chosen = readLanguageButton(data)
  if (chosen !== undefined) {
    await acknowledge(pressed, undefined, turn)
    const body = await chooseLanguage(chosen ?? undefined, message.chat.id, own, turn)
    await editMessage(turn.api, message.chat.id, message.message_id, body)
    return
  }
  const press = readPress(data, readOwnMessage(message), turn)
  switch (press.kind) {
    case 'notice':
      return say(pressed, press.notice, language, turn)
    case 'dismiss':
      return dismiss(pressed, message, press.asker, language, turn)
    case 'show':
      return show(pressed, message, press, language, turn)
    default:
      return press satisfies never
  }
}

async function show(
  pressed: Pressed,
  message: Message,
  { reference, turns }: Extract<Press, { kind: 'show' }>,
  language: Language,
  turn: TelegramTurn,
): Promise<void> {
  const { id: chat, type } = message.chat
  const admission = admit(turn, `${pressed.query.from.id}`, `${chat}`)
  if (!admission.ok) return acknowledge(pressed, waitWords(turn, admission, language, 'person'), turn)
  const own = readOwnMessage(message)
  const shown = showReference(turn, reference, own, language)
  if (shown === undefined) return say(pressed, 'question-gone', language, turn)
  const { reply, ...around } = shown
  // First the acknowledgement: a button that keeps spinning is the commonest complaint.
  await acknowledge(pressed, undefined, turn)
  const asker = turns ? askerOf(own) : type === 'private' ? undefined : `${pressed.query.from.id}`
  const body = answerMessage(reply, turn.wording, { ...around, ...(asker !== undefined && { asker }) })
  if (turns && (await editMessage(turn.api, chat, message.message_id, body))) return
  const thread = threadOf(message)
  await sendMessage(turn.api, { chat, ...(thread !== undefined && { thread }) }, body, message.message_id, turn.log)
}

async function dismiss(
  pressed: Pressed,
  message: Message,
  asker: string,
  language: Language,
  turn: TelegramTurn,
): Promise<void> {
  const { api } = turn
  const { id: chat } = message.chat
  if (`${pressed.query.from.id}` !== asker && !(await isModerator(pressed.query, chat, turn))) {
    return say(pressed, 'dismiss-not-yours', language, turn)
  }
  await acknowledge(pressed, undefined, turn)
  await repeated(() => api.deleteMessage(chat, message.message_id)).catch((error) => {
    // It is gone already, or too old to be taken away.
    if (!isBadRequest(error, /message/i)) throw error
  })
}

async function isModerator(query: CallbackQuery, chat: number, { api }: TelegramTurn): Promise<boolean> {
  const member = await repeated(() => api.getChatMember(chat, query.from.id)).catch(() => undefined)
  return member?.status === 'creator' || member?.status === 'administrator'
}

type Notice = 'button-old' | 'feedback-thanks' | 'question-gone' | 'dismiss-not-yours'

async function say(pressed: Pressed, key: Notice, language: Language, turn: TelegramTurn): Promise<void> {
  await acknowledge(pressed, turn.wording.say(language, key), turn)
}

/** Telegram's limit on the words over a pressed button. */
const LONGEST_NOTICE = 200

async function acknowledge(pressed: Pressed, text: string | undefined, { api, log }: TelegramTurn): Promise<void> {
  pressed.acknowledged = true
  try {
    const body = text === undefined ? {} : { text: text.slice(0, LONGEST_NOTICE), show_alert: text.length > 60 }
    await repeated(() => api.answerCallbackQuery(pressed.query.id, body))
  } catch (error) {
    // Pressed too long ago, while the bot was down: what was pressed is done all the same.
    if (!isBadRequest(error, /query is too old|query id is invalid/i)) throw error
    log.info('telegram-late-button')
  }
}
