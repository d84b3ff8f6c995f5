import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/discord/held-message.js'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import type { Report } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, reportOf } from '../fixtures/reports.js'
import { callsOf, type Started, useDiscord } from './discord.js'
import { flat, shown } from './shown.js'

const discord = useDiscord()

/** 60 paragraphs of about 1,000 characters, each sentence another one. */
const LONG: Report = reportOf(
  { id: '2031-05-01-lang', date: '2031-05-01', title: 'Der lange Bericht' },
  ...Array.from({ length: 60 }, (_, paragraph) =>
    Array.from(
      { length: 12 },
      (_, sentence) =>
        `Am Tag ${paragraph + 1} sagte der Gesandte Nummer ${sentence + 1} etwas über *den* Hafen, @everyone.`,
    ).join(' '),
  ),
)
const core = await coreOf(await libraryOf(LONG, HARBOUR))
const NEXT = WORDING.say('de', 'button-next')
const BACK = WORDING.say('de', 'button-previous')

type Where = 'guild' | 'dm' | 'private'

async function firstPage(where: Where = 'guild', restarted = false): Promise<Started & { page: HeldMessage }> {
  const first = await discord.start({ core })
  const page = await first.peer.people.slash('report', { date: LONG.date }, { where }).answered
  if (!restarted) return { ...first, page }
  await first.bot.stop()
  return { ...(await discord.start({ core, peer: first.peer })), page }
}

/** Presses until there is no such button. */
async function turnThrough(peer: DiscordPeer, page: HeldMessage, label: string): Promise<string[]> {
  const texts = [shown(page).text]
  while (shown(page).labels.includes(label)) {
    await peer.people.press(page, label).answered
    texts.push(shown(page).text)
  }
  return texts
}

describe('a long report', () => {
  it('is paged in place by who asked, to its last word', async () => {
    const { peer, page, log } = await firstPage()
    const texts = await turnThrough(peer, page, NEXT)
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.map((text) => /Seite (\d+) von (\d+)$/.exec(text)?.slice(1))).toEqual(
      texts.map((_, index) => [String(index + 1), String(texts.length)]),
    )
    const all = texts.join(' ')
    const missing = LONG.passages.flatMap(({ text, sentences }) =>
      sentences.map(({ start, end }) => flat(text.slice(start, end))).filter((sentence) => !all.includes(sentence)),
    )
    expect(missing).toEqual([])
    expect(page.edits).toBe(texts.length - 1)
    expect(log.troubles).toEqual([])
  })

  it.each([false, true])('is paged forth and back with one request each (restarted: %s)', async (restarted) => {
    const { peer, page } = await firstPage('guild', restarted)
    const first = shown(page)
    expect(first.labels).toEqual([NEXT, WORDING.say('de', 'button-dismiss')])
    const press = peer.people.press(page, NEXT)
    await press.answered
    expect((await press.acknowledged).type).toBe(7)
    expect(callsOf(peer, press)).toHaveLength(1)
    expect(shown(page).labels).toEqual([BACK, NEXT, WORDING.say('de', 'button-dismiss')])
    await peer.people.press(page, BACK).answered
    expect(shown(page)).toEqual(first)
  })

  it.each(['guild', 'private'] as const)('is paged by others in a copy of their own (%s)', async (where) => {
    const { peer, page } = await firstPage(where)
    const { BORYS } = peer.world
    const before = shown(page)
    const copy = await peer.people.press(page, NEXT, { by: BORYS, locale: 'uk' }).answered
    expect(copy).not.toBe(page)
    expect(copy.ephemeral).toBe(true)
    expect(shown(copy, 'uk').text).toMatch(/2 \D+ \d+$/)
    // Which they turn in place.
    const next = WORDING.say('uk', 'button-next')
    expect(await peer.people.press(copy, next, { by: BORYS, locale: 'uk' }).answered).toBe(copy)
    expect(shown(copy, 'uk').text).toMatch(/3 \D+ \d+$/)
    expect(shown(page)).toEqual(before)
    expect(page.edits).toBe(0)
  })

  it('is paged in place in a direct message', async () => {
    const { peer } = await firstPage()
    const page = await peer.people.say('/report 2031-05-01', { where: 'dm' }).replied
    const next = shown(page, 'en').labels[0] ?? ''
    expect(await peer.people.press(page, next).answered).toBe(page)
    expect(page.edits).toBe(1)
  })

  it('is paged in place where only who asked sees it', async () => {
    const { peer } = await firstPage()
    const page = await peer.people.slash('report', { date: LONG.date, private: true }).answered
    expect(await peer.people.press(page, NEXT).answered).toBe(page)
    expect(page.ephemeral).toBe(true)
  })

  it('that is gone says so on its own page', async () => {
    const { peer, page, bot } = await firstPage()
    await bot.stop()
    await discord.start({ core: await coreOf(await libraryOf(HARBOUR)), peer })
    expect(await peer.people.press(page, NEXT).answered).toBe(page)
    expect(shown(page).text).toBe(WORDING.say('de', 'passage-gone'))
  })

  it('that became shorter shows its last page', async () => {
    const { peer, page, bot } = await firstPage()
    await turnThrough(peer, page, NEXT)
    await bot.stop()
    const short = { ...LONG, passages: [LONG.passages[0]] } as Report
    await discord.start({ core: await coreOf(await libraryOf(short)), peer })
    await peer.people.press(page, BACK).answered
    expect(shown(page).text).toContain('Am Tag 1 sagte')
    expect(shown(page).labels).toEqual([WORDING.say('de', 'button-dismiss')])
  })
})

describe('pages of other answers', () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    reportOf(
      { id: `tag-${index}`, date: new Date(Date.UTC(2031, 0, 1 + index)).toISOString().slice(0, 10) },
      `Am Tag ${index + 1} sprachen die Gesandten über den Hafen von Welm.`,
    ),
  )

  it.each([
    ['timeline', {}],
    ['timeline', { from: '2031-01-01', to: '2031-12-31' }],
    ['sources', {}],
  ] as const)('/%s %o reaches every report', async (name, values) => {
    const { peer } = await discord.start({ core: await coreOf(await libraryOf(...many)) })
    const page = await peer.people.slash(name, values).answered
    const texts = await turnThrough(peer, page, NEXT)
    expect(texts.length).toBeGreaterThan(1)
    const days = new Set(texts.join(' ').match(/\d+\. \p{L}+ 2031/gu))
    // The days asked for stand above.
    expect(days.size).toBeGreaterThanOrEqual(150)
    expect((await turnThrough(peer, page, BACK)).toReversed()).toEqual(texts)
  })

  it('a long question keeps its line on each page', async () => {
    const { peer } = await discord.start({ core: await coreOf(await libraryOf(LONG)) })
    const question = `${'Was sagte der Gesandte über *den* Hafen? '.repeat(24)}Ende`
    const page = await peer.people.slash('ask', { question }).answered
    expect(shown(page).text).toContain(`💬 ${question}`)
    const opened = await peer.people.press(page, WORDING.say('de', 'button-more')).answered
    expect(shown(opened).text).toContain(`💬 ${question}`)
  })
})
