import { describe, expect, it } from 'vitest'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import { fakeCore } from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'
import { acknowledgements, useDiscord } from './discord.js'
import { buttonId, shown } from './shown.js'

const discord = useDiscord()

const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const POST = 'POST /channels/{channel_id}/messages'
const QUESTION = { question: 'Was ist mit der Brücke?' }
const QUOTE = 'Velmora will sie bis zum Herbst wieder aufbauen'
const REFERENCE = /\(([\da-f]{8})\)$/

const ask = (peer: DiscordPeer) => peer.people.slash('ask', QUESTION)
const mention = (peer: DiscordPeer, words = QUESTION.question) =>
  peer.people.say(`<@${peer.world.BOT.id}> ${words}`, { by: peer.world.BORYS })

/** Whatever happened, by command and by message. */
async function expectNextAnswered(peer: DiscordPeer): Promise<void> {
  expect(shown(await ask(peer).answered).quotes.join('\n')).toContain(QUOTE)
  expect(shown(await mention(peer).replied).quotes.join('\n')).toContain(QUOTE)
}

describe('an acknowledgement', () => {
  it.each([500, 502, 503] as const)('that meets %i is sent again', async (status) => {
    const { peer, log } = await discord.start()
    peer.fail(CALLBACK, { kind: 'status', status }, 2)
    const command = ask(peer)
    expect(shown(await command.answered).quotes).not.toEqual([])
    expect(acknowledgements(peer, command)).toBe(3)
    expect(log.troubles).toEqual([])
  })

  it('that meets a storm is given up with one line, with the number that the person is told', async () => {
    const { peer, log } = await discord.start()
    peer.fail(CALLBACK, { kind: 'status', status: 503 }, 3)
    const told = await ask(peer).answered
    expect(told.ephemeral).toBe(true)
    const { reference, failure } = await log.line('discord-interaction-failed')
    expect(REFERENCE.exec(shown(told).text)?.[1]).toBe(reference)
    expect(failure).toMatch(/^HTTPError/)
    expect(log.troubles).toEqual(['discord-interaction-failed'])
    await expectNextAnswered(peer)
  })

  it('that meets a storm without end leaves the bot alive', async () => {
    const { peer, log } = await discord.start()
    const fault = peer.fail(CALLBACK, { kind: 'status', status: 500 }, 6)
    ask(peer)
    await log.line('discord-interaction-lost')
    expect(fault.hits).toBe(6)
    expect(log.troubles).toEqual(['discord-interaction-failed', 'discord-interaction-lost'])
    await expectNextAnswered(peer)
  })

  it.each([{}, { global: true }])('that meets a rate limit %o is sent again', async (limit) => {
    const { peer, log } = await discord.start()
    peer.fail(CALLBACK, { kind: 'rate-limit', retryAfterS: 0.02, ...limit })
    expect(shown(await ask(peer).answered).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('that meets a broken connection is sent again', async () => {
    const { peer, log } = await discord.start()
    peer.fail(CALLBACK, { kind: 'drop' })
    const command = ask(peer)
    expect(shown(await command.answered).quotes.join('\n')).toContain(QUOTE)
    expect(acknowledgements(peer, command)).toBe(2)
    expect(log.troubles).toEqual([])
  })

  it('that comes too late ends in one line', async () => {
    const { peer, log } = await discord.start()
    const held = peer.fail(CALLBACK, { kind: 'hold' })
    const command = ask(peer)
    await peer.until('the acknowledgement on its way', () => held.hits === 1)
    command.lapse()
    held.release()
    expect(await log.line('discord-interaction-lost')).toMatchObject({ level: 'warn', code: '10062' })
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['discord-interaction-lost'])
  })

  it.each([{}, { drop: true }])('that arrived, and whose answer was lost %o, ends in one line', async (how) => {
    const { peer, log } = await discord.start()
    peer.fail(CALLBACK, { kind: 'lose-answer', ...how })
    const answer = await ask(peer).answered
    expect(await log.line('discord-interaction-lost')).toMatchObject({ level: 'warn', code: '40060' })
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['discord-interaction-lost'])
    // The person has the answer; nobody is left "thinking…".
    expect(answer.loading).toBe(false)
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
  })

  it('of what was typed comes too late without harm', async () => {
    const { peer, log } = await discord.start()
    const held = peer.fail(CALLBACK, { kind: 'hold' })
    const typing = peer.people.autocomplete('ask', 'question', {})
    await peer.until('the suggestions on their way', () => held.hits === 1)
    typing.lapse()
    held.release()
    await log.line('discord-interaction-lost')
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['discord-interaction-lost'])
  })

  it('of a turned page meets what others meet', async () => {
    const { peer, log } = await discord.start()
    const answer = await ask(peer).answered
    peer.fail(CALLBACK, { kind: 'status', status: 500 }, 2)
    expect(shown(await peer.people.press(answer, 'Zeitleiste').answered).text).toContain('Zeitleiste')
    expect(log.troubles).toEqual([])
  })
})

