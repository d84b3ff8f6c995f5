/**
 * One message that the peer keeps, of the bot or of a person.
 *
 * Takes what was sent for it, gives it as Discord would give it back now. Refuses what Discord would refuse of a message
 * as a whole; knows no route and no gateway.
 */

import type { APIAttachment, APIEmbed, APIMessage, APIMessageReference, APIUser } from 'discord.js'
import { findUser } from './accounts.js'
import { COMPONENTS_V2, type ComponentForm, checkMessage, type MessageForm } from './check-messages.js'
import type { Stamp } from './ids.js'
import { Refusal } from './refusal.js'
import { returnedComponents, returnedEmbed } from './returned-form.js'

export const EPHEMERAL = 64
export const LOADING = 128
export const SUPPRESS_EMBEDS = 4

export interface SentFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface AllowedMentions {
  readonly parse?: readonly string[]
  readonly users?: readonly string[]
  readonly replied_user?: boolean
}

/** What a bot may send to create or to change a message; null takes away. */
export interface MessageBody {
  readonly content?: string | null
  readonly embeds?: readonly APIEmbed[] | null
  readonly components?: readonly ComponentForm[] | null
  readonly flags?: number | null
  readonly allowed_mentions?: AllowedMentions | null
  readonly attachments?: readonly { readonly id: string; readonly description?: string | null }[] | null
}

/** What is fixed when a message comes to be. */
export interface Origin {
  readonly channelId: string
  readonly guildId?: string | undefined
  readonly author: APIUser
  readonly type: number
  readonly reference?: APIMessageReference | undefined
  /** Fields of an answer to an interaction. */
  readonly extra?: object
  /** Beside those whom the text names: whoever is replied to. */
  readonly alsoMentions?: readonly APIUser[]
  /** Who alone sees it, for ephemeral messages. */
  readonly onlyFor?: APIUser | undefined
}

interface Mentions {
  readonly users: readonly APIUser[]
  readonly everyone: boolean
}

export class HeldMessage {
  readonly id: string
  readonly origin: Origin
  readonly #time: string
  readonly #find: (id: string) => HeldMessage | undefined
  #mentions: Mentions = { users: [], everyone: false }
  #form: MessageForm
  #edited: string | null = null
  #attachments: APIAttachment[] = []
  /** Every body that was sent for it, the first and the edits; a deferral sends none. */
  readonly bodies: MessageBody[] = []
  files: SentFile[] = []
  edits = 0
  deleted = false

  constructor(find: (id: string) => HeldMessage | undefined, stamp: Stamp, origin: Origin, form: MessageForm) {
    this.#find = find
    this.id = stamp.id
    this.#time = stamp.time
    this.origin = origin
    this.#form = form
  }

  /** Whether it came by an interaction's token, not by a post to the channel. */
  get answersInteraction(): boolean {
    return this.owners !== undefined
  }

  /** Who installed the app where a person used it, for answers to interactions. */
  get owners(): Readonly<Record<string, string>> | undefined {
    const { interaction_metadata: metadata } = (this.origin.extra ?? {}) as Pick<APIMessage, 'interaction_metadata'>
    return metadata?.authorizing_integration_owners as Record<string, string> | undefined
  }

