import { expect, it } from 'vitest'
import { createCooldown } from '../../src/chat/cooldown.js'
import { WORDING } from '../chat/real-wording.js'
import { useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'
const limit = (requests: number) => createCooldown({ requests, seconds: 20 })
const REFUSAL = WORDING.say('de', 'cooldown', { seconds: 20 })
/** Time stands still. */
const now = () => Date.UTC(2031, 2, 12)

it('a person who asks too often is told once when to ask again, then met with silence', async () => {
  const { peer, log } = await telegram.start({ person: limit(1), now })
  const { ANNA, BORYS } = peer.world
  await peer.people.say(QUESTION).replied
  expect((await peer.people.say(QUESTION).replied).text).toBe(REFUSAL)
  peer.people.say(QUESTION)
  peer.people.say('/help')
  // The fourth update is handled, and others may ask.
  await log.line('telegram-answered', 4)
  expect(shown(await peer.people.say(QUESTION, { by: BORYS }).replied).quotes).not.toEqual([])
  expect(peer.sent(ANNA.id)).toHaveLength(2)
  expect(log.troubles).toEqual([])
})

it('says so in the language of the person, or of the chat', async () => {
  const { peer } = await telegram.start({ person: limit(1), now })
  const acting = { by: peer.world.BORYS, in: 'group' } as const
  await peer.people.say('/language ru', acting).replied
  const { text } = await peer.people.say(`/ask ${QUESTION}`, acting).replied
  expect(text).toBe(WORDING.say('ru', 'cooldown', { seconds: 20 }))
})

it('buttons count, and each is told over itself; feedback is free', async () => {
  const { peer } = await telegram.start({ person: limit(2), now })
  const answer = await peer.people.say(QUESTION).replied
  await peer.people.press(answer, buttonOf(answer, 'p')).replied
  for (const _ of ['once', 'twice']) {
    expect(await peer.people.press(answer, buttonOf(answer, 't')).answered).toEqual({ text: REFUSAL, show_alert: true })
  }
  const { text } = await peer.people.press(answer, buttonOf(answer, 'f')).answered
  expect(text).toBe(WORDING.say('de', 'feedback-thanks'))
  expect(peer.sent()).toHaveLength(2)
})

it('a chat has a limit of its own', async () => {
  const { peer } = await telegram.start({ channel: limit(1), now })
  const { BORYS } = peer.world
  await peer.people.say(`/ask ${QUESTION}`, { in: 'group' }).replied
  expect((await peer.people.say(`/ask ${QUESTION}`, { in: 'group', by: BORYS }).replied).text).toBe(
    WORDING.say('uk', 'cooldown', { seconds: 20 }),
  )
  const elsewhere = await peer.people.say(`/ask ${QUESTION}`, { in: 'topic', by: BORYS }).replied
  expect(shown(elsewhere).quotes).not.toEqual([])
})

it('is over when its time is over', async () => {
  let time = Date.UTC(2031, 2, 12)
  const { peer } = await telegram.start({ person: limit(1), now: () => time })
  await peer.people.say(QUESTION).replied
  time += 12_500
  // 7.5 s are left.
  expect((await peer.people.say(QUESTION).replied).text).toContain('in 8 Sekunden')
  time += 7_500
  expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
})
