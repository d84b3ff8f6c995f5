/**
 * A Discord on loopback: the HTTP API and the gateway, with people who use the bot.
 *
 *     const peer = await startDiscordPeer()
 *     // discord.js: new Client({ rest: { api: peer.apiUrl } }), then login(peer.token)
 *     const ask = peer.people.slash('ask', { question: '…' })
 *     const { message } = await ask.answered
 *     peer.violations // what the bot did against Discord's rules
 *     await peer.close()
 *
 * discord.js slows itself down: 50 requests a second (`rest.globalRequestsPerSecond`) and 5 s from one identification to
 * the next (`ws.buildIdentifyThrottler`). Set these where a run is to be quick.
 *
 * Needs no test runner. Nothing in it sleeps: a wait ends when what it waits for comes, or at the deadline.
 */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { APIApplicationCommand } from 'discord.js'
import { type Fault, type FaultKind, Faults } from '../faults.js'
import { type Look, Waits } from '../waits.js'
import { ANNA, APPLICATION_ID, BORYS, BOT, OTHER_BOT, TOKEN } from './accounts.js'
import { Gateway } from './gateway.js'
import { CHANNEL_ID, GUILD_ID, THREAD_ID } from './guild.js'
import type { HeldMessage } from './held-message.js'
import { createHttp, type RecordedCall, ROUTES } from './http.js'
import { People } from './people.js'
import { dmIdOf } from './places.js'
import { State } from './state.js'

export interface DiscordPeerOptions {
  /** How often bots are to send a heartbeat, in ms; Discord's 41,250 when not given. */
  readonly heartbeatMs?: number
  /** Privileged intents that the application was granted, as bits; none when not given. */
  readonly grantedIntents?: number
  /** How long a wait goes on, in ms; 4,000 when not given, a second less than a test of vitest's has. */
  readonly deadlineMs?: number
  /** The time in ids and messages, in ms since 1970. Counted when not given, which is the same in every run. */
  readonly now?: () => number
}

export type DiscordPeer = Awaited<ReturnType<typeof startDiscordPeer>>

/** Fixed ids, the bot and the people; `dmIdOf` gives a person's channel with the bot. */
const WORLD = { APPLICATION_ID, GUILD_ID, CHANNEL_ID, THREAD_ID, BOT, ANNA, BORYS, OTHER_BOT, dmIdOf } as const

/** Listens on a free port of 127.0.0.1 once the promise is fulfilled. */
export async function startDiscordPeer(options: DiscordPeerOptions = {}) {
  const { heartbeatMs = 41_250, grantedIntents = 0, deadlineMs = 4000, now } = options
  const calls: RecordedCall[] = []
  const violations: string[] = []
  const faults = new Faults()
  const waits = new Waits(deadlineMs, () => describeCalls(calls, violations))
  const changed = () => waits.changed()

  const server = createHttp(() => state, faults, { calls, violations, changed })
  const gateway = new Gateway(server, { heartbeatMs, grantedIntents, changed })
  const state = new State(gateway, now)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  gateway.url = `ws://127.0.0.1:${port}`
  const read = new Map<string, number>()

  return {
    /** For discord.js' `rest.api`. */
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: TOKEN,
    world: WORLD,
    people: new People(state, waits),
    gateway,
    /** Every call that bots made, in the order of arrival. */
    calls: calls as readonly RecordedCall[],
    /** Every breach of Discord's rules, the bot's and the peer's own, with its route. */
    violations: violations as readonly string[],

    /** Commands of the guild, or the global ones. */
    commands(guildId = ''): readonly APIApplicationCommand[] {
      return state.commands.get(guildId) ?? []
    },

    /** Of a channel, or all; the bot's and people's, deleted ones too. */
    messages(channelId?: string): readonly HeldMessage[] {
      return state.messages.all().filter((held) => channelId === undefined || held.origin.channelId === channelId)
    },

    /** The next message that the bot posted to the channel and that was not asked for yet; answers to interactions are not among them. */
    nextMessage(channelId: string = CHANNEL_ID): Promise<HeldMessage> {
      const index = read.get(channelId) ?? 0
      read.set(channelId, index + 1)
      const posted = () => state.messages.all().filter((held) => isPost(held) && held.origin.channelId === channelId)
      return waits.until(`message ${index + 1} of the bot's in channel ${channelId}`, () => posted()[index])
    },

    /** The first thing that `look` finds in the peer, now or after any change. */
    until<T>(what: string, look: Look<T>): Promise<T> {
      return waits.until(what, look)
    },

    /**
     * What goes wrong with the next calls of a route.
     *
     * @param route  its name in the route table, such as `POST /channels/{channel_id}/messages`, or a pattern for names
     * @param times  calls; Infinity until the peer closes
     */
    fail(route: keyof typeof ROUTES | RegExp, kind: FaultKind, times = 1): Fault {
      const known = Object.keys(ROUTES)
      if (!known.some((name) => (typeof route === 'string' ? name === route : route.test(name)))) {
        throw new Error(`No route is called ${route}. There are: ${known.join('; ')}.`)
      }
      return faults.add(route, kind, times)
    },

    /** Shuts a channel to the bot, or opens it again. */
    shut(channelId: string, how: 'missing access' | 'missing permissions' | 'closed to the bot' | 'open'): void {
      if (how === 'open') state.closed.delete(channelId)
      else state.closed.set(channelId, how)
    },

    /** Ends every connection; calls that are held go on into nothing. */
    async close(): Promise<void> {
      if (!server.listening) return
      faults.releaseAll()
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function isPost(held: HeldMessage): boolean {
  return held.origin.author.id === BOT.id && !held.answersInteraction
}

function describeCalls(calls: readonly RecordedCall[], violations: readonly string[]): string {
  const last = calls.slice(-8).map((call) => `${call.route} -> ${call.status ?? 'no answer'}`)
  const breaches = violations.length === 0 ? '' : ` Violations: ${violations.join('; ')}.`
  return `The last calls were: ${last.join('; ') || 'none'}.${breaches}`
}
