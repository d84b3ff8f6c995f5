import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareLink, maskedLink } from '../../../../src/chat/discord/message/link.js'
import { harmless } from '../../../../src/chat/plain/plain-text.js'
import { hostileText } from './hostile-text.js'
import { readText, readWords } from './read-back.js'

describe('a link with a label', () => {
  it('hides the address', () => {
    const link = 'https://bote.example/a?b=1&c=2'
    expect(maskedLink('Gespräche am See', link)).toBe(`[Gespräche am See](<${link}>)`)
  })

  it('encodes what would end it', () => {
    expect(maskedLink('a', 'https://b.example/c_(d)_e>f\\g?h=(i)')).toBe(
      '[a](<https://b.example/c_%28d%29_e%3Ef/g?h=%28i%29>)',
    )
    expect(maskedLink('a', 'https://дім.example/кіт')).toBe('[a](<https://xn--d1aq1f.example/%D0%BA%D1%96%D1%82>)')
  })

  it.each([
    '*a*',
    'a [b]',
    'see https://a.example',
    ':smile:',
    '- a',
    '12. Mai',
    'a 😀',
    '🇺🇦',
    '<@1>',
    '@everyone',
    ' ',
    'a\nb',
  ])('is none where the label would be drawn as something else: %j', (label) => {
    expect(maskedLink(label, 'https://b.example/')).toBeUndefined()
  })
})

describe('an address', () => {
  it('stands in angle brackets', () => {
    expect(bareLink('http://b.example/c d'.replace(' ', '%20'))).toBe('<http://b.example/c%20d>')
  })

  it.each([
    ['another scheme', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['a scheme of Discord', 'discord://a', String.raw`discord\://a`],
    ['no scheme', 'b.example', 'b.example'],
    ['names before the host', 'https://good.example@b.example/', String.raw`https\://good.example@b.example/`],
    ['white space', 'https://b.example/a b', String.raw`https\://b.example/a b`],
    ['control characters', 'https://b.example/\u001b[31m', String.raw`https\://b.example/␛\[31m`],
    ['turns of writing direction', 'https://b.example/\u202egnp', String.raw`https\://b.example/�gnp`],
    ['a place in Discord', 'https://discord.gg/abc', String.raw`https\://discord\.gg/abc`],
    ['no host', 'https://', String.raw`https\://`],
  ])('with %s is plain text', (_what, url, markup) => {
    expect(bareLink(url)).toBe(markup)
    expect(maskedLink('a', url)).toBeUndefined()
  })

  it('is read back as words and an address, or as plain text', () => {
    fc.assert(
      fc.property(hostileText(30), hostileText(30), (label, path) => {
        const url = `https://b.example/${path}`
        const bare = readWords(bareLink(url), 'en')
        if (bare[0]?.in === 'address') expect(bare).toHaveLength(1)
        else expect(readText(bareLink(url))).toBe(harmless(url).replaceAll('\r\n', '\n'))

        const masked = maskedLink(label, url)
        if (masked !== undefined) {
          const words = readWords(masked, 'en')
          expect(words.at(-1)?.in).toBe('address')
          expect(
            words
              .slice(0, -1)
              .map(({ text }) => text)
              .join(''),
          ).toBe(label)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
