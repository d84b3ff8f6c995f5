/**
 * How the connection to Discord is, as a value for whoever watches the process.
 *
 * discord.js' own `isReady` stays true in an outage, so this goes by the shards' events and their last heartbeat.
 */

import { type Client, Events } from 'discord.js'
import type { HealthState, PlatformHealth } from '../../service/health.js'

export interface DiscordHealth extends PlatformHealth {
  /** Shards that are connected, and how many there are. */
  readonly shards: { readonly ready: number; readonly all: number }
  /** Since the last acknowledged heartbeat of the shard that waits longest; missing before the first. */
  readonly heartbeatAgeMs?: number
}

/**
 * Tells the state what happens to the client.
 *
 * @param state  of the bot, whatever clients it had before
 * @param now  milliseconds since 1970
 */
export function watchHealth(client: Client, state: HealthState, now: () => number): () => DiscordHealth {
  const ready = new Set<number>()
  const up = (shard: number): void => {
    ready.add(shard)
    if (ready.size === client.ws.shards.size) state.ready()
  }
  const down = (shard: number): void => {
    ready.delete(shard)
    state.lost()
  }
  client.on(Events.ShardReady, up)
  client.on(Events.ShardResume, up)
  client.on(Events.ShardReconnecting, down)
  client.on(Events.ShardDisconnect, (_, shard) => down(shard))
  return () => {
    const beats = client.ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp).filter((at) => at > 0)
    return {
      ...state.current(),
      shards: { ready: ready.size, all: client.ws.shards.size },
      ...(beats.length > 0 && { heartbeatAgeMs: now() - Math.min(...beats) }),
    }
  }
}
