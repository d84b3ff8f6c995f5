import { describe, expect, it } from 'vitest'
import { botOf, call, endBefore, startBot, startPeer, startPolling } from './telegram-bot-at-peer.js'

const idsOf = (result: unknown) => (result as { update_id: number }[]).map(({ update_id: id }) => id)

describe('getUpdates', () => {
  it('gives an update again until a greater offset confirms it', async () => {
    const peer = await startPeer()
    peer.people.say('one')
    peer.people.say('two')
    const first = idsOf((await call(peer, 'getUpdates')).result)
    expect(first).toHaveLength(2)
    expect(idsOf((await call(peer, 'getUpdates', { limit: 1 })).result)).toEqual([first[0]])
    expect(idsOf((await call(peer, 'getUpdates', { offset: first[1] })).result)).toEqual([first[1]])
    expect(idsOf((await call(peer, 'getUpdates', { offset: first[1]! + 1 })).result)).toEqual([])
  })

  it('forgets all but the last ones for a negative offset', async () => {
    const peer = await startPeer()
    for (const text of ['one', 'two', 'three']) peer.people.say(text)
    const all = peer.updates.all.map(({ update_id: id }) => id)
    expect(idsOf((await call(peer, 'getUpdates', { offset: -2 })).result)).toEqual(all.slice(1))
    expect(peer.updates.pending).toHaveLength(2)
  })

  it('takes 1 to 100 at once', async () => {
    const peer = await startPeer()
    for (let i = 0; i < 102; i++) peer.people.say(`${i}`)
    for (const limit of [0, 100, 101]) {
      expect((await call(peer, 'getUpdates', { limit })).result).toHaveLength(100)
    }
  })

  it('waits for an update, and no longer', async () => {
    const peer = await startPeer()
    const poll = call(peer, 'getUpdates', { timeout: 30 })
    await peer.until('the poll', () => peer.updates.polling)
    peer.people.say('hello')
    expect((await poll).result).toMatchObject([{ message: { text: 'hello', chat: { id: peer.world.ANNA.id } } }])
  })

  it('ends when the bot hangs up', async () => {
    const peer = await startPeer()
    const hangUp = new AbortController()
    const url = `${peer.apiRoot}/bot${peer.token}/getUpdates?timeout=30`
    const poll = fetch(url, { signal: hangUp.signal }).catch(() => 'gone')
    await peer.until('the poll', () => peer.updates.polling)
    hangUp.abort()
    expect(await poll).toBe('gone')
    await peer.until('the end', () => !peer.updates.polling)
  })

  it('remembers the kinds that were asked for', async () => {
    const peer = await startPeer()
    await call(peer, 'getUpdates', { allowed_updates: ['callback_query'] })
    peer.people.say('not asked for')
    expect((await call(peer, 'getUpdates')).result).toEqual([])
    await call(peer, 'getUpdates', { allowed_updates: [] })
    peer.people.say('asked for')
    expect((await call(peer, 'getUpdates')).result).toHaveLength(1)
  })

  it('ends for the first of two bots with 409', async () => {
    const { peer } = await startBot(() => {})
    const second = call(peer, 'getUpdates', { timeout: 30 })
    const words = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
    await peer.until('the conflict', () => peer.calls.some(({ description }) => description === words))
    peer.people.say('for the second')
    expect((await second).result).toHaveLength(1)
  })

  it('is refused while a webhook is active', async () => {
    const peer = await startPeer()
    const waiting = call(peer, 'getUpdates', { timeout: 30 })
    await peer.until('the poll', () => peer.updates.polling)
    await call(peer, 'setWebhook', { url: 'http://127.0.0.1:9/' })
    expect(await waiting).toMatchObject({ status: 409, description: 'Conflict: terminated by setWebhook request' })
    expect((await call(peer, 'getUpdates')).description).toContain(
      "Conflict: can't use getUpdates method while webhook",
    )
    await call(peer, 'deleteWebhook')
    expect((await call(peer, 'getUpdates')).ok).toBe(true)
  })
})

describe('a bot of grammY', () => {
  it('answers, and confirms what it handled', async () => {
    const { peer, bot } = await startBot((bot) => bot.on('message:text', (ctx) => ctx.reply(`re: ${ctx.msg.text}`)))
    const said = peer.people.say('hello')
    expect((await said.replied).text).toBe('re: hello')
    await bot.stop()
    expect(peer.updates.pending).toEqual([])
    expect(peer.violations).toEqual([])
  })

  it('sees an update again that comes twice', async () => {
    const seen: number[] = []
    const { peer } = await startBot((bot) => bot.on('message', (ctx) => void seen.push(ctx.update.update_id)))
    peer.people.say('twice')
    await peer.until('the first time', () => seen.length === 1 && peer.updates.polling)
    peer.updates.again(peer.updates.all[0]!)
    await expect.poll(() => seen).toEqual([seen[0], seen[0]])
  })

  it('stops on a wrong token', async () => {
    const peer = await startPeer()
    const stranger = botOf({ ...peer, token: '1:a-token-that-nobody-ever-gave-out' })
    await expect(startPolling(peer, stranger)).rejects.toMatchObject({ error_code: 401, description: 'Unauthorized' })
    expect((await call(peer, 'getMe', {}, 'nonsense')).status).toBe(404)
  })

  it('stops when another one polls', async () => {
    const peer = await startPeer()
    const run = startPolling(peer, botOf(peer))
    await peer.until('the first poll', () => peer.updates.polling)
    const other = new AbortController()
    const url = `${peer.apiRoot}/bot${peer.token}/getUpdates?timeout=30`
    const poll = fetch(url, { signal: other.signal }).catch(() => {})
    endBefore(peer, async () => {
      other.abort()
      await poll
    })
    await expect(run).rejects.toMatchObject({ error_code: 409 })
  })
})
