import { REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/discord/held-message.js'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import type { Report } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, LAKE, reportOf, STORIES } from '../fixtures/reports.js'
import { type Started, useDiscord } from './discord.js'
import { buttonId, expectVerbatim, flat, shown } from './shown.js'

const discord = useDiscord()
const coreOfReports = async (...reports: Report[]) => coreOf(await libraryOf(...reports))

const QUESTION = 'Wer verlangt ein eigenes Zollhaus?'
const HEAD = { id: LAKE.id, date: LAKE.date, title: LAKE.title, source: 'Silberseer Bote' }
const paragraph = (number: number): string => LAKE.passages[number - 1]?.text ?? ''

/** An answer from the reports as they were, and a bot that knows other ones now. */
async function afterChange(now: readonly Report[]): Promise<Started & { answer: HeldMessage }> {
  const before = await discord.start({ core: await coreOfReports(...STORIES) })
  const answer = await before.peer.people.slash('ask', { question: QUESTION }).answered
  await before.bot.stop()
  return { ...(await discord.start({ core: await coreOfReports(...now), peer: before.peer })), answer }
}

describe('after the corpus changed', () => {
  it('a report that is gone is said to be gone', async () => {
    const { peer, answer, log } = await afterChange([HARBOUR])
    const opened = await peer.people.press(answer, buttonId(answer, 'p')).answered
    expect(shown(opened).text).toBe(WORDING.say('de', 'passage-gone'))
    expect(shown(opened).labels).toEqual([])
    // The other buttons go by what there is now.
    await peer.people.press(answer, WORDING.say('de', 'button-more')).answered
    const line = await peer.people.press(answer, WORDING.say('de', 'button-timeline')).answered
    expect(shown(line).text).toContain('Zeitleiste: ein Bericht')
    expect(log.troubles).toEqual([])
  })

  it('a paragraph that is gone is said to be gone', async () => {
    const { peer, answer } = await afterChange([reportOf(HEAD, paragraph(1))])
    const opened = await peer.people.press(answer, buttonId(answer, 'p')).answered
    expect(shown(opened).text).toBe(WORDING.say('de', 'passage-gone'))
  })

  it('a paragraph that changed is shown as it is now, and said to have changed', async () => {
    const now = reportOf(HEAD, paragraph(1), 'Die Brücke von Harn wird nicht mehr gebaut.', paragraph(3))
    const { peer, answer } = await afterChange([now])
    const seen = shown(await peer.people.press(answer, buttonId(answer, 'p')).answered)
    expect(seen.text).toContain(WORDING.say('de', 'passage-changed'))
    expect(seen.quotes).toEqual(['Die Brücke von Harn wird nicht mehr gebaut.'])
  })

  it('a paragraph that moved is found by its words', async () => {
    const now = reportOf(HEAD, 'Ein neuer Anfang.', paragraph(1), paragraph(2), paragraph(3))
    const { peer, answer } = await afterChange([now])
    const seen = shown(await peer.people.press(answer, buttonId(answer, 'p')).answered)
    expect(seen.text).toContain('rund um Absatz 3')
    expect(seen.text).not.toContain(WORDING.say('de', 'passage-changed'))
    expect(seen.quotes).toEqual([flat(paragraph(2))])
    expectVerbatim(seen, [LAKE])
  })

  it('feedback still names the excerpts that were shown', async () => {
    const { peer, answer, log } = await afterChange([HARBOUR])
    await peer.people.press(answer, WORDING.say('de', 'button-helpful')).answered
    // The report's id is known no longer; its key is.
    expect((await log.line('feedback')).excerpts).toEqual([expect.stringMatching(/^[\w-]{8}#2$/)])
  })

  it('a topic that is no topic any more is said to be gone', async () => {
    const core = await coreOfReports(...STORIES)
    const before = await discord.start({ core })
    const answer = await before.peer.people.slash('ask', { question: 'Wer spielt Klavier?' }).answered
    await before.bot.stop()
    // The fake core has topics of its own.
    const { peer } = await discord.start({ peer: before.peer })
    const opened = await peer.people.press(answer, 'Wiederaufbau').answered
    expect(shown(opened).text).toBe(WORDING.say('de', 'passage-gone'))
  })
})

describe('a button of another version', () => {
  it.each([
    '>2a.0.0',
    '>0p.whatever',
    '1a.0.0',
    'helpful',
    '>1a.-1.0',
    '>1a.0',
    '<1p.abc.1.2.3.4.5',
    '>1x.somebody',
    '>1f.2',
    '>1a.0.0.0',
    'x'.repeat(100),
    '😀',
    '{"kind":"ask"}',
    '__proto__',
  ])('%s says that it is old', async (customId) => {
    const { peer, log } = await discord.start()
    const old = await post(peer, customId, `-# 💬 ${QUESTION}`)
    const answer = await peer.people.press(old, customId, { locale: 'ru' }).answered
    expect(answer.ephemeral).toBe(true)
    expect(shown(answer, 'ru').text).toBe(WORDING.say('ru', 'button-old'))
    expect(log.troubles).toEqual([])
  })

  it('that asks, above which no question stands, says so', async () => {
    const { peer } = await discord.start()
    for (const line of ['Was war die Frage?', '-# 💬 *Was* war die Frage?']) {
      const old = await post(peer, '>1a.3.0', line)
      const answer = await peer.people.press(old, '>1a.3.0').answered
      expect(shown(answer).text).toBe(WORDING.say('de', 'question-gone'))
    }
  })

  it.each([
    '<1a.999.9999',
    '<1d.99991231.0',
    '<1t..0001010199991231.0',
    '<1s.--------.0',
    '>1p.________.999999.9.1.________.9',
  ])('%s, which is well formed and means nothing, is answered', async (customId) => {
    const { peer, log } = await discord.start({ core: await coreOfReports(...STORIES) })
    const old = await post(peer, customId, `-# 💬 ${QUESTION}`)
    expect(shown(await peer.people.press(old, customId).answered).text).not.toBe('')
    expect(log.troubles).toEqual([])
  })
})

/** A message of the bot's as another version of it might have written it. */
async function post(peer: DiscordPeer, customId: string, line: string): Promise<HeldMessage> {
  const rest = new REST({ api: peer.apiUrl, version: '10' }).setToken(peer.token)
  const button = { type: 2, style: 2, custom_id: customId, label: 'Press' }
  const components = [
    { type: 10, content: line },
    { type: 1, components: [button] },
  ]
  const body = { flags: 32_768, components, allowed_mentions: { parse: [] } }
  const { id } = (await rest.post(Routes.channelMessages(peer.world.CHANNEL_ID), { body })) as { id: string }
  return peer.messages().find((held) => held.id === id)!
}
