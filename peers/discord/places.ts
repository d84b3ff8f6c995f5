/**
 * Where people meet the bot.
 *
 * Takes a kind of place or a channel's id, gives the channel with what an interaction there says of it.
 */

import type { APIUser } from 'discord.js'
import { ANNA, BORYS, BOT, USERS } from './accounts.js'
import { CHANNEL, GUILD_ID, THREAD } from './guild.js'

/** A guild that the bot is not a member of; its people carry the bot along by installing it themselves. */
const FOREIGN_GUILD_ID = '100000000000000020'
const FOREIGN_CHANNEL_ID = '100000000000000021'
/** A chat of two people to which one of them carried the bot. */
const PRIVATE_CHANNEL_ID = '100000000000000031'

/** Where a person acts. `private` and `foreign-guild` know the bot only as an app that the person installed. */
export type Where = 'guild' | 'thread' | 'dm' | 'private' | 'foreign-guild'

export interface Place {
  readonly channel: { readonly id: string; readonly type: number }
  readonly guildId?: string
  /** 0 guild, 1 DM with the bot, 2 other private channel. */
  readonly context: 0 | 1 | 2
  readonly installedBy: 'guild' | 'user'
  /** Whether the bot sits in the channel and is told of what is said there. */
  readonly botIsThere: boolean
}

/** The id of a person's DM channel with the bot. */
export function dmIdOf(person: APIUser): string {
  return String(BigInt(person.id) + 1000n)
}

export function placeOf(where: Where, person: APIUser): Place {
  switch (where) {
    case 'guild':
      return { channel: CHANNEL, guildId: GUILD_ID, context: 0, installedBy: 'guild', botIsThere: true }
    case 'thread':
      return { channel: THREAD, guildId: GUILD_ID, context: 0, installedBy: 'guild', botIsThere: true }
    case 'dm':
      return { channel: dmChannel(person), context: 1, installedBy: 'guild', botIsThere: true }
    case 'private':
      return { channel: privateChannel(), context: 2, installedBy: 'user', botIsThere: false }
    case 'foreign-guild': {
      const channel = { ...CHANNEL, id: FOREIGN_CHANNEL_ID, guild_id: FOREIGN_GUILD_ID }
      return { channel, guildId: FOREIGN_GUILD_ID, context: 0, installedBy: 'user', botIsThere: false }
    }
    default:
      return where satisfies never
  }
}

/** The place of a channel, or undefined where there is none of that id. */
export function findPlace(channelId: string): Place | undefined {
  const fixed = (['guild', 'thread', 'private', 'foreign-guild'] as const).map((where) => placeOf(where, ANNA))
  const dms = USERS.filter((each) => each !== BOT).map((person) => placeOf('dm', person))
  return [...fixed, ...dms].find((place) => place.channel.id === channelId)
}

export function dmChannel(person: APIUser): Place['channel'] & object {
  const channel = { id: dmIdOf(person), type: 1, flags: 0, last_message_id: null, recipients: [person] }
  return channel
}

function privateChannel(): Place['channel'] & object {
  const channel = {
    id: PRIVATE_CHANNEL_ID,
    type: 3,
    flags: 0,
    last_message_id: null,
    recipients: [ANNA, BORYS],
    name: null,
  }
  return channel
}
