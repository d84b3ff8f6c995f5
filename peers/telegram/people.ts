/**
 * People who use the bot: messages, edits, buttons.
 *
 * Takes what a person does, makes the update that Telegram would make of it, and gives a handle to wait on. Throws where a
 * person could not do it at all.
 */

import type { User } from 'grammy/types'
import type { Waits } from '../waits.js'
import { ANNA, BOT } from './accounts.js'
import { findEntities } from './find-entities.js'
import { PressHandle, SaidHandle, type SearchHandle } from './handles.js'
import type { HeldMessage } from './held-message.js'
import { InlineUse, type Searching } from './inline-use.js'
import { isForBot } from './is-for-bot.js'
import { LONGEST_TEXT } from './judge-text.js'
import { MIGRATED_ID, placeOf, type Where } from './places.js'
import { Standings } from './standings.js'
import type { Press, State } from './state.js'

/** Who acts, and where. Anna, in her chat with the bot. */
export interface Acting {
  readonly by?: User
  readonly in?: Where
}

export interface Saying extends Acting {
  /** The message that it replies to. */
  readonly replyTo?: HeldMessage
  /** The part of that message that the person picked. */
  readonly quote?: string
}

export class People extends Standings {
  readonly #state: State
  readonly #waits: Waits
  readonly #inline: InlineUse

  constructor(state: State, waits: Waits) {
    super(state)
    this.#state = state
    this.#waits = waits
    this.#inline = new InlineUse(state, waits)
  }

  /** Somebody else, beside Anna, Borys and Olga, for runs with many people. */
  newcomer(firstName: string, language = 'en'): User {
    const { users } = this.#state
    const user = { id: 1000 + users.length, is_bot: false, first_name: firstName, language_code: language }
    users.push(user)
    return user
  }

  /** Writes a message. Commands, mentions and addresses in it are marked as Telegram does. */
  say(text: string, { by = ANNA, in: where = 'private', replyTo, quote }: Saying = {}): SaidHandle {
    const state = this.#state
    const place = placeOf(where, by)
    const { chat } = place
    if ([...text].length > LONGEST_TEXT || text.trim() === '') throw new Error('Nobody can send a text of that length.')
    if (where === 'private') this.#enterPrivate(by)
    if (where === 'group' && state.migrated) throw new Error('The group is a supergroup now: say it in "migrated".')
    if (where === 'migrated' && !state.migrated) throw new Error('The group was not migrated yet.')
    if (replyTo && replyTo.chatId !== chat.id) throw new Error('A reply stands in the chat of the message.')
    if (quote !== undefined && !replyTo?.text.includes(quote)) throw new Error(`"${quote}" does not stand there.`)

    const root = place.threadId === undefined ? undefined : state.find(chat.id, place.threadId)
    const replyThread = chat.id === MIGRATED_ID && replyTo ? (replyTo.origin.replyThread ?? replyTo.id) : undefined
    const origin = { place, author: by, replyTo: replyTo ?? root, quote, replyThread }
    const held = state.post(origin, { text, entities: findEntities(text) })
    const handle = new SaidHandle(held, state, this.#waits)
    if (isForBot(held, state)) state.tell(chat.type === 'channel' ? 'channel_post' : 'message', held)
    state.changed()
    return handle
  }

  /** Changes a message of a person's. */
  edit(said: HeldMessage | SaidHandle, text: string): SaidHandle {
    const held = said instanceof SaidHandle ? said.held : said
    if (held.origin.author.is_bot) throw new Error('Nobody can edit a message of a bot.')
    if (held.deleted) throw new Error('The message is deleted.')
    this.#state.rewrite(held, { ...held.content, text, entities: findEntities(text) })
    const handle = new SaidHandle(held, this.#state, this.#waits, `the edit "${text}"`)
    const kind = held.origin.place.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message'
    if (isForBot(held, this.#state)) this.#state.tell(kind, held)
    this.#state.changed()
    return handle
  }

  /** A message goes: its author or an admin took it away. The bot hears nothing of it. */
  delete(said: HeldMessage | SaidHandle): void {
    const held = said instanceof SaidHandle ? said.held : said
    held.deleted = true
    this.#state.changed()
  }

  /** Presses the button with this label or callback data. */
  press(on: HeldMessage, button: string, { by = ANNA }: Pick<Acting, 'by'> = {}): PressHandle {
    const found = on.buttons.find(
      (each) => 'callback_data' in each && (each.callback_data === button || each.text === button),
    )
    if (on.deleted) throw new Error(`The message with "${button}" is deleted.`)
    if (!found || !('callback_data' in found)) {
      const labels = on.buttons.map((each) => each.text).join(', ')
      throw new Error(`Nobody can press "${button}"; the message offers: ${labels || 'nothing'}.`)
    }
    return this.pressForged(on, found.callback_data, { by })
  }

  /** Sends callback data that no button has to have, as a changed client can. */
  pressForged(on: HeldMessage, data: string, { by = ANNA }: Pick<Acting, 'by'> = {}): PressHandle {
    const state = this.#state
    const id = `press-${state.nextTurn()}`
    const press: Press = { id, data, by, on, answer: undefined, expired: false }
    state.presses.set(id, press)
    const handle = new PressHandle(press, state, this.#waits)
    const { inlineMessageId } = on.origin
    const place = inlineMessageId === undefined ? { message: on.message } : { inline_message_id: inlineMessageId }
    state.updates.push('callback_query', { id, from: by, chat_instance: `instance-${on.chatId}`, data, ...place })
    return handle
  }

  /** Types `@bot query` in some chat. */
  inlineQuery(query: string, searching: Searching = {}): SearchHandle {
    return this.#inline.search(query, searching)
  }

  /** Sends an offered result to a chat. */
  chooseInline(from: SearchHandle, resultId: string, acting: Acting = {}): SaidHandle {
    return this.#inline.choose(from.search, resultId, acting)
  }

  #enterPrivate(by: User): void {
    if (by === BOT) throw new Error('The bot does not talk to itself.')
    if (this.#state.standingIn(by.id) === 'blocked') throw new Error(`${by.first_name} blocked the bot: unblock first.`)
    this.#state.known.add(by.id)
  }
}
