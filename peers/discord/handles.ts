/**
 * What a test holds after a person did something: the ways to wait for what the bot makes of it.
 *
 * Every wait takes notice of what came before it too, and rejects at the peer's deadline.
 */

import type { Waits } from '../waits.js'
import { BOT } from './accounts.js'
import type { HeldMessage } from './held-message.js'
import { type Callback, CHOICES, type Interaction } from './interactions.js'

export class InteractionHandle {
  readonly #interaction: Interaction
  readonly #waits: Waits
  readonly #what: string
  #readFollowUps = 0

  constructor(interaction: Interaction, waits: Waits, what: string) {
    this.#interaction = interaction
    this.#waits = waits
    this.#what = what
  }

  get id(): string {
    return this.#interaction.deed.id
  }

  get token(): string {
    return this.#interaction.deed.token
  }

  /** The callback that the peer took. */
  get acknowledged(): Promise<Callback> {
    return this.#until('an acknowledgement', () => this.#interaction.callback)
  }

  /** The answer with its words: a reply, a filled deferral, or the changed message that the button stands under. */
  get answered(): Promise<HeldMessage> {
    return this.answeredTimes(1)
  }

  /** Like `answered`, after the bot wrote the answer so many times: a reply and one edit of it are two. */
  answeredTimes(times: number): Promise<HeldMessage> {
    return this.#until(`answer ${times}`, () => this.#interaction.writes >= times && this.#interaction.original)
  }

  /** The suggestions for an option. */
  get choices(): Promise<readonly { readonly name: string; readonly value: string | number }[]> {
    return this.#until('suggestions', () => {
      const { callback } = this.#interaction
      return callback?.type === CHOICES ? (callback.data?.choices ?? []) : undefined
    })
  }

  /** The next follow-up that was not asked for yet. */
  nextFollowUp(): Promise<HeldMessage> {
    const index = this.#readFollowUps++
    return this.#until(`follow-up ${index + 1}`, () => this.#interaction.followUps[index])
  }

  /** More than 3 s go by: an acknowledgement that comes now is too late. */
  lapse(): void {
    this.#interaction.lapsed = true
  }

  /** 15 minutes go by: the token is good for nothing any more. */
  expire(): void {
    this.#interaction.expired = true
  }

  #until<T>(kind: string, look: () => T | undefined | false): Promise<T> {
    return this.#waits.until(`${kind} to ${this.#what}`, look)
  }
}

/** A message that a person wrote. */
export class SaidHandle {
  readonly #waits: Waits
  readonly #all: () => readonly HeldMessage[]
  readonly held: HeldMessage

  constructor(held: HeldMessage, waits: Waits, all: () => readonly HeldMessage[]) {
    this.held = held
    this.#waits = waits
    this.#all = all
  }

  get id(): string {
    return this.held.id
  }

  get channelId(): string {
    return this.held.origin.channelId
  }

  /** The first message that the bot sent as a reply to this one. */
  get replied(): Promise<HeldMessage> {
    const { content } = this.held.message
    const isReply = (each: HeldMessage) =>
      each.origin.reference?.message_id === this.id && each.origin.author.id === BOT.id
    return this.#waits.until(`a reply to "${content}"`, () => this.#all().find(isReply))
  }
}
