import { Events } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Bot, startBot } from './bot-at-peer.js'

const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const POST = 'POST /channels/{channel_id}/messages'

async function startReplying(): Promise<Bot> {
  const bot = await startBot()
  bot.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply('here')
  })
  return bot
}

function channelOf({ client, peer }: Bot) {
  const channel = client.channels.cache.get(peer.world.CHANNEL_ID)
  if (!channel?.isSendable()) throw new Error('cannot send')
  return channel
}

describe('a call that goes wrong', () => {
  it.each([500, 502, 503] as const)('with %i is tried again', async (status) => {
    const { peer } = await startReplying()
    const fault = peer.fail(CALLBACK, { kind: 'status', status }, 2)
    await peer.people.slash('ask').answered
    expect(fault.hits).toBe(2)
    await peer.until('the last answer', () => peer.calls.at(-1)?.status)
    expect(peer.calls.filter((call) => call.route === CALLBACK).map((call) => call.status)).toEqual([
      status,
      status,
      204,
    ])
    expect(peer.violations).toEqual([])
  })

  it('with a rate limit is tried again after a while', async () => {
    const bot = await startReplying()
    bot.peer.fail(POST, { kind: 'rate-limit', retryAfterS: 0.01 })
    bot.peer.fail(POST, { kind: 'rate-limit', global: true })
    await channelOf(bot).send('patience')
    expect(bot.peer.calls.slice(-3).map((call) => call.status)).toEqual([429, 429, 200])
    expect(bot.peer.violations).toEqual([])
  })

  it('by a broken socket is not tried again', async () => {
    const bot = await startReplying()
    bot.peer.fail(POST, { kind: 'drop' })
    await expect(channelOf(bot).send('lost')).rejects.toThrow()
    expect(bot.peer.messages()).toEqual([])
  })

  it('after it was carried out makes the second try come too late', async () => {
    const { peer, thrown } = await startReplying()
    peer.fail(CALLBACK, { kind: 'lose-answer' })
    const ask = peer.people.slash('ask')
    expect((await ask.answered).message.content).toBe('here')
    await expect.poll(() => thrown).toMatchObject([{ code: 40060 }])
  })

  it('after it was carried out may get no answer at all', async () => {
    const bot = await startReplying()
    bot.peer.fail(POST, { kind: 'lose-answer', drop: true })
    await expect(channelOf(bot).send('arrived')).rejects.toThrow()
    expect((await bot.peer.nextMessage()).message.content).toBe('arrived')
  })

  it('by holding arrives when it is released, which may be too late', async () => {
    const { peer, thrown } = await startReplying()
    const fault = peer.fail(/callback$/, { kind: 'hold' })
    const ask = peer.people.slash('ask')
    await peer.until('the call', () => fault.hits === 1)
    ask.lapse()
    fault.release()
    await expect.poll(() => thrown).toMatchObject([{ code: 10062 }])
  })

  it('must be one of a route that there is', async () => {
    const { peer } = await startBot()
    expect(() => peer.fail(/nowhere/, { kind: 'drop' })).toThrow('No route is called /nowhere/.')
  })
})
