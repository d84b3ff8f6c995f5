import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawMarkdown, drawTitle } from '../../preview/discord-markdown.js'
import { readBack } from './read-back.js'

// 2025-12-24, 00:00 UTC.
const reader = { locale: 'en-GB', now: new Date(1_766_534_400_000) }
const draw = (text: string): string => drawMarkdown(text, reader)

it.each([
  ['bold', '**a** b', '<strong>a</strong> b'],
  ['italics', '*a* _b_', '<em>a</em> <em>b</em>'],
  ['a quote of two lines', '> a\n> b\nc', '<blockquote>a<br>b</blockquote>c'],
  ['subtext', '-# a\nb', '<small class="subtext">a</small>b'],
  // The parser alone takes the second line for plain text.
  ['subtext after a quote', '> a\n-# b', '<blockquote>a</blockquote><small class="subtext">b</small>'],
  ['a heading', '### a\nb', '<h3 class="heading">a</h3>b'],
  ['code, letter by letter', '`*a*`', '<code>*a*</code>'],
  ['a day', '<t:1766448000:D>', '<time class="">23 December 2025</time>'],
  ['a distance in time', '<t:1766448000:R>', '<time class="">1 day ago</time>'],
  ['an emoji as a letter', '💬 a', '💬 a'],
  ['a mention', '<@123456789012345678>', '<span class="mention">@123456789012345678</span>'],
])('draws %s', (_, text, html) => {
  expect(draw(text)).toBe(html)
})

it('draws a named link, and one with brackets in its name', () => {
  const link = (words: string) =>
    `<a class="" href="https://example.org/a_b_c" target="_blank" rel="noreferrer">${words}</a>`
  expect(draw('[a](https://example.org/a_b_c)')).toBe(link('a'))
  expect(draw('[a \\[2\\]](https://example.org/a_b_c)')).toBe(link('a [2]'))
})

it('draws what Discord takes for a list, also where a date was meant', () => {
  expect(draw('- a\n  - b')).toContain('--depth: 1')
  expect(draw('23. December')).toContain('<div class="item"')
  expect(draw('23\\. December')).toBe('23. December')
})

it('opens no quote, heading or list inside a line', () => {
  expect(draw('**# a** *> b* **- c**')).toBe('<strong># a</strong> <em>&#62; b</em> <strong>- c</strong>')
  expect(draw('a > b')).toBe('a &#62; b')
})

it('knows in a title bold and escapes only', () => {
  expect(drawTitle('**a** \\*b\\*', reader)).toBe('<strong>a</strong> *b*')
  expect(drawTitle('# a', reader)).toBe('# a')
  expect(readBack(drawTitle('[a](https://example.org)', reader))).toBe('[a](https://example.org)')
})

it('keeps a moment that no calendar has as it was written', () => {
  expect(draw('<t:99999999999999:D>')).toBe('&#60;t:99999999999999:D&#62;')
})

it('leads nowhere but to the web', () => {
  expect(draw('[a](javascript:alert)')).not.toContain('href')
})

it('undoes the escapes of any line', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text))
  fc.assert(
    fc.property(line, (text) => {
      const escaped = text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
      expect(readBack(draw(escaped))).toBe(text)
    }),
  )
})

it('lets no character of a text become a tag', () => {
  const nasty = fc.array(
    fc.constantFrom('<', '>', '"', "'", '&', '*', '_', '`', '\n', '> ', '[', '](', ')', '||', 'x', '<script>'),
  )
  fc.assert(
    fc.property(nasty, (pieces) => {
      const tags = draw(pieces.join('')).match(/<\/?[^\s>]*/g) ?? []
      const known = ['br', 'strong', 'em', 'u', 's', 'span', 'code', 'pre', 'blockquote', 'small', 'div', 'a', 'time']
      expect(tags.map((tag) => tag.replace(/[</]/g, '')).filter((tag) => !known.includes(tag))).toEqual([])
    }),
  )
})
