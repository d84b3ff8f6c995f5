/**
 * One message that the peer keeps, of the bot or of a person.
 *
 * Knows its place and its past; gives itself as Telegram would give it now. Judges no text.
 */

import type { InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity, User } from 'grammy/types'
import { BOT } from './accounts.js'
import type { Place } from './places.js'

/** What a message says, after parsing. */
export interface Content {
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly markup?: InlineKeyboardMarkup | undefined
  readonly preview?: object | undefined
}

/** A writing of it: the first, or an edit. */
export interface Writing {
  /** Counts all that happens at the peer. */
  readonly turn: number
  /** What the bot sent for it, undefined for people's. */
  readonly params: Readonly<Record<string, unknown>> | undefined
}

/** What is fixed when a message comes to be. */
export interface Origin {
  readonly id: number
  readonly place: Place
  readonly author: User
  /** Seconds since 1970. */
  readonly date: number
  readonly replyTo?: HeldMessage | undefined
  readonly quote?: string | undefined
  /** The root of a thread of replies, in a supergroup without topics. */
  readonly replyThread?: number | undefined
  /** Set where it was sent by inline mode. */
  readonly inlineMessageId?: string | undefined
  /** Fields of service messages and of messages via a bot. */
  readonly extra?: object | undefined
}

export class HeldMessage {
  readonly origin: Origin
  readonly writings: Writing[] = []
  content: Content
  editDate: number | undefined
  deleted = false

  constructor(origin: Origin, content: Content, writing: Writing) {
    this.origin = origin
    this.content = content
    this.writings.push(writing)
  }

  get id(): number {
    return this.origin.id
  }

  get chatId(): number {
    return this.origin.place.chat.id
  }

  get text(): string {
    return this.content.text
  }

  /** The source of the last writing, with its markup; undefined for people's messages. */
  get source(): string | undefined {
    const { text } = this.writings.at(-1)?.params ?? {}
    return typeof text === 'string' ? text : undefined
  }

  get edits(): number {
    return this.writings.length - 1
  }

  /** All buttons of the inline keyboard, row after row. */
  get buttons(): readonly InlineKeyboardButton[] {
    return this.content.markup?.inline_keyboard.flat() ?? []
  }

  /** Whom it names and thereby calls, but for the bot itself. */
  get pings(): readonly string[] {
    const { text, entities } = this.content
    const named = entities.filter(({ type }) => type === 'mention' || type === 'text_mention')
    const names = named.map(({ offset, length }) => text.slice(offset, offset + length))
    return names.filter((name) => name.toLowerCase() !== `@${BOT.username}`)
  }

  /** As Telegram would give it now: a copy. */
  get message(): Message {
    const { replyTo, quote } = this.origin
    const isRoot = replyTo?.isTopicRoot === true
    const shown = replyTo !== undefined && !replyTo.deleted ? replyTo : undefined
    return {
      ...this.#own(),
      ...(shown ? { reply_to_message: shown.#own() } : {}),
      ...(quote !== undefined && !isRoot ? { quote: { text: quote, position: 0, is_manual: true } } : {}),
    } as Message
  }

  /** The service message that opened a topic: what is said in the topic replies to it. */
  get isTopicRoot(): boolean {
    return 'forum_topic_created' in (this.origin.extra ?? {})
  }

  #own(): object {
    const { id, place, author, date, replyThread, extra } = this.origin
    const { text, entities, markup, preview } = this.content
    const thread = place.threadId ?? replyThread
    return {
      message_id: id,
      ...(place.chat.type === 'channel' ? { sender_chat: place.chat } : { from: author }),
      chat: place.chat,
      date,
      ...(thread === undefined ? {} : { message_thread_id: thread }),
      ...(place.threadId === undefined ? {} : { is_topic_message: true }),
      ...(this.editDate === undefined ? {} : { edit_date: this.editDate }),
      ...(text === '' ? {} : { text }),
      ...(entities.length === 0 ? {} : { entities }),
      ...(preview === undefined ? {} : { link_preview_options: preview }),
      ...(markup === undefined ? {} : { reply_markup: markup }),
      ...extra,
    }
  }
}
