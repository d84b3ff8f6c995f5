/** What people do to the bot itself: block it, let it in, throw it out, make a supergroup of a group. */

import type { Chat, ChatMember, User } from 'grammy/types'
import { ANNA, BOT } from './accounts.js'
import type { HeldMessage } from './held-message.js'
import { GROUP_ID, MIGRATED_ID, placeOf, type Where } from './places.js'
import type { State } from './state.js'

type Status = 'member' | 'left' | 'kicked'

export class Standings {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  /** The person stops the bot: it hears of it, and every message of its to them is refused. */
  block(by: User = ANNA): void {
    this.#change(placeOf('private', by).chat, by, 'blocked', 'member', 'kicked')
  }

  unblock(by: User = ANNA): void {
    this.#change(placeOf('private', by).chat, by, 'open', 'kicked', 'member')
  }

  /** The bot is let into a chat, again or for the first time. */
  join(where: Where, by: User = ANNA): void {
    const { chat } = placeOf(where, by)
    const { standings } = this.#state
    this.#change(chat, by, 'open', standings.get(chat.id) === 'kicked' ? 'kicked' : 'left', 'member')
    if (chat.type !== 'channel') this.#tellService(where, by, { new_chat_members: [BOT] })
  }

  kick(where: Where, by: User = ANNA): void {
    this.#change(placeOf(where, by).chat, by, 'kicked', 'member', 'kicked')
  }

  /** The group becomes a supergroup with another id; the old one refuses everything from now on. */
  migrate(by: User = ANNA): void {
    if (this.#state.migrated) throw new Error('The group was migrated before.')
    const [from, to] = (['group', 'migrated'] as const).map((where) => this.#postService(where, by))
    if (from && to) {
      Object.assign(from.origin.extra ?? {}, { migrate_to_chat_id: MIGRATED_ID })
      Object.assign(to.origin.extra ?? {}, { migrate_from_chat_id: GROUP_ID })
      this.#state.tell('message', from)
      this.#state.migrated = true
      this.#state.tell('message', to)
    }
  }

  #change(chat: Chat, from: User, standing: 'open' | 'blocked' | 'kicked', before: Status, after: Status): void {
    this.#state.standings.set(chat.id, standing)
    if (chat.type === 'private' && standing === 'open') this.#state.known.add(chat.id)
    this.#state.nextTurn()
    this.#state.updates.push('my_chat_member', {
      chat: chat as Exclude<Chat, Chat.ChannelChat>,
      from,
      date: this.#state.now(),
      old_chat_member: memberOf(before),
      new_chat_member: memberOf(after),
    })
    this.#state.changed()
  }

  #tellService(where: Where, by: User, extra: object): void {
    const held = this.#postService(where, by)
    Object.assign(held.origin.extra ?? {}, extra)
    this.#state.tell('message', held)
  }

  #postService(where: Where, by: User): HeldMessage {
    return this.#state.post({ place: placeOf(where, by), author: by, extra: {} }, { text: '', entities: [] })
  }
}

function memberOf(status: Status): ChatMember {
  return status === 'kicked' ? { status, user: BOT, until_date: 0 } : { status, user: BOT }
}
