import { describe, expect, it } from 'vitest'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import { LANGUAGES } from '../../src/model.js'
import { fakeCore } from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'
import { useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'
const QUOTE = 'Velmora will sie bis zum Herbst wieder aufbauen'
const REFERENCE = /\(([\da-f]{8})\)$/

const askAs = ({ people, world }: TelegramPeer, who: 'ANNA' | 'BORYS' | 'OLGA') =>
  people.say(QUESTION, { by: world[who] })

/** Whatever happened, to whomever. */
async function expectNextAnswered(peer: TelegramPeer): Promise<void> {
  expect(shown(await askAs(peer, 'OLGA').replied).quotes.join('\n')).toContain(QUOTE)
}

/** Of the bot's messages in a chat those that hold the answer. */
const answersIn = (peer: TelegramPeer, chat: number) => peer.sent(chat).filter(({ text }) => text.includes(QUOTE))

describe('a chat that takes no answer', () => {
  it.each(['blocked', 'deactivated', 'kicked', 'not a member', 'deleted', 'no rights', 'topic closed'] as const)(
    '(%s) is one line, no trouble, and names nobody',
    async (how) => {
      const { peer, log } = await telegram.start()
      const where = how === 'blocked' || how === 'deactivated' ? 'private' : 'topic'
      const held = peer.fail('sendMessage', { kind: 'hold' })
      const said = peer.people.say(`/ask ${QUESTION}`, { in: where })
      await peer.until('the answer on its way', () => held.hits === 1)
      peer.shut(said.chatId, how)
      held.release()
      expect(await log.line('telegram-chat-gone')).toMatchObject({ level: 'info', failure: 'GrammyError' })
      await expectNextAnswered(peer)
      expect(log.of('telegram-chat-gone')).toHaveLength(1)
      expect(log.troubles).toEqual([])
      expect(log.texts.join('\n')).not.toContain(QUESTION)
      // It is answered again when it is there again.
      peer.shut(said.chatId, 'open')
      await peer.people.say(`/ask ${QUESTION}`, { in: where }).replied
    },
  )
})

describe('too many messages', () => {
  it('are sent again after the wait that Telegram wants; other chats are answered meanwhile', async () => {
    const { peer, log } = await telegram.start()
    const { ANNA } = peer.world
    const fault = peer.fail('sendMessage', { kind: 'rate-limit', retryAfterS: 1 }, 1, ANNA.id)
    const anna = askAs(peer, 'ANNA')
    await peer.until('the refusal', () => fault.hits === 1)
    await askAs(peer, 'BORYS').replied
    expect(peer.sent(ANNA.id)).toEqual([])
    expect(shown(await anna.replied).quotes).not.toEqual([])
    expect(peer.sent(ANNA.id)).toHaveLength(1)
    expect(log.troubles).toEqual([])
  })

  it('are given up after three tries', async () => {
    const { peer, log } = await telegram.start()
    const fault = peer.fail('sendMessage', { kind: 'rate-limit', retryAfterS: 0.01 }, 3)
    const told = await askAs(peer, 'ANNA').replied
    const { reference } = await log.line('telegram-update-failed')
    expect(REFERENCE.exec(told.text)?.[1]).toBe(reference)
    expect(fault.hits).toBe(3)
    await expectNextAnswered(peer)
  })

  it('with a wait that is too long are given up at once', async () => {
    const { peer, log } = await telegram.start()
    peer.fail('sendMessage', { kind: 'rate-limit', retryAfterS: 3600 })
    await askAs(peer, 'ANNA').replied
    expect(log.troubles).toEqual(['telegram-update-failed'])
    await expectNextAnswered(peer)
  })
})

describe('an answer', () => {
  it.each([{ kind: 'status', status: 500 }, { kind: 'status', status: 502 }, { kind: 'drop' }] as const)(
    'under %o is not sent again: the person is told',
    async (fault) => {
      const { peer, log } = await telegram.start()
      peer.fail('sendMessage', fault)
      const told = await askAs(peer, 'ANNA').replied
      const { reference } = await log.line('telegram-update-failed')
      expect(told.text).toBe(WORDING.say('de', 'trouble', { reference: String(reference) }))
      await expectNextAnswered(peer)
      expect(log.troubles).toEqual(['telegram-update-failed'])
    },
  )

  it.each([{}, { drop: true }])('that arrived, and whose confirmation was lost %o, comes once', async (how) => {
    const { peer } = await telegram.start()
    const { ANNA } = peer.world
    peer.fail('sendMessage', { kind: 'lose-answer', ...how })
    await askAs(peer, 'ANNA').replied
    await expectNextAnswered(peer)
    expect(answersIn(peer, ANNA.id)).toHaveLength(1)
  })

  it('that meets a storm leaves two lines and a bot that goes on', async () => {
    const { peer, log } = await telegram.start()
    peer.fail('sendMessage', { kind: 'status', status: 503 }, 2)
    askAs(peer, 'ANNA')
    const [first, second] = [await log.line('telegram-update-failed'), await log.line('telegram-update-failed', 2)]
    expect(first.reference).toBe(second.reference)
    await expectNextAnswered(peer)
    expect(log.troubles).toHaveLength(2)
  })

  it.each([{ kind: 'status', status: 500 }, { kind: 'drop' }, { kind: 'lose-answer' }] as const)(
    'that is edited under %o is edited again',
    async (fault) => {
      const { peer, log } = await telegram.start()
      const said = askAs(peer, 'ANNA')
      const answer = await said.replied
      peer.fail('editMessageText', fault, 2)
      expect(await peer.people.edit(said, '/sources').edited).toBe(answer)
      await log.line('telegram-answered', 2)
      expect(peer.sent()).toHaveLength(1)
      expect(answer.edits).toBe(1)
      expect(log.troubles).toEqual([])
    },
  )
})

describe('a button', () => {
  it.each([{ kind: 'status', status: 500 }, { kind: 'drop' }] as const)('under %o stops spinning', async (fault) => {
    const { peer, log } = await telegram.start()
    const answer = await askAs(peer, 'ANNA').replied
    peer.fail('answerCallbackQuery', fault, 2)
    await peer.people.press(answer, buttonOf(answer, 'p')).replied
    expect(log.troubles).toEqual([])
  })

  it('pressed too long ago is done all the same', async () => {
    const { peer, log } = await telegram.start()
    const answer = await askAs(peer, 'ANNA').replied
    const held = peer.fail('answerCallbackQuery', { kind: 'hold' })
    const press = peer.people.press(answer, buttonOf(answer, 'p'))
    await peer.until('the acknowledgement on its way', () => held.hits === 1)
    press.expire()
    telegram.allowSpinning(buttonOf(answer, 'p'))
    held.release()
    await press.replied
    expect(log.of('telegram-late-button')).toHaveLength(1)
    expect(log.troubles).toEqual([])
  })
})

describe('a failure of the bot itself', () => {
  it.each(LANGUAGES)('is told (%s) with the number that stands in the log', async (language) => {
    const { peer, log } = await telegram.start()
    const by = { ...peer.world.ANNA, language_code: language }
    const told = await peer.people.say('boom Geheimnis', { by }).replied
    const { reference, message } = await log.line('telegram-update-failed')
    expect(told.text).toBe(WORDING.say(language, 'trouble', { reference: String(reference) }))
    expect(message).toBe('the fake core was told to fail')
    for (const secret of ['Geheimnis', peer.token, 'anna', `${by.id}`]) {
      expect(log.texts.join('\n').replace(/"time":"[^"]*"|"reference":"[^"]*"/g, '')).not.toContain(secret)
    }
    await expectNextAnswered(peer)
    expect(log.troubles).toEqual(['telegram-update-failed'])
  })

  it('is told in the right topic', async () => {
    const { peer } = await telegram.start()
    const said = peer.people.say('/ask boom', { in: 'topic' })
    expect((await said.replied).message.reply_to_message?.message_id).toBe(said.id)
  })
})

describe('a button that fails', () => {
  const failing = new Proxy(fakeCore(), {
    get: () => {
      throw new Error('the fake core was told to fail')
    },
  })

  it.each([
    ['ANNA', 'de'],
    ['BORYS', 'uk'],
    ['OLGA', 'ru'],
  ] as const)('stops spinning, and %s is told in %s', async (who, language) => {
    let core = fakeCore()
    const { peer, log } = await telegram.start({ core: () => core })
    const answer = await askAs(peer, 'ANNA').replied
    core = failing
    const press = peer.people.press(answer, buttonOf(answer, 'p'), { by: peer.world[who] })
    expect(await press.answered).toEqual({})
    const told = await press.replied
    const { reference } = await log.line('telegram-update-failed')
    expect(told.text).toBe(WORDING.say(language, 'trouble', { reference: String(reference) }))
  })

  it('of which Telegram refuses the end of the spinner is told of all the same', async () => {
    const { peer, log } = await telegram.start()
    const answer = await askAs(peer, 'ANNA').replied
    peer.fail('answerCallbackQuery', { kind: 'status', status: 500 }, 10)
    const data = buttonOf(answer, 'p')
    telegram.allowSpinning(data)
    const told = await peer.people.press(answer, data).replied
    const { reference } = await log.line('telegram-update-failed')
    expect(told.text).toBe(WORDING.say('de', 'trouble', { reference: String(reference) }))
    expect(log.troubles).toEqual(['telegram-update-failed'])
  })
})

describe('the language chosen for a chat', () => {
  it.each(LANGUAGES)('(%s) is that of the words about trouble', async (language) => {
    const { peer, log } = await telegram.start()
    await peer.people.say(`/language ${language}`).replied
    const told = await peer.people.say('boom').replied
    const { reference } = await log.line('telegram-update-failed')
    expect(told.text).toBe(WORDING.say(language, 'trouble', { reference: String(reference) }))
  })

  it('is not the one that Telegram would not take', async () => {
    const { peer, log } = await telegram.start()
    // The bot's own menus are set by then.
    await log.line('telegram-texts')
    peer.fail('setMyCommands', { kind: 'status', status: 500 }, 10)
    await peer.people.say('/language uk').replied
    expect(log.troubles).toEqual(['telegram-update-failed'])
    expect(shown(await peer.people.say('/help').replied).text).toContain(WORDING.say('de', 'help-heading'))
  })
})
