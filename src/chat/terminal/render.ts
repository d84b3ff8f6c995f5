/**
 * A reply as text for a terminal.
 *
 * Nothing that stands in a report or a question reaches the terminal as a command.
 */

import type { Span } from '../../model.js'
import { compose } from '../compose/compose.js'
import { type Block, type Phrase, phraseText } from '../compose/message.js'
import { harmless } from '../plain/plain-text.js'
import type { Reply } from '../requests/reply.js'
import type { Wording } from '../wording/wording.js'
import { displayWidth } from './display-width.js'
import { type Paint, type Palette, paletteOf } from './paint.js'
import { TERMINAL } from './surface.js'
import { wrap } from './wrap.js'

export interface TextStyle {
  /** Columns, or Infinity where lines need no breaking (a pipe). Less than 20 counts as 20. */
  readonly width: number
  readonly colour: boolean
}

const NARROWEST = 20

/** Below this width a command's summary stands under it, not beside it. */
const TWO_COLUMNS = 64

/** The reply as lines joined by line breaks, without one at the end. Links are never broken, however narrow the terminal. */
export function renderReply(reply: Reply, wording: Wording, style: TextStyle): string {
  return renderBlocks(compose(reply, wording, TERMINAL), style).join('\n')
}

/** The lines of a message; an empty one between blocks that are no rows of one list. */
export function renderBlocks(blocks: readonly Block[], { width, colour }: TextStyle): string[] {
  const usageColumns = Math.max(...blocks.map((block) => (block.kind === 'command' ? displayWidth(block.usage) : 0)))
  const page: Page = { width: Math.max(width, NARROWEST), palette: paletteOf(colour), usageColumns }
  const lines: string[] = []
  blocks.forEach((block, index) => {
    if (index > 0 && !belongTogether(blocks[index - 1]!, block)) lines.push('')
    lines.push(...renderBlock(block, page))
  })
  return lines
}

interface Page {
  readonly width: number
  readonly palette: Palette
  readonly usageColumns: number
}

function belongTogether(above: Block, below: Block): boolean {
  // So a report's page never ends with a heading.
  if (above.kind === 'heading' && below.kind === 'paragraph') return true
  if (above.kind === 'heading' || above.kind === 'text') return below.kind === 'row' || below.kind === 'text'
  return above.kind === below.kind && (below.kind === 'row' || below.kind === 'command')
}

function renderBlock(block: Block, page: Page): string[] {
  const { palette } = page
  switch (block.kind) {
    case 'heading':
      return flow(block.text, page, '', palette.strong)
    case 'text':
      return [
        ...flow(block.text, page, '', block.quiet ? palette.faint : undefined),
        ...linkLines(block.link, page, ''),
      ]
    case 'quote':
      return [
        ...(block.label === undefined ? [] : flow(block.label, page, '', palette.accent)),
        ...quoteLines(block.quote, block.best, page),
        ...phraseLines(block.citation, page, '  ', palette.faint),
        ...linkLines(block.link, page, '  '),
        ...(block.note === undefined ? [] : flow(block.note, page, '  ', palette.faint)),
      ]
    case 'paragraph':
      return numberedLines(block.number, block.text, page)
    case 'row':
      return [...phraseLines(block.phrases, page, '• '), ...linkLines(block.link, page, '  ')]
    case 'command':
      return commandLines(block.usage, block.summary, page)
    default:
      return block satisfies never
  }
}

/** Text broken into lines; the first starts with `lead`, the others are indented as far. */
function flow(text: string, { width }: Page, lead: string, paint: Paint = (same) => same): string[] {
  const shown = harmless(text)
  const indent = ' '.repeat(lead.length)
  return wrap(shown, width - lead.length).map(
    ({ start, end }, index) => `${index === 0 ? lead : indent}${paint(shown.slice(start, end))}`,
  )
}

/** A quote behind a bar, its best part set off. */
function quoteLines(quote: string, best: Span, { width, palette }: Page): string[] {
  const shown = harmless(quote)
  return wrap(shown, width - 2).map((line) => {
    const from = Math.min(Math.max(best.start, line.start), line.end)
    const to = Math.min(Math.max(best.end, from), line.end)
    const text = shown.slice(line.start, from) + palette.strong(shown.slice(from, to)) + shown.slice(to, line.end)
    return `${palette.accent('│')} ${text}`
  })
}

/** A paragraph behind a bar, with its number in the margin. */
function numberedLines(number: number, text: string, { width, palette }: Page): string[] {
  const shown = harmless(text)
  const margin = String(number).padStart(3)
  return wrap(shown, width - margin.length - 3).map(({ start, end }, index) => {
    const label = index === 0 ? palette.faint(margin) : ' '.repeat(margin.length)
    return `${label} ${palette.accent('│')} ${shown.slice(start, end)}`
  })
}

/** Phrases with dots between them; a line is broken between phrases where that is possible. */
function phraseLines(phrases: readonly Phrase[], page: Page, lead: string, paint?: Paint): string[] {
  const room = page.width - lead.length
  const lines: string[] = []
  for (const phrase of phrases.map(phraseText).map(harmless)) {
    const last = lines.at(-1)
    const joined = last === undefined ? phrase : `${last} · ${phrase}`
    if (last === undefined || displayWidth(joined) > room) lines.push(phrase)
    else lines[lines.length - 1] = joined
  }
  return lines.flatMap((line, index) => flow(line, page, index === 0 ? lead : ' '.repeat(lead.length), paint))
}

/** A link on a line of its own, whole, so that it can be clicked and copied. */
function linkLines(link: string | undefined, { palette }: Page, lead: string): string[] {
  return link === undefined ? [] : [`${lead}${palette.faint(harmless(link))}`]
}

/** How a command is typed and, beside it or under it, what it does. */
function commandLines(usage: string, summary: string, page: Page): string[] {
  const { palette, usageColumns, width } = page
  if (width < TWO_COLUMNS) return [...flow(usage, page, '  ', palette.accent), ...flow(summary, page, '    ')]
  const left = `  ${palette.accent(usage)}${' '.repeat(usageColumns - displayWidth(usage))}  `
  const indent = ' '.repeat(usageColumns + 4)
  return wrap(summary, width - indent.length).map(
    ({ start, end }, index) => `${index === 0 ? left : indent}${summary.slice(start, end)}`,
  )
}
