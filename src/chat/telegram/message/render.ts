/** A message as pages of Telegram's HTML, each of them fit to be a message's text with the question above it. */

import type { Block } from '../../compose/message.js'
import { fillPages } from '../../pages/fill-pages.js'
import { showsSomething, textOf } from './html.js'
import { TELEGRAM_MARKUP } from './markup.js'

/** Of 100 in a message, so that some are left for what stands around; Telegram drops further ones without a word. */
const MOST_ENTITIES = 90

/** Of 32,768 in a message; a question takes up to 11,000. */
const MOST_BYTES = 21_000

/** Telegram takes no empty message. */
const NOTHING = '…'

/**
 * The blocks as pages, in order, each of them complete by itself. A page's text has at most `room` units and 90 entities, its
 * HTML at most 21,000 bytes; fill-pages.ts tells what stands on one and where a block is cut. Blocks without words leave no
 * trace; of nothing else comes a page with "…".
 *
 * @param room  UTF-16 units of text as a reader sees it, at least 500, at most 4,000 less what stands around
 * @throws {RangeError} when `room` is less
 */
export function renderPages(blocks: readonly Block[], room: number): readonly [string, ...string[]] {
  const measure = measureOf(room)
  const sheet = { room, measure, gap: measure('\n\n'), mostParts: Number.POSITIVE_INFINITY }
  const pages = fillPages(blocks, sheet, TELEGRAM_MARKUP).map((parts) => parts.join('\n\n'))
  const [first = NOTHING, ...others] = pages.filter((page) => showsSomething(textOf(page)))
  return [first, ...others]
}

/**
 * How much of a page markup takes: of its text, its entities or its bytes, whichever it has the largest share of. A page that
 * its parts fill by this measure is over none of the three limits.
 */
function measureOf(room: number): (html: string) => number {
  return (html) => {
    const entities = html.match(/<[^/]/g)?.length ?? 0
    const shares = [entities / MOST_ENTITIES, Buffer.byteLength(html) / MOST_BYTES]
    return Math.max(textOf(html).length, ...shares.map((share) => share * room))
  }
}
