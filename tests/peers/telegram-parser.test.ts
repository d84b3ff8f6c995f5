/** What judges the HTML of messages: Telegram's own parser, and the second look that stands in for it elsewhere. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHtml } from '../../peers/telegram/check-html.js'
import { findEntities } from '../../peers/telegram/find-entities.js'
import { judgeText } from '../../peers/telegram/judge-text.js'
import { telegramParser } from '../../peers/telegram/oracle.js'

const parser = telegramParser()
const missing = { kind: 'missing', reason: 'left out' } as const
const skipped = parser.kind === 'missing' ? ` (skipped: ${parser.reason})` : ''

function ready() {
  if (parser.kind === 'missing') throw new Error(parser.reason)
  return parser
}

const pieces = fc.constantFrom(
  ...['<b>', '</b>', '<i>', '</i>', '<code>', '</code>', '<pre>', '</pre>', '<blockquote expandable>', '</blockquote>'],
  ...['<a href="https://e.org/?a=1&amp;b">', "<a href='https://e.org?a>b'>", '<a href="javascript:x">', '</a>', '</>'],
  ...[
    '<tg-time unix="1700000000">',
    '</tg-time>',
    '<span class="tg-spoiler">',
    '</span>',
    '<code class="language-ts">',
  ],
  ...[
    'text',
    '&lt;',
    '&lt',
    '&amp;',
    '&#39;',
    '&#x41;',
    '&nbsp;',
    '&#xD800;',
    '&',
    '<',
    '>',
    '<br>',
    '<b/>',
    '😀',
    '\n',
  ],
)

describe.skipIf(parser.kind === 'missing')(`Telegram's own parser${skipped}`, () => {
  it('refuses what the second look refuses, and reads the same text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const html = parts.join('')
        const own = checkHtml(html)
        const parsed = ready().parse(html, 'HTML')
        expect('error' in parsed ? 'refused' : parsed.text).toBe(own.faults.length > 0 ? 'refused' : own.text)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives entities in the form of the Bot API', () => {
    const html =
      '<b>b</b><tg-spoiler>s</tg-spoiler><pre><code class="language-ts">c</code></pre><a href="tg://user?id=5">u</a>' +
      '<tg-time unix="1700000000" format="wDt">d</tg-time><blockquote expandable>q</blockquote>'
    expect(judgeText({ text: html, parse_mode: 'HTML' }).entities).toEqual([
      { type: 'bold', offset: 0, length: 1 },
      { type: 'spoiler', offset: 1, length: 1 },
      { type: 'pre', offset: 2, length: 1, language: 'ts' },
      { type: 'text_mention', offset: 3, length: 1, user: { id: 5, is_bot: false, first_name: '' } },
      { type: 'date_time', offset: 4, length: 1, unix_time: 1700000000, date_time_format: 'wDt' },
      { type: 'expandable_blockquote', offset: 5, length: 1 },
    ])
  })

  it('finds in plain text what the guess finds', () => {
    for (const text of [
      '/start payload',
      '/ask@talks_bot why?',
      'ask @talks_bot, or /help',
      '#peace see https://e.org/a?b=1. Bye',
      'a/b 1.2.2026 z.B. und/oder',
      'example.org is one',
    ]) {
      expect(findEntities(text, missing), text).toEqual(ready().find(text))
    }
  })
})

describe('without it', () => {
  it('text is read and judged still, without entities', () => {
    const judged = judgeText({ text: ' <b>a</b> &lt;3 <a href="/x">l</a>', parse_mode: 'HTML' }, missing)
    expect(judged).toMatchObject({ text: 'a <3 l', entities: [], losses: ['dropped link: href "/x"'] })
    expect(() => judgeText({ text: 'a < b', parse_mode: 'HTML' }, missing)).toThrow("can't parse entities")
  })
})

describe('the second look', () => {
  it.each([
    ['<b>a <code>c</code></b>', 'flattened: <code> inside <b>'],
    ['<a href="https://e.org"><tg-time unix="1">d</tg-time></a>', 'flattened: <tg-time> inside <a>'],
    ['<pre>a <i>b</i></pre>', 'flattened: <i> inside <pre>'],
    ['<a>text</a>', 'link without an address'],
  ])('knows what readers lose: %s', (html, loss) => {
    expect(checkHtml(html).losses).toEqual([loss])
  })

  it.each([
    '<blockquote><b>a</b> <code>c</code> <a href="https://e.org">l</a></blockquote>',
    '<pre><code class="language-ts">c</code></pre>',
    '<a href="https://e.org"><b>l</b></a>',
    '<a href="tg://user?id=5">u</a>',
  ])('finds nothing wrong with %s', (html) => {
    expect(checkHtml(html)).toMatchObject({ faults: [], losses: [] })
  })
})
