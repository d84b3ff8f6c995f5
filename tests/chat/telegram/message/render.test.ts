import { describe, expect, it } from 'vitest'
import { compose } from '../../../../src/chat/compose/compose.js'
import { type Block, heading, quietText, text } from '../../../../src/chat/compose/message.js'
import type { Reply } from '../../../../src/chat/requests/reply.js'
import { renderPages } from '../../../../src/chat/telegram/message/render.js'
import { TELEGRAM } from '../../../../src/chat/telegram/message/surface.js'
import { rendererContract } from '../../../contract/renderer-contract.js'
import {
  BRIDGE_EXCERPT,
  BRIDGE_REPORT,
  fakeCore,
  found,
  LAKE_EXCERPT,
  OUTDATED_EXCERPT,
  TALKS_EXCERPT,
  WITNESSED_EXCERPT,
} from '../../fake-core.js'
import { quoteBlock } from '../../quote-block.js'
import { WORDING } from '../../real-wording.js'
import { readText, readWords } from './read-back.js'
import { parseHtml } from './telegram-parser.js'

for (const room of [500, 4000]) {
  rendererContract(`Telegram, ${room} units a page`, {
    render: (reply) => pagesOf(reply, room),
    readBack: (pages) => pages.map(readText).join('\n'),
  })
}

describe('an answer in Telegram', () => {
  it('reads like this', () => {
    const answer = found('de', 'likely', [BRIDGE_EXCERPT, LAKE_EXCERPT])
    expect(pagesOf({ kind: 'answer', language: 'de', answer })).toEqual([
      [
        '<b>Wahrscheinlich die Antwort:</b>',
        '<blockquote><b>Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien verlangt dafür ein eigenes Zollhaus am Nordufer.</b>',
        'Beobachter nannten den Zeitplan ehrgeizig.</blockquote>',
        '<a href="https://bote.example/silbersee?seite=1&amp;teil=2">Gespräche am Silbersee</a>' +
          ' · <tg-time unix="1741082400" format="D">4. März 2025</tg-time>' +
          ' · heute · Abschnitt „Die Brücke von Harn“ · Absatz 2 · Quelle: Silberseer Bote',
        '',
        '<blockquote>The envoys of Velmora left for the lake on Saturday.</blockquote>',
        'Envoys Leave for the Lake · <tg-time unix="1740823200" format="D">1. März 2025</tg-time>' +
          ' · vor 3 Tagen · Absatz 1 · Text auf Englisch',
      ].join('\n'),
    ])
  })

  it('has witnesses in italics below the citation, and what is outdated bold above the quote, no part of which is', () => {
    const [first] = WITNESSED_EXCERPT.witnesses ?? []
    if (first === undefined) throw new Error('The excerpt has witnesses.')
    const answer = found('de', 'likely', [{ ...TALKS_EXCERPT, witnesses: [first] }, OUTDATED_EXCERPT])
    const [page] = pagesOf({ kind: 'answer', language: 'de', answer })
    expect(page).toContain(
      'Silberseer Bote\n<i>Auch in „Envoys Leave for the Lake“ (1. März 2025); 2 Berichte sagen das</i>\n\n' +
        '<b>Früher (1. März 2025), inzwischen überholt durch einen Bericht vom 4. März 2025</b>\n' +
        '<blockquote>The envoys of Velmora left for the lake on Saturday.</blockquote>\n',
    )
  })
})

describe('a status in Telegram', () => {
  it('has the topic with its age above each quote, apart from the heading', () => {
    const status = fakeCore().status(fakeCore().readTopic('Brücke'), '2025-03-07')
    const [page] = pagesOf({ kind: 'status', language: 'de', status })
    expect(page).toMatch(/^<b>.*<\/b>\n\n<b>vor 3 Tagen<\/b>\n<blockquote>/)
  })
})

describe('a whole report in Telegram', () => {
  it('has the number before each paragraph, and its heading right above', () => {
    const [page] = pagesOf({ kind: 'report', language: 'de', lookup: { kind: 'reports', reports: [BRIDGE_REPORT] } })
    const paragraphs = page.split('\n\n')
    expect(paragraphs[0]).toBe(
      '<b>Gespräche am Silbersee</b>\n' +
        '<a href="https://bote.example/silbersee?seite=1&amp;teil=2">4. März 2025 · Quelle: Silberseer Bote</a>',
    )
    expect(paragraphs[1]).toMatch(/^<b>1<\/b> · Die Gesandten .*$/)
    expect(paragraphs.at(-1)).toBe('<b>Kämpfe</b>\n<b>3</b> · Unterdessen fielen bei Ostheim wieder Schüsse.')
  })
})

