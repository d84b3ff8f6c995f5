import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless } from '../../../../src/chat/plain/plain-text.js'
import {
  blockquote,
  dayTag,
  escapeHtml,
  escapeOwnWords,
  inert,
  link,
  readInert,
  textOf,
} from '../../../../src/chat/telegram/message/html.js'
import { hostileText } from './hostile-text.js'
import { readWords } from './read-back.js'
import { byTelegram, parseHtml, parseStrictly, TELEGRAM } from './telegram-parser.js'

const J = '\u2060'

describe('escapeHtml shows as plain text', () => {
  it.each([
    ['marks', 'a & b < c > d "e" \'f\'', "a &amp; b &lt; c &gt; d &quot;e&quot; 'f'"],
    ['tags', '<b>a</b><br>', '&lt;b&gt;a&lt;/b&gt;&lt;br&gt;'],
    ['marks by name', '&lt; &amp &#60;', '&amp;lt; &amp;amp &amp;#60;'],
    ['mentions', '@durov (@durov_1)', `@${J}durov (@${J}durov_1)`],
    ['commands', '/ask 1/x /stop@some_bot', `/${J}ask 1/x /${J}stop@some_bot`],
    ['links of the app', 'tg://resolve TON://a', `tg${J}://resolve TON${J}://a`],
    ['links of other schemes', 'ftp://a.example', `ftp${J}://a.example`],
    ['control characters', 'a\u001b[31m\u0000', 'a␛[31m␀'],
    ['turns of writing direction', 'exe.\u202egnp', 'exe.�gnp'],
    ['half a character', 'a\ud83d', 'a�'],
    ['line breaks of other kinds', 'a\r\nb\u2028c\u2029d', 'a\nb\nc\nd'],
    ['a ring above its letter', 'A\u030angstro\u0308m', 'Ångstro\u0308m'],
  ])('%s', (_what, text, html) => {
    expect(escapeHtml(text)).toBe(html)
    expect(parseHtml(html).entities).toEqual([])
  })

  it.each([
    'Die Gespräche (am 23. Dezember) – „offen“; 3,5 km/h, 10:30 Uhr, a@b.example',
    'https://b.example/c/d http://b.example/e',
    'emoji 👨‍👩‍👧‍👦 🇺🇦 ❤️ 1️⃣',
    "Київ, м'яч, км/год",
  ])('and leaves as it is: %s', (text) => {
    expect(escapeHtml(text)).toBe(text)
  })

  it('any text, and can be undone', () => {
    fc.assert(
      fc.property(hostileText(200), (text) => {
        const seen = parseHtml(escapeHtml(text))
        expect(seen).toEqual({ text: inert(text), entities: [] })
        expect(readInert(seen.text)).toBe(shown(text))
        expect(textOf(escapeHtml(text))).toBe(seen.text)
        expect(parseStrictly(escapeHtml(text))).toEqual(seen)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('in a text that is escaped', () => {
  it.skipIf(!TELEGRAM)(byTelegram('Telegram finds nobody to notify and nothing of its own to open'), () => {
    const acting = (text: string): string[] =>
      (TELEGRAM?.find(text) ?? [])
        .filter(({ kind, offset, length }) => {
          const words = text.slice(offset, offset + length)
          return kind === 'mention' || kind === 'command' || (kind === 'address' && /^(?!https?:)\w+:\/\//i.test(words))
        })
        .map(({ kind }) => kind)
    fc.assert(
      fc.property(hostileText(200), (text) => {
        expect(acting(inert(text))).toEqual([])
        // Telegram drops these on its way.
        expect(acting(inert(text).replace(/[\u030a\u0333\u033f]/g, ''))).toEqual([])
        expect(acting(textOf(escapeOwnWords(text))).filter((kind) => kind !== 'command')).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it("the bot's own commands can be tapped", () => {
    expect(escapeOwnWords('see /help, not @durov')).toBe(`see /help, not @${J}durov`)
  })
})

describe('a quote', () => {
  const boldOf = (html: string): string =>
    readWords(html)
      .filter((words) => words.bold)
      .map(({ text }) => text)
      .join('')

  it('has its best part bold, over line breaks, too', () => {
    expect(blockquote('a <b\nc> d', { start: 2, end: 7 })).toBe('<blockquote>a <b>&lt;b\nc&gt;</b> d</blockquote>')
  })

  it('is folded up where it is long', () => {
    expect(blockquote('a'.repeat(600), undefined)).toMatch(/^<blockquote>a+<\/blockquote>$/)
    expect(blockquote('a'.repeat(601), undefined)).toMatch(/^<blockquote expandable>a+<\/blockquote>$/)
  })

  it('never parts a pair of surrogates, a letter from its ring or a mention from its sign', () => {
    expect(blockquote('😀😀', { start: 1, end: 3 })).toBe('<blockquote>😀<b>😀</b></blockquote>')
    expect(blockquote('xa\u030ay', { start: 2, end: 4 })).toBe('<blockquote>xå<b>y</b></blockquote>')
    expect(blockquote('a @durov', { start: 3, end: 8 })).toBe(`<blockquote>a @<b>${J}durov</b></blockquote>`)
  })

  it('reads back as the text, its bold part as the best', () => {
    fc.assert(
      fc.property(hostileText(100), fc.integer({ min: -50, max: 100 }), fc.nat(100), (text, start, length) => {
        const html = blockquote(text, { start, end: start + length })
        expect(parseHtml(html).text).toBe(inert(text))
        const best = harmless(text).slice(Math.max(start, 0), Math.max(start + length, 0))
        // A part that starts or ends inside of a character is the characters around, or without it.
        if (harmless(best) !== best || /^(?:\u030a|\n)|[AaUuwy\r]$/.test(best)) return
        const seen = readInert(boldOf(html))
        expect(seen.replace(/[\s\u2060]/g, '')).toBe(shown(best).replace(/[\s\u2060]/g, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a day', () => {
  it('is the same day from Hawaii to Tonga, and its words where an app knows no days', () => {
    const html = dayTag('2025-12-23', '23. Dezember 2025')
    expect(html).toBe('<tg-time unix="1766484000" format="D">23. Dezember 2025</tg-time>')
    expect(readWords(html)).toEqual([expect.objectContaining({ text: '23. Dezember 2025', day: '2025-12-23' })])
  })

  it.each(['1969-12-31', '2038-01-20'] as const)('that Telegram does not know is its words: %s', (day) => {
    expect(dayTag(day, 'a day')).toBe('a day')
  })

  it.each(['1970-01-01', '2038-01-18'] as const)('is one that Telegram knows: %s', (day) => {
    expect(readWords(dayTag(day, 'a day'))[0]?.day).toBe(day)
  })
})

describe('a link', () => {
  it('stands behind its words', () => {
    expect(link('Gespräche <am> See', 'https://bote.example/a?b=1&c="2"')).toBe(
      '<a href="https://bote.example/a?b=1&amp;c=%222%22">Gespräche &lt;am&gt; See</a>',
    )
    expect(link('a', 'https://дім.example/кіт')).toBe('<a href="https://xn--d1aq1f.example/%D0%BA%D1%96%D1%82">a</a>')
  })

  it.each([
    ['another scheme', 'javascript:alert(1)'],
    ['a scheme of Telegram', 'tg://user?id=1'],
    ['no scheme', 'b.example'],
    ['names before the host', 'https://good.example@b.example/'],
    ['white space', 'https://b.example/a b'],
    ['control characters', 'https://b.example/\u001b[31m'],
    ['a host without a dot', 'http://localhost/'],
    ['no host', 'https://'],
  ])('is none with %s', (_what, url) => {
    expect(link('a', url)).toBeUndefined()
  })

  it('needs words', () => {
    expect(link('\u200b ', 'https://b.example/')).toBeUndefined()
  })

  it('is read back as its words and its address', () => {
    fc.assert(
      fc.property(hostileText(30), hostileText(30), (words, path) => {
        const url = `https://b.example/${path}`
        const html = link(words, url)
        if (html === undefined) return
        expect(parseHtml(html)).toEqual({
          text: inert(words),
          entities: [{ kind: 'link', offset: 0, length: inert(words).length, url: new URL(url).href }],
        })
      }),
      { numRuns: 1000 },
    )
  })
})

function shown(text: string): string {
  return harmless(text)
    .replace(/\r\n|[\u2028\u2029]/g, '\n')
    .replace(/[AaUuwy]\u030a/g, (found) => found.normalize('NFC'))
}
