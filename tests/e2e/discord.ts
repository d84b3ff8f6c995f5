/**
 * The bot at a local Discord, for end-to-end tests: started as main.ts starts it, with discord.js' own client.
 *
 *     const discord = useDiscord()
 *     const { peer, log } = await discord.start({ core })
 *     const answer = await peer.people.slash('ask', { question: '…' }).answered
 *
 * After each test the bots are stopped, and it fails where one of them broke a rule of Discord's or could have pinged.
 */

import type { APIMessage } from 'discord.js'
import { afterEach, expect } from 'vitest'
import { type DiscordPeer, type DiscordPeerOptions, startDiscordPeer } from '../../peers/discord/peer.js'
import { type Cooldown, createCooldown } from '../../src/chat/cooldown.js'
import type { Desk } from '../../src/chat/desk.js'
import { type DiscordBot, type DiscordOptions, startDiscord } from '../../src/chat/discord/bot.js'
import type { Core, Day } from '../../src/model.js'
import { createLog } from '../../src/service/log.js'
import { fakeCore } from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'
import { LogBook } from './log-book.js'

export interface Start {
  /** The fake one where it is left out; a function is asked anew for each event. */
  readonly core?: Core | (() => Core)
  /** One that is there already: another bot was at it before. A new one where it is left out. */
  readonly peer?: DiscordPeer
  readonly peerOptions?: DiscordPeerOptions
  readonly person?: Cooldown
  readonly channel?: Cooldown
  readonly options?: Partial<DiscordOptions>
  readonly today?: Day
  /** Milliseconds since 1970; the machine's clock where it is left out. */
  readonly now?: () => number
}

export interface Started {
  readonly peer: DiscordPeer
  readonly bot: DiscordBot
  readonly log: LogBook
}

export interface DiscordTests {
  peer(options?: DiscordPeerOptions): Promise<DiscordPeer>
  /** A bot that has registered its commands. */
  start(start?: Start): Promise<Started>
  /** A bot that may never get so far. */
  launch(start?: Start): Promise<Started>
}

const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback'

/** To be called once in each test file. */
export function useDiscord(): DiscordTests {
  let open = openDiscord()
  afterEach(() => {
    const { close } = open
    open = openDiscord()
    return close()
  })
  return {
    peer: (options) => open.discord.peer(options),
    start: (start) => open.discord.start(start),
    launch: (start) => open.discord.launch(start),
  }
}

/** For tests that run at the same time: one that has a Discord of its own. */
export function withDiscord<Rest extends unknown[]>(
  test: (discord: DiscordTests, ...rest: Rest) => Promise<void>,
): (...rest: Rest) => Promise<void> {
  return async (...rest) => {
    const { discord, close } = openDiscord()
    try {
      await test(discord, ...rest)
    } finally {
      await close()
    }
  }
}

function openDiscord(): { discord: DiscordTests; close: () => Promise<void> } {
  const peers: DiscordPeer[] = []
  const bots: DiscordBot[] = []
  const openPeer = async (options?: DiscordPeerOptions): Promise<DiscordPeer> => {
    const peer = await startDiscordPeer(options)
    peers.push(peer)
    return peer
  }
  const launch = async (start: Start = {}): Promise<Started> => {
    const peer = start.peer ?? (await openPeer(start.peerOptions))
    const log = new LogBook()
    const desk: Desk = {
      core: coreGetter(start.core),
      wording: WORDING,
      log: createLog('debug', log.write, Date.now),
      cooldowns: { person: start.person ?? unlimited(), channel: start.channel ?? unlimited() },
      today: () => start.today ?? '2031-03-12',
      now: start.now ?? Date.now,
    }
    const bot = startDiscord(desk, { token: peer.token, apiUrl: peer.apiUrl, pauses: PAUSES, ...start.options })
    bots.push(bot)
    return { peer, bot, log }
  }
  return {
    discord: {
      peer: openPeer,
      launch,
      async start(start) {
        const started = await launch(start)
        await started.log.line('discord-commands')
        return started
      },
    },
    async close() {
      await Promise.all(bots.map((bot) => bot.stop()))
      await Promise.all(peers.map((peer) => peer.close()))
      for (const peer of peers) {
        expect(peer.violations).toEqual([])
        for (const said of mentionsSaid(peer)) expect(said).toMatchObject({ parse: [] })
      }
    },
  }
}

/** The calls by which the bot acknowledged the interaction, tries that failed among them. */
export function acknowledgements(peer: DiscordPeer, interaction: { readonly token: string }): number {
  return peer.calls.filter(({ route, path }) => route === CALLBACK && path.includes(interaction.token)).length
}

/** Every call that an interaction caused. */
export function callsOf(peer: DiscordPeer, interaction: { readonly token: string }): string[] {
  return peer.calls.filter(({ path }) => path.includes(interaction.token)).map(({ route }) => route)
}

/** The bot is told of a message that the peer's people can't write; it is like theirs but for `changes`. */
export function hear({ gateway, world }: DiscordPeer, like: APIMessage, changes: object): void {
  const id = String(BigInt(like.id) + 500_000n)
  const place =
    like.channel_id === world.CHANNEL_ID ? { guild_id: world.GUILD_ID, channel_type: 0 } : { channel_type: 1 }
  gateway.dispatch('MESSAGE_CREATE', { ...like, ...place, id, ...changes })
}

/** What the body of each message that the bot sent or changed says of pings. */
function mentionsSaid(peer: DiscordPeer): unknown[] {
  return peer.calls.flatMap(({ route, body }) => {
    const sent = body as { type?: number; data?: object; allowed_mentions?: unknown } | undefined
    if (route === CALLBACK) return sent?.type === 4 || sent?.type === 7 ? [Reflect.get(sent.data ?? {}, MENTIONS)] : []
    return /^(?:POST|PATCH) .*\/(?:messages|webhooks)\b/.test(route) ? [sent?.allowed_mentions] : []
  })
}

/** People in tests don't wait for seconds. */
const PAUSES = { firstMs: 5, longestMs: 20 }
const MENTIONS = 'allowed_mentions'

function unlimited(): Cooldown {
  return createCooldown({ requests: 1_000_000, seconds: 1 })
}

function coreGetter(core: Core | (() => Core) = fakeCore()): () => Core {
  return typeof core === 'function' ? core : () => core
}
