/**
 * A message as pages of Discord's text displays.
 *
 * Takes blocks and how much a page holds, gives the contents of text displays, page by page. Loses nothing: what doesn't fit
 * goes on with the next page. Knows no containers, buttons or clients.
 */

import type { Block } from '../message.js'
import { Book, type Page } from './book.js'
import { afterCut, cutPlace, drawWhole, forcedCut, type Piece } from './cut.js'
import { HEADING_SHARE, piecesOf } from './pieces.js'

export type { Page } from './book.js'

/** The least room that holds a heading with what can't be cut below it. */
const LEAST_ROOM = 500

/**
 * The blocks as pages, in order. A page holds at most 18 displays of together at most `room` units; a heading stands on the
 * page of what it heads. A block is cut only where it doesn't fit on a page of its own with the headings above it: at the end
 * of a sentence, else at a line break, else at a space, and inside a word only where the word alone is longer than a page.
 *
 * Blocks without words leave no trace; of nothing else comes a page that shows nothing.
 *
 * @param room  UTF-16 units of markup, at least 500
 * @throws {RangeError} when `room` is less
 */
export function renderPages(blocks: readonly Block[], room: number): readonly [Page, ...Page[]] {
  if (!(room >= LEAST_ROOM))
    throw new RangeError(`A page needs room for at least ${LEAST_ROOM} units, not for ${room}.`)
  const book = new Book(room)
  let above: Block | undefined
  for (const block of blocks) {
    let joins = above !== undefined && belongTogether(above, block)
    for (const piece of piecesOf(block, room)) {
      if (block.kind === 'heading') placeHeading(book, piece, joins)
      else place(book, piece, joins)
      joins = true
      above = block
    }
  }
  return book.close()
}

/** Whether a block shares the text display of the one above. */
function belongTogether(above: Block, below: Block): boolean {
  if (above.kind === 'heading') return below.kind !== 'quote'
  if (above.kind === 'text') return below.kind === 'row' || (below.kind === 'text' && below.quiet === true)
  return above.kind === below.kind && (below.kind === 'row' || below.kind === 'command')
}

function placeHeading(book: Book, heading: Piece, joins: boolean): void {
  let start = 0
  let joined = joins
  const most = Math.floor(book.room * HEADING_SHARE)
  for (;;) {
    const rest = heading.draw({ start, end: heading.text.length })
    const end =
      rest.length <= most ? heading.text.length : cutPlace(heading, start, most) || forcedCut(heading, start, most)
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
  if (book.roomFor(joins) < book.room / 2) book.turn()
  let start = 0
  for (;;) {
    const rest = piece.draw({ start, end: piece.text.length })
    if (book.takes(rest, joins)) return
    const room = book.roomFor(joins)
    const end = cutPlace(piece, start, room) || forcedCut(piece, start, room)
    book.takes(piece.draw({ start, end }), joins)
    book.turn()
    start = afterCut(piece.text, end)
  }
}
