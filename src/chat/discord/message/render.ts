/** A message as pages of Discord's text displays, without what stands around them: container, question, buttons. */

import type { Block } from '../../compose/message.js'
import type { Page } from '../../pages/book.js'
import { fillPages } from '../../pages/fill-pages.js'
import { DISCORD_MARKUP } from './markup.js'

export type { Page } from '../../pages/book.js'

/** A message holds 40 components; these leave room for buttons and what stands around. */
const MOST_DISPLAYS = 18

/** Shows nothing; Discord takes no empty display. */
const NOTHING: Page = ['\u200b']

/**
 * The blocks as pages, in order. A page holds at most 18 displays of together at most `room` units; fill-pages.ts tells what
 * stands on one and where a block is cut. Blocks without words leave no trace; of nothing else comes a page that shows nothing.
 *
 * @param room  UTF-16 units of markup, at least 500
 * @throws {RangeError} when `room` is less
 */
export function renderPages(blocks: readonly Block[], room: number): readonly [Page, ...Page[]] {
  const sheet = { room, measure: (markup: string) => markup.length, gap: 0, mostParts: MOST_DISPLAYS }
  const [first = NOTHING, ...others] = fillPages(blocks, sheet, DISCORD_MARKUP)
  return [first, ...others]
}
