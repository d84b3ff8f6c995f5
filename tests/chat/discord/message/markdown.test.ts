import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { properPart } from '../../../../src/chat/compose/message.js'
import {
  bold,
  escapeMarkdown,
  quoteLines,
  timestamp,
  unescapeMarkdown,
} from '../../../../src/chat/discord/message/markdown.js'
import { harmless } from '../../../../src/chat/plain/plain-text.js'
import { hostileText } from './hostile-text.js'
import { readText, readWords } from './read-back.js'

describe('escapeMarkdown shows as plain text', () => {
  it.each([
    ['stars', '*a* **b** ***c***', String.raw`\*a\* \*\*b\*\* \*\*\*c\*\*\*`],
    ['underscores', '_a_ __b__ c_d_e', String.raw`\_a\_ \_\_b\_\_ c\_d\_e`],
    ['tildes', '~~a~~ ~5 km', String.raw`\~\~a\~\~ \~5 km`],
    ['backticks', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
    ['bars', '||a||', String.raw`\|\|a\|\|`],
    ['a backslash', String.raw`C:\dir\*`, String.raw`C:\\dir\\\*`],
    ['a shrug', String.raw`¯\_(ツ)_/¯`, String.raw`¯\\\_(ツ)\_/¯`],
    ['a quote', '> a\n >>> b', '\\> a\n \\>\\>\\> b'],
    ['headings', '# a\n## b\n ### c', '\\# a\n\\## b\n \\### c'],
    ['subtext', '-# a', String.raw`\-# a`],
    ['a list', '- a\n  * b\n+ c', '\\- a\n  \\* b\n\\+ c'],
    ['a numbered list', '1. a\n 12. b', '1\\. a\n 12\\. b'],
    ['a link with a label', '[a](https://b.example)', String.raw`\[a\](https\://b.example)`],
    ['a bare link', 'see https://b.example/c', String.raw`see https\://b.example/c`],
    ['a link in angle brackets', '<https://b.example>', String.raw`\<https\://b.example\>`],
    ['links of other schemes', 'steam://a discord://b', String.raw`steam\://a discord\://b`],
    ['an invite', 'discord.gg/abc discord.com/invite/abc', String.raw`discord\.gg/abc discord\.com/invite/abc`],
    ['mentions', '<@123> <@!123> <#123> <@&123>', String.raw`\<@123\> \<@!123\> \<#123\> \<@&123\>`],
    ['mentions of all', '@everyone @here', String.raw`\@everyone \@here`],
    ['a command', '</ask:123>', String.raw`\</ask:123\>`],
    [
      'a place of a server',
      '<id:guide> <123456789012345678:browse>',
      String.raw`\<id:guide\> \<123456789012345678:browse\>`,
    ],
    ['a timestamp', '<t:1766448000:R>', String.raw`\<t\:1766448000:R\>`],
    ['custom emoji', '<:a:123> <a:b:123>', String.raw`\<\:a:123\> \<a\:b:123\>`],
    ['emoji by name', ':smile: 10:30:45', String.raw`\:smile: 10\:30:45`],
    ['mail and telephone', '<a@b.example> <+4930123456>', String.raw`\<a@b.example\> \<+4930123456\>`],
    ['control characters', 'a\u001b[31m\u0000\u0007', String.raw`a␛\[31m␀␇`],
    ['turns of writing direction', 'exe.\u202egnp\u202c \u2066x', 'exe.�gnp� �x'],
    ['half a character', 'a\ud83d', 'a�'],
  ])('%s', (_what, text, markup) => {
    expect(escapeMarkdown(text)).toBe(markup)
    expect(readText(markup)).toBe(harmless(text))
  })

  it.each([
    'Die Gespräche (am 23. Dezember) – „offen“; 3.5 km, 10:30 Uhr, A-B, 1+1, #4, a@b.example',
    'emoji 👨‍👩‍👧‍👦 🇺🇦 ❤️ 1️⃣',
    "Київ, м'яч, Ґанок",
  ])('and leaves as it is: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text)
    expect(readText(text)).toBe(text)
  })

  it('any text, and can be undone', () => {
    fc.assert(
      fc.property(hostileText(200), (text) => {
        const markup = escapeMarkdown(text)
        const shown = harmless(text).replaceAll('\r\n', '\n')
        expect(readText(markup)).toBe(shown)
        expect(unescapeMarkdown(markup)).toBe(shown)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a quote', () => {
  const boldOf = (markup: string): string =>
    readWords(markup, 'en')
      .filter((words) => words.bold)
      .map(({ text }) => text)
      .join('')

  it('is marked on each of its lines', () => {
    expect(quoteLines('a\n\n- b\r\nc', undefined)).toBe('> a\n> \n> \\- b\n> c')
  })

  it('has its best part bold, over line breaks, too', () => {
    expect(quoteLines('a b\nc d', { start: 2, end: 5 })).toBe('> a **b**\n> **c** d')
  })

  it('keeps white space out of the stars', () => {
    expect(quoteLines('a b c', { start: 1, end: 4 })).toBe('> a **b** c')
  })

  it('stays bold where the text ends with a backslash or a star', () => {
    for (const end of ['\\', '*', '**', '\\*']) {
      const markup = quoteLines(`a b${end} c`, { start: 2, end: 3 + end.length })
      expect(boldOf(markup)).toBe(`b${end}`)
      expect(readText(markup)).toBe(`a b${end} c\n`)
    }
  })

  it('is never bold as a whole', () => {
    expect(properPart(' a b ', { start: 1, end: 4 })).toBeUndefined()
    expect(properPart('a b', { start: 0, end: 0 })).toBeUndefined()
    expect(properPart('a b', { start: 0, end: 1 })).toEqual({ start: 0, end: 1 })
  })

  it('never parts a pair of surrogates with stars', () => {
    expect(quoteLines('😀😀', { start: 1, end: 3 })).toBe('> 😀**😀**')
  })

  it('reads back as the text, its bold part as the best', () => {
    fc.assert(
      fc.property(hostileText(100), fc.nat(100), fc.nat(100), (text, start, length) => {
        const shown = harmless(text)
        const markup = quoteLines(text, { start, end: start + length })
        expect(squeeze(readText(markup))).toBe(squeeze(shown))
        const seen = boldOf(markup)
        const best = shown.slice(start, start + length)
        if (harmless(best) === best) expect(squeeze(seen)).toBe(squeeze(best))
      }),
      { numRuns: 1000 },
    )
  })
})

it('bold leaves white space outside', () => {
  expect(bold(' a* ')).toBe(String.raw` **a\*** `)
  expect(bold('  ')).toBe('  ')
})

it('a day is the same day from Hawaii to Tonga', () => {
  const moment = Number(/^<t:(\d+):D>$/.exec(timestamp('2025-12-23', 'D'))?.[1])
  for (const hours of [-10, 0, 13]) {
    expect(new Date((moment + hours * 3600) * 1000).toISOString().slice(0, 10)).toBe('2025-12-23')
  }
})

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}
