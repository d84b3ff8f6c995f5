import { describe, expect, it } from 'vitest'
import type { Core, GoingOn } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, openTestLibrary } from '../fixtures/library.js'
import { useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const shipped = await coreOf(await openTestLibrary())
const today = '2025-12-24'

const FIRST = 'Was geschah mit der Drohne in Kiew?'
const SECOND = 'Und wer wurde verletzt?'
const HURT = 'wurden fünf Personen verletzt.'

/** The shipped corpus, with a book of what it was asked. */
function listening(): { core: Core; asked: [question: string, going: GoingOn | undefined][] } {
  const asked: [string, GoingOn | undefined][] = []
  const core: Core = {
    ...shipped,
    ask(question, day, language, going) {
      asked.push([question, going])
      return shipped.ask(question, day, language, going)
    },
  }
  return { core, asked }
}

describe('a reply to an answer', () => {
  it.each(['private', 'group', 'topic'] as const)('is understood with the question before it (%s)', async (where) => {
    const { core, asked } = listening()
    const { peer } = await telegram.start({ core, today })
    const answer = await peer.people.say(`/ask ${FIRST}`, { in: where }).replied
    const seen = shown(await peer.people.say(SECOND, { in: where, replyTo: answer }).replied)
    expect(asked.at(-1)).toEqual([SECOND, { before: FIRST }])
    expect(seen.text.startsWith(`↩ ${FIRST} ❓ ${SECOND}`)).toBe(true)
    expect(seen.quotes.join('\n')).toContain(HURT)
  })

  it('to a follow-up goes on from the question that stands by itself', async () => {
    const { core, asked } = listening()
    const { peer } = await telegram.start({ core, today })
    const first = await peer.people.say(FIRST).replied
    const second = await peer.people.say(SECOND, { replyTo: first }).replied
    const third = await peer.people.say('Und wo?', { replyTo: second }).replied
    expect(asked.map(([question, going]) => [question, going?.before])).toEqual([
      [FIRST, undefined],
      [SECOND, FIRST],
      ['Und wo?', FIRST],
    ])
    expect(shown(third).text.startsWith(`↩ ${FIRST} ❓ Und wo?`)).toBe(true)
  })

  it('needs no memory: another bot answers it, for another person', async () => {
    const before = await telegram.start({ core: shipped, today })
    const { peer } = before
    const first = await peer.people.say(`/ask ${FIRST}`, { in: 'group' }).replied
    await before.bot.stop()
    const { core, asked } = listening()
    await telegram.start({ core, peer, today })
    await peer.people.say(SECOND, { in: 'group', replyTo: first, by: peer.world.BORYS }).replied
    expect(asked).toEqual([[SECOND, { before: FIRST }]])
  })

  it.each(['Wer & <wer>?', 'Was sagte @anna zu /status?', 'Drohne\n\n  Kiew?', `Drohne ${'lang '.repeat(300)}`])(
    'finds the question %j again as it was',
    async (question) => {
      const { core, asked } = listening()
      const { peer } = await telegram.start({ core, today })
      const first = await peer.people.say(question).replied
      await peer.people.say(SECOND, { replyTo: first }).replied
      const [, going] = asked.at(-1) ?? []
      const before = question.replace(/\s+/g, ' ').trim()
      expect(before.startsWith(going?.before?.replace(/…$/, '').trim() ?? '-')).toBe(true)
      expect(going?.before?.length).toBeGreaterThan(10)
    },
  )

  it('may be a command', async () => {
    const { peer } = await telegram.start({ core: shipped, today })
    const first = await peer.people.say(FIRST).replied
    const seen = shown(await peer.people.say('/sources', { replyTo: first }).replied)
    expect(seen.text).toContain('bekannt')
  })

  it('that has no question stands by itself', async () => {
    const { core, asked } = listening()
    const { peer } = await telegram.start({ core, today })
    const sources = await peer.people.say('/sources').replied
    await peer.people.say(FIRST, { replyTo: sources }).replied
    expect(asked).toEqual([[FIRST, {}]])
  })

  it('that is gone stands by itself', async () => {
    const { core, asked } = listening()
    const { peer, log } = await telegram.start({ core, today })
    const first = await peer.people.say(FIRST).replied
    peer.people.delete(first)
    await peer.people.say(SECOND, { replyTo: first }).replied
    expect(asked.at(-1)).toEqual([SECOND, {}])
    expect(log.troubles).toEqual([])
  })

  it('carries both questions on to what its buttons open', async () => {
    const { core, asked } = listening()
    const { peer } = await telegram.start({ core, today })
    const first = await peer.people.say('Wie viele Personen wurden in Kiew verletzt?').replied
    const second = await peer.people.say('Und wer?', { replyTo: first }).replied
    const more = await peer.people.press(second, buttonOf(second, 'a')).replied
    const skip = shown(second).quotes.length
    expect(asked.at(-1)).toEqual(['Und wer?', { before: 'Wie viele Personen wurden in Kiew verletzt?', skip }])
    expect(shown(more).text).toContain(WORDING.say('de', 'more-heading'))
  })
})

describe('a reply to somebody else', () => {
  it('that mentions the bot stands by itself', async () => {
    const { core, asked } = listening()
    const { peer } = await telegram.start({ core, today, peerOptions: { privacyMode: false } })
    const said = peer.people.say(`❓ ${FIRST}`, { in: 'group', by: peer.world.BORYS })
    await peer.people.say(`@talks_bot ${SECOND}`, { in: 'group', replyTo: said.held }).replied
    expect(asked).toEqual([[SECOND, {}]])
  })
})

describe('a question that is edited', () => {
  it.each(['private', 'group', 'general', 'topic'] as const)('has its answer edited (%s)', async (where) => {
    const { peer, log } = await telegram.start({ core: shipped, today })
    const said = peer.people.say('/ask Wer spielt Klavier?', { in: where })
    const answer = await said.replied
    expect(shown(answer).text).toContain(WORDING.say('de', 'not-found'))
    expect(await peer.people.edit(said, `/ask ${FIRST}`).edited).toBe(answer)
    expect(shown(answer).text.startsWith(`❓ ${FIRST}`)).toBe(true)
    expect(shown(answer).quotes).not.toEqual([])
    await peer.people.edit(said, '/sources').edited
    expect(shown(answer).text).toContain('bekannt')
    expect(answer.edits).toBe(2)
    expect(peer.sent(answer.chatId)).toEqual([answer])
    expect(log.troubles).toEqual([])
  })

  it('to the same again stays answered', async () => {
    const { peer, log } = await telegram.start({ core: shipped, today })
    const said = peer.people.say(FIRST)
    const answer = await said.replied
    peer.people.edit(said, `${FIRST} `)
    await log.line('telegram-answered', 2)
    expect(answer.edits).toBe(0)
    expect(peer.sent()).toEqual([answer])
    expect(log.troubles).toEqual([])
  })

  it('is answered anew after a restart, as a reply', async () => {
    const first = await telegram.start({ core: shipped, today })
    const { peer } = first
    const said = peer.people.say('Wer spielt Klavier?')
    const old = await said.replied
    await first.bot.stop()
    await telegram.start({ core: shipped, today, peer })
    const answer = await peer.people.edit(said, FIRST).replied
    expect(answer.message.reply_to_message?.message_id).toBe(said.id)
    expect(shown(answer).text.startsWith(`❓ ${FIRST}`)).toBe(true)
    expect(old.edits).toBe(0)
  })

  it('whose answer was taken away is answered anew', async () => {
    const { peer, log } = await telegram.start({ core: shipped, today })
    const said = peer.people.say('Wer spielt Klavier?')
    peer.people.delete(await said.replied)
    const answer = await peer.people.edit(said, FIRST).replied
    expect(answer.deleted).toBe(false)
    expect(shown(answer).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('and was none before is answered', async () => {
    const { peer } = await telegram.start({ core: shipped, today })
    const talk = peer.people.say(FIRST, { in: 'group' })
    const answer = await peer.people.edit(talk, `/ask ${FIRST}`).replied
    expect(answer.message.reply_to_message?.message_id).toBe(talk.id)
  })

  it('and taken away before it is answered is answered all the same', async () => {
    const { peer, log } = await telegram.start({ core: shipped, today })
    const held = peer.fail('sendMessage', { kind: 'hold' })
    const said = peer.people.say(`/ask ${FIRST}`, { in: 'group' })
    await peer.until('the answer on its way', () => held.hits === 1)
    peer.people.delete(said)
    held.release()
    const answer = await peer.nextMessage(peer.world.GROUP_ID)
    expect(answer.message.reply_to_message).toBeUndefined()
    expect(shown(answer).quotes).not.toEqual([])
    expect(log.troubles).toEqual([])
  })
})
