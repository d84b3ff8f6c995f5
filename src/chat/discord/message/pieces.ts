/**
 * A block of a message as pieces of Discord's markup.
 *
 * Takes a block and the room of a page, gives what can be drawn whole or, where it must be, cut. Knows nothing of what else
 * stands on the page; it only keeps what can't be cut short enough to stand there with a heading above.
 */

import type { Span } from '../../../model.js'
import { type Block, type Phrase, phraseText, properPart } from '../../compose/message.js'
import { drawWhole, type Piece } from '../../pages/cut.js'
import { LABEL_SHARE, LINE_SHARE } from '../../pages/fill-pages.js'
import { oneLine } from '../../plain/one-line.js'
import { bareLink, maskedLink } from './link.js'
import { bold, escapeMarkdown, quoteLines, timestamp } from './markdown.js'

/** The pieces of a block in order, each to stand on lines of its own; none of a block without words. */
export function piecesOf(block: Block, room: number): Piece[] {
  return drawnPieces(block, room).filter((piece) => drawWhole(piece).trim() !== '')
}

function drawnPieces(block: Block, room: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return oneLine(block.text) === '' ? [] : [headingPiece(oneLine(block.text))]
    case 'text': {
      const prefix = block.quiet ? '-# ' : ''
      const words = textPiece(block.text, prefix)
      return block.link === undefined ? [words] : linked(words, block.link, prefix, room)
    }
    case 'quote':
      return quotePieces(block, room)
    case 'paragraph':
      return [paragraphPiece(block.number, block.text)]
    case 'row':
      return linePieces('- ', block.phrases, block.link, room)
    case 'command':
      return commandPieces(block.usage, block.summary, room)
    default:
      return block satisfies never
  }
}

function headingPiece(text: string): Piece {
  return {
    text,
    // Discord takes number signs at a heading's end away; a space of no width keeps them.
    draw: (part) => `### ${escapeMarkdown(cut(text, part)).replace(/#$/, '#\u200b')}`,
  }
}

/** @param prefix  of each line of the first part; `later`: of the parts after it */
function textPiece(words: string, prefix: string, later = prefix): Piece {
  const text = words.trim()
  return { text, draw: (part) => escapedLines(cut(text, part), part.start === 0 ? prefix : later) }
}

/** A text with a link behind it; on a line of its own where it is long. */
function linked(words: Piece, url: string, prefix: string, room: number): Piece[] {
  const link = bareLink(url)
  if (link.length > room * LINE_SHARE) return [words, textPiece(url, prefix)]
  const { text } = words
  if (text === '') return [atom(prefix + link)]
  return [{ text, draw: (part) => words.draw(part) + (part.end === text.length ? ` · ${link}` : '') }]
}

function quotePieces(block: Extract<Block, { kind: 'quote' }>, room: number): Piece[] {
  const text = block.quote.trim()
  const lead = block.quote.indexOf(text)
  const best = properPart(block.quote, block.best)
  const label = oneLine(block.label ?? '')
  const above = label === '' ? '' : bold(label)
  const below = lineOf('-# ', block.citation, block.link)
  const fitsAbove = above.length <= room * LABEL_SHARE
  const fitsBelow = below.length <= room * LINE_SHARE
  const quote: Piece = {
    text,
    draw: ({ start, end }) => {
      const strong = best && { start: best.start - lead - start, end: best.end - lead - start }
      const lines = text === '' ? [] : [quoteLines(text.slice(start, end), strong)]
      if (start === 0 && fitsAbove && above !== '') lines.unshift(above)
      if (end === text.length && fitsBelow && below !== '') lines.push(below)
      return lines.join('\n')
    },
  }
  return [
    ...(fitsAbove ? [] : [textPiece(label, '')]),
    quote,
    ...(fitsBelow ? [] : linePieces('-# ', block.citation, block.link, room)),
  ]
}

function paragraphPiece(number: number, words: string): Piece {
  const text = words.trim()
  return { text, draw: (part) => (part.start === 0 ? `-# ${number}\n` : '') + escapeMarkdown(cut(text, part)) }
}

/** A line of phrases: whole, or as plain text that can be cut, where it is too long to be placed whole. */
function linePieces(prefix: string, phrases: readonly Phrase[], link: string | undefined, room: number): Piece[] {
  const line = lineOf(prefix, phrases, link)
  if (line.length <= room * LINE_SHARE) return [atom(line)]
  const text = phrases.map(phraseText).map(oneLine).filter(Boolean).join(' · ')
  const words = textPiece(text, prefix, prefix === '- ' ? '' : prefix)
  return link === undefined ? [words] : linked(words, link, prefix, room)
}

/**
 * Phrases with dots between them; empty without any. The first one that is no day holds the link; where it can't, the link
 * stands behind.
 */
function lineOf(prefix: string, phrases: readonly Phrase[], link: string | undefined): string {
  const said = phrases.filter((phrase) => phraseText(phrase).trim() !== '')
  const holder = said.findIndex((phrase) => typeof phrase === 'string')
  const label = said[holder]
  const masked = link === undefined || label === undefined ? undefined : maskedLink(oneLine(phraseText(label)), link)
  const parts = said.map((phrase, index) => {
    if (typeof phrase !== 'string') return timestamp(phrase.day, 'D')
    return index === holder && masked !== undefined ? masked : escapeMarkdown(oneLine(phrase))
  })
  if (link !== undefined && masked === undefined) parts.push(bareLink(link))
  return parts.length === 0 ? '' : prefix + parts.join(' · ')
}

function commandPieces(usage: string, summary: string, room: number): Piece[] {
  const [name, does] = [oneLine(usage), oneLine(summary)]
  const line = [name === '' ? '' : bold(name), does === '' ? '' : `-# ${escapeMarkdown(does)}`]
    .filter(Boolean)
    .join('\n')
  if (line.length <= room * LINE_SHARE) return [atom(line)]
  return [textPiece(name, ''), textPiece(does, '-# ')]
}

function atom(markup: string): Piece {
  return { text: '', draw: () => markup }
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function escapedLines(text: string, prefix: string): string {
  if (prefix === '') return escapeMarkdown(text)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => prefix + escapeMarkdown(line.trim())).join('\n')
}
