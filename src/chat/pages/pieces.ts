/**
 * A block of a message as pieces: what is drawn whole and what may be cut.
 *
 * Knows nothing of what else stands on the page; it only keeps what can't be cut short enough to stand there with a heading
 * above. How anything looks is the Markup's part.
 */

import { type Block, type Phrase, phraseText, properPart } from '../compose/message.js'
import { oneLine } from '../plain/one-line.js'
import type { Sheet } from './book.js'
import { atom, drawWhole, type Piece, textPiece } from './cut.js'
import type { LineStyle, Markup } from './markup.js'

/** Shares of a page that may be taken by what is not cut. With a heading they leave space for words between them. */
const LABEL_SHARE = 0.1
const LINE_SHARE = 0.4

/** The pieces of a block in order, each to stand on lines of its own; none of a block without words. */
export function piecesOf(block: Block, markup: Markup, { measure, room }: Sheet): Piece[] {
  const pen: Pen = {
    markup,
    fitsLine: (drawn) => measure(drawn) <= room * LINE_SHARE,
    fitsLabel: (drawn) => measure(drawn) <= room * LABEL_SHARE,
  }
  return drawnPieces(block, pen).filter((piece) => markup.shows(drawWhole(piece)))
}

/** What blocks are drawn with: a platform's markup, and what of it is short enough not to be cut. */
interface Pen {
  readonly markup: Markup
  fitsLine(drawn: string): boolean
  fitsLabel(drawn: string): boolean
}

function drawnPieces(block: Block, pen: Pen): Piece[] {
  const { markup } = pen
  switch (block.kind) {
    case 'heading': {
      const words = oneLine(block.text)
      return words === '' ? [] : [textPiece(words, markup.heading)]
    }
    case 'text':
      return textPieces(block.text, block.quiet ? markup.quiet : markup.text, block.link, pen)
    case 'quote':
      return quotePieces(block, pen)
    case 'paragraph':
      return [textPiece(block.text, (words, first) => markup.paragraph(block.number, words, first))]
    case 'row':
      return linePieces(markup.row, block.phrases, block.link, pen)
    case 'command':
      return commandPieces(oneLine(block.usage), oneLine(block.summary), pen)
    default:
      return block satisfies never
  }
}

function textPieces(
  words: string,
  { start, draw }: LineStyle,
  url: string | undefined,
  { markup, fitsLine }: Pen,
): Piece[] {
  const text = textPiece(words, draw)
  return url === undefined ? [text] : markup.linkedText(text, url, start, fitsLine)
}

function quotePieces(block: Extract<Block, { kind: 'quote' }>, pen: Pen): Piece[] {
  const { markup } = pen
  const text = block.quote.trim()
  const lead = block.quote.indexOf(text)
  const best = properPart(block.quote, block.best)
  const label = oneLine(block.label ?? '')
  const above = markup.label(label)
  const below = lineOf(markup.citation, block.citation, block.link, markup)
  const note = oneLine(block.note ?? '')
  const quietly = note === '' ? '' : markup.quiet.draw(note, true)
  const fitsAbove = pen.fitsLabel(above)
  const fitsBelow = pen.fitsLine(below)
  const fitsNote = note === '' || (fitsBelow && pen.fitsLine(`${below}\n${quietly}`))
  const quote: Piece = {
    text,
    draw: ({ start, end }) => {
      const strong = best && { start: best.start - lead - start, end: best.end - lead - start }
      const lines = text === '' ? [] : [markup.quote(text.slice(start, end), strong)]
      if (start === 0 && fitsAbove && above !== '') lines.unshift(above)
      if (end === text.length && fitsBelow && below !== '') lines.push(below)
      if (end === text.length && fitsNote && quietly !== '') lines.push(quietly)
      return lines.join('\n')
    },
  }
  return [
    ...(fitsAbove ? [] : [textPiece(label, markup.longLabel)]),
    quote,
    ...(fitsBelow ? [] : linePieces(markup.citation, block.citation, block.link, pen)),
    ...(fitsNote ? [] : [textPiece(note, markup.quiet.draw)]),
  ]
}

/** A line of phrases: whole, or as plain text that can be cut, where it is too long to be placed whole. */
function linePieces(line: LineStyle, phrases: readonly Phrase[], url: string | undefined, pen: Pen): Piece[] {
  const drawn = lineOf(line, phrases, url, pen.markup)
  if (pen.fitsLine(drawn)) return [atom(drawn)]
  return textPieces(phrases.map(phraseText).map(oneLine).filter(Boolean).join(' · '), line, url, pen)
}

/**
 * Phrases with dots between them; empty without any. The first one that is no day holds the link; where it can't, the link
 * stands behind.
 */
function lineOf({ start }: LineStyle, phrases: readonly Phrase[], url: string | undefined, markup: Markup): string {
  const said = phrases.filter((phrase) => phraseText(phrase).trim() !== '')
  const holder = said.findIndex((phrase) => typeof phrase === 'string')
  const label = said[holder]
  const linked = url === undefined || label === undefined ? undefined : markup.link(oneLine(phraseText(label)), url)
  const parts = said.map((phrase, index) => {
    if (typeof phrase !== 'string') return markup.day(phrase.day, oneLine(phrase.text))
    return index === holder && linked !== undefined ? linked : markup.text.draw(oneLine(phrase), true)
  })
  if (url !== undefined && linked === undefined) parts.push(markup.bareLink(url))
  return parts.length === 0 ? '' : start + parts.join(' · ')
}

function commandPieces(usage: string, summary: string, { markup, fitsLine }: Pen): Piece[] {
  const line = markup.command(usage, summary)
  if (fitsLine(line)) return [atom(line)]
  return [textPiece(usage, markup.longUsage), textPiece(summary, markup.longSummary)]
}