  get ephemeral(): boolean {
    return (this.#form.flags & EPHEMERAL) !== 0
  }

  get loading(): boolean {
    return (this.#form.flags & LOADING) !== 0
  }

  /** What the last body said of mentions; undefined where it said nothing. */
  get allowedMentions(): AllowedMentions | undefined {
    return this.bodies.at(-1)?.allowed_mentions ?? undefined
  }

  /** As Discord would give it now: a copy. */
  get message(): APIMessage {
    const { reference } = this.origin
    const target = reference?.message_id === undefined ? undefined : this.#find(reference.message_id)
    const quoted = reference ? { referenced_message: target === undefined ? null : target.#own() } : {}
    return { ...this.#own(), ...quoted } as APIMessage
  }

  /** @throws {Refusal} when the message would break a rule of Discord's; it stays as it was then */
  apply(body: MessageBody, files: readonly SentFile[], stamp: Stamp): void {
    const flags = keptFlags(this.#form.flags, body.flags)
    const form = {
      content: body.content === undefined ? this.#form.content : (body.content ?? ''),
      embeds: body.embeds === undefined ? this.#form.embeds : (body.embeds ?? []),
      components: body.components === undefined ? this.#form.components : (body.components ?? []),
      flags,
    }
    const attachments = this.#nextAttachments(body, files, stamp)
    refuseBroken(form, attachments.length)
    this.#form = form
    this.#attachments = attachments
    this.#mentions = mentionsIn(form.content, body.allowed_mentions)
    this.files = [...this.files, ...files]
    this.bodies.push(body)
  }

  edit(body: MessageBody, files: readonly SentFile[], stamp: Stamp): void {
    const wasLoading = this.loading
    this.apply(body, files, stamp)
    this.#edited = wasLoading ? null : stamp.time
    this.edits += 1
  }

  #nextAttachments(body: MessageBody, files: readonly SentFile[], stamp: Stamp): APIAttachment[] {
    const kept = this.#attachments.filter(
      (each) => !body.attachments || body.attachments.some(({ id }) => id === each.id),
    )
    const added = files.map((file, index) => {
      const description = body.attachments?.find(({ id }) => id === String(index))?.description
      return {
        id: String(BigInt(stamp.id) + BigInt(index + 1)),
        filename: file.name,
        size: file.bytes.length,
        url: `https://cdn.example/attachments/${this.id}/${encodeURIComponent(file.name)}`,
        proxy_url: `https://cdn.example/attachments/${this.id}/${encodeURIComponent(file.name)}`,
        content_type: file.type,
        ...(description ? { description } : {}),
        ...(this.ephemeral ? { ephemeral: true } : {}),
      }
    })
    return [...kept, ...added]
  }

  #own(): object {
    const { channelId, author, type, reference, extra, alsoMentions } = this.origin
    const address = (url: string) =>
      this.#attachments.find((each) => url === `attachment://${each.filename}`)?.url ?? url
    return {
      id: this.id,
      channel_id: channelId,
      type,
      author,
      content: this.#form.content,
      timestamp: this.#time,
      edited_timestamp: this.#edited,
      flags: this.#form.flags,
      embeds: this.#form.embeds.map((embed) => returnedEmbed(embed, address)),
      components: returnedComponents(this.#form.components, address),
      attachments: this.#attachments,
      mentions: [...new Set([...(alsoMentions ?? []), ...this.#mentions.users])],
      mention_roles: [],
      mention_everyone: this.#mentions.everyone,
      pinned: false,
      tts: false,
      ...(reference ? { message_reference: reference } : {}),
      ...extra,
    }
  }
}

/** The first body and a loading message's first edit set the v2 flag; nothing takes it away, and no edit changes who sees it. */
function keptFlags(old: number, given: number | null | undefined): number {
  if (given === undefined || given === null) return old & ~LOADING
  return (old & (EPHEMERAL | COMPONENTS_V2)) | (given & (SUPPRESS_EMBEDS | COMPONENTS_V2))
}

function refuseBroken(form: MessageForm, files: number): void {
  const issues = checkMessage(form)
  if (issues.length > 0) throw new Refusal('invalid form', issues)
  const empty = form.content.trim() === '' && form.embeds.length + form.components.length + files === 0
  if (empty) throw new Refusal('empty message')
}

/** Those whom the text names and who may be pinged; without a word on that, all of them. */
function mentionsIn(content: string, allowed: MessageBody['allowed_mentions']): Mentions {
  const { parse = [], users = [] } = allowed ?? { parse: ['users', 'everyone'] }
  const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, id = '']) => id))
  return {
    users: [...ids].filter((id) => parse.includes('users') || users.includes(id)).flatMap((id) => findUser(id) ?? []),
    everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(content),
  }
}
