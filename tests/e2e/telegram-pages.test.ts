import { describe, expect, it } from 'vitest'
import type { HeldMessage } from '../../peers/telegram/held-message.js'
import type { TelegramPeer } from '../../peers/telegram/peer.js'
import type { Report } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, reportOf } from '../fixtures/reports.js'
import { flat } from './shown.js'
import { type Started, useTelegram } from './telegram.js'
import { shown } from './telegram-shown.js'

const telegram = useTelegram()

/** 60 paragraphs of about 1,000 characters, each sentence another one. */
const LONG: Report = reportOf(
  { id: '2031-05-01-lang', date: '2031-05-01', title: 'Der lange Bericht' },
  ...Array.from({ length: 60 }, (_, paragraph) =>
    Array.from(
      { length: 12 },
      (_, sentence) =>
        `Am Tag ${paragraph + 1} sagte der Gesandte Nummer ${sentence + 1} etwas über <b>den</b> Hafen & @everyone.`,
    ).join(' '),
  ),
)
const core = await coreOf(await libraryOf(LONG, HARBOUR))
const NEXT = `▶️ ${WORDING.say('de', 'button-next')}`
const BACK = `◀️ ${WORDING.say('de', 'button-previous')}`
const BIN = `🗑️ ${WORDING.say('de', 'button-dismiss')}`

async function firstPage(restarted = false): Promise<Started & { page: HeldMessage }> {
  const first = await telegram.start({ core })
  const page = await first.peer.people.say('/report 2031-05-01', { in: 'general' }).replied
  if (!restarted) return { ...first, page }
  await first.bot.stop()
  return { ...(await telegram.start({ core, peer: first.peer })), page }
}

/** Presses until there is no such button. */
async function turnThrough(peer: TelegramPeer, page: HeldMessage, label: string): Promise<string[]> {
  const texts = [shown(page).text]
  while (shown(page).labels.includes(label)) {
    await peer.people.press(page, label).edited
    texts.push(shown(page).text)
  }
  return texts
}

describe('a long report', () => {
  it('is paged in place, to its last word', async () => {
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
    expect(peer.sent(page.chatId)).toEqual([page])
    expect(log.troubles).toEqual([])
  })

  it.each([false, true])('is paged forth and back (restarted: %s)', async (restarted) => {
    const { peer, page } = await firstPage(restarted)
    const first = shown(page)
    expect(first.labels).toEqual([NEXT, BIN])
    await peer.people.press(page, NEXT).edited
    expect(shown(page).labels).toEqual([BACK, NEXT, BIN])
    await peer.people.press(page, BACK).edited
    expect(shown(page)).toEqual(first)
  })

  it('turned by somebody else stays whose it was', async () => {
    const { peer, page } = await firstPage()
    const { ANNA, BORYS } = peer.world
    await peer.people.press(page, NEXT, { by: BORYS }).edited
    expect(shown(page).data.at(-1)).toBe(`>1x.${ANNA.id}`)
  })

  it('that is gone says so on its own page', async () => {
    const { peer, page, bot } = await firstPage()
    await bot.stop()
    await telegram.start({ core: await coreOf(await libraryOf(HARBOUR)), peer })
    await peer.people.press(page, NEXT).edited
    expect(shown(page).text).toBe(WORDING.say('de', 'passage-gone'))
  })

  it('that became shorter shows its last page', async () => {
    const { peer, page, bot } = await firstPage()
    await turnThrough(peer, page, NEXT)
    await bot.stop()
    const short = { ...LONG, passages: [LONG.passages[0]] } as Report
    await telegram.start({ core: await coreOf(await libraryOf(short)), peer })
    await peer.people.press(page, BACK).edited
    expect(shown(page).text).toContain('Am Tag 1 sagte')
    expect(shown(page).labels).toEqual([BIN])
  })

  it('whose page was taken away meanwhile comes in a message of its own', async () => {
    const { peer, page, log } = await firstPage()
    const held = peer.fail('editMessageText', { kind: 'hold' })
    const press = peer.people.press(page, NEXT)
    await peer.until('the edit on its way', () => held.hits === 1)
    peer.people.delete(page)
    held.release()
    expect(shown(await press.replied).text).toContain('Seite 2 von')
    expect(log.troubles).toEqual([])
  })

  it('turned twice at once stands on the page of the last press', async () => {
    const { peer, page, log } = await firstPage()
    peer.people.press(page, NEXT)
    peer.people.press(page, NEXT)
    // The second changes nothing, which Telegram refuses.
    await log.line('telegram-answered', 3)
    expect(shown(page).text).toContain('Seite 2 von')
    expect(page.edits).toBe(1)
    expect(log.troubles).toEqual([])
  })
})
