import { describe, expect, it } from 'vitest'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import { describeTelegramRefusal } from '../../src/chat/telegram/api/refusal.js'
import { useTelegram } from './telegram.js'
import { shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'

async function expectAnswered(peer: TelegramPeer): Promise<void> {
  expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
}

describe('for good', () => {
  it('a second poller ends the first bot, with the remedy, and takes over', async () => {
    const first = await telegram.start()
    const { peer } = first
    await peer.until('the first poll', () => peer.updates.polling)
    await telegram.start({ peer })
    const ending = await first.bot.ended
    expect(ending).toEqual({ kind: 'refused', why: 'second poller' })
    expect(describeTelegramRefusal({ kind: 'refused', why: 'second poller' })).toContain('Stop the other one')
    await expectAnswered(peer)
  })

  it.each(['700000001:some-other-token-of-the-right-shape', '1:x'])('the token %s ends the bot', async (token) => {
    const { bot, log, peer } = await telegram.launch({ options: { token } })
    expect(await bot.ended).toEqual({ kind: 'refused', why: 'token' })
    expect(describeTelegramRefusal({ kind: 'refused', why: 'token' })).toContain('@BotFather')
    expect(log.texts.join('\n')).not.toContain(token)
    expect(peer.calls.map(({ method }) => method)).toEqual(['getMe'])
  })
})

describe('for a while', () => {
  it.each([
    { method: 'getMe', fault: { kind: 'status', status: 502 }, times: 1 },
    { method: 'getMe', fault: { kind: 'drop' }, times: 1 },
    // Each of the bot's tries is three calls.
    { method: 'deleteWebhook', fault: { kind: 'status', status: 500 }, times: 3 },
  ] as const)('$method fails at the start ($fault.kind): the bot comes again', async ({ method, fault, times }) => {
    const peer = await telegram.peer()
    peer.fail(method, fault, times)
    const { log } = await telegram.start({ peer })
    await expectAnswered(peer)
    expect(log.troubles).toEqual(['telegram-unreachable'])
    expect(log.texts.join('\n')).not.toContain(peer.token)
  })

  it.each([
    { kind: 'status', status: 500 },
    { kind: 'drop' },
    { kind: 'rate-limit', retryAfterS: 0.01 },
    { kind: 'lose-answer' },
  ] as const)('polling fails under %o: nothing is lost, nothing comes twice', async (fault) => {
    const { peer, log } = await telegram.start()
    await peer.until('a poll', () => peer.updates.polling)
    peer.fail('getUpdates', fault)
    await expectAnswered(peer)
    await expectAnswered(peer)
    await log.line('telegram-unreachable')
    expect(peer.sent()).toHaveLength(2)
    expect(log.troubles).toEqual(['telegram-unreachable'])
  })
})

describe('the health', () => {
  it('is that of the polls', async () => {
    const { peer, bot, log } = await telegram.start()
    await peer.until('a poll', () => peer.updates.polling)
    expect(bot.health().state).toBe('ready')
    peer.fail('getUpdates', { kind: 'status', status: 500 })
    const next = peer.fail('getUpdates', { kind: 'hold' })
    await expectAnswered(peer)
    await log.line('telegram-unreachable')
    await peer.until('the next poll', () => next.hits === 1)
    expect(bot.health()).toMatchObject({ state: 'reconnecting', heardAgeMs: expect.any(Number) })
    next.release()
    await peer.until('a poll', () => peer.updates.polling)
    await expectAnswered(peer)
    expect(bot.health().state).toBe('ready')
    await bot.stop()
    expect(bot.health().state).toBe('stopped')
  })

  it('is connecting while Telegram is out of reach', async () => {
    const peer = await telegram.peer()
    peer.fail('getMe', { kind: 'drop' }, Number.POSITIVE_INFINITY)
    const { bot, log } = await telegram.launch({ peer })
    await log.line('telegram-unreachable', 2)
    expect(bot.health().state).toBe('connecting')
  })

  it('is stopped after a refusal', async () => {
    const { bot } = await telegram.launch({ options: { token: '1:x' } })
    await bot.ended
    expect(bot.health().state).toBe('stopped')
  })
})

describe('an update', () => {
  it('that comes twice is answered once', async () => {
    const { peer, log } = await telegram.start()
    await expectAnswered(peer)
    const [update] = peer.updates.all
    await log.line('telegram-answered')
    if (update) peer.updates.again(update)
    await expectAnswered(peer)
    expect(peer.sent()).toHaveLength(2)
  })

  it('that waits while the bot is away is answered when it is back', async () => {
    const { peer, bot } = await telegram.start()
    await bot.stop()
    const said = peer.people.say(QUESTION)
    const { log } = await telegram.start({ peer })
    expect(shown(await said.replied).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('of a chat comes after those before it', async () => {
    const { peer } = await telegram.start()
    const { ANNA } = peer.world
    const held = peer.fail('sendMessage', { kind: 'hold' }, 1, ANNA.id)
    peer.people.say('/sources')
    peer.people.say('/privacy')
    await peer.until('the first answer on its way', () => held.hits === 1)
    await peer.people.say(QUESTION, { by: peer.world.BORYS }).replied
    expect(peer.sent(ANNA.id)).toEqual([])
    held.release()
    expect((await peer.nextMessage(ANNA.id)).text).toContain('3 Berichte')
    expect((await peer.nextMessage(ANNA.id)).text).toContain('Telegram')
  })
})

describe('a stop', () => {
  it('finishes what is in flight, confirms it, and takes nothing new', async () => {
    const { peer, bot, log } = await telegram.start()
    const held = peer.fail('sendMessage', { kind: 'hold' })
    const said = peer.people.say(QUESTION)
    await peer.until('the answer on its way', () => held.hits === 1)
    const stopped = bot.stop()
    held.release()
    await stopped
    expect(await bot.ended).toEqual({ kind: 'stopped' })
    await said.replied
    expect(peer.updates.pending).toEqual([])
    peer.people.say(QUESTION)
    expect(peer.updates.pending).toHaveLength(1)
    expect(log.troubles).toEqual([])
  })

  it('confirms though the connection breaks once', async () => {
    const { peer, bot } = await telegram.start()
    await expectAnswered(peer)
    await peer.until('a poll', () => peer.updates.polling)
    peer.fail('getUpdates', { kind: 'drop' }, 2)
    await bot.stop()
    expect(peer.updates.pending).toEqual([])
  })

  it('before the bot knows who it is ends it', async () => {
    const peer = await telegram.peer()
    const held = peer.fail('getMe', { kind: 'hold' })
    const { bot } = await telegram.launch({ peer })
    await peer.until('the question', () => held.hits === 1)
    await bot.stop()
    expect(await bot.ended).toEqual({ kind: 'stopped' })
  })
})
