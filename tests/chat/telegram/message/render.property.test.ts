import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showsSomething } from '../../../../src/chat/telegram/message/html.js'
import { renderPages } from '../../../../src/chat/telegram/message/render.js'
import { pageLaws } from '../../../contract/page-laws.js'
import { hostileBlocks, lettersOf, linksOf, squeeze } from '../../hostile-blocks.js'
import { hostileText } from './hostile-text.js'
import { readWords, type Words } from './read-back.js'
import { parseHtml, parseStrictly } from './telegram-parser.js'

const MOST_ROOM = 4000
const room = fc.integer({ min: 500, max: MOST_ROOM })
const { blocks } = hostileBlocks(hostileText)

pageLaws('Telegram', {
  mostRoom: MOST_ROOM,
  hostileText,
  renderPages,
  readWords,
  lettersIn: (text) => bareLetters(squeeze(text)),
})

describe('any message in Telegram', () => {
  it('fits its pages and loses nothing', () => {
    fc.assert(
      fc.property(blocks, room, (blocks, room) => {
        const pages = renderPages(blocks, room)
        for (const page of pages) {
          const { text, entities } = parseHtml(page)
          expect(parseStrictly(page)).toEqual({ text, entities })
          expect(text.length).toBeLessThanOrEqual(room)
          expect(entities.length).toBeLessThanOrEqual(90)
          expect(Buffer.byteLength(page)).toBeLessThanOrEqual(21_000)
          expect(showsSomething(text)).toBe(true)
          expect(page).not.toMatch(/\p{Cs}/u)
        }
        const seen = pages.flatMap(readWords)
        const links = linksOf(blocks)
        // An address stands in the text where there are no words to hold it.
        const bare = seen.filter(({ text, link }) => text === link).length
        expect(links.length).toBeGreaterThanOrEqual(bare)
        expect(seen.flatMap(({ link }) => link ?? [])).toEqual(links)
        expect(letters(seen.filter(({ text, link }) => text !== link))).toBe(bareLetters(lettersOf(blocks)))
        expect(seen.filter(({ day }) => day !== undefined && day !== '2025-12-23')).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('has a heading on the page of what it heads', () => {
    const isHeading = (line: string): boolean => /^<b>[^<]*<\/b>$/.test(line)
    const unlabelled = blocks.map((blocks) =>
      blocks.map((block) => (block.kind === 'quote' ? { ...block, label: '' } : block)),
    )
    fc.assert(
      fc.property(unlabelled, room, (blocks, room) => {
        const pages = renderPages(blocks, room)
        pages.forEach((page, index) => {
          const next = pages[index + 1]
          if (next !== undefined && isHeading(page.split('\n').at(-1)!))
            expect(isHeading(next.split('\n')[0]!)).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

function letters(seen: readonly Words[]): string {
  return bareLetters(squeeze(seen.map(({ text }) => text).join('')))
}

/** Without what Telegram's own shape of a message adds, and with rings on their letters. */
function bareLetters(squeezed: string): string {
  return squeezed.replace(/[–•…\u2800]/g, '').replace(/[AaUuwy]\u030a/g, (found) => found.normalize('NFC'))
}
