/**
 * How the connection to Discord is, as a value for whoever watches the process.
 *
 * discord.js' own `isReady` stays true in an outage, so this goes by the shards' events and their last heartbeat.
 */

import { type Client, Events } from 'discord.js'

export interface DiscordHealth {
  readonly state: 'connecting' | 'ready' | 'reconnecting' | 'stopped'
  /** When the state began, in milliseconds since 1970. */
  readonly sinceMs: number
  /** Shards that are connected, and how many there are. */
  readonly shards: { readonly ready: number; readonly all: number }
  /** Since the last acknowledged heartbeat of the shard that waits longest; missing before the first. */
  readonly heartbeatAgeMs?: number
}

export interface HealthWatch {
  health(): DiscordHealth
  stopped(): void
}

/** @param now  milliseconds since 1970 */
export function watchHealth(client: Client, now: () => number): HealthWatch {
  const ready = new Set<number>()
  let state: DiscordHealth['state'] = 'connecting'
  let sinceMs = now()
  const enter = (next: DiscordHealth['state']): void => {
    if (state === 'stopped' || state === next) return
    state = next
    sinceMs = now()
  }
  const up = (shard: number): void => {
    ready.add(shard)
    if (ready.size === client.ws.shards.size) enter('ready')
  }
  const down = (shard: number): void => {
    ready.delete(shard)
    enter(state === 'connecting' ? 'connecting' : 'reconnecting')
  }
  client.on(Events.ShardReady, up)
  client.on(Events.ShardResume, up)
  client.on(Events.ShardReconnecting, down)
  client.on(Events.ShardDisconnect, (_, shard) => down(shard))
  return {
    health() {
      const beats = client.ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp).filter((at) => at > 0)
      return {
        state,
        sinceMs,
        shards: { ready: ready.size, all: client.ws.shards.size },
        ...(beats.length > 0 && { heartbeatAgeMs: now() - Math.min(...beats) }),
      }
    },
    stopped: () => enter('stopped'),
  }
}
