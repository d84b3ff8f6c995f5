import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPages } from '../../../../src/chat/discord/message/render.js'
import { pageLaws } from '../../../contract/page-laws.js'
import { hostileBlocks, lettersOf, linksOf, squeeze } from '../../hostile-blocks.js'
import { hostileText } from './hostile-text.js'
import { readWords, type Words } from './read-back.js'

const MOST_ROOM = 3900
const room = fc.integer({ min: 500, max: MOST_ROOM })
const { blocks } = hostileBlocks(hostileText)

pageLaws('Discord', {
  mostRoom: MOST_ROOM,
  hostileText,
  renderPages,
  readWords: (page) => page.flatMap((display) => readWords(display, 'en')),
  lettersIn: squeeze,
})

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
})

function letters(seen: readonly Words[]): string {
  return squeeze(seen.map(({ text }) => text).join(''))
}
