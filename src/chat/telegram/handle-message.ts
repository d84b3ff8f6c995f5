/** Messages, and messages that were edited: questions, commands, replies. */

import type { Message } from 'grammy/types'
import type { Language, Topic } from '../../model.js'
import { mayAsk } from '../desk.js'
import type { StandingQuestion } from '../references/question-line.js'
import { keyOf } from '../references/reference.js'
import { type OwnRequest, type Request, readLine } from '../requests/commands.js'
import { answerRequest } from '../requests/reply.js'
import { editMessage, sendMessage } from './api/send.js'
import type { TelegramDesk } from './desk.js'
import { languageMessage } from './language-message.js'
import { answerMessage, noticeMessage, type TelegramMessage } from './message/answer-message.js'
import { languageOfApp, OWN_COMMANDS } from './message/surface.js'
import { type Heard, hear, threadOf } from './read-message.js'

/** @param edited  the message was sent before and reads otherwise now */
export async function handleMessage(message: Message, edited: boolean, desk: TelegramDesk): Promise<void> {
  const heard = hear(message, desk.me)
  if (heard === undefined) return
  const { id: chat, type } = message.chat
  const wait = mayAsk(desk, `${message.from?.id ?? chat}`, `${chat}`)
  const own = languageOfApp(message.from?.language_code)
  const chosen = await desk.languages.of(chat)
  const language = chosen ?? own
  if (!wait.ok) {
    if (wait.first) {
      const notice = noticeMessage(desk.wording.say(language, 'cooldown', { seconds: wait.waitSeconds }))
      await deliver(message, notice, edited, desk)
    }
    return
  }
  const thread = threadOf(message)
  // Somebody sees at once that the bot is at it; whether that arrives doesn't matter.
  void desk.api
    .sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread })
    .catch(() => undefined)
  const body = await replyTo(
    heard,
    { chat, language, chosen: chosen !== undefined, group: type !== 'private' },
    message,
    desk,
  )
  await deliver(message, body, edited, desk)
}

interface Listener {
  readonly chat: number
  readonly language: Language
  /** The language was chosen for the chat: even a question in another is answered in it. */
  readonly chosen: boolean
  readonly group: boolean
}

async function replyTo(
  heard: Heard,
  { chat, language, chosen, group }: Listener,
  message: Message,
  desk: TelegramDesk,
): Promise<TelegramMessage> {
  const line = heard.text.replace(/^(\/\w+)@\w+/, '$1')
  const request = line === '' ? HELP : readLine(line, OWN_COMMANDS)
  if (request.kind === 'own' && request.command === 'language') return languageMessage(line, chat, language, desk)
  const wanted = request.kind === 'own' ? startRequest(line, desk) : goOn(request, heard.before)
  const spoken = wanted.kind === 'ask' && !chosen ? desk.core.languageOf(wanted.question, language) : language
  const reply = answerRequest(desk.core, wanted, { today: desk.today(), language: spoken, inOwn: chosen })
  const question = wanted.kind === 'ask' ? standing(wanted.question, wanted.before) : undefined
  return answerMessage(reply, desk.wording, {
    ...(question && { question }),
    ...(group && message.from !== undefined && { asker: `${message.from.id}` }),
  })
}

const HELP: Request = { kind: 'help' }

/** A reply to an answer goes on from its question. */
function goOn(request: Exclude<Request, OwnRequest>, before: StandingQuestion | undefined): Request {
  if (request.kind !== 'ask' || before === undefined) return request
  return { ...request, before: before.before ?? before.question }
}

function standing(question: string, before: string | undefined): StandingQuestion {
  return { question, ...(before !== undefined && { before }) }
}

/** t.me/bot?start=topic-security-guarantees, or report-2025-12-23-miami; their keys where an id is too long. */
function startRequest(line: string, { core }: TelegramDesk): Request {
  const [, kind, name = ''] = /^\/start\s+(topic|report)-([\w-]{1,57})$/.exec(line) ?? []
  if (kind === 'topic') {
    const topic = core.topics.find(({ id }: Topic) => id === name || keyOf(id) === name)
    if (topic !== undefined) return { kind: 'status', topic }
  }
  if (kind === 'report') {
    const report = core.reportByKey(name)
    return { kind: 'report', choice: report === undefined ? name : { kind: 'report', report } }
  }
  return HELP
}

/** Edits the answer of an edited question; sends one else. */
async function deliver(
  message: Message,
  body: TelegramMessage,
  edited: boolean,
  { api, answered, log }: TelegramDesk,
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
