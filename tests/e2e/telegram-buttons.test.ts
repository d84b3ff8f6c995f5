import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/telegram/held-message.js'
import type { Core } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { LAKE, STORIES } from '../fixtures/reports.js'
import { expectVerbatim, flat } from './shown.js'
import { type Started, useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const core = await coreOf(await libraryOf(...STORIES))

const QUESTION = 'Wer verlangt ein eigenes Zollhaus?'
const NOWHERE = 'Wer spielt Klavier?'
const SAY = (key: Parameters<typeof WORDING.say>[1]): string => WORDING.say('de', key as 'button-more')

interface Standing extends Started {
  readonly answer: HeldMessage
}

/** A bot with an answer in a topic that it, or another one before it, has given. */
async function standing(when: 'at once' | 'after a restart', question = QUESTION, after: Core = core) {
  const first = await telegram.start({ core })
  const answer = await first.peer.people.say(`/ask ${question}`, { in: 'topic' }).replied
  if (when === 'at once') return { ...first, answer } satisfies Standing
  await first.bot.stop()
  return { ...(await telegram.start({ core: after, peer: first.peer })), answer } satisfies Standing
}

describe.each(['at once', 'after a restart'] as const)('pressed %s', (when) => {
  it('"context" shows what stands around the excerpt', async () => {
    const { peer, answer, log } = await standing(when)
    const press = peer.people.press(answer, buttonOf(answer, 'p'))
    expect(await press.answered).toEqual({})
    const opened = await press.replied
    const seen = shown(opened)
    expect(seen.text).toContain('Gespräche am Silbersee: rund um Absatz 2')
    expectVerbatim(seen, [LAKE])
    // The paragraph before, the one of the excerpt, the one after.
    for (const { text } of LAKE.passages) expect(seen.text).toContain(flat(text))
    expect(opened.message.reply_to_message?.message_id).toBe(answer.id)
    expect(opened.message.message_thread_id).toBe(peer.world.TOPIC_ID)
    expect(answer.edits).toBe(0)
    expect(log.troubles).toEqual([])
  })

  it('"more" goes on to the last excerpt and shows none twice', async () => {
    const { peer, answer } = await standing(when)
    const quotes = [...shown(answer).quotes]
    const more = `📑 ${SAY('button-more')}`
    for (let at = answer; shown(at).labels.includes(more); ) {
      at = await peer.people.press(at, more).replied
      expect(shown(at).text).toContain(`❓ ${QUESTION} ${SAY('more-heading')}`)
      expectVerbatim(shown(at), STORIES)
      quotes.push(...shown(at).quotes)
    }
    expect(quotes.length).toBeGreaterThan(3)
    expect(new Set(quotes).size).toBe(quotes.length)
  })

  it('"timeline" shows the reports in order', async () => {
    const { peer, answer } = await standing(when)
    const opened = await peer.people.press(answer, `🗓️ ${SAY('button-timeline')}`).replied
    expect(shown(opened).text).toMatch(/Zeitleiste: 4 Berichte.*Silbersee.*Harbour.*Граница/)
  })

  it('a topic that reports speak of shows its news, where nothing was found', async () => {
    const { peer, answer } = await standing(when, NOWHERE)
    expect(shown(answer).labels.slice(0, 2)).toEqual(['Wiederaufbau', 'Gefangene'])
    const opened = await peer.people.press(answer, 'Wiederaufbau').replied
    expect(shown(opened).text).toContain('„Wiederaufbau“')
    expectVerbatim(shown(opened), STORIES)
  })

  it.each([
    ['👍', 'button-helpful', 'helpful'],
    ['👎', 'button-not-helpful', 'not helpful'],
  ] as const)('"%s" logs one line that names nobody', async (sign, key, verdict) => {
    const { peer, answer, log } = await standing(when)
    const { ANNA, BORYS } = peer.world
    const press = peer.people.press(answer, `${sign} ${SAY(key)}`, { by: BORYS })
    expect((await press.answered).text).toBe(WORDING.say('uk', 'feedback-thanks'))
    const line = await log.line('feedback')
    expect(log.of('feedback')).toHaveLength(1)
    expect(Object.keys(line).sort()).toEqual(['event', 'excerpts', 'level', 'question', 'time', 'verdict'])
    expect(line).toMatchObject({
      verdict,
      excerpts: [`${LAKE.id}#2`],
      question: expect.stringMatching(/^[\da-f]{16}$/),
    })
    const { time: _, ...said } = line
    for (const secret of [String(ANNA.id), String(BORYS.id), 'anna', 'Борис', 'Zollhaus', press.id]) {
      expect(Object.values(said).flat().join('\n')).not.toContain(secret)
    }
    expect(peer.sent(answer.chatId)).toEqual([answer])
  })

  it('"dismiss" takes the answer away for who asked', async () => {
    const { peer, answer, log } = await standing(when)
    const press = peer.people.press(answer, buttonOf(answer, 'x'))
    await press.answered
    await peer.until('the deletion', () => answer.deleted)
    expect(log.troubles).toEqual([])
  })

  it('"dismiss" is refused politely to others', async () => {
    const { peer, answer } = await standing(when)
    const press = peer.people.press(answer, buttonOf(answer, 'x'), { by: peer.world.BORYS })
    expect((await press.answered).text).toBe(WORDING.say('uk', 'dismiss-not-yours'))
    expect(answer.deleted).toBe(false)
  })
})

describe('"dismiss"', () => {
  it('takes the answer away for who runs the group', async () => {
    const { peer, answer, log } = await standing('at once')
    const { BORYS } = peer.world
    peer.appoint(BORYS)
    await peer.people.press(answer, buttonOf(answer, 'x'), { by: BORYS }).answered
    await peer.until('the deletion', () => answer.deleted)
    expect(log.troubles).toEqual([])
  })

  it('pressed twice takes away once, without trouble', async () => {
    const { peer, answer, log } = await standing('at once')
    const presses = ['once', 'twice'].map(() => peer.people.press(answer, buttonOf(answer, 'x')))
    await Promise.all(presses.map((press) => press.answered))
    await log.line('telegram-answered', 3)
    expect(answer.deleted).toBe(true)
    expect(log.troubles).toEqual([])
  })

  it('of what somebody else opened is theirs', async () => {
    const { peer, answer } = await standing('at once')
    const { BORYS, ANNA } = peer.world
    const opened = await peer.people.press(answer, buttonOf(answer, 'p'), { by: BORYS }).replied
    expect((await peer.people.press(opened, buttonOf(opened, 'x'), { by: ANNA }).answered).text).toBe(
      SAY('dismiss-not-yours'),
    )
    peer.people.press(opened, buttonOf(opened, 'x'), { by: BORYS })
    await peer.until('the deletion', () => opened.deleted)
  })

  it('is not there alone with the bot', async () => {
    const { peer } = await telegram.start({ core })
    const answer = await peer.people.say(QUESTION).replied
    const opened = await peer.people.press(answer, buttonOf(answer, 'p')).replied
    for (const held of [answer, opened]) expect(shown(held).data.join()).not.toMatch(/>1x/)
  })

  it('that forges who asked deletes nothing of people', async () => {
    const { peer } = await standing('at once')
    const { BORYS } = peer.world
    const said = peer.people.say('Hallo', { in: 'topic' })
    const press = peer.people.pressForged(said.held, `>1x.${BORYS.id}`, { by: BORYS })
    await press.answered
    expect(said.held.deleted).toBe(false)
  })
})

describe('feedback', () => {
  it('tells the same question by its fingerprint, and another one apart', async () => {
    const { peer, log } = await telegram.start({ core })
    for (const question of [QUESTION, QUESTION.toUpperCase(), NOWHERE]) {
      const answer = await peer.people.say(question).replied
      await peer.people.press(answer, buttonOf(answer, 'f')).answered
    }
    const [first, same, other] = log.of('feedback').map(({ question }) => question)
    expect(first).toBe(same)
    expect(other).not.toBe(first)
  })
})

it('what a button opens speaks the language of who pressed it', async () => {
  const { peer, answer } = await standing('at once')
  const opened = await peer.people.press(answer, buttonOf(answer, 't'), { by: peer.world.OLGA }).replied
  expect(shown(opened).text).toContain(WORDING.say('ru', 'timeline-heading', { reports: 4 }))
})
