import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/discord/held-message.js'
import type { Core } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { LAKE, STORIES } from '../fixtures/reports.js'
import { callsOf, type Started, useDiscord } from './discord.js'
import { buttonId, expectVerbatim, flat, shown } from './shown.js'

const discord = useDiscord()
const core = await coreOf(await libraryOf(...STORIES))

const QUESTION = 'Wer verlangt ein eigenes Zollhaus?'
const NOWHERE = 'Wer spielt Klavier?'
const SAY = (key: Parameters<typeof WORDING.say>[1]): string => WORDING.say('de', key as 'button-more')

interface Standing extends Started {
  readonly answer: HeldMessage
}

/** A bot with an answer that it, or another one before it, has given. */
async function standing(when: 'at once' | 'after a restart', question = QUESTION, after: Core = core) {
  const first = await discord.start({ core })
  const answer = await first.peer.people.slash('ask', { question }).answered
  if (when === 'at once') return { ...first, answer } satisfies Standing
  await first.bot.stop()
  return { ...(await discord.start({ core: after, peer: first.peer })), answer } satisfies Standing
}

describe.each(['at once', 'after a restart'] as const)('pressed %s', (when) => {
  it('"context" shows what stands around the excerpt', async () => {
    const { peer, answer, log } = await standing(when)
    const press = peer.people.press(answer, buttonId(answer, 'p'))
    const opened = await press.answered
    const seen = shown(opened)
    expect(opened.ephemeral).toBe(true)
    expect(seen.text).toContain('Gespräche am Silbersee: rund um Absatz 2')
    expectVerbatim(seen, [LAKE])
    // The paragraph before, the one of the excerpt, the one after.
    for (const { text } of LAKE.passages) expect(seen.text).toContain(flat(text))
    await log.line('discord-answered')
    expect(callsOf(peer, press)).toHaveLength(1)
    expect(answer.edits).toBe(0)
    expect(log.troubles).toEqual([])
  })

  it('"more" goes on to the last excerpt and shows none twice', async () => {
    const { peer, answer } = await standing(when)
    const quotes = [...shown(answer).quotes]
    for (let at = answer; shown(at).labels.includes(SAY('button-more')); ) {
      at = await peer.people.press(at, SAY('button-more')).answered
      expect(at.ephemeral).toBe(true)
      expect(shown(at).text).toContain(`💬 ${QUESTION} ${SAY('more-heading')}`)
      expectVerbatim(shown(at), STORIES)
      quotes.push(...shown(at).quotes)
    }
    expect(quotes.length).toBeGreaterThan(3)
    expect(new Set(quotes).size).toBe(quotes.length)
  })

  it('"timeline" shows the reports in order', async () => {
    const { peer, answer } = await standing(when)
    const opened = await peer.people.press(answer, SAY('button-timeline')).answered
    expect(opened.ephemeral).toBe(true)
    expect(shown(opened).text).toMatch(/Zeitleiste: 4 Berichte.*Silbersee.*Harbour.*Граница/)
  })

  it('a topic that reports speak of shows its news, where nothing was found', async () => {
    const { peer, answer } = await standing(when, NOWHERE)
    expect(shown(answer).text).toContain(SAY('not-found'))
    expect(shown(answer).labels.slice(0, 2)).toEqual(['Wiederaufbau', 'Gefangene'])
    const opened = await peer.people.press(answer, 'Wiederaufbau').answered
    expect(shown(opened).text).toContain('„Wiederaufbau“')
    expectVerbatim(shown(opened), STORIES)
  })

  it.each([
    ['button-helpful', 'helpful'],
    ['button-not-helpful', 'not helpful'],
  ] as const)('"%s" logs one line that names nobody', async (key, verdict) => {
    const { peer, answer, log } = await standing(when)
    const press = peer.people.press(answer, SAY(key), { by: peer.world.BORYS })
    const thanks = await press.answered
    expect(thanks.ephemeral).toBe(true)
    expect(shown(thanks).text).toBe(SAY('feedback-thanks'))
    const line = await log.line('feedback')
    expect(log.of('feedback')).toHaveLength(1)
    expect(Object.keys(line).sort()).toEqual(['event', 'excerpts', 'level', 'question', 'time', 'verdict'])
    expect(line).toMatchObject({
      verdict,
      excerpts: [`${LAKE.id}#2`],
      question: expect.stringMatching(/^[\da-f]{16}$/),
    })
    const { ANNA, BORYS } = peer.world
    for (const secret of [ANNA.id, BORYS.id, 'anna', 'borys', 'Zollhaus', press.token]) {
      expect(log.texts.join('\n')).not.toContain(secret)
    }
  })

  it('"dismiss" takes the answer away for who asked', async () => {
    const { peer, answer, log } = await standing(when)
    peer.people.press(answer, buttonId(answer, 'x'))
    await peer.until('the deletion', () => answer.deleted)
    expect(log.troubles).toEqual([])
  })

  it('"dismiss" is refused politely to others', async () => {
    const { peer, answer } = await standing(when)
    const press = peer.people.press(answer, buttonId(answer, 'x'), { by: peer.world.BORYS, locale: 'uk' })
    const refusal = await press.answered
    expect(refusal.ephemeral).toBe(true)
    expect(shown(refusal, 'uk').text).toBe(WORDING.say('uk', 'dismiss-not-yours'))
    expect(answer.deleted).toBe(false)
  })
})

