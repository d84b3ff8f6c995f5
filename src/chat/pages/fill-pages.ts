/**
 * A message as pages of a platform's markup.
 *
 * What a page holds says its Sheet, how words are drawn the platform's Markup. Loses nothing: what doesn't fit goes on with the
 * next page.
 */

import type { Block } from '../compose/message.js'
import { Book, type Page, type Sheet } from './book.js'
import { afterCut, cutPlace, drawWhole, forcedCut, type Piece } from './cut.js'
import type { Markup } from './markup.js'
import { piecesOf } from './pieces.js'

/** Share of a page that one heading may take; pieces.ts has the shares of what stands below. */
const HEADING_SHARE = 0.2

/** The least room that holds a heading with what can't be cut below it. */
const LEAST_ROOM = 500

/**
 * The blocks as pages, in order; none of blocks without words. A heading stands on the page of what it heads. A block is cut
 * only where it doesn't fit on a page of its own with the headings above it: at the end of a sentence, else at a line break,
 * else at a space, and inside a word only where the word alone is longer than a page.
 *
 * @throws {RangeError} when a page has room for less than 500
 */
export function fillPages(blocks: readonly Block[], sheet: Sheet, markup: Markup): readonly Page[] {
  if (!(sheet.room >= LEAST_ROOM))
    throw new RangeError(`A page needs room for at least ${LEAST_ROOM} units, not for ${sheet.room}.`)
  const book = new Book(sheet)
  let above: Block | undefined
  for (const block of blocks) {
    let joins = above !== undefined && markup.belongTogether(above, block)
    for (const piece of piecesOf(block, markup, sheet)) {
      if (block.kind === 'heading') placeHeading(book, piece, joins)
      else place(book, piece, joins)
      joins = true
      above = block
    }
  }
  return book.close()
}

function placeHeading(book: Book, heading: Piece, joins: boolean): void {
  let start = 0
  let joined = joins
  const { measure, room } = book.sheet
  const most = Math.floor(room * HEADING_SHARE)
  for (;;) {
    const rest = heading.draw({ start, end: heading.text.length })
    const end = measure(rest) <= most ? heading.text.length : endOfPart(heading, start, most, book.sheet)
    book.hold(heading.draw({ start, end }), joined)
    start = afterCut(heading.text, end)
    if (start >= heading.text.length) return
    joined = true
  }
}

function place(book: Book, piece: Piece, joins: boolean): void {
  const whole = drawWhole(piece)
  if (book.takes(whole, joins) || book.takesOnNextPage(whole, joins)) return
  // From here on the piece is longer than a page. Less than half a page is not worth starting it.
  if (book.roomFor(joins) < book.sheet.room / 2) book.turn()
  let start = 0
  for (;;) {
    const rest = piece.draw({ start, end: piece.text.length })
    if (book.takes(rest, joins)) return
    const end = endOfPart(piece, start, book.roomFor(joins), book.sheet)
    book.takes(piece.draw({ start, end }), joins)
    book.turn()
    start = afterCut(piece.text, end)
  }
}

function endOfPart(piece: Piece, start: number, room: number, { measure }: Sheet): number {
  return cutPlace(piece, start, room, measure) || forcedCut(piece, start, room, measure)
}
