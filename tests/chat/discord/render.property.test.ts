import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPages } from '../../../src/chat/discord/render.js'
import { type Block, type Phrase, phraseText, properPart } from '../../../src/chat/message.js'
import { oneLine } from '../../../src/chat/one-line.js'
import { harmless } from '../../../src/chat/plain-text.js'
import { voiceOf } from '../../../src/chat/voice.js'
import { WORDING } from '../real-wording.js'
import { hostileText } from './hostile-text.js'
import { readWords, type Words } from './read-back.js'

const LINK = 'https://bote.example/silbersee?seite=1'
const DAY = '2025-12-23'

const room = fc.integer({ min: 500, max: 3900 })
const longText = fc.oneof(
  hostileText(1500),
  fc.string({ unit: 'grapheme', maxLength: 3000, size: 'max' }),
  fc.tuple(hostileText(40), fc.nat(500)).map(([words, times]) => words.repeat(times).slice(0, 20_000)),
)
const words = fc.oneof({ weight: 4, arbitrary: hostileText(80) }, { weight: 1, arbitrary: longText })
const phrase: fc.Arbitrary<Phrase> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.constant({ day: DAY, text: voiceOf(WORDING, 'en').day(DAY) } as const) },
)
const phrases = fc.tuple(phrase, fc.array(phrase, { maxLength: 4 })).map(([first, rest]) => [first, ...rest] as const)
const link = fc.constantFrom({}, { link: LINK })

const quote = fc
  .record({ quote: longText, start: fc.nat(300), length: fc.nat(300), citation: phrases, label: words, link })
  .map(({ start, length, link, ...rest }): Extract<Block, { kind: 'quote' }> => {
    return { kind: 'quote', ...rest, ...link, best: { start, end: start + length } }
  })
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text): Block => ({ kind: 'heading', text })),
  fc.tuple(words, fc.boolean(), link).map(([text, quiet, link]): Block => ({ kind: 'text', text, quiet, ...link })),
  quote,
  fc.tuple(fc.nat(99), longText).map(([number, text]): Block => ({ kind: 'paragraph', number, text })),
  fc.tuple(phrases, link).map(([phrases, link]): Block => ({ kind: 'row', phrases, ...link })),
  fc.tuple(words, words).map(([usage, summary]): Block => ({ kind: 'command', usage, summary })),
)

describe('any message in Discord', () => {
  it('fits its pages and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12, size: 'max' }), room, (blocks, room) => {
        const pages = renderPages(blocks, room)
        for (const page of pages) {
          expect(page.join('').length).toBeLessThanOrEqual(room)
          expect(page.length).toBeLessThanOrEqual(18)
          for (const display of page) expect(display.trim()).not.toBe('')
          expect(page.join('')).not.toMatch(/\p{Cs}/u)
        }
        const seen = pages.flat().flatMap((display) => readWords(display, 'en'))
        expect(letters(seen.filter((words) => words.in !== 'address'))).toBe(squeeze(blocks.map(wordsOf).join('')))
        expect(seen.filter((words) => words.in === 'address').map(({ text }) => text)).toEqual(
          blocks.flatMap((block) => ('link' in block && block.link !== undefined ? [block.link] : [])),
        )
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('has a heading on the page of what it heads', () => {
    const isHeading = (display: string): boolean => /^### /m.test(display.split('\n').at(-1) ?? '')
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12, size: 'max' }), room, (blocks, room) => {
        const pages = renderPages(blocks, room)
        pages.forEach((page, index) => {
          const next = pages[index + 1]
          if (next !== undefined && isHeading(page.at(-1)!)) expect(next[0]).toMatch(/^### /)
        })
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('quotes with the best part bold, over all pages', () => {
    fc.assert(
      fc.property(quote, room, (block, room) => {
        const seen = renderPages([block], room)
          .flat()
          .flatMap((display) => readWords(display, 'en'))
          .filter((words) => words.in === 'quote')
        expect(letters(seen)).toBe(squeeze(block.quote))
        const best = properPart(block.quote, block.best)
        const expected = best === undefined ? '' : block.quote.slice(best.start, best.end)
        if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(expected)) return
        expect(letters(seen.filter((words) => words.bold))).toBe(squeeze(expected))
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('is cut between characters only', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    const count = (text: string): number => [...graphemes.segment(text)].length
    const character = fc.constantFrom('👨‍👩‍👧‍👦', '🇺🇦', 'e\u0301', 'ї', '❤️', 'क्षि', '가')
    fc.assert(
      fc.property(fc.array(character, { minLength: 300, maxLength: 1500, size: 'max' }), room, (characters, room) => {
        const text = characters.join('')
        const pages = renderPages([{ kind: 'paragraph', number: 1, text }], room)
        const parts = pages.flat().map((display) => display.replace(/^-# 1\n/, ''))
        expect(parts.join('')).toBe(text)
        expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(count(text))
      }),
      { numRuns: 50 },
    )
  })
})

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return [block.label ?? '', block.quote, ...block.citation.map(phraseText)].join('\n')
    case 'row':
      return block.phrases.map(phraseText).join('\n')
    case 'command':
      return `${block.usage}\n${block.summary}`
    case 'paragraph':
      return `${block.number}\n${block.text}`
    case 'heading':
    case 'text':
      return block.text
    default:
      return block satisfies never
  }
}

function letters(seen: readonly Words[]): string {
  return squeeze(seen.map(({ text }) => text).join(''))
}

/** Without white space, what shows nothing, and the dots between phrases. */
function squeeze(text: string): string {
  return harmless(oneLine(text)).replace(/[\s·\p{Cc}\p{Cf}\u2400-\u2421\ufffd]/gu, '')
}
