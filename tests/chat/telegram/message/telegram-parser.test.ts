import { describe, expect, it } from 'vitest'
import { byTelegram, parseStrictly, TELEGRAM } from './telegram-parser.js'

describe('the strict parser', () => {
  it.each([
    '<b>',
    'a</b>',
    '<b>a</i>',
    '<b><i>a</b></i>',
    'a<b',
    'a < b',
    '&nbsp;',
    'a & b',
    '<br>',
    '<b/>',
    '<b class="a">a</b>',
  ])('refuses %j', (html) => {
    expect(() => parseStrictly(html)).toThrow()
  })

  it.skipIf(!TELEGRAM)(byTelegram('reads what Telegram reads'), () => {
    const html =
      '<b>a &lt;</b>\n<blockquote>b <b>c</b> &amp;</blockquote>\n<blockquote expandable><b>d</b></blockquote>\n' +
      '<i><a href="https://b.example/?a=1&amp;b=2">e &quot;</a></i> · <tg-time unix="1766484000" format="D">f</tg-time><b></b>'
    expect(parseStrictly(html)).toEqual(TELEGRAM?.parse(html))
  })
})
