/** All messages that the peer keeps, of the bot and of people, in the order of sending. */

import { COMPONENTS_V2 } from './check-messages.js'
import {
  EPHEMERAL,
  HeldMessage,
  LOADING,
  type MessageBody,
  type Origin,
  type SentFile,
  SUPPRESS_EMBEDS,
} from './held-message.js'
import type { Stamp } from './ids.js'

export class Messages {
  readonly #held: HeldMessage[] = []
  readonly #stamp: () => Stamp

  constructor(stamp: () => Stamp) {
    this.#stamp = stamp
  }

  /** @throws {Refusal} when Discord would not take it */
  create(origin: Origin, body: MessageBody, files: readonly SentFile[] = []): HeldMessage {
    const flags = (body.flags ?? 0) & (EPHEMERAL | LOADING | SUPPRESS_EMBEDS | COMPONENTS_V2)
    const empty = { content: '', embeds: [], components: [], flags }
    const held = new HeldMessage((id) => this.find(id), this.#stamp(), origin, empty)
    // A loading message is empty until the bot fills it.
    if ((flags & LOADING) === 0) held.apply(body, files, this.#stamp())
    this.#held.push(held)
    return held
  }

  edit(held: HeldMessage, body: MessageBody, files: readonly SentFile[] = []): void {
    held.edit(body, files, this.#stamp())
  }

  /** Deleted ones are gone. */
  find(id: string): HeldMessage | undefined {
    return this.#held.find((each) => each.id === id && !each.deleted)
  }

  /** In the order of sending, deleted ones too. */
  all(): readonly HeldMessage[] {
    return this.#held
  }
}
