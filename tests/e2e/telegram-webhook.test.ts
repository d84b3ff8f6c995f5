import { afterEach, describe, expect, it } from 'vitest'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import type { WebhookOptions } from '../../src/chat/telegram/updates/webhook.js'
import { healthRoute } from '../../src/service/health.js'
import { createHttpServer, type HttpServer } from '../../src/service/http.js'
import { createLog } from '../../src/service/log.js'
import { type Start, type Started, useTelegram } from './telegram.js'
import { shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'
const SECRET = 'a-secret_of-letters'
const HEADER = 'x-telegram-bot-api-secret-token'

const servers: HttpServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close(1000)
})

/** A server on that port; one that listens already, on a free port, where it is left out. */
async function webhookAt(port?: number): Promise<WebhookOptions> {
  const server = createHttpServer(
    { port: port ?? 0, host: '127.0.0.1' },
    createLog('error', () => undefined, Date.now),
  )
  servers.push(server)
  return { url: `http://127.0.0.1:${port ?? (await server.listen())}/telegram`, secret: SECRET, server }
}

async function startWebhook(start: Start = {}): Promise<Started & WebhookOptions> {
  const webhook = await webhookAt()
  return { ...(await telegram.start({ ...start, options: { webhook } })), ...webhook }
}

async function post(url: string, body: unknown, secret: string | undefined = SECRET): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(secret !== '' && { [HEADER]: secret }) }
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return response.status
}

async function expectAnswered(peer: TelegramPeer): Promise<void> {
  expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
}

describe('a webhook', () => {
  it('answers what Telegram sends, and never polls', async () => {
    const { peer, log } = await startWebhook()
    await expectAnswered(peer)
    await peer.until('the delivery', () => peer.webhook.deliveries.length === 1)
    expect(peer.webhook.deliveries[0]?.status).toBe(200)
    expect(peer.updates.pending).toEqual([])
    expect(peer.calls.filter(({ method }) => method === 'getUpdates')).toEqual([])
    expect(log.of('telegram-ready')[0]?.by).toBe('webhook')
    expect(log.troubles).toEqual([])
  })

  it.each(['', 'wrong', `${SECRET}x`, SECRET.toUpperCase()])('takes nothing with the secret %j', async (secret) => {
    const { peer, url } = await startWebhook()
    await expectAnswered(peer)
    const [update] = peer.updates.all
    expect(await post(url, { ...update, update_id: 900_000 }, secret)).toBe(401)
    await expectAnswered(peer)
    expect(peer.sent()).toHaveLength(2)
  })

  it.each(['{', '""', 'null', '[]', '{}', '{"update_id":"1"}', '{"update_id":1.5}'])('refuses %s', async (body) => {
    const { url, log } = await startWebhook()
    expect(await post(url, body)).toBe(400)
    expect(log.troubles).toEqual([])
  })

  it('takes an update that tells nothing', async () => {
    const { url, log } = await startWebhook()
    expect(await post(url, { update_id: 1 })).toBe(200)
    expect(log.troubles).toEqual([])
  })

  it('has one path and one method', async () => {
    const { url } = await startWebhook()
    for (const other of ['/', '/telegram/x', '/health']) {
      expect(await post(new URL(other, url).href, { update_id: 1 })).toBe(404)
    }
    expect((await fetch(url, { headers: { [HEADER]: SECRET } })).status).toBe(404)
  })

  it('refuses a body of more than a megabyte', async () => {
    const { url, peer } = await startWebhook()
    expect(await post(url, { update_id: 1, padding: 'x'.repeat(1_000_001) })).toBe(413)
    await expectAnswered(peer)
  })

  it('answers an update once that comes again', async () => {
    const { peer } = await startWebhook()
    await expectAnswered(peer)
    await peer.until('the delivery', () => peer.webhook.deliveries.length === 1)
    const [update] = peer.updates.all
    if (update) peer.updates.again(update)
    await peer.until('the second delivery', () => peer.webhook.deliveries.length === 2)
    expect(peer.webhook.deliveries.map(({ status }) => status)).toEqual([200, 200])
    expect(peer.sent()).toHaveLength(1)
  })

  it('keeps the order of a chat, whatever order of calls, and holds up no other', async () => {
    const { peer, url } = await startWebhook()
    const { ANNA } = peer.world
    await expectAnswered(peer)
    const message = peer.updates.all[0]?.message
    const held = peer.fail('sendMessage', { kind: 'hold' }, 1, ANNA.id)
    const posts = ['/sources', '/privacy'].map((text, at) =>
      post(url, { update_id: 900_000 + at, message: { ...message, message_id: 500 + at, text } }),
    )
    await peer.until('the first answer on its way', () => held.hits === 1)
    await peer.people.say(QUESTION, { by: peer.world.BORYS }).replied
    expect(peer.sent(ANNA.id)).toHaveLength(1)
    held.release()
    expect(await Promise.all(posts)).toEqual([200, 200])
    expect(peer.sent(ANNA.id)).toHaveLength(3)
  })

  it('confirms what fails too, so that it does not come again and again', async () => {
    const { peer, log } = await startWebhook()
    await peer.people.say('boom').replied
    await peer.until('the delivery', () => peer.webhook.deliveries.length === 1)
    expect(peer.webhook.deliveries[0]?.status).toBe(200)
    expect(log.troubles).toEqual(['telegram-update-failed'])
  })
})

