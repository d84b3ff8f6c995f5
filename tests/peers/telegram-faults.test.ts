import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GrammyError, HttpError, webhookCallback } from 'grammy'
import { describe, expect, it } from 'vitest'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import { botOf, call, endBefore, startBot, startPeer } from './telegram-bot-at-peer.js'

async function refusalOf(peer: TelegramPeer): Promise<unknown> {
  return botOf(peer)
    .api.sendMessage(peer.world.GROUP_ID, 'a')
    .then(
      () => undefined,
      (error) => error,
    )
}

describe('a call that goes wrong', () => {
  it.each([500, 502, 503] as const)('with %i before it was carried out leaves nothing', async (status) => {
    const peer = await startPeer()
    const fault = peer.fail('sendMessage', { kind: 'status', status }, 2)
    expect(await refusalOf(peer)).toMatchObject({ error_code: status })
    expect(await refusalOf(peer)).toBeInstanceOf(GrammyError)
    expect(await refusalOf(peer)).toBe(undefined)
    expect(fault.hits).toBe(2)
    expect(peer.sent()).toHaveLength(1)
  })

  it('after it was carried out leaves a message that the bot does not know of', async () => {
    const peer = await startPeer()
    peer.fail('sendMessage', { kind: 'lose-answer' })
    expect(await refusalOf(peer)).toMatchObject({ error_code: 500 })
    expect(peer.sent()).toHaveLength(1)
    peer.fail('sendMessage', { kind: 'lose-answer', drop: true })
    expect(await refusalOf(peer)).toBeInstanceOf(HttpError)
    expect(peer.sent()).toHaveLength(2)
  })

  it('by a broken socket leaves nothing', async () => {
    const peer = await startPeer()
    peer.fail('sendMessage', { kind: 'drop' })
    expect(await refusalOf(peer)).toBeInstanceOf(HttpError)
    expect(peer.sent()).toEqual([])
  })

  it('with 429 says when to come again', async () => {
    const peer = await startPeer()
    peer.fail(/^send/, { kind: 'rate-limit', retryAfterS: 3 })
    expect(await refusalOf(peer)).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
  })

  it('may be of one chat only', async () => {
    const { peer } = await startBot((bot) => bot.on('message', (ctx) => void ctx.reply('here')))
    const { ANNA, BORYS } = peer.world
    const fault = peer.fail('sendMessage', { kind: 'hold' }, 1, ANNA.id)
    const held = peer.people.say('hello', { by: ANNA })
    await peer.people.say('hello', { by: BORYS }).replied
    expect(peer.sent(ANNA.id)).toEqual([])
    fault.release()
    await held.replied
  })

  it('must be of a method that there is', async () => {
    const peer = await startPeer()
    expect(() => peer.fail(/nowhere/, { kind: 'drop' })).toThrow('No method is called /nowhere/.')
    expect(await call(peer, 'sendPhoto')).toMatchObject({ status: 404, description: 'Not Found: method not found' })
    expect(peer.violations).toEqual(['sendPhoto: Not Found: method not found'])
  })
})

describe('a webhook', () => {
  const SECRET = 'a-secret'

  /** A bot behind a server of its own, which answers with 500 what its handler threw. */
  async function startWebhook(handle: (text: string) => Promise<void> | void, secret = SECRET) {
    const peer = await startPeer()
    const bot = botOf(peer, { client: { canUseWebhookReply: (method) => method === 'sendChatAction' } })
    bot.on('message:text', async (ctx) => {
      await handle(ctx.msg.text)
      await ctx.replyWithChatAction('typing')
    })
    const handleUpdate = webhookCallback(bot, 'http', { secretToken: SECRET })
    const server = createServer((request, response) => {
      handleUpdate(request, response).catch(() => response.writeHead(500).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endBefore(peer, async () => server.closeAllConnections() ?? server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
    await botOf(peer).api.setWebhook(url, { secret_token: secret })
    return { peer, url }
  }

  it('gets updates in order, with the secret, and may answer with a call', async () => {
    const seen: string[] = []
    const { peer, url } = await startWebhook((text) => void seen.push(text))
    for (const text of ['one', 'two', 'three']) peer.people.say(text)
    await peer.until('three deliveries', () => peer.webhook.deliveries.length === 3)
    expect(seen).toEqual(['one', 'two', 'three'])
    expect(peer.updates.pending).toEqual([])
    await peer.until('the calls', () => peer.calls.filter(({ method }) => method === 'sendChatAction').length === 3)
    expect(await botOf(peer).api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 })
    expect(peer.violations).toEqual([])
  })

  it('gets again what it failed on when the test says so, and not what follows before', async () => {
    const seen: string[] = []
    const { peer } = await startWebhook((text) => {
      seen.push(text)
      if (seen.length === 1) throw new Error('once')
    })
    peer.people.say('one')
    peer.people.say('two')
    peer.people.say('elsewhere', { by: peer.world.BORYS })
    await peer.until('two deliveries', () => peer.webhook.deliveries.length === 2)
    expect(seen.sort()).toEqual(['elsewhere', 'one'])
    expect((await botOf(peer).api.getWebhookInfo()).last_error_message).toContain(
      'Wrong response from the webhook: 500',
    )
    peer.webhook.retry()
    await peer.until('all', () => peer.updates.pending.length === 0)
    expect(seen.slice(2)).toEqual(['one', 'two'])
  })

  it('sees a wrong secret', async () => {
    const { peer } = await startWebhook(() => {}, 'another')
    peer.people.say('one')
    expect((await peer.until('a delivery', () => peer.webhook.deliveries[0])).status).toBe(401)
    await call(peer, 'deleteWebhook')
    expect((await call(peer, 'getUpdates')).result).toHaveLength(1)
  })

  it('must be safe outside of loopback', async () => {
    const peer = await startPeer()
    for (const [params, words] of [
      [{ url: 'http://bot.example/' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
      [{ url: 'https://bot.example:99/' }, 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
      [{ url: 'https://bot.example/', secret_token: 'ü' }, 'secret token contains unallowed characters'],
    ] as const) {
      expect((await call(peer, 'setWebhook', params)).description).toBe(`Bad Request: ${words}`)
    }
  })
})
