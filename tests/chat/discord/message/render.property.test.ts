import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { properPart } from '../../../../src/chat/compose/message.js'
import { renderPages } from '../../../../src/chat/discord/message/render.js'
import { hostileBlocks, lettersOf, linksOf, squeeze } from '../../hostile-blocks.js'
import { hostileText } from './hostile-text.js'
import { readWords, type Words } from './read-back.js'

const room = fc.integer({ min: 500, max: 3900 })
const { quote, blocks } = hostileBlocks(hostileText)

describe('any message in Discord', () => {
  it('fits its pages and loses nothing', () => {
    fc.assert(
      fc.property(blocks, room, (blocks, room) => {
        const pages = renderPages(blocks, room)
        for (const page of pages) {
          expect(page.join('').length).toBeLessThanOrEqual(room)
          expect(page.length).toBeLessThanOrEqual(18)
          for (const display of page) expect(display.trim()).not.toBe('')
          expect(page.join('')).not.toMatch(/\p{Cs}/u)
        }
        const seen = pages.flat().flatMap((display) => readWords(display, 'en'))
        expect(letters(seen.filter((words) => words.in !== 'address'))).toBe(lettersOf(blocks))
        expect(seen.filter((words) => words.in === 'address').map(({ text }) => text)).toEqual(linksOf(blocks))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('has a heading on the page of what it heads', () => {
    const isHeading = (display: string): boolean => /^### /m.test(display.split('\n').at(-1) ?? '')
    fc.assert(
      fc.property(blocks, room, (blocks, room) => {
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

function letters(seen: readonly Words[]): string {
  return squeeze(seen.map(({ text }) => text).join(''))
}
