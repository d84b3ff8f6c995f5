/** Messages, and messages that were edited: questions, commands, replies. */

import type { Message } from 'grammy/types'
import type { Topic } from '../../model.js'
import { keyOf } from '../references/reference.js'
import type { Request } from '../requests/commands.js'
import { admit, answer, goOn, hear, type Listener, waitWords } from '../turn.js'
import { editMessage, sendMessage } from './api/send.js'
import type { TelegramTurn } from './desk.js'
import { hearMessage, type SpokenMessage, threadOf } from './hear-message.js'
import { languageMessage } from './language-message.js'
import { answerMessage, noticeMessage, type TelegramMessage } from './message/answer-message.js'
import { languageOfApp, OWN_COMMANDS } from './message/surface.js'

/** @param edited  the message was sent before and reads otherwise now */
export async function handleMessage(message: Message, edited: boolean, turn: TelegramTurn): Promise<void> {
  const spoken = hearMessage(message, turn.me)
  if (spoken === undefined) return
  const chat = message.chat.id
  const admission = admit(turn, `${message.from?.id ?? chat}`, `${chat}`)
  const chosen = await turn.languages.of(chat)
  const language = chosen ?? languageOfApp(message.from?.language_code)
  if (!admission.ok) {
    const words = waitWords(turn, admission, language, 'everybody')
    if (words !== undefined) await deliver(message, noticeMessage(words), edited, turn)
    return
  }
  const thread = threadOf(message)
  // Somebody sees at once that the bot is at it; whether that arrives doesn't matter.
  void turn.api
    .sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread })
    .catch(() => undefined)
  const listener = { language, answersIn: chosen === undefined ? 'question' : 'own' } as const
  await deliver(message, await messageFor(spoken, listener, message, turn), edited, turn)
}

async function messageFor(
  spoken: SpokenMessage,
  listener: Listener,
  message: Message,
  turn: TelegramTurn,
): Promise<TelegramMessage> {
  const line = spoken.text.replace(/^(\/\w+)@\w+/, '$1')
  const { request, words } = hear(line, OWN_COMMANDS)
  if (request.kind === 'own' && request.command === 'language') {
    return languageMessage(line, message.chat.id, listener.language, turn)
  }
  const wanted = request.kind === 'own' ? startRequest(line, turn) : goOn(request, spoken.before)
  const { reply, question } = answer(turn, { request: wanted, words }, listener)
  const asker = message.chat.type === 'private' ? undefined : message.from
  return answerMessage(reply, turn.wording, { ...(question && { question }), ...(asker && { asker: `${asker.id}` }) })
}

/** t.me/bot?start=topic-security-guarantees, or report-2025-12-23-miami; their keys where an id is too long. */
function startRequest(line: string, { core }: TelegramTurn): Request {
  const [, kind, name = ''] = /^\/start\s+(topic|report)-([\w-]{1,57})$/.exec(line) ?? []
  if (kind === 'topic') {
    const topic = core.topics.find(({ id }: Topic) => id === name || keyOf(id) === name)
    if (topic !== undefined) return { kind: 'status', topic }
  }
  if (kind === 'report') {
    const report = core.reportByKey(name)
    return { kind: 'report', choice: report === undefined ? name : { kind: 'report', report } }
  }
  return { kind: 'help' }
}

/** Edits the answer of an edited question; sends one else. */
async function deliver(
  message: Message,
  body: TelegramMessage,
  edited: boolean,
  { api, answered, log }: TelegramTurn,
): Promise<void> {
  const chat = message.chat.id
  const before = edited ? answered.answerOf(chat, message.message_id) : undefined
  if (before !== undefined && (await editMessage(api, chat, before, body))) return
  const thread = threadOf(message)
  // Alone with the bot it is clear what is answered; an edited question stands further up.
  const replyTo = message.chat.type !== 'private' || edited ? message.message_id : undefined
  const sent = await sendMessage(api, { chat, ...(thread !== undefined && { thread }) }, body, replyTo, log)
  if (sent !== undefined) answered.note(chat, message.message_id, sent.message_id)
}
