import { once } from 'node:events'
import { Events, GatewayIntentBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { clientOf, startBot, startPeer } from './bot-at-peer.js'

/** discord.js lets 5 s pass between two identifications; a test need not. */
const IMPATIENT = { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } }
const CONTENT = { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] }

describe('logging in', () => {
  it('reaches ready, with the guild and its channels', async () => {
    const { client, peer } = await startBot()
    expect(client.user.id).toBe(peer.world.BOT.id)
    expect(client.guilds.cache.get(peer.world.GUILD_ID)?.channels.cache.has(peer.world.CHANNEL_ID)).toBe(true)
    expect(peer.violations).toEqual([])
  })

  it('is refused with a wrong token', async () => {
    const peer = await startPeer()
    await expect(clientOf(peer).login('MTIz.wrong.token')).rejects.toThrow('invalid token')
    expect(peer.calls.map((call) => call.status)).toEqual([401])
    expect(peer.violations).toEqual([])
  })

  it('is refused by the gateway on demand', async () => {
    const peer = await startPeer()
    peer.gateway.refuseNext(4004)
    await expect(clientOf(peer).login(peer.token)).rejects.toThrow()
    expect(peer.gateway.hasSession).toBe(false)
  })

  it('is refused with an intent that the application was not granted', async () => {
    const peer = await startPeer()
    await expect(clientOf(peer, CONTENT).login(peer.token)).rejects.toThrow('disallowed intents')
  })

  it('may have an intent that the application was granted', async () => {
    const { client } = await startBot({ grantedIntents: GatewayIntentBits.MessageContent }, CONTENT)
    expect(client.isReady()).toBe(true)
  })

  it('needs version 10 and JSON', async () => {
    const peer = await startPeer()
    const [code] = await once(new WebSocket(`${peer.gateway.url}/?v=9&encoding=json`), 'close')
    expect(code).toBe(4012)
  })
})

describe('a connection that breaks', () => {
  it('is resumed, and what was said meanwhile is replayed', async () => {
    const { peer, client } = await startBot()
    const heard = once(client, Events.MessageCreate)
    peer.gateway.drop()
    await peer.until('the loss', () => !peer.gateway.online)
    const said = peer.people.say('meanwhile')
    expect(await heard).toMatchObject([{ id: said.id }])
    expect(peer.gateway.counts).toMatchObject({ identify: 1, resume: 1 })
  })

  it.each([
    ['op 7', 'resume', (gateway) => gateway.askToReconnect()],
    ['op 9 with a resumable session', 'resume', (gateway) => gateway.invalidateSession(true)],
    ['op 9 with a lost session', 'identify', (gateway) => gateway.invalidateSession(false)],
    ['a close with 4000', 'resume', (gateway) => gateway.closeWith(4000)],
  ] satisfies [string, 'resume' | 'identify', (gateway: Awaited<ReturnType<typeof startPeer>>['gateway']) => void][])(
    'comes back after %s: %s',
    async (_what, how, breakIt) => {
      const { peer, client } = await startBot({}, IMPATIENT)
      const back = once(client, how === 'resume' ? Events.ShardResume : Events.ShardReady)
      breakIt(peer.gateway)
      await back
      expect(peer.gateway.counts).toMatchObject(
        how === 'resume' ? { identify: 1, resume: 1 } : { identify: 2, resume: 0 },
      )
    },
  )

  it('is given up by the bot when heartbeats stay unanswered', async () => {
    const { peer } = await startBot({ heartbeatMs: 30 })
    await peer.until('a heartbeat', () => peer.gateway.counts.heartbeat > 1)
    peer.gateway.answersHeartbeats = false
    await peer.until('a resumption', () => peer.gateway.counts.resume > 0)
    peer.gateway.answersHeartbeats = true
  })

  it('ends for good when the bot signs off', async () => {
    const { peer, client } = await startBot()
    await client.destroy()
    await peer.until('the end', () => !peer.gateway.hasSession)
    expect(() => peer.people.say('anybody there?')).toThrow('No bot has logged in')
  })
})

it('sends malformed payloads on demand', async () => {
  // By hand: discord.js makes an unhandled rejection of them, which the test runner rightly reports.
  const peer = await startPeer()
  const socket = new WebSocket(`${peer.gateway.url}/?v=10&encoding=json`)
  const received: string[] = []
  socket.on('message', (data) => received.push(String(data)))
  await once(socket, 'message')
  socket.send(JSON.stringify({ op: 2, d: { token: peer.token, intents: 0 } }))
  await peer.until('a session', () => peer.gateway.online)
  peer.gateway.sendRaw('{"op":0,')
  peer.gateway.dispatch('INTERACTION_CREATE', { id: '1' })
  socket.close(1000)
  await once(socket, 'close')
  expect(received.slice(-2)).toEqual(['{"op":0,', '{"op":0,"t":"INTERACTION_CREATE","s":2,"d":{"id":"1"}}'])
})
