/**
 * All that the peer knows, and how a change of it is told to the bot.
 *
 * Routes and people change it; the gateway hears of it. Knows no HTTP.
 */

import type { APIApplicationCommand, APIMessage } from 'discord.js'
import { BOT } from './accounts.js'
import { type Gateway, INTENTS } from './gateway.js'
import { member } from './guild.js'
import type { HeldMessage } from './held-message.js'
import { createStamps, type Stamp } from './ids.js'
import type { Interaction } from './interactions.js'
import { Messages } from './messages.js'
import { findPlace } from './places.js'
import type { RefusalKind } from './refusal.js'

export class State {
  readonly stamp: () => Stamp
  readonly messages: Messages
  /** By token. */
  readonly interactions = new Map<string, Interaction>()
  /** By guild; the global ones under ''. */
  readonly commands = new Map<string, APIApplicationCommand[]>()
  /** Channels that refuse the bot, and how. */
  readonly closed = new Map<string, RefusalKind>()
  /** By channel and nonce: what was posted with `enforce_nonce`. */
  readonly nonces = new Map<string, HeldMessage>()
  readonly gateway: Gateway

  constructor(gateway: Gateway, now?: () => number) {
    this.gateway = gateway
    this.stamp = createStamps(now)
    this.messages = new Messages(this.stamp)
  }

  remove(held: HeldMessage): void {
    held.deleted = true
    this.tell('MESSAGE_DELETE', held)
  }

  /** Tells of a message as far as intents go. Ephemeral ones and those in channels without the bot are told to nobody. */
  tell(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', held: HeldMessage): void {
    const { channelId, guildId } = held.origin
    const place = findPlace(channelId)
    if (held.ephemeral || !place?.botIsThere) return
    const inGuild = guildId === undefined ? {} : { guild_id: guildId }
    this.gateway.dispatchBy(event, (intents) => {
      const needed = guildId === undefined ? INTENTS.directMessages : INTENTS.guildMessages
      if ((intents & needed) === 0) return undefined
      if (event === 'MESSAGE_DELETE') return { id: held.id, channel_id: channelId, ...inGuild }
      const shown = withoutContent(held.message, intents, guildId === undefined)
      const from = guildId === undefined ? {} : { ...inGuild, member: member() }
      const { referenced_message: quoted } = shown
      return {
        ...shown,
        ...(quoted ? { referenced_message: withoutContent(quoted, intents, guildId === undefined) } : {}),
        ...(held.answersInteraction ? inGuild : from),
        channel_type: place.channel.type,
      }
    })
  }
}

/** What a bot without the MessageContent intent sees: all of DMs, of its own messages and of those that mention it. */
function withoutContent(message: APIMessage, intents: number, isDm: boolean): APIMessage {
  const mentioned = message.mentions.some((user) => user.id === BOT.id)
  const granted = (intents & INTENTS.messageContent) !== 0
  if (granted || isDm || mentioned || message.author.id === BOT.id) return message
  return { ...message, content: '', embeds: [], attachments: [], components: [] }
}
