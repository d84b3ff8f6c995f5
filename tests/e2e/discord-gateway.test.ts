import { describe, expect, it } from 'vitest'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import { WORDING } from '../chat/real-wording.js'
import { withDiscord } from './discord.js'
import { shown } from './shown.js'

const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const QUESTION = { question: 'Was ist mit der Brücke?' }
const STOPPING = WORDING.say('de', 'shutting-down')

async function expectAnswered(peer: DiscordPeer): Promise<void> {
  expect(shown(await peer.people.slash('ask', QUESTION).answered).quotes).not.toEqual([])
}

describe('a connection that breaks', () => {
  it.concurrent.each([
    ['without a word', ({ gateway }: DiscordPeer) => gateway.drop()],
    ['with op 7', ({ gateway }: DiscordPeer) => gateway.askToReconnect()],
    ['with op 9, resumable', ({ gateway }: DiscordPeer) => gateway.invalidateSession(true)],
    ['with 4000', ({ gateway }: DiscordPeer) => gateway.closeWith(4000)],
  ])(
    '%s is resumed, and the next question answered',
    withDiscord(async (discord, _how, breakIt) => {
      const { peer, bot, log } = await discord.start()
      breakIt(peer)
      await log.line('discord-resumed')
      expect(bot.health()).toMatchObject({ state: 'ready', shards: { ready: 1, all: 1 } })
      expect(peer.gateway.counts).toMatchObject({ identify: 1, resume: 1 })
      await expectAnswered(peer)
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
    }),
  )

  it.concurrent(
    'loses no question that was asked meanwhile',
    withDiscord(async (discord) => {
      const { peer, log } = await discord.start()
      peer.gateway.drop()
      await peer.until('the loss', () => !peer.gateway.online)
      const asked = peer.people.slash('ask', QUESTION)
      expect(shown(await asked.answered).quotes).not.toEqual([])
      expect(log.of('discord-resumed')).toHaveLength(1)
    }),
  )

  // discord.js lets 5 s pass between two identifications.
  it.concurrent(
    'with op 9 for good begins a new session',
    { timeout: 10_000 },
    withDiscord(async (discord) => {
      const { peer, bot, log } = await discord.start({ peerOptions: { deadlineMs: 8000 } })
      peer.gateway.invalidateSession(false)
      await peer.until('a new session', () => peer.gateway.counts.identify === 2 && peer.gateway.online)
      await expectAnswered(peer)
      expect(bot.health().state).toBe('ready')
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
    }),
  )

  it.concurrent(
    'shows in the health, as does its return',
    withDiscord(async (discord) => {
      const { peer, bot, log } = await discord.start()
      expect(bot.health()).toMatchObject({ state: 'ready', shards: { ready: 1, all: 1 } })
      peer.gateway.drop()
      await log.line('discord-reconnecting')
      expect(bot.health()).toMatchObject({ state: 'reconnecting', shards: { ready: 0 } })
      await log.line('discord-resumed')
      expect(bot.health()).toMatchObject({ state: 'ready', shards: { ready: 1, all: 1 } })
      await bot.stop()
      expect(bot.health().state).toBe('stopped')
    }),
  )

  it.concurrent(
    'is given up when heartbeats stay unanswered',
    withDiscord(async (discord) => {
      const { peer, bot, log } = await discord.start({ peerOptions: { heartbeatMs: 30 } })
      await peer.until('an answered heartbeat', () => bot.health().heartbeatAgeMs !== undefined)
      peer.gateway.answersHeartbeats = false
      await log.line('discord-reconnecting')
      peer.gateway.answersHeartbeats = true
      await log.line('discord-resumed')
      await expectAnswered(peer)
    }),
  )
})