it('shares its server with the health, which tells no secret', async () => {
  const { peer, bot, server, url, log } = await startWebhook()
  server.add(healthRoute({ telegram: bot }))
  const health = async () => {
    const answer = await fetch(new URL('/health', url))
    return { status: answer.status, text: await answer.text() }
  }
  expect((await health()).status).toBe(200)
  await expectAnswered(peer)
  const { text } = await health()
  expect(JSON.parse(text)).toEqual({
    ready: true,
    bots: { telegram: { state: 'ready', sinceMs: expect.any(Number), heardAgeMs: expect.any(Number) } },
  })
  for (const secret of [SECRET, peer.token, ...peer.token.split(':')]) expect(text).not.toContain(secret)
  await bot.stop()
  expect(await health()).toMatchObject({ status: 503, text: expect.stringContaining('"state":"stopped"') })
  expect(log.troubles).toEqual([])
})

describe('a stop', () => {
  it('finishes what is in flight and takes no more', async () => {
    const { peer, bot, url, log } = await startWebhook()
    const held = peer.fail('sendMessage', { kind: 'hold' })
    const said = peer.people.say(QUESTION)
    await peer.until('the answer on its way', () => held.hits === 1)
    const stopped = bot.stop()
    held.release()
    await stopped
    await said.replied
    await peer.until('the delivery', () => peer.webhook.deliveries.length === 1)
    expect(peer.webhook.deliveries[0]?.status).toBe(200)
    expect(await post(url, { update_id: 1 })).toBe(404)
    expect(log.troubles).toEqual([])
  })

  it('leaves what comes later to the next bot, which may poll', async () => {
    const { peer, bot } = await startWebhook()
    await bot.stop()
    const said = peer.people.say(QUESTION)
    await peer.until('the vain delivery', () => peer.webhook.deliveries.length === 1)
    await telegram.start({ peer })
    await said.replied
    expect(peer.webhook.active).toBe(false)
  })
})

describe('at the start', () => {
  it('an outage is outlasted', async () => {
    const peer = await telegram.peer()
    // Each of the bot's tries is three calls.
    peer.fail('setWebhook', { kind: 'status', status: 500 }, 3)
    const { log } = await startWebhook({ peer })
    await expectAnswered(peer)
    expect(log.troubles).toEqual(['telegram-unreachable'])
  })

  it('a port in use ends the bot', async () => {
    const { peer, url } = await startWebhook()
    const { bot } = await telegram.launch({ peer, options: { webhook: await webhookAt(Number(new URL(url).port)) } })
    expect(await bot.ended).toEqual({ kind: 'refused', why: 'port' })
    await expectAnswered(peer)
  })

  it('a wrong token ends the bot, and another may use its server', async () => {
    const webhook = await webhookAt()
    const options = { webhook, token: '700000001:some-other-token-of-the-right-shape' }
    const { bot, peer } = await telegram.launch({ options })
    expect(await bot.ended).toEqual({ kind: 'refused', why: 'token' })
    await telegram.start({ peer, options: { webhook } })
    await expectAnswered(peer)
  })
})
