/** Buttons under the bot's messages; what they need stands in their data and in the message. */

import type { CallbackQuery, Message } from 'grammy/types'
import type { Language } from '../../model.js'
import { mayAsk } from '../desk.js'
import { readCustomId } from '../references/custom-id.js'
import type { Reference } from '../references/reference.js'
import { feedbackFields } from '../requests/feedback.js'
import { followReference, type ShowingReference } from '../requests/follow-reference.js'
import { answerRequest } from '../requests/reply.js'
import { editMessage, isBadRequest, repeated, sendMessage } from './api/send.js'
import type { TelegramDesk } from './desk.js'
import { chooseLanguage, readLanguageButton } from './language-message.js'
import { answerMessage } from './message/answer-message.js'
import { readQuestionLine } from './message/question-line.js'
import { languageOfApp } from './message/surface.js'
import { threadOf } from './read-message.js'

export async function pressButton(query: CallbackQuery, desk: TelegramDesk): Promise<void> {
  const { data = '', from, message } = query
  const own = languageOfApp(from.language_code)
  // One too old to be read is no message of ours to go on from.
  if (message === undefined || !('text' in message || 'from' in message)) return say(query, 'button-old', own, desk)
  const language = (await desk.languages.of(message.chat.id)) ?? own
  const chosen = readLanguageButton(data)
  if (chosen !== undefined) {
    await acknowledge(query, undefined, desk)
    const body = await chooseLanguage(chosen ?? undefined, message.chat.id, own, desk)
    await editMessage(desk.api, message.chat.id, message.message_id, body)
    return
  }
  const id = readCustomId(data)
  if (id === undefined) return say(query, 'button-old', language, desk)
  const { reference, turns } = id
  switch (reference.kind) {
    case 'feedback':
      desk.log.info(
        'feedback',
        feedbackFields(reference.helpful, questionOf(message)?.question, referencesOf(message), desk.core),
      )
      return say(query, 'feedback-thanks', language, desk)
    case 'dismiss':
      return dismiss(query, message, reference.asker, language, desk)
    default:
      return show(query, message, reference, turns, language, desk)
  }
}

async function show(
  query: CallbackQuery,
  message: Message,
  reference: ShowingReference,
  turns: boolean,
  language: Language,
  desk: TelegramDesk,
): Promise<void> {
  const { id: chat, type } = message.chat
  const wait = mayAsk(desk, `${query.from.id}`, `${chat}`)
  if (!wait.ok) {
    return acknowledge(query, desk.wording.say(language, 'cooldown', { seconds: wait.waitSeconds }), desk)
  }
  const question = questionOf(message)
  if (reference.kind === 'ask' && question === undefined) return say(query, 'question-gone', language, desk)
  // First the acknowledgement: a button that keeps spinning is the commonest complaint.
  await acknowledge(query, undefined, desk)
  const request = followReference(reference, question, desk.core)
  const reply = answerRequest(desk.core, request, { today: desk.today(), language, inOwn: true })
  const asker = turns ? askerOf(message) : type === 'private' ? undefined : `${query.from.id}`
  const body = answerMessage(reply, desk.wording, {
    page: reference.page,
    ...(reference.kind === 'ask' && question && { question, skip: reference.skip }),
    ...(asker !== undefined && { asker }),
  })
  if (turns && (await editMessage(desk.api, chat, message.message_id, body))) return
  const thread = threadOf(message)
  await sendMessage(desk.api, { chat, ...(thread !== undefined && { thread }) }, body, message.message_id, desk.log)
}

async function dismiss(
  query: CallbackQuery,
  message: Message,
  asker: string,
  language: Language,
  desk: TelegramDesk,
): Promise<void> {
  const { api } = desk
  const { id: chat } = message.chat
  if (`${query.from.id}` !== asker && !(await isModerator(query, chat, desk))) {
    return say(query, 'dismiss-not-yours', language, desk)
  }
  await acknowledge(query, undefined, desk)
  await repeated(() => api.deleteMessage(chat, message.message_id)).catch((error) => {
    // It is gone already, or too old to be taken away.
    if (!isBadRequest(error, /message/i)) throw error
  })
}

async function isModerator(query: CallbackQuery, chat: number, { api }: TelegramDesk): Promise<boolean> {
  const member = await repeated(() => api.getChatMember(chat, query.from.id)).catch(() => undefined)
  return member?.status === 'creator' || member?.status === 'administrator'
}

type Notice = 'button-old' | 'feedback-thanks' | 'question-gone' | 'dismiss-not-yours'

async function say(query: CallbackQuery, key: Notice, language: Language, desk: TelegramDesk): Promise<void> {
  await acknowledge(query, desk.wording.say(language, key), desk)
}

/** Telegram's limit on the words over a pressed button. */
const LONGEST_NOTICE = 200

async function acknowledge(query: CallbackQuery, text: string | undefined, { api, log }: TelegramDesk): Promise<void> {
  try {
    const body = text === undefined ? {} : { text: text.slice(0, LONGEST_NOTICE), show_alert: text.length > 60 }
    await repeated(() => api.answerCallbackQuery(query.id, body))
  } catch (error) {
    // Pressed too long ago, while the bot was down: what was pressed is done all the same.
    if (!isBadRequest(error, /query is too old|query id is invalid/i)) throw error
    log.info('telegram-late-button')
  }
}

function questionOf(message: Message): ReturnType<typeof readQuestionLine> {
  return readQuestionLine(message.text ?? '')
}

function referencesOf(message: Message): Reference[] {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  return buttons.flatMap((button) => {
    const read = 'callback_data' in button && button.callback_data ? readCustomId(button.callback_data) : undefined
    return read === undefined ? [] : [read.reference]
  })
}

function askerOf(message: Message): string | undefined {
  return referencesOf(message).find((reference) => reference.kind === 'dismiss')?.asker
}