describe('blocks in Telegram', () => {
  const ROOM = 500
  it('rows stand right below what heads them, quotes apart', () => {
    const row: Block = { kind: 'row', phrases: [{ day: '2025-12-23', text: '23 December' }, 'a', 'b'] }
    const line = '• <tg-time unix="1766484000" format="D">23 December</tg-time> · a · b'
    expect(renderPages([text('a'), row, row, quoteBlock('c'), quietText('d')], ROOM)).toEqual([
      `a\n${line}\n${line}\n\n<blockquote>c</blockquote>\nTitle\n\n<i>d</i>`,
    ])
  })

  it('a command can be tapped, and what it does stands beside it', () => {
    const command: Block = { kind: 'command', usage: '/ask [question]', summary: 'asks <well>' }
    expect(renderPages([command, command], ROOM)).toEqual([
      Array(2).fill('/ask [question] – asks &lt;well&gt;').join('\n'),
    ])
  })

  it('a command in a report cannot be tapped, one in a hint can', () => {
    expect(renderPages([quoteBlock('/stop'), quietText('/help')], ROOM)).toEqual([
      '<blockquote>/\u2060stop</blockquote>\nTitle\n\n<i>/help</i>',
    ])
  })

  it('only the title holds the link, though another phrase says the same', () => {
    expect(renderPages([quoteBlock('a', { citation: ['T', 'T'], link: 'https://b.example/c' })], ROOM)).toEqual([
      '<blockquote>a</blockquote>\n<a href="https://b.example/c">T</a> · T',
    ])
  })

  it('what is no link to follow is plain text', () => {
    expect(renderPages([quoteBlock('a', { link: 'javascript:alert(1)' })], ROOM)).toEqual([
      '<blockquote>a</blockquote>\nTitle · javascript:alert(1)',
    ])
    expect(renderPages([{ ...text('a'), link: 'tg://user?id=1' } as Block], ROOM)).toEqual(['a\ntg\u2060://user?id=1'])
  })

  it('a citation too long for a line keeps its link below it', () => {
    const citation = ['Title '.repeat(50), 'p. 1'] as const
    const [page] = renderPages([quoteBlock('a', { citation, link: 'https://b.example/c' })], ROOM)
    expect(page).toMatch(/^(?:Title )+Title · p\. 1\n<a href="https:\/\/b\.example\/c">https:\/\/b\.example\/c<\/a>$/m)
  })

  it('a text of several lines is quiet on each of them', () => {
    expect(renderPages([quietText('a\n\nb')], ROOM)).toEqual(['<i>a\n\nb</i>'])
  })

  it('a heading goes to the next page with what it heads', () => {
    const words = 'word '.repeat(80)
    const [, second] = renderPages([text(words), heading('Heading'), quoteBlock(words)], ROOM)
    expect(second).toMatch(/^<b>Heading<\/b>\n<blockquote>word/)
  })

  it('a quote that fits on a page is not cut', () => {
    const pages = renderPages([text('a'.repeat(10)), quoteBlock('word '.repeat(99)), text('b')], ROOM)
    expect(pages.map((page) => parseHtml(page).text.length)).toEqual([10, 500, 1])
  })

  it('a longer one is cut at the end of a sentence, with its label first and its citation last', () => {
    const sentence = `${'word '.repeat(19)}end. `
    const [first, second] = renderPages([quoteBlock(sentence.repeat(6), { label: 'Label' })], ROOM)
    expect(first).toMatch(/^<b>Label<\/b>\n<blockquote>word .* end\.<\/blockquote>$/)
    expect(first.length).toBeGreaterThan(400)
    expect(second).toMatch(/^<blockquote>word .* end\.<\/blockquote>\nTitle$/)
  })

  it.each([
    ['a line break', `${'word '.repeat(9)}\n`, /word$/],
    ['a space', 'word '.repeat(10), /word$/],
    ['a character', '👨‍👩‍👧‍👦', /👨‍👩‍👧‍👦$/],
  ])('else it is cut at %s', (_where, words, end) => {
    const pages = renderPages([text(words.repeat(100))], ROOM)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page).toMatch(end)
      expect(page).toMatch(/^(?:word|👨‍👩‍👧‍👦)/)
    }
  })

  it('the bold part goes on behind a cut', () => {
    const words = 'word '.repeat(150).trim()
    const pages = renderPages([quoteBlock(`start ${words} end`, { best: { start: 6, end: 6 + words.length } })], ROOM)
    expect(pages[0]).toMatch(/^<blockquote>start <b>word (?:word )+word<\/b><\/blockquote>$/)
    expect(pages[1]).toMatch(/^<blockquote><b>word (?:word )+word<\/b> end<\/blockquote>\nTitle$/)
  })

  it('a page counts what a reader sees, not its markup', () => {
    const [page, ...others] = renderPages([text('&'.repeat(4000))], 4000)
    expect(others).toEqual([])
    expect(page).toBe('&amp;'.repeat(4000))
  })

  it('a page has at most 90 entities', () => {
    const row: Block = { kind: 'row', phrases: [{ day: '2025-12-23', text: 'd' }, 'a'], link: 'https://b.example/' }
    const pages = renderPages(Array(100).fill(row), 4000)
    // A 45th row would leave no room for the line breaks between them.
    expect(pages.map((page) => parseHtml(page).entities.length)).toEqual([88, 88, 24])
  })

  it('a page has at most 21,000 bytes, however long the links', () => {
    const row: Block = { kind: 'row', phrases: ['a'], link: `https://b.example/${'ü'.repeat(500)}` }
    const pages = renderPages(Array(20).fill(row), 4000)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(Buffer.byteLength(page)).toBeLessThanOrEqual(21_000)
    expect(pages.flatMap(readWords).filter(({ link }) => link !== undefined)).toHaveLength(20)
  })

  it('nothing but what shows nothing is a page with "…"', () => {
    expect(renderPages([text(' \n '), heading('\u200b'), quietText('\u2800')], ROOM)).toEqual(['…'])
  })

  it('a room too small for a heading with a citation is refused', () => {
    expect(() => renderPages([text('a')], 499)).toThrow(RangeError)
  })
})

function pagesOf(reply: Reply, room = 4000): ReturnType<typeof renderPages> {
  return renderPages(compose(reply, WORDING, TELEGRAM), room)
}