describe('"dismiss"', () => {
  it('takes the answer away for who moderates the channel', async () => {
    const { peer, answer } = await standing('at once')
    const permissions = String(PermissionFlagsBits.ManageMessages)
    peer.people.press(answer, buttonId(answer, 'x'), { by: peer.world.BORYS, permissions })
    await peer.until('the deletion', () => answer.deleted)
  })

  it('of a reply, of a direct message and of a user install is for who asked', async () => {
    const { peer } = await discord.start({ core })
    const { ANNA, BOT } = peer.world
    const answers = [
      await peer.people.say(`<@${BOT.id}> ${QUESTION}`).replied,
      await peer.people.say(QUESTION, { where: 'dm' }).replied,
      await peer.people.slash('ask', { question: QUESTION }, { where: 'private' }).answered,
    ]
    for (const answer of answers) {
      expect(buttonId(answer, 'x')).toContain(ANNA.id)
      peer.people.press(answer, buttonId(answer, 'x'))
      await peer.until('the deletion', () => answer.deleted)
    }
  })

  it('pressed twice logs one line', async () => {
    const { peer, answer, log } = await standing('at once')
    for (const _ of ['once', 'twice']) peer.people.press(answer, buttonId(answer, 'x'))
    await log.line('discord-interaction-lost')
    expect(log.troubles).toEqual(['discord-interaction-lost'])
    expect(answer.deleted).toBe(true)
  })
})

describe('feedback', () => {
  it('tells the same question by its fingerprint, and another one apart', async () => {
    const { peer, log } = await discord.start({ core })
    for (const question of [QUESTION, QUESTION.toUpperCase(), NOWHERE]) {
      const answer = await peer.people.slash('ask', { question }, { locale: 'ru' }).answered
      await peer.people.press(answer, buttonId(answer, 'f')).answered
    }
    const [first, same, other] = log.of('feedback').map(({ question }) => question)
    expect(first).toBe(same)
    expect(other).not.toBe(first)
  })
})

describe('with the bot alone', () => {
  it('what a button opens stays, to be read again and to be taken away', async () => {
    const { peer } = await discord.start({ core })
    const answer = await peer.people.say(QUESTION, { where: 'dm' }).replied
    const opened = await peer.people.press(answer, buttonId(answer, 'p')).answered
    expect(opened.ephemeral).toBe(false)
    peer.people.press(opened, buttonId(opened, 'x'))
    await peer.until('the deletion', () => opened.deleted)
    expect(answer.deleted).toBe(false)
  })
})
