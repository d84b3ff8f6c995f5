import { EventEmitter } from 'node:events'
import { type Client, Collection, Events } from 'discord.js'
import { expect, it } from 'vitest'
import { watchHealth } from '../../../src/chat/discord/health.js'
import { createHealthState } from '../../../src/service/health.js'

/** As much of a client as is watched: shards with their last heartbeats, -1 before the first, and their events. */
function watched(...beats: number[]) {
  const client = new EventEmitter() as EventEmitter & { ws: object }
  client.ws = { shards: new Collection(beats.map((lastPingTimestamp, id) => [id, { lastPingTimestamp }])) }
  const clock = { time: 1000 }
  const now = () => clock.time
  const state = createHealthState(now)
  const health = watchHealth(client as unknown as Client, state, now)
  return { client, clock, state, health }
}

it('is connecting until every shard is ready', () => {
  const { client, clock, health } = watched(-1, -1)
  expect(health()).toEqual({ state: 'connecting', sinceMs: 1000, shards: { ready: 0, all: 2 } })
  client.emit(Events.ShardReady, 0)
  expect(health()).toMatchObject({ state: 'connecting', shards: { ready: 1 } })
  clock.time = 2000
  client.emit(Events.ShardReady, 1)
  expect(health()).toEqual({ state: 'ready', sinceMs: 2000, shards: { ready: 2, all: 2 } })
})

it('is reconnecting as long as one shard is', () => {
  const { client, clock, health } = watched(-1, -1)
  for (const shard of [0, 1]) client.emit(Events.ShardReady, shard)
  clock.time = 3000
  client.emit(Events.ShardReconnecting, 0)
  client.emit(Events.ShardReconnecting, 1)
  clock.time = 4000
  client.emit(Events.ShardResume, 1)
  // Since the first of them was lost.
  expect(health()).toMatchObject({ state: 'reconnecting', sinceMs: 3000, shards: { ready: 1, all: 2 } })
  client.emit(Events.ShardReady, 0)
  expect(health()).toMatchObject({ state: 'ready', sinceMs: 4000 })
})

it('that never was ready is not reconnecting', () => {
  const { client, health } = watched(-1)
  client.emit(Events.ShardReconnecting, 0)
  expect(health().state).toBe('connecting')
})

it('goes by the shard whose last heartbeat is the oldest', () => {
  const { clock, health } = watched(700, 900, -1)
  clock.time = 1500
  expect(health().heartbeatAgeMs).toBe(800)
})

it('stays stopped', () => {
  const { client, state, health } = watched(-1)
  client.emit(Events.ShardReady, 0)
  state.stopped()
  client.emit(Events.ShardReconnecting, 0)
  client.emit(Events.ShardReady, 0)
  expect(health().state).toBe('stopped')
})
