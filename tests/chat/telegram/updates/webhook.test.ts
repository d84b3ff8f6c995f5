import type { Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { webhookRoute } from '../../../../src/chat/telegram/updates/webhook.js'

const HOOK = { url: 'https://bot.example.org/hooks/telegram', secret: 'a-secret' }
const HEADER = 'x-telegram-bot-api-secret-token'
const HOUR_MS = 3_600_000

function post(body: string, headers: Record<string, string> = { [HEADER]: HOOK.secret }): Request {
  return new Request(HOOK.url, { method: 'POST', body, headers })
}

function recording() {
  const taken: Update[] = []
  return { taken, queue: { add: async (update: Update) => void taken.push(update) } }
}

describe('the webhook', () => {
  it('is served at the path of its address', () => {
    expect(webhookRoute(recording().queue, HOOK)).toMatchObject({ method: 'POST', path: '/hooks/telegram' })
  })

  it('confirms an update when it is handled', async () => {
    const { queue, taken } = recording()
    expect((await webhookRoute(queue, HOOK, HOUR_MS).handle(post('{"update_id":7}'))).status).toBe(200)
    expect(taken).toEqual([{ update_id: 7 }])
  })

  it('does not confirm it before', async () => {
    let handled: () => void = () => undefined
    const queue = {
      add: () =>
        new Promise<void>((resolve) => {
          handled = resolve
        }),
    }
    let confirmed = false
    const answer = Promise.resolve(webhookRoute(queue, HOOK, HOUR_MS).handle(post('{"update_id":7}'))).then(() => {
      confirmed = true
    })
    // Long enough for whatever is not waited for.
    await new Promise(setImmediate)
    expect(confirmed).toBe(false)
    handled()
    await answer
  })

  it('confirms what takes longer than Telegram waits', async () => {
    const queue = { add: () => new Promise<void>(() => undefined) }
    expect((await webhookRoute(queue, HOOK, 1).handle(post('{"update_id":7}'))).status).toBe(200)
  })

  it.each(['', 'a-secreT', 'a-secret-', 'a'])('takes nothing with the secret %j', async (secret) => {
    const { queue, taken } = recording()
    expect((await webhookRoute(queue, HOOK).handle(post('{"update_id":7}', { [HEADER]: secret }))).status).toBe(401)
    expect(taken).toEqual([])
  })

  it('takes nothing without a secret, and does not read it', async () => {
    const request = post('{', {})
    expect((await webhookRoute(recording().queue, HOOK).handle(request)).status).toBe(401)
    expect(request.bodyUsed).toBe(false)
  })

  it.each(['', '{', '7', 'null', '[]', '{"update_id":"7"}', '{"update_id":1e99}'])('refuses %j', async (body) => {
    const { queue, taken } = recording()
    expect((await webhookRoute(queue, HOOK).handle(post(body))).status).toBe(400)
    expect(taken).toEqual([])
  })
})