describe('Discord out of reach at the start', () => {
  it.concurrent.each([
    ['in trouble', { kind: 'status', status: 503 }],
    ['cut off', { kind: 'drop' }],
  ] as const)(
    '(%s) is tried again',
    withDiscord(async (discord, _why, fault) => {
      const peer = await discord.peer()
      // As often as one attempt asks.
      const met = peer.fail('GET /gateway/bot', fault, 3)
      const { bot, log } = await discord.launch({ peer })
      expect(await log.line('discord-unreachable')).toMatchObject({ level: 'warn', againInMs: 5 })
      expect(met.hits).toBe(3)
      expect(bot.health().state).toBe('connecting')
      await log.line('discord-commands')
      await expectAnswered(peer)
      expect(bot.health().state).toBe('ready')
    }),
  )

  it.concurrent(
    'does not keep the bot from stopping',
    withDiscord(async (discord) => {
      const peer = await discord.peer()
      peer.fail('GET /gateway/bot', { kind: 'status', status: 500 }, Number.POSITIVE_INFINITY)
      const { bot, log } = await discord.launch({ peer })
      await log.line('discord-unreachable')
      await bot.stop()
      expect(await bot.ended).toEqual({ kind: 'stopped' })
      expect(log.of('discord-unreachable')).toHaveLength(1)
    }),
  )

  it.concurrent(
    'does not keep the bot from stopping while it waits for a word',
    withDiscord(async (discord) => {
      const peer = await discord.peer()
      const held = peer.fail('GET /gateway/bot', { kind: 'hold' })
      const { bot, log } = await discord.launch({ peer })
      await peer.until('the first call', () => held.hits === 1)
      await bot.stop()
      held.release()
      expect(await bot.ended).toEqual({ kind: 'stopped' })
      await peer.until('its end', () => peer.calls[0]?.status)
      expect(peer.gateway.hasSession).toBe(false)
      expect(log.troubles).toEqual([])
    }),
  )
})

describe('a refusal for good', () => {
  it.concurrent(
    'of the token, by the API',
    withDiscord(async (discord) => {
      const { bot } = await discord.launch({ options: { token: 'MTIz.wrong.token' } })
      expect(await bot.ended).toEqual({ kind: 'refused', why: 'token' })
    }),
  )

  it.concurrent.each([
    [4004, 'token'],
    [4014, 'intents'],
  ] as const)(
    'with %i at the start ends the bot: %s',
    withDiscord(async (discord, code, why) => {
      const peer = await discord.peer()
      peer.gateway.refuseNext(code)
      const { bot } = await discord.launch({ peer })
      expect(await bot.ended).toMatchObject({ kind: 'refused', why })
      expect(bot.health().state).toBe('stopped')
    }),
  )

  it.concurrent.each([
    [4004, 'token'],
    [4014, 'intents'],
    [4011, 'other'],
  ] as const)(
    'with %i while it runs ends the bot: %s',
    withDiscord(async (discord, code, why) => {
      const { peer, bot, log } = await discord.start()
      peer.gateway.closeWith(code)
      expect(await bot.ended).toEqual({ kind: 'refused', why, code })
      expect(log.of('discord-disconnected')).toMatchObject([{ level: 'error', code }])
      expect(bot.health().state).toBe('stopped')
    }),
  )

  it.concurrent(
    'of a resumption ends the bot',
    withDiscord(async (discord) => {
      const { peer, bot } = await discord.start()
      peer.gateway.refuseNext(4004)
      peer.gateway.drop()
      expect(await bot.ended).toMatchObject({ kind: 'refused', why: 'token' })
    }),
  )
})

describe('stopping', () => {
  it.concurrent(
    'finishes what has begun, and tells who comes late',
    withDiscord(async (discord) => {
      const { peer, bot, log } = await discord.start()
      const held = peer.fail(CALLBACK, { kind: 'hold' })
      const begun = peer.people.slash('ask', QUESTION)
      await peer.until('the answer on its way', () => held.hits === 1)
      const stopping = bot.stop()
      const late = await peer.people.slash('ask', QUESTION, { by: peer.world.BORYS }).answered
      expect(late.ephemeral).toBe(true)
      expect(shown(late).text).toBe(STOPPING)
      expect(peer.gateway.online).toBe(true)
      held.release()
      expect(shown(await begun.answered).quotes).not.toEqual([])
      await stopping
      expect(await bot.ended).toEqual({ kind: 'stopped' })
      expect(peer.gateway.hasSession).toBe(false)
      expect(log.troubles).toEqual([])
    }),
  )

  it.concurrent(
    'twice is the same as once',
    withDiscord(async (discord) => {
      const { bot } = await discord.start()
      await Promise.all([bot.stop(), bot.stop()])
      await bot.stop()
      expect(await bot.ended).toEqual({ kind: 'stopped' })
    }),
  )
})