it('a token that is dead before the answer is taken away ends in one line, and the bot keeps its own', async () => {
  const { peer, log } = await discord.start()
  const answer = await ask(peer).answered
  const held = peer.fail(/^DELETE \/webhooks/, { kind: 'hold' })
  const press = peer.people.press(answer, buttonId(answer, 'x'))
  await peer.until('the deletion on its way', () => held.hits === 1)
  press.expire()
  held.release()
  expect(await log.line('discord-interaction-lost')).toMatchObject({ code: '50027' })
  await expectNextAnswered(peer)
  expect(log.troubles).toEqual(['discord-interaction-lost'])
})

describe('a reply to a message', () => {
  it.each([500, 502, 503] as const)('that meets %i is sent again', async (status) => {
    const { peer, log } = await discord.start()
    peer.fail(POST, { kind: 'status', status }, 2)
    expect(shown(await mention(peer).replied).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('that meets a rate limit is sent again', async () => {
    const { peer, log } = await discord.start()
    peer.fail(POST, { kind: 'rate-limit', retryAfterS: 0.02 })
    expect(shown(await mention(peer).replied).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })

  it.each([{ kind: 'lose-answer' }, { kind: 'lose-answer', drop: true }, { kind: 'drop' }] as const)(
    'under %o arrives once',
    async (fault) => {
      const { peer, log } = await discord.start()
      peer.fail(POST, fault)
      const answer = await mention(peer).replied
      expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
      await peer.until('the second try', () => peer.calls.filter(({ route }) => route === POST).length === 2)
      const { BOT } = peer.world
      await expectNextAnswered(peer)
      expect(peer.messages().filter((held) => held.origin.author === BOT && !held.answersInteraction)).toHaveLength(2)
      expect(log.troubles).toEqual([])
    },
  )

  it('that meets a storm is given up, and the next one is sent', async () => {
    const { peer, log } = await discord.start()
    peer.fail(POST, { kind: 'status', status: 500 }, 6)
    mention(peer)
    const [first, second] = [await log.line('discord-message-failed'), await log.line('discord-message-failed', 2)]
    expect(first.reference).toBe(second.reference)
    await expectNextAnswered(peer)
    expect(log.troubles).toHaveLength(2)
  })
})

describe('a failure of the bot itself', () => {
  it.each([
    ['de', 'de'],
    ['en-GB', 'en'],
    ['uk', 'uk'],
    ['ru', 'ru'],
  ] as const)('is told (%s) with the number that stands in the log', async (locale, language) => {
    const { peer, log } = await discord.start()
    const told = await peer.people.slash('ask', { question: 'boom' }, { locale }).answered
    expect(told.ephemeral).toBe(true)
    const { reference, message } = await log.line('discord-interaction-failed')
    expect(shown(told, language).text).toBe(WORDING.say(language, 'trouble', { reference: String(reference) }))
    expect(message).toBe('the fake core was told to fail')
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['discord-interaction-failed'])
  })

  it('is told in reply to a message', async () => {
    const { peer, log } = await discord.start()
    const told = await mention(peer, 'boom').replied
    const { reference } = await log.line('discord-message-failed')
    expect(REFERENCE.exec(shown(told).text)?.[1]).toBe(reference)
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['discord-message-failed'])
  })

  it.each([
    ['de', 'Was ist boom?'],
    ['en', 'What is boom?'],
    ['uk', 'Що це є, boom?'],
    ['ru', 'Что это, boom?'],
  ] as const)('is told (%s) in the language of a direct message', async (language, question) => {
    const { peer, log } = await discord.start()
    const told = await peer.people.say(question, { where: 'dm' }).replied
    const { reference } = await log.line('discord-message-failed')
    expect(shown(told, language).text).toBe(WORDING.say(language, 'trouble', { reference: String(reference) }))
  })

  it('is told in English where the core can tell nothing any more', async () => {
    let core = fakeCore()
    const { peer, log } = await discord.start({ core: () => core })
    core = new Proxy(core, {
      get: () => {
        throw new Error('the fake core was told to fail')
      },
    })
    const told = await peer.people.say('Was ist das?', { where: 'dm' }).replied
    const { reference } = await log.line('discord-message-failed')
    expect(shown(told, 'en').text).toBe(WORDING.say('en', 'trouble', { reference: String(reference) }))
  })

  it('is logged without the question, the person and the token', async () => {
    const { peer, log } = await discord.start()
    const command = peer.people.slash('ask', { question: 'boom Geheimnis' })
    await command.answered
    await log.line('discord-interaction-failed')
    for (const secret of ['Geheimnis', command.token, peer.token, peer.world.ANNA.id]) {
      expect(log.texts.join('\n')).not.toContain(secret)
    }
  })
})
