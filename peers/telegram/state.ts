/**
 * All that the peer knows: messages, who is where, what waits for an answer.
 *
 * Methods and people change it. Knows no HTTP.
 */

import type { BotCommand, Chat, InlineQueryResult, Message, User } from 'grammy/types'
import { BOT, USERS } from './accounts.js'
import { type Content, HeldMessage, type Origin } from './held-message.js'
import { FORUM_ID, findChat, GROUP_ID, MIGRATED_ID, TOPICS } from './places.js'
import { Refusal, unlucky } from './refusal.js'
import { refusalOf, type Standing } from './standing.js'
import { type UpdateKind, Updates } from './updates.js'

/** A press on a button. */
export interface Press {
  readonly id: string
  readonly data: string
  readonly by: User
  readonly on: HeldMessage
  answer: { readonly text?: string; readonly show_alert?: boolean; readonly url?: string } | undefined
  expired: boolean
}

/** A search in inline mode. */
export interface Search {
  readonly id: string
  readonly query: string
  readonly offset: string
  readonly by: User
  answer: InlineAnswer | undefined
  expired: boolean
}

export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[]
  readonly next_offset?: string | undefined
  readonly cache_time?: number | undefined
  readonly is_personal?: boolean | undefined
  readonly button?: object | undefined
}

export interface StateHooks {
  changed(): void
  /** Milliseconds since 1970; counted when not given. */
  readonly now?: (() => number) | undefined
  readonly privacyMode: boolean
}

const START_S = Date.UTC(2026, 7, 1, 12) / 1000

export class State {
  readonly updates: Updates
  readonly messages: HeldMessage[] = []
  readonly users: User[] = [...USERS]
  readonly presses = new Map<string, Press>()
  readonly searches = new Map<string, Search>()
  /** By scope and language. */
  readonly commands = new Map<string, readonly BotCommand[]>()
  /** Name and descriptions, by kind and language. */
  readonly texts = new Map<string, string>()
  readonly standings = new Map<number, Standing>()
  /** People who wrote to the bot, so that it may write to them. */
  readonly known = new Set<number>()
  /** People who run every group. */
  readonly admins = new Set<number>()
  /** Which handle took a message for its answer, so that no other one does. */
  readonly claims = new Map<HeldMessage, object>()
  migrated = false
  privacyMode: boolean
  #turn = 0
  readonly #byChat = new Map<number, HeldMessage[]>()
  readonly #hooks: StateHooks

  constructor(hooks: StateHooks) {
    this.#hooks = hooks
    this.privacyMode = hooks.privacyMode
    this.updates = new Updates(() => hooks.changed())
    this.#openTopics()
  }

  /** Counts what happens; later is greater. */
  nextTurn(): number {
    this.#turn += 1
    return this.#turn
  }

  get turn(): number {
    return this.#turn
  }

  /** Seconds since 1970. */
  now(): number {
    return this.#hooks.now ? Math.floor(this.#hooks.now() / 1000) : START_S + this.#turn
  }

  changed(): void {
    this.#hooks.changed()
  }

  /** Ids count within a chat, so that two chats have messages of the same id, as on Telegram. */
  post(origin: Omit<Origin, 'id' | 'date'>, content: Content, params?: Readonly<Record<string, unknown>>): HeldMessage {
    const inChat = this.messagesIn(origin.place.chat.id)
    const id = inChat.length + 1
    const writing = { turn: this.nextTurn(), params }
    const held = new HeldMessage({ ...origin, id, date: this.now() }, content, writing)
    this.messages.push(held)
    inChat.push(held)
    return held
  }

  rewrite(held: HeldMessage, content: Content, params?: Readonly<Record<string, unknown>>): void {
    held.content = content
    held.writings.push({ turn: this.nextTurn(), params })
    held.editDate = this.now()
  }

  find(chatId: number, messageId: number): HeldMessage | undefined {
    const found = this.messagesIn(chatId)[messageId - 1]
    return found?.deleted ? undefined : found
  }

  /** All of a chat, in order, deleted ones and service messages too. */
  messagesIn(chatId: number): HeldMessage[] {
    const found = this.#byChat.get(chatId) ?? []
    this.#byChat.set(chatId, found)
    return found
  }

  /** Tells the bot of a message, unless it is not there to hear of it. */
  tell(kind: UpdateKind & ('message' | 'edited_message' | 'channel_post' | 'edited_channel_post'), held: HeldMessage) {
    if (this.standingIn(held.chatId) === 'open') this.updates.push(kind, held.message as Message & never)
  }

  standingIn(chatId: number): Standing {
    return this.standings.get(chatId) ?? 'open'
  }

  /**
   * The chat, where the bot may write in it.
   *
   * @throws {Refusal} 403 or 400 as Telegram does
   */
  enter(id: number | string): Chat {
    const chat = this.look(id)
    if (chat.id === GROUP_ID && this.migrated) {
      const parameters = { migrate_to_chat_id: MIGRATED_ID }
      throw new Refusal(400, 'group chat was upgraded to a supergroup chat', { parameters })
    }
    const refusal = refusalOf(this.standingIn(chat.id), chat)
    if (refusal !== undefined) throw refusal
    return chat
  }

  /** The chat, where the bot knows it. @throws {Refusal} */
  look(id: number | string): Chat {
    const chat = findChat(id, this.users)
    const strange = chat?.type === 'private' && !this.known.has(chat.id)
    if (chat === undefined || strange || (chat.id === MIGRATED_ID && !this.migrated)) throw unlucky('chat not found')
    return chat
  }

  #openTopics(): void {
    const chat = findChat(FORUM_ID, [])
    if (chat === undefined) throw new Error('There is no forum.')
    this.post({ place: { chat }, author: BOT, extra: { group_chat_created: true } }, { text: '', entities: [] })
    for (const [threadId, name] of Object.entries(TOPICS)) {
      const extra = { forum_topic_created: { name, icon_color: 7322096 } }
      this.post({ place: { chat, threadId: Number(threadId) }, author: BOT, extra }, { text: '', entities: [] })
    }
  }
}
