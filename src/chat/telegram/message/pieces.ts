/**
 * A block of a message as pieces of Telegram's HTML.
 *
 * Takes a block and what a page holds, gives what can be drawn whole or, where it must be, cut. Knows nothing of what else stands
 * on the page; it only keeps what can't be cut short enough to stand there with a heading above.
 */

import { type Block, type Phrase, phraseText, properPart } from '../../compose/message.js'
import { drawWhole, type Measure, type Piece } from '../../pages/cut.js'
import { LABEL_SHARE, LINE_SHARE } from '../../pages/fill-pages.js'
import { oneLine } from '../../plain/one-line.js'
import { blockquote, bold, dayTag, escapeHtml, escapeOwnWords, italic, link, showsSomething, textOf } from './html.js'

/** The pieces of a block in order, each to stand on lines of its own; none of a block without words. */
export function piecesOf(block: Block, room: number, measure: Measure): Piece[] {
  const fits = (html: string, share: number): boolean => measure(html) <= room * share
  return drawnPieces(block, fits).filter((piece) => showsSomething(textOf(drawWhole(piece))))
}

/** Whether markup takes no more than a share of a page. */
type Fits = (html: string, share: number) => boolean

function drawnPieces(block: Block, fits: Fits): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [textPiece(oneLine(block.text), (words) => bold(escapeHtml(words)))]
    case 'text':
      return textPieces(
        block.text,
        block.quiet ? (words) => italic(escapeOwnWords(words)) : escapeOwnWords,
        block.link,
        fits,
      )
    case 'quote':
      return quotePieces(block, fits)
    case 'paragraph':
      return [
        textPiece(block.text, (words, first) => (first ? `${bold(String(block.number))} · ` : '') + escapeHtml(words)),
      ]
    case 'row':
      return linePieces('• ', block.phrases, block.link, fits)
    case 'command':
      return commandPieces(oneLine(block.usage), oneLine(block.summary), fits)
    default:
      return block satisfies never
  }
}

/** Draws a stretch of a text; `first`: it is the start of it. */
type Draw = (words: string, first: boolean) => string

function textPiece(words: string, draw: Draw): Piece {
  const text = words.trim()
  return { text, draw: ({ start, end }) => draw(text.slice(start, end), start === 0) }
}

/** A text that holds its link; where it can't, the link follows on a line of its own. */
function textPieces(words: string, draw: Draw, url: string | undefined, fits: Fits): Piece[] {
  if (url === undefined) return [textPiece(words, draw)]
  const linked = link(words.trim(), url)
  if (linked !== undefined && fits(linked, LINE_SHARE)) return [atom(linked)]
  const bare = link(url, url)
  return [
    textPiece(words, draw),
    bare !== undefined && fits(bare, LINE_SHARE) ? atom(bare) : textPiece(url, escapeHtml),
  ]
}

function quotePieces(block: Extract<Block, { kind: 'quote' }>, fits: Fits): Piece[] {
  const text = block.quote.trim()
  const lead = block.quote.indexOf(text)
  const best = properPart(block.quote, block.best)
  const label = oneLine(block.label ?? '')
  const above = bold(escapeHtml(label))
  const below = lineOf(block.citation, block.link)
  const fitsAbove = fits(above, LABEL_SHARE)
  const fitsBelow = fits(below, LINE_SHARE)
  const quote: Piece = {
    text,
    draw: ({ start, end }) => {
      const strong = best && { start: best.start - lead - start, end: best.end - lead - start }
      const lines = text === '' ? [] : [blockquote(text.slice(start, end), strong)]
      if (start === 0 && fitsAbove && above !== '') lines.unshift(above)
      if (end === text.length && fitsBelow && below !== '') lines.push(below)
      return lines.join('\n')
    },
  }
  return [
    ...(fitsAbove ? [] : [textPiece(label, (words) => bold(escapeHtml(words)))]),
    quote,
    ...(fitsBelow ? [] : linePieces('', block.citation, block.link, fits)),
  ]
}

/** A line of phrases: whole, or as plain text that can be cut, where it is too long to be placed whole. */
function linePieces(prefix: string, phrases: readonly Phrase[], url: string | undefined, fits: Fits): Piece[] {
  const line = lineOf(phrases, url)
  if (fits(prefix + line, LINE_SHARE)) return [atom(line === '' ? '' : prefix + line)]
  const text = phrases.map(phraseText).map(oneLine).filter(Boolean).join(' · ')
  return textPieces(text, (words, first) => (first ? prefix : '') + escapeOwnWords(words), url, fits)
}

/**
 * Phrases with dots between them; empty without any. The first one that is no day holds the link; where it can't, the link
 * stands behind.
 */
function lineOf(phrases: readonly Phrase[], url: string | undefined): string {
  const said = phrases.filter((phrase) => phraseText(phrase).trim() !== '')
  const holder = said.findIndex((phrase) => typeof phrase === 'string')
  const label = said[holder]
  const linked = url === undefined || label === undefined ? undefined : link(oneLine(phraseText(label)), url)
  const parts = said.map((phrase, index) => {
    if (typeof phrase !== 'string') return dayTag(phrase.day, oneLine(phrase.text))
    return index === holder && linked !== undefined ? linked : escapeOwnWords(oneLine(phrase))
  })
  if (url !== undefined && linked === undefined) parts.push(link(url, url) ?? escapeHtml(url))
  return parts.join(' · ')
}

/** As BotFather lists them. */
function commandPieces(usage: string, summary: string, fits: Fits): Piece[] {
  const line = [usage, summary].filter(Boolean).map(escapeOwnWords).join(' – ')
  if (fits(line, LINE_SHARE)) return [atom(line)]
  return [textPiece(usage, escapeOwnWords), textPiece(summary, escapeOwnWords)]
}

function atom(html: string): Piece {
  return { text: '', draw: () => html }
}
