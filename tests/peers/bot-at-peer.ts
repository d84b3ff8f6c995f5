/**
 * A peer with a real discord.js client at it, new for each test, ended after it.
 *
 * What a handler throws is kept: discord.js would end the process on it.
 */

import { Client, type ClientEvents, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js'
import { onTestFinished } from 'vitest'
import { type DiscordPeer, type DiscordPeerOptions, startDiscordPeer } from '../../peers/discord/peer.js'

const clientsOf = new WeakMap<DiscordPeer, Client[]>()

export async function startPeer(options: DiscordPeerOptions = {}): Promise<DiscordPeer> {
  const peer = await startDiscordPeer(options)
  const clients: Client[] = []
  clientsOf.set(peer, clients)
  // A hook of this module would serve only the first of the files that share it.
  onTestFinished(async () => {
    for (const client of clients) await client.destroy()
    await peer.close()
  })
  return peer
}

/** Not logged in yet. */
export function clientOf(peer: DiscordPeer, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: peer.apiUrl, version: '10' },
    ...options,
  })
  clientsOf.get(peer)?.push(client)
  return client
}

export interface Bot {
  readonly peer: DiscordPeer
  readonly client: Client<true>
  /** What handlers threw. */
  readonly thrown: unknown[]
  on<K extends keyof ClientEvents>(event: K, handle: (...args: ClientEvents[K]) => Promise<unknown>): void
}

/** A bot that is ready. */
export async function startBot(
  options: DiscordPeerOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Bot> {
  const peer = await startPeer(options)
  const client = clientOf(peer, clientOptions)
  const thrown: unknown[] = []
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(peer.token)
  return {
    peer,
    client: await ready,
    thrown,
    on(event, handle) {
      client.on(event, (...args) => {
        handle(...args).catch((error) => thrown.push(error))
      })
    },
  }
}
