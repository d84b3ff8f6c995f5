/**
 * What must hold of any message, on every platform that sends pages.
 *
 * Takes a renderer of pages and what a reader sees of a page. What fits a page, and where headings stand, are the platform's
 * own rules and stand in its own tests.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, properPart } from '../../src/chat/compose/message.js'
import { hostileBlocks, squeeze } from '../chat/hostile-blocks.js'
import type { HostileText } from '../chat/hostile-text.js'

export interface PagesUnderTest<Page> {
  /** Of the largest page, in UTF-16 units. */
  readonly mostRoom: number
  readonly hostileText: HostileText
  renderPages(blocks: readonly Block[], room: number): readonly Page[]
  /** In the order of reading. */
  readWords(page: Page): readonly { readonly text: string; readonly bold: boolean; readonly in: string }[]
  /** What is compared of a text: without what the platform's shape of a message adds. */
  lettersIn(text: string): string
}

export function pageLaws<Page>(name: string, under: PagesUnderTest<Page>): void {
  const { lettersIn } = under
  const room = fc.integer({ min: 500, max: under.mostRoom })
  const { quote } = hostileBlocks(under.hostileText)

  describe(`${name} (laws of all pages)`, () => {
    it('quotes with the best part bold, over all pages', () => {
      fc.assert(
        fc.property(quote, room, (block, room) => {
          const seen = under
            .renderPages([block], room)
            .flatMap((page) => under.readWords(page))
            .filter((words) => words.in === 'quote')
          const textOf = (words: typeof seen): string => lettersIn(words.map(({ text }) => text).join(''))
          expect(textOf(seen)).toBe(lettersIn(squeeze(block.quote)))

          const { start, end } = properPart(block.quote, block.best) ?? { start: 0, end: 0 }
          const parts = [block.quote.slice(0, start), block.quote.slice(start, end), block.quote.slice(end)]
          const [before = '', best = '', after = ''] = parts.map((part) => lettersIn(squeeze(part)))
          // A part that ends inside a character has no letters of its own.
          if (before + best + after !== textOf(seen)) return
          expect(textOf(seen.filter(({ bold }) => bold))).toBe(best)
        }),
        { numRuns: 200 },
      )
    }, 60_000)

    it('are cut between characters only', () => {
      const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
      const count = (text: string): number => [...graphemes.segment(text)].length
      const character = fc.constantFrom('👨‍👩‍👧‍👦', '🇺🇦', 'e\u0301', 'ї', '❤️', 'क्षि', '가', '&', '<')
      fc.assert(
        fc.property(fc.array(character, { minLength: 300, maxLength: 1500, size: 'max' }), room, (characters, room) => {
          const text = characters.join('')
          const parts = under.renderPages([{ kind: 'paragraph', number: 1, text }], room).map((page) =>
            under
              .readWords(page)
              .map(({ text }) => text)
              .join('')
              .replace(/^1(?:\n| · )/, ''),
          )
          expect(parts.join('')).toBe(text)
          expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(count(text))
        }),
        { numRuns: 50 },
      )
    }, 60_000)
  })
}
