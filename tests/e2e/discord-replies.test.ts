import { expect, it } from 'vitest'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import type { Core, GoingOn } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, openTestLibrary } from '../fixtures/library.js'
import { hear, useDiscord } from './discord.js'
import { shown } from './shown.js'

const discord = useDiscord()
const shipped = await coreOf(await openTestLibrary())

const FIRST = 'Was geschah mit der Drohne in Kiew?'
const SECOND = 'Und wer wurde verletzt?'
const HURT = 'wurden fünf Personen verletzt.'

const at = ({ world }: DiscordPeer, words: string): string => `<@${world.BOT.id}> ${words}`

/** The shipped corpus, with a book of what it was asked. */
function listening(): { core: Core; asked: [question: string, going: GoingOn | undefined][] } {
  const asked: [string, GoingOn | undefined][] = []
  const core: Core = {
    ...shipped,
    ask(question, today, language, going) {
      asked.push([question, going])
      return shipped.ask(question, today, language, going)
    },
  }
  return { core, asked }
}

it('a follow-up is understood with the question before it, and shows both', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core, today: '2025-12-24' })
  const answer = await peer.people.slash('ask', { question: FIRST }).answered
  const seen = shown(await peer.people.say(SECOND, { replyTo: answer.id }).replied)
  expect(asked.at(-1)).toEqual([SECOND, { before: FIRST }])
  expect(seen.text.startsWith(`↩ ${FIRST} 💬 ${SECOND}`)).toBe(true)
  expect(seen.quotes.join('\n')).toContain(HURT)
})

it('a follow-up to a follow-up goes on from the question that stands by itself', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core, today: '2025-12-24' })
  const first = await peer.people.say(at(peer, FIRST)).replied
  const second = await peer.people.say(SECOND, { replyTo: first.id }).replied
  const third = await peer.people.say('Und wo?', { replyTo: second.id }).replied
  expect(asked.map(([question, going]) => [question, going?.before])).toEqual([
    [FIRST, undefined],
    [SECOND, FIRST],
    ['Und wo?', FIRST],
  ])
  expect(shown(third).text.startsWith(`↩ ${FIRST} 💬 Und wo?`)).toBe(true)
})

it('a follow-up needs no memory: another bot answers it after a restart', async () => {
  const before = await discord.start({ core: shipped, today: '2025-12-24' })
  const { peer } = before
  const first = await peer.people.say(at(peer, FIRST)).replied
  await before.bot.stop()
  const { core, asked } = listening()
  await discord.start({ core, peer, today: '2025-12-24' })
  await peer.people.say(SECOND, { replyTo: first.id, by: peer.world.BORYS }).replied
  expect(asked).toEqual([[SECOND, { before: FIRST }]])
})

it('a follow-up may be written in a direct message', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core, today: '2025-12-24' })
  const first = await peer.people.say(FIRST, { where: 'dm' }).replied
  await peer.people.say(SECOND, { where: 'dm', replyTo: first.id, pingReply: false }).replied
  expect(asked.at(-1)).toEqual([SECOND, { before: FIRST }])
})

it('what a button opened after a follow-up still knows both questions', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core, today: '2025-12-24' })
  const first = await peer.people.say(at(peer, 'Wie viele Personen wurden in Kiew verletzt?')).replied
  const second = await peer.people.say('Und wer?', { replyTo: first.id }).replied
  await peer.people.press(second, WORDING.say('de', 'button-more')).answered
  expect(asked.at(-1)).toEqual([
    'Und wer?',
    { before: 'Wie viele Personen wurden in Kiew verletzt?', skip: shown(second).quotes.length },
  ])
})

it('a reply that does not ping the bot is told how to reach it', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core })
  const first = await peer.people.slash('help', {}, { where: 'dm' }).answered
  expect(shown(first).text).not.toBe('')
  const answer = await peer.people.slash('ask', { question: FIRST }).answered
  const silent = await peer.people.say(SECOND, { replyTo: answer.id, pingReply: false }).replied
  expect(shown(silent).text).toBe(WORDING.say('de', 'reply-without-mention', { command: '/frage' }))
  expect(asked).toHaveLength(1)
  // A mention in it makes it readable.
  await peer.people.say(at(peer, SECOND), { replyTo: answer.id, pingReply: false }).replied
  expect(asked.at(-1)).toEqual([SECOND, { before: FIRST }])
})

it('a reply to an answer without a question stands by itself', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core })
  const sources = await peer.people.slash('sources').answered
  await peer.people.say(FIRST, { replyTo: sources.id }).replied
  expect(asked).toEqual([[FIRST, {}]])
})

it('a reply to somebody else that mentions the bot stands by itself', async () => {
  const { core, asked } = listening()
  const { peer } = await discord.start({ core })
  const said = peer.people.say(`-# 💬 ${FIRST}`, { by: peer.world.BORYS })
  await peer.people.say(at(peer, SECOND), { replyTo: said.id }).replied
  expect(asked).toEqual([[SECOND, {}]])
})

it('a reply whose message is gone stands by itself', async () => {
  const { core, asked } = listening()
  const { peer, log } = await discord.start({ core })
  const answer = await peer.people.slash('ask', { question: FIRST }).answered
  const talk = peer.people.say('…')
  peer.people.delete(answer)
  hear(peer, talk.held.message, {
    type: 19,
    content: at(peer, SECOND),
    mentions: [peer.world.BOT],
    message_reference: { type: 0, message_id: answer.id, channel_id: talk.channelId },
    referenced_message: null,
  })
  await peer.nextMessage()
  expect(peer.calls.some(({ path, status }) => path.endsWith(answer.id) && status === 404)).toBe(true)
  expect(asked.at(-1)).toEqual([SECOND, {}])
  expect(log.troubles).toEqual([])
})

it('a question that is deleted before it is answered is answered all the same', async () => {
  const { peer, log } = await discord.start()
  const held = peer.fail('POST /channels/{channel_id}/messages', { kind: 'hold' })
  const said = peer.people.say(at(peer, 'Was ist mit der Brücke?'))
  await peer.until('the answer on its way', () => held.hits === 1)
  peer.people.delete(said.held)
  held.release()
  expect(shown(await peer.nextMessage()).quotes).not.toEqual([])
  expect(log.troubles).toEqual([])
})
