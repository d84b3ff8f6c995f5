/**
 * The interactions that people started, and what the bot made of them.
 *
 * Takes callbacks and calls on an interaction's token, keeps Discord's rules for them: one acknowledgement, in time; the
 * deferral fixes who sees the answer. Knows no route.
 */

import type { APIUser } from 'discord.js'
import { APPLICATION_ID, BOT } from './accounts.js'
import { EPHEMERAL, type HeldMessage, LOADING, type MessageBody, type SentFile } from './held-message.js'
import type { Messages } from './messages.js'
import type { Place } from './places.js'
import { Refusal } from './refusal.js'

/** An interaction's types. */
export const COMMAND = 2
export const COMPONENT = 3
export const AUTOCOMPLETE = 4
/** A callback's types. */
export const REPLY = 4
export const DEFER = 5
export const DEFER_UPDATE = 6
export const UPDATE = 7
export const CHOICES = 8
export const MODAL = 9

const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [COMMAND]: [REPLY, DEFER, MODAL],
  [COMPONENT]: [REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL],
  [AUTOCOMPLETE]: [CHOICES],
}
/** Of an app that only the person installed. */
const MOST_FOLLOW_UPS = 5

export interface Callback {
  readonly type: number
  readonly data?: (MessageBody & { readonly choices?: readonly { name: string; value: string | number }[] }) | null
}

/** What a person did, as the gateway carries it. */
export interface Deed {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly person: APIUser
  readonly place: Place
  readonly owners: Readonly<Record<string, string>>
  /** What the person may do in the channel, as bits; what everyone may when not given. */
  readonly permissions?: string | undefined
  /** The message whose component was used. */
  readonly source?: HeldMessage
  /** The message that a message command was used on. */
  readonly target?: HeldMessage
}

export class Interaction {
  callback: Callback | undefined
  /** The answer that `@original` stands for. */
  original: HeldMessage | undefined
  /** How often the bot wrote the answer itself, deferrals not counted. */
  writes = 0
  readonly followUps: HeldMessage[] = []
  lapsed = false
  expired = false
  readonly deed: Deed
  readonly messages: Messages

  constructor(deed: Deed, messages: Messages) {
    this.deed = deed
    this.messages = messages
  }

  /** Takes an acknowledgement. */
  acknowledge(callback: Callback, files: readonly SentFile[]): void {
    if (this.lapsed || this.expired) throw new Refusal('unknown interaction')
    if (this.callback !== undefined) throw new Refusal('already acknowledged')
    const { type, source } = this.deed
    if (!ALLOWED[type]?.includes(callback.type)) {
      throw new Refusal('invalid form', [`type: ${callback.type} is no answer to an interaction of type ${type}`])
    }
    const data = callback.data ?? {}
    if (callback.type === DEFER && ((data.flags ?? 0) & ~EPHEMERAL) !== 0) {
      throw new Refusal('invalid form', [`data.flags: ${data.flags}: a deferral takes only the ephemeral flag`])
    }
    if (callback.type === REPLY) this.original = this.#create(data, files)
    if (callback.type === DEFER) this.original = this.#create({ flags: (data.flags ?? 0) | LOADING }, [])
    if (callback.type === UPDATE && source) this.messages.edit(source, data, files)
    if (callback.type === UPDATE || callback.type === DEFER_UPDATE) this.original = source
    if (callback.type === REPLY || callback.type === UPDATE) this.writes += 1
    this.callback = callback
  }

  /** `@original` or the id of one of this interaction's messages. */
  message(id: string): HeldMessage {
    this.#refuseDeadToken()
    const found = [this.original, ...this.followUps].find(
      (each) => each !== undefined && (id === '@original' ? each === this.original : each.id === id),
    )
    if (found === undefined || found.deleted) throw new Refusal('unknown message')
    return found
  }

  edit(held: HeldMessage, body: MessageBody, files: readonly SentFile[]): void {
    this.messages.edit(held, body, files)
    if (held === this.original) this.writes += 1
  }

  /** The first one after a deferral fills the deferred answer in, whatever its flags say. */
  followUp(body: MessageBody, files: readonly SentFile[]): HeldMessage {
    this.#refuseDeadToken()
    if (this.original?.loading && !this.original.deleted) {
      const { flags, ...rest } = body
      const kept = (flags ?? 0) & ~EPHEMERAL
      this.edit(this.original, kept === 0 ? rest : { ...rest, flags: kept }, files)
      return this.original
    }
    if (this.deed.place.installedBy === 'user' && this.followUps.length >= MOST_FOLLOW_UPS) {
      throw new Refusal('too many follow-ups')
    }
    const held = this.#create(body, files)
    this.followUps.push(held)
    return held
  }

  #refuseDeadToken(): void {
    if (this.expired) throw new Refusal('expired token')
    if (this.callback === undefined) throw new Refusal('unknown webhook')
  }

  #create(body: MessageBody, files: readonly SentFile[]): HeldMessage {
    const { place, person, source, target, id, type, owners } = this.deed
    const isFollowUp = this.callback !== undefined
    const metadata = {
      id,
      type,
      user: person,
      authorizing_integration_owners: owners,
      ...(isFollowUp && this.original ? { original_response_message_id: this.original.id } : {}),
      ...(source ? { interacted_message_id: source.id } : {}),
      ...(target ? { target_message_id: target.id } : {}),
    }
    const answered = source ?? (isFollowUp ? this.original : undefined)
    return this.messages.create(
      {
        channelId: place.channel.id,
        guildId: place.guildId,
        author: BOT,
        type: answered ? 19 : target ? 23 : 20,
        reference: answered && {
          type: 0,
          channel_id: place.channel.id,
          message_id: answered.id,
          ...(place.guildId === undefined ? {} : { guild_id: place.guildId }),
        },
        extra: { application_id: APPLICATION_ID, webhook_id: APPLICATION_ID, interaction_metadata: metadata },
        onlyFor: ((body.flags ?? 0) & EPHEMERAL) !== 0 ? person : undefined,
      },
      body,
      files,
    )
  }
}
