/**
 * What a test holds after a person did something: the ways to wait for what the bot makes of it.
 *
 * Every wait takes notice of what came before it too, and rejects at the peer's deadline.
 */

import type { InlineQueryResult } from 'grammy/types'
import type { Waits } from '../waits.js'
import { BOT } from './accounts.js'
import type { HeldMessage } from './held-message.js'
import type { Place } from './places.js'
import type { InlineAnswer, Press, Search, State } from './state.js'

/** A deed in a chat, after which the bot may write there. */
class Deed {
  /** All of the peer's history before it counts for nothing. */
  protected readonly since: number
  readonly #before: number
  protected readonly state: State
  protected readonly waits: Waits
  protected readonly what: string
  private readonly place: Place
  private readonly said: HeldMessage | undefined

  constructor(state: State, waits: Waits, what: string, place: Place, said?: HeldMessage) {
    this.state = state
    this.waits = waits
    this.what = what
    this.place = place
    this.said = said
    this.since = state.turn
    this.#before = state.messagesIn(place.chat.id).length
  }

  /**
   * The first message of the bot's that answers: a reply to what was said, or else the next one in that chat and topic that
   * replies to nothing and was not taken for another deed's answer.
   */
  get replied(): Promise<HeldMessage> {
    return this.reply(1)
  }

  /** Like `replied`, the answer of this number. */
  reply(number: number): Promise<HeldMessage> {
    let seen = -1
    return this.waits.until(`answer ${number} to ${this.what}`, () => {
      // Only a new message can bring an answer where there was none: with many waits open, this saves most of the looking.
      const count = this.state.messagesIn(this.place.chat.id).length
      if (count === seen) return undefined
      seen = count
      const found = this.#answers()[number - 1]
      if (found) this.state.claims.set(found, this)
      return found
    })
  }

  /** The first message of the bot's in that chat and topic that was edited since. */
  get edited(): Promise<HeldMessage> {
    return this.waits.until(`an edit after ${this.what}`, () => this.#here().find((each) => this.isEdited(each)))
  }

  protected isEdited(held: HeldMessage): boolean {
    return held.writings.slice(1).some(({ turn }) => turn > this.since)
  }

  #answers(): HeldMessage[] {
    return this.#here(this.#before).filter((each) => {
      const { replyTo } = each.origin
      if (replyTo !== undefined && !replyTo.isTopicRoot) return replyTo === this.said
      return (this.state.claims.get(each) ?? this) === this
    })
  }

  /** The bot's messages in the chat and topic, but for the chat's first ones. */
  #here(first = 0): HeldMessage[] {
    const { chat, threadId } = this.place
    const inChat = this.state.messagesIn(chat.id).slice(first)
    return inChat.filter(({ origin }) => origin.author === BOT && origin.place.threadId === threadId)
  }
}

/** A message that a person wrote or changed. */
export class SaidHandle extends Deed {
  readonly held: HeldMessage

  constructor(held: HeldMessage, state: State, waits: Waits, what = `"${held.text}"`) {
    super(state, waits, what, held.origin.place, held)
    this.held = held
  }

  get id(): number {
    return this.held.id
  }

  get chatId(): number {
    return this.held.chatId
  }
}

/** A press on a button. */
export class PressHandle extends Deed {
  readonly #press: Press

  constructor(press: Press, state: State, waits: Waits) {
    super(state, waits, `the button "${press.data}"`, press.on.origin.place, press.on)
    this.#press = press
  }

  get id(): string {
    return this.#press.id
  }

  /** The end of the button's spinner, with the notice that goes with it. */
  get answered(): Promise<NonNullable<Press['answer']>> {
    return this.waits.until(`an answer to ${this.what}`, () => this.#press.answer)
  }

  /** The message under the button, once it was changed. */
  override get edited(): Promise<HeldMessage> {
    const { on } = this.#press
    return this.waits.until(`an edit after ${this.what}`, () => this.isEdited(on) && on)
  }

  /** 150 s go by: an answer that comes now is too late. */
  expire(): void {
    this.#press.expired = true
  }
}

/** A search in inline mode. */
export class SearchHandle {
  readonly #waits: Waits
  readonly search: Search
  private readonly again: (offset: string) => SearchHandle

  constructor(search: Search, waits: Waits, again: (offset: string) => SearchHandle) {
    this.search = search
    this.again = again
    this.#waits = waits
  }

  /** All that was offered, with the offset of what follows. */
  get answered(): Promise<InlineAnswer> {
    return this.#waits.until(`an answer to the inline query "${this.search.query}"`, () => this.search.answer)
  }

  /** The results alone. */
  get results(): Promise<readonly InlineQueryResult[]> {
    return this.answered.then(({ results }) => results)
  }

  /** The person scrolls to the end. Throws where the bot said that nothing follows. */
  async more(): Promise<SearchHandle> {
    const { next_offset: offset } = await this.answered
    if (!offset) throw new Error(`Nothing follows on "${this.search.query}".`)
    return this.again(offset)
  }

  /** 30 s go by: an answer that comes now is too late. */
  expire(): void {
    this.search.expired = true
  }
}
