/** Sending, changing and deleting messages. */

import type { Chat, InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import * as z from 'zod'
import { BOT } from './accounts.js'
import { readKeyboard } from './check-keyboard.js'
import type { Content, HeldMessage } from './held-message.js'
import { judgeText, type Marked } from './judge-text.js'
import { bool, type Context, chatId, int, json, method, text } from './method.js'
import { FORUM_ID, type Place, TOPICS } from './places.js'
import { breach, unlucky } from './refusal.js'

const marked = {
  text,
  parse_mode: text.optional(),
  entities: json(z.array(z.custom<MessageEntity>((v) => typeof v === 'object'))).optional(),
  link_preview_options: json(z.object({ is_disabled: z.boolean().optional() }).loose()).optional(),
  reply_markup: json(z.record(z.string(), z.unknown())).optional(),
}
const target = { chat_id: chatId.optional(), message_id: int.optional(), inline_message_id: text.optional() }
const replyParameters = z.object({
  message_id: z.int(),
  chat_id: chatId.optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
  quote_parse_mode: z.string().optional(),
  quote_position: z.int().optional(),
})
const ACTIONS =
  /^(typing|upload_(photo|video|voice|document|video_note)|record_(video|voice|video_note)|choose_sticker|find_location)$/

export const MESSAGE_METHODS = {
  sendMessage: method(
    {
      ...marked,
      chat_id: chatId,
      message_thread_id: int.optional(),
      reply_parameters: json(replyParameters).optional(),
      disable_notification: bool.optional(),
      protect_content: bool.optional(),
    },
    (context, params) => {
      const { state } = context
      const chat = state.enter(params.chat_id)
      const content = readContent(context, params)
      const replyTo = findReply(context, chat, params.reply_parameters)
      // A reply goes to the topic of what it replies to, named or not.
      const place = placeIn(chat, params.message_thread_id ?? threadOf(replyTo))
      const quote = params.reply_parameters?.quote
      if (quote !== undefined && replyTo && !replyTo.text.includes(quote)) throw unlucky('QUOTE_TEXT_INVALID')
      const root = place.threadId === undefined ? undefined : state.find(chat.id, place.threadId)
      const isThread = chat.type === 'supergroup' && chat.id !== FORUM_ID && replyTo
      const replyThread = isThread ? (replyTo.origin.replyThread ?? replyTo.id) : undefined
      const held = state.post({ place, author: BOT, replyTo: replyTo ?? root, quote, replyThread }, content, params)
      return held.message
    },
  ),

  editMessageText: method({ ...marked, ...target }, (context, params) => {
    const held = findOwn(context, params)
    return change(context, held, readContent(context, params), params)
  }),

  editMessageReplyMarkup: method({ ...target, reply_markup: marked.reply_markup }, (context, params) => {
    const held = findOwn(context, params)
    const { markup: _, ...kept } = held.content
    return change(context, held, { ...kept, ...keyboardOf(params.reply_markup) }, params)
  }),

  deleteMessage: method({ chat_id: chatId, message_id: int }, ({ state }, params) => {
    const chat = state.enter(params.chat_id)
    const held = state.find(chat.id, params.message_id)
    if (held === undefined) throw unlucky('message to delete not found')
    if (held.origin.author !== BOT && chat.type !== 'private') throw unlucky("message can't be deleted")
    held.deleted = true
    state.nextTurn()
    return true
  }),

  sendChatAction: method(
    { chat_id: chatId, message_thread_id: int.optional(), action: text },
    ({ state }, { chat_id: id, message_thread_id: thread, action }) => {
      // Unlike a message, an action may name the General topic, 1.
      placeIn(state.enter(id), thread === 1 ? undefined : thread)
      if (!ACTIONS.test(action)) throw breach('wrong parameter action in request')
      return true
    },
  ),
}

/** @throws {Refusal} */
export function readContent({ note }: Pick<Context, 'note'>, params: Marked & Partial<SentContent>): Content {
  const { text, entities, losses } = judgeText(params)
  for (const loss of losses) note(loss)
  const { link_preview_options: preview } = params
  const hasLink = entities.some(({ type }) => type === 'url' || type === 'text_link')
  if (hasLink && preview?.is_disabled !== true) note('link preview: not disabled')
  return { text, entities, preview, ...keyboardOf(params.reply_markup) }
}

interface SentContent {
  readonly link_preview_options: { readonly is_disabled?: boolean | undefined } | undefined
  readonly reply_markup: object | undefined
}

function keyboardOf(given: object | undefined): { markup?: InlineKeyboardMarkup } {
  const markup = readKeyboard(given)
  return markup === undefined ? {} : { markup }
}

/** General takes no thread, and only a forum has others. */
function placeIn(chat: Chat, threadId: number | undefined): Place {
  if (threadId === undefined) return { chat }
  if (chat.id !== FORUM_ID || TOPICS[threadId] === undefined) throw unlucky('message thread not found')
  return { chat, threadId }
}

function threadOf(held: HeldMessage | undefined): number | undefined {
  return held?.origin.place.threadId
}

function findReply(
  { state }: Context,
  chat: Chat,
  wanted: z.infer<typeof replyParameters> | undefined,
): HeldMessage | undefined {
  if (wanted === undefined) return undefined
  const from = wanted.chat_id === undefined ? chat : state.look(wanted.chat_id)
  const found = state.find(from.id, wanted.message_id)
  if (found === undefined && !wanted.allow_sending_without_reply) throw unlucky('message to be replied not found')
  return found
}

function findOwn(
  { state }: Context,
  params: { chat_id?: number | string; message_id?: number; inline_message_id?: string } | object,
): HeldMessage {
  const { chat_id: id, message_id: messageId, inline_message_id: inlineId } = params as Record<string, never>
  if (inlineId !== undefined) {
    const found = state.messages.find((each) => each.origin.inlineMessageId === inlineId && !each.deleted)
    if (found === undefined) throw unlucky('MESSAGE_ID_INVALID')
    return found
  }
  if (id === undefined) throw breach('chat_id is empty')
  if (messageId === undefined) throw breach('message identifier is not specified')
  const held = state.find(state.enter(id).id, messageId)
  if (held === undefined) throw unlucky('message to edit not found')
  if (held.origin.author !== BOT) throw breach("message can't be edited")
  return held
}

function change({ state }: Context, held: HeldMessage, content: Content, params: object): unknown {
  const said = ({ text, entities, markup }: Content) => JSON.stringify([text, entities, markup])
  if (said(content) === said(held.content)) {
    throw unlucky(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  state.rewrite(held, content, params as Record<string, unknown>)
  return held.origin.inlineMessageId === undefined ? held.message : true
}
