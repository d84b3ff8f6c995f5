import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/telegram/held-message.js'
import type { Report } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, LAKE, reportOf, STORIES } from '../fixtures/reports.js'
import { expectVerbatim, flat } from './shown.js'
import { type Started, useTelegram } from './telegram.js'
import { buttonOf, shown } from './telegram-shown.js'

const telegram = useTelegram()
const coreOfReports = async (...reports: Report[]) => coreOf(await libraryOf(...reports))

const QUESTION = 'Wer verlangt ein eigenes Zollhaus?'
const HEAD = { id: LAKE.id, date: LAKE.date, title: LAKE.title, source: 'Silberseer Bote' }
const paragraph = (number: number): string => LAKE.passages[number - 1]?.text ?? ''

/** An answer from the reports as they were, and a bot that knows other ones now. */
async function afterChange(now: readonly Report[]): Promise<Started & { answer: HeldMessage }> {
  const before = await telegram.start({ core: await coreOfReports(...STORIES) })
  const answer = await before.peer.people.say(QUESTION).replied
  await before.bot.stop()
  return { ...(await telegram.start({ core: await coreOfReports(...now), peer: before.peer })), answer }
}

describe('after the corpus changed', () => {
  it('a report that is gone is said to be gone', async () => {
    const { peer, answer, log } = await afterChange([HARBOUR])
    const opened = await peer.people.press(answer, buttonOf(answer, 'p')).replied
    expect(shown(opened)).toMatchObject({ text: WORDING.say('de', 'passage-gone'), labels: [] })
    // The other buttons go by what there is now.
    const line = await peer.people.press(answer, buttonOf(answer, 't')).replied
    expect(shown(line).text).toContain('Zeitleiste: ein Bericht')
    await peer.people.press(answer, buttonOf(answer, 'a')).replied
    expect(log.troubles).toEqual([])
  })

  it('a paragraph that is gone is said to be gone', async () => {
    const { peer, answer } = await afterChange([reportOf(HEAD, paragraph(1))])
    const opened = await peer.people.press(answer, buttonOf(answer, 'p')).replied
    expect(shown(opened).text).toBe(WORDING.say('de', 'passage-gone'))
  })

  it('a paragraph that changed is shown as it is now, and said to have changed', async () => {
    const now = reportOf(HEAD, paragraph(1), 'Die Brücke von Harn wird nicht mehr gebaut.', paragraph(3))
    const { peer, answer } = await afterChange([now])
    const seen = shown(await peer.people.press(answer, buttonOf(answer, 'p')).replied)
    expect(seen.text).toContain(WORDING.say('de', 'passage-changed'))
    expect(seen.quotes).toEqual(['Die Brücke von Harn wird nicht mehr gebaut.'])
  })

  it('a paragraph that moved is found by its words', async () => {
    const now = reportOf(HEAD, 'Ein neuer Anfang.', paragraph(1), paragraph(2), paragraph(3))
    const { peer, answer } = await afterChange([now])
    const seen = shown(await peer.people.press(answer, buttonOf(answer, 'p')).replied)
    expect(seen.text).toContain('rund um Absatz 3')
    expect(seen.quotes).toEqual([flat(paragraph(2))])
    expectVerbatim(seen, [LAKE])
  })

  it('feedback still names the excerpts that were shown', async () => {
    const { peer, answer, log } = await afterChange([HARBOUR])
    await peer.people.press(answer, buttonOf(answer, 'f')).answered
    expect((await log.line('feedback')).excerpts).toEqual([expect.stringMatching(/^[\w-]{8}#2$/)])
  })
})

describe('data that this version did not write', () => {
  it('is said to be old', async () => {
    const { peer, log } = await telegram.start()
    const answer = await peer.people.say('Was ist mit der Brücke?').replied
    const { OLGA } = peer.world
    for (const data of [
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
      '>1d.20311399.0',
      '>1t..9999999900000000.0',
      'x'.repeat(64),
      '😀',
      '{"kind":"ask"}',
      '__proto__',
      'l.klingon',
      '',
    ]) {
      const { text } = await peer.people.pressForged(answer, data, { by: OLGA }).answered
      expect(text, data).toBe(WORDING.say('ru', 'button-old'))
    }
    expect(peer.sent()).toEqual([answer])
    expect(log.troubles).toEqual([])
  })

  it('may be well formed and mean nothing: it is answered', async () => {
    const { peer, log } = await telegram.start({ core: await coreOfReports(...STORIES) })
    const answer = await peer.people.say(QUESTION).replied
    for (const data of [
      '>1a.999.9999',
      '>1d.99991231.0',
      '>1t..0001010199991231.0',
      '>1s.--------.0',
      '>1p.________.999999.9.1.________.9',
    ]) {
      const press = peer.people.pressForged(answer, data)
      await press.answered
    }
    await peer.until('five answers', () => peer.sent().length === 6)
    for (const { text } of peer.sent()) expect(text).not.toBe('')
    expect(log.troubles).toEqual([])
  })

  it('that asks, above which no question stands, is said so', async () => {
    const { peer } = await telegram.start()
    const sources = await peer.people.say('/sources').replied
    const { text } = await peer.people.pressForged(sources, '>1a.3.0').answered
    expect(text).toBe(WORDING.say('de', 'question-gone'))
  })

  it('on a message too old to be read is said to be old', async () => {
    const { peer, log } = await telegram.start()
    const answer = await peer.people.say('Was ist mit der Brücke?').replied
    const press = peer.people.press(answer, buttonOf(answer, 'p'))
    // Telegram tells no more of such a message.
    const { callback_query: query } = peer.updates.all.at(-1) ?? {}
    const { message_id, chat } = answer.message
    Object.assign(query ?? {}, { message: { message_id, chat, date: 0 } })
    expect((await press.answered).text).toBe(WORDING.say('de', 'button-old'))
    expect(log.troubles).toEqual([])
  })

  it('on a message that was sent by inline mode is said to be old', async () => {
    const { peer } = await telegram.start()
    const answer = await peer.people.say('Was ist mit der Brücke?').replied
    const press = peer.people.press(answer, buttonOf(answer, 'p'))
    const { callback_query: query } = peer.updates.all.at(-1) ?? {}
    Object.assign(query ?? {}, { message: undefined, inline_message_id: 'inline-1' })
    expect((await press.answered).text).toBe(WORDING.say('de', 'button-old'))
  })
})
