import { expect, it } from 'vitest'
import { createCooldown } from '../../src/chat/cooldown.js'
import { WORDING } from '../chat/real-wording.js'
import { callsOf, useDiscord } from './discord.js'
import { buttonId, shown } from './shown.js'

const discord = useDiscord()
const QUESTION = { question: 'Was ist mit der Brücke?' }
const limit = (requests: number) => createCooldown({ requests, seconds: 20 })
const REFUSAL = WORDING.say('de', 'cooldown', { seconds: 20 })
/** Time stands still. */
const now = () => Date.UTC(2031, 2, 12)

it('a person who asks too often is told when to ask again, each time, and nobody else sees it', async () => {
  const { peer, log } = await discord.start({ person: limit(1), now })
  await peer.people.slash('ask', QUESTION).answered
  for (const ask of [peer.people.slash('ask', QUESTION), peer.people.slash('help')]) {
    const refusal = await ask.answered
    expect(refusal.ephemeral).toBe(true)
    expect(shown(refusal).text).toBe(REFUSAL)
    expect(callsOf(peer, ask)).toHaveLength(1)
  }
  // Others may ask.
  const other = await peer.people.slash('ask', QUESTION, { by: peer.world.BORYS }).answered
  expect(shown(other).quotes).not.toEqual([])
  expect(log.troubles).toEqual([])
})

it('says so in the language of the person', async () => {
  const { peer } = await discord.start({ person: limit(1), now })
  const acting = { locale: 'uk' }
  await peer.people.slash('ask', QUESTION, acting).answered
  const refusal = await peer.people.slash('ask', QUESTION, acting).answered
  expect(shown(refusal, 'uk').text).toBe(WORDING.say('uk', 'cooldown', { seconds: 20 }))
})

it('buttons count; suggestions while typing do not', async () => {
  const { peer } = await discord.start({ person: limit(2), now })
  for (let typed = 0; typed < 5; typed++) await peer.people.autocomplete('ask', 'question', {}).choices
  const answer = await peer.people.slash('ask', QUESTION).answered
  expect((await peer.people.press(answer, buttonId(answer, 'p')).answered).ephemeral).toBe(true)
  const refusal = await peer.people.press(answer, '2').answered
  expect(shown(refusal).text).toBe(REFUSAL)
})

it('messages are told once, then met with silence', async () => {
  const { peer, log } = await discord.start({ person: limit(1), now })
  const { BOT, BORYS, CHANNEL_ID } = peer.world
  const say = (by = peer.world.ANNA) => peer.people.say(`<@${BOT.id}> ${QUESTION.question}`, { by })
  await say().replied
  expect(shown(await say().replied).text).toBe(REFUSAL)
  say()
  say()
  // Another person's question comes after those, and so does its answer.
  expect(shown(await say(BORYS).replied).quotes).not.toEqual([])
  expect(peer.messages(CHANNEL_ID).filter(({ origin }) => origin.author === BOT)).toHaveLength(3)
  expect(log.troubles).toEqual([])
})

it.each([
  ['de', 'Was ist mit der Brücke?'],
  ['en', 'What about the bridge?'],
  ['uk', 'Що є на мості?'],
  ['ru', 'Что там на мосту?'],
] as const)('a direct message is told (%s) in its own language', async (language, question) => {
  const { peer } = await discord.start({ person: limit(1), now })
  const say = () => peer.people.say(question, { where: 'dm' })
  await say().replied
  expect(shown(await say().replied, language).text).toBe(WORDING.say(language, 'cooldown', { seconds: 20 }))
})

it('a channel has a limit of its own', async () => {
  const { peer } = await discord.start({ channel: limit(1), now })
  await peer.people.slash('ask', QUESTION).answered
  const refusal = await peer.people.slash('ask', QUESTION, { by: peer.world.BORYS }).answered
  expect(shown(refusal).text).toBe(REFUSAL)
  const elsewhere = await peer.people.slash('ask', QUESTION, { where: 'thread' }).answered
  expect(shown(elsewhere).quotes).not.toEqual([])
})

it('is over when its time is over', async () => {
  let time = Date.UTC(2031, 2, 12)
  const { peer } = await discord.start({ person: limit(1), now: () => time })
  await peer.people.slash('ask', QUESTION).answered
  time += 12_500
  // 7.5 s are left.
  expect(shown(await peer.people.slash('ask', QUESTION).answered).text).toContain('in 8 Sekunden')
  time += 7_500
  expect(shown(await peer.people.slash('ask', QUESTION).answered).quotes).not.toEqual([])
})
