/** The routes of guilds, channels and the messages in them. */

import type { APIMessageReference } from 'discord.js'
import {
  CreatePrivateChannelRequestSchema,
  GuildChannelResponseSchema,
  GuildWithCountsResponseSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  MessageResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
  TypingIndicatorResponseSchema,
} from 'discord-api-spec/zod'
import * as z from 'zod/mini'
import { BOT, findUser } from './accounts.js'
import { GUILD, GUILD_ID } from './guild.js'
import type { HeldMessage, MessageBody } from './held-message.js'
import { dmChannel, findPlace, type Place } from './places.js'
import { Refusal } from './refusal.js'
import type { Call, Routes } from './route.js'
import type { State } from './state.js'

interface NewMessageBody extends MessageBody {
  readonly nonce?: string | number | null
  readonly enforce_nonce?: boolean | null
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean | null } | null
}

export const CHANNEL_ROUTES = {
  'GET /guilds/{guild_id}': {
    query: { with_counts: 'boolean' },
    response: GuildWithCountsResponseSchema,
    handle: (_state, { params }) => {
      if (params.guild_id !== GUILD_ID) throw new Refusal('unknown guild')
      return GUILD
    },
  },
  'POST /users/@me/channels': {
    request: CreatePrivateChannelRequestSchema,
    response: PrivateChannelResponseSchema,
    handle: (_state, { body }) => {
      const person = findUser((body as { recipient_id?: string }).recipient_id ?? '')
      if (person === undefined) throw new Refusal('unknown user')
      return dmChannel(person)
    },
  },
  'GET /channels/{channel_id}': {
    response: z.union([GuildChannelResponseSchema, PrivateChannelResponseSchema, ThreadResponseSchema]),
    handle: (state, call) => enter(state, call).channel,
  },
  'POST /channels/{channel_id}/typing': {
    response: TypingIndicatorResponseSchema,
    handle: (state, call) => {
      enter(state, call, 'to write')
    },
  },
  'GET /channels/{channel_id}/messages': {
    query: { around: 'id', before: 'id', after: 'id', limit: 'number' },
    response: z.array(MessageResponseSchema),
    handle: (state, call) => {
      const { channel } = enter(state, call)
      const seen = state.messages.all().filter((each) => each.origin.channelId === channel.id)
      const newest = seen.filter((each) => !each.deleted && !each.ephemeral).toReversed()
      return newest.slice(0, Number(call.query.get('limit') ?? 50)).map((each) => each.message)
    },
  },
  'POST /channels/{channel_id}/messages': {
    request: MessageCreateRequestSchema,
    response: MessageResponseSchema,
    handle: (state, call) => post(state, call).message,
  },
  'GET /channels/{channel_id}/messages/{message_id}': {
    response: MessageResponseSchema,
    handle: (state, call) => messageOf(state, call).message,
  },
  'PATCH /channels/{channel_id}/messages/{message_id}': {
    request: MessageEditRequestPartialSchema,
    response: MessageResponseSchema,
    handle: (state, call) => {
      const held = messageOf(state, call)
      if (held.origin.author.id !== BOT.id) throw new Refusal("another's message")
      state.messages.edit(held, call.body as MessageBody, call.files)
      state.tell('MESSAGE_UPDATE', held)
      return held.message
    },
  },
  'DELETE /channels/{channel_id}/messages/{message_id}': {
    handle: (state, call) => {
      const held = messageOf(state, call)
      if (held.origin.author.id !== BOT.id) throw new Refusal('missing permissions')
      state.remove(held)
    },
  },
} satisfies Routes

/** The channel, where the bot may do what it wants there. A channel closed to writing can still be read. */
function enter(state: State, { params }: Call, purpose: 'to read' | 'to write' = 'to read'): Place {
  const place = findPlace(params.channel_id ?? '')
  if (place === undefined) throw new Refusal('unknown channel')
  if (!place.botIsThere) throw new Refusal('missing access')
  const refusal = state.closed.get(place.channel.id)
  if (refusal !== undefined && (purpose === 'to write' || refusal === 'missing access')) throw new Refusal(refusal)
  return place
}

function messageOf(state: State, call: Call): HeldMessage {
  const { channel } = enter(state, call)
  const held = state.messages.find(call.params.message_id ?? '')
  if (held === undefined || held.origin.channelId !== channel.id || held.ephemeral) throw new Refusal('unknown message')
  return held
}

function post(state: State, call: Call): HeldMessage {
  const { channel, guildId } = enter(state, call, 'to write')
  const { nonce, enforce_nonce: enforced, message_reference: wanted, ...body } = call.body as NewMessageBody
  const nonceKey = `${channel.id} ${nonce}`
  const again = enforced ? state.nonces.get(nonceKey) : undefined
  if (again !== undefined) return again

  const target = wanted ? state.messages.find(wanted.message_id) : undefined
  if (wanted && target === undefined && wanted.fail_if_not_exists !== false) {
    throw new Refusal('invalid form', ['message_reference: Unknown message'])
  }
  const reference: APIMessageReference | undefined = target && {
    type: 0,
    channel_id: channel.id,
    message_id: target.id,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  }
  const pinged = body.allowed_mentions?.replied_user
  const held = state.messages.create(
    {
      channelId: channel.id,
      guildId,
      author: BOT,
      type: target ? 19 : 0,
      reference,
      alsoMentions: target && pinged !== false ? [target.origin.author] : [],
      extra: nonce === undefined || nonce === null ? {} : { nonce },
    },
    body,
    call.files,
  )
  if (enforced) state.nonces.set(nonceKey, held)
  state.tell('MESSAGE_CREATE', held)
  return held
}
