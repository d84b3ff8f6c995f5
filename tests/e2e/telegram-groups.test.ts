import { describe, expect, it } from 'vitest'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import type { Where } from '../../peers/telegram/places.js'
import { fakeCore } from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'
import { flat } from './shown.js'
import { useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'
const QUOTE = 'Velmora will sie bis zum Herbst wieder aufbauen'
const PLACES: readonly Where[] = ['group', 'general', 'topic', 'other topic']

/** Once another question, asked after it, is answered, what was not answered stays so. */
async function expectSilenceSoFar(peer: TelegramPeer, where: Where = 'group'): Promise<void> {
  const before = peer.sent().length
  const said = peer.people.say(`/ask@talks_bot ${QUESTION}`, { in: where })
  expect((await said.replied).message.reply_to_message?.message_id).toBe(said.id)
  expect(peer.sent()).toHaveLength(before + 1)
}

describe.each(PLACES)('in %s', (where) => {
  it.each(['/ask', '/ask@talks_bot', '/ASK@Talks_Bot'])('%s is answered as a reply, in place', async (command) => {
    const { peer, log } = await telegram.start()
    const said = peer.people.say(`${command} ${QUESTION}`, { in: where })
    const answer = await said.replied
    expect(answer.message.reply_to_message?.message_id).toBe(said.id)
    expect(answer.message.message_thread_id).toBe(said.held.message.message_thread_id)
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
    expect(shown(answer).text.startsWith(`❓ ${QUESTION}`)).toBe(true)
    expect(buttonOf(answer, 'x')).toContain(String(peer.world.ANNA.id))
    expect(log.troubles).toEqual([])
  })

  it('a reply to the bot is answered, a button opens there', async () => {
    const { peer } = await telegram.start()
    const first = await peer.people.say('/status', { in: where }).replied
    const said = peer.people.say(QUESTION, { in: where, replyTo: first, by: peer.world.BORYS })
    const answer = await said.replied
    expect(answer.message.reply_to_message?.message_id).toBe(said.id)
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
    const opened = await peer.people.press(answer, buttonOf(answer, 'p')).replied
    expect(opened.origin.place).toEqual(said.held.origin.place)
    expect(opened.message.reply_to_message?.message_id).toBe(answer.id)
  })
})

describe('what is not meant for the bot', () => {
  it.each([true, false])('stays unanswered (privacy mode: %s)', async (privacyMode) => {
    const { peer, log } = await telegram.start({ peerOptions: { privacyMode } })
    const { BORYS, OTHER_BOT } = peer.world
    const talk = peer.people.say(QUESTION, { in: 'group' })
    peer.people.say(QUESTION, { in: 'group', by: BORYS, replyTo: talk.held })
    peer.people.say(`/ask@other_bot ${QUESTION}`, { in: 'group' })
    peer.people.say(`@other_bot ${QUESTION}`, { in: 'group' })
    peer.people.say(`anna@talks_bot_two.example ${QUESTION}`, { in: 'group' })
    peer.people.say(`/ask@talks_bot ${QUESTION}`, { in: 'group', by: OTHER_BOT })
    peer.people.edit(talk, `${QUESTION} Bitte!`)
    await expectSilenceSoFar(peer)
    expect(log.troubles).toEqual([])
  })

  it('stays unanswered in a topic, whose messages all reply to its first', async () => {
    const { peer } = await telegram.start({ peerOptions: { privacyMode: false } })
    peer.people.say(QUESTION, { in: 'topic' })
    await expectSilenceSoFar(peer, 'topic')
  })

  it('stays unanswered in a channel', async () => {
    const { peer } = await telegram.start({ peerOptions: { privacyMode: false } })
    peer.people.say(`/ask ${QUESTION}`, { in: 'channel' })
    await expectSilenceSoFar(peer)
  })

  it('stays unanswered: a command for another bot, alone with this one', async () => {
    const { peer } = await telegram.start()
    peer.people.say(`/ask@other_bot ${QUESTION}`)
    const asked = await peer.people.say(QUESTION).replied
    expect(peer.sent()).toEqual([asked])
  })

  it('stays unanswered: what somebody sent by inline mode', async () => {
    const { peer } = await telegram.start({ peerOptions: { privacyMode: false } })
    const search = peer.people.inlineQuery('Brücke')
    const [result] = await search.results
    peer.people.chooseInline(search, result?.id ?? '')
    await expectSilenceSoFar(peer)
  })
})

describe('a mention, where privacy mode is off,', () => {
  it.each(['@talks_bot Q', 'Q @talks_bot', '@Talks_Bot, Q'])('%s is answered', async (pattern) => {
    const asked: string[] = []
    const core = fakeCore()
    const listening: typeof core = {
      ...core,
      ask(question, ...others) {
        asked.push(question)
        return core.ask(question, ...others)
      },
    }
    const { peer } = await telegram.start({ core: listening, peerOptions: { privacyMode: false } })
    const answer = await peer.people.say(pattern.replace('Q', QUESTION), { in: 'group' }).replied
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
    expect(asked.join()).not.toMatch(/talks_bot/i)
  })

  it('alone gets the help', async () => {
    const { peer } = await telegram.start({ peerOptions: { privacyMode: false } })
    const { text } = shown(await peer.people.say('@talks_bot', { in: 'topic' }).replied)
    expect(text).toContain(flat(WORDING.say('de', 'telegram-plain')))
  })

  it('of a bot whose name goes on is none', async () => {
    const { peer } = await telegram.start({ peerOptions: { privacyMode: false } })
    peer.people.say(`@talks_bots ${QUESTION}`, { in: 'group' })
    await expectSilenceSoFar(peer)
  })
})

describe('a group that becomes a supergroup', () => {
  it('is answered there', async () => {
    const { peer, log } = await telegram.start()
    await peer.people.say(`/ask ${QUESTION}`, { in: 'group' }).replied
    peer.people.migrate()
    const answer = await peer.people.say(`/ask ${QUESTION}`, { in: 'migrated' }).replied
    expect(answer.chatId).toBe(peer.world.MIGRATED_ID)
    expect(log.troubles).toEqual([])
  })

  it('gets there what was asked before and is answered after', async () => {
    const { peer, log } = await telegram.start()
    const held = peer.fail('sendMessage', { kind: 'hold' })
    peer.people.say(`/ask ${QUESTION}`, { in: 'group' })
    await peer.until('the answer on its way', () => held.hits === 1)
    peer.people.migrate()
    held.release()
    const answer = await peer.nextMessage(peer.world.MIGRATED_ID)
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
    expect(log.troubles).toEqual([])
  })

  it('takes a reply in a thread of replies for what it is', async () => {
    const { peer } = await telegram.start()
    peer.people.migrate()
    const first = await peer.people.say(`/ask ${QUESTION}`, { in: 'migrated' }).replied
    const answer = await peer.people.say('/sources', { in: 'migrated', replyTo: first }).replied
    expect(shown(answer).text).toContain('3 Berichte')
  })
})
