/** How Discord's markdown draws a message. */

import type { Block } from '../../compose/message.js'
import { atom, textPiece } from '../../pages/cut.js'
import type { Markup } from '../../pages/markup.js'
import { bareLink, maskedLink } from './link.js'
import { bold, escapeMarkdown, quoteLines, timestamp } from './markdown.js'

const SMALL = '-# '
const ITEM = '- '

export const DISCORD_MARKUP: Markup = {
  shows: (markup) => markup.trim() !== '',
  belongTogether,

  // Discord takes number signs at a heading's end away; a space of no width keeps them.
  heading: (words) => `### ${escapeMarkdown(words).replace(/#$/, '#\u200b')}`,
  text: { start: '', draw: escapeMarkdown },
  quiet: { start: SMALL, draw: smallLines },
  row: { start: ITEM, draw: (words, first) => (first ? startedLines(words, ITEM) : escapeMarkdown(words)) },
  citation: { start: SMALL, draw: smallLines },

  quote: quoteLines,
  label: bold,
  longLabel: escapeMarkdown,
  paragraph: (number, words, first) => (first ? `${SMALL}${number}\n` : '') + escapeMarkdown(words),

  command: (usage, summary) => [bold(usage), smallLines(summary)].filter(Boolean).join('\n'),
  longUsage: escapeMarkdown,
  longSummary: smallLines,

  day: (day) => timestamp(day, 'D'),
  link: maskedLink,
  bareLink,
  /** The link stands behind the text: few words can hold one here. On a line of its own, as text, where it is long. */
  linkedText(words, url, start, fits) {
    const link = bareLink(url)
    if (!fits(link)) return [words, textPiece(url, (part) => startedLines(part, start))]
    const { text } = words
    if (text === '') return [atom(start + link)]
    return [{ text, draw: (part) => words.draw(part) + (part.end === text.length ? ` · ${link}` : '') }]
  },
}

/** Whether a block shares the text display of the one above. */
function belongTogether(above: Block, below: Block): boolean {
  if (above.kind === 'heading') return below.kind !== 'quote'
  if (above.kind === 'text') return below.kind === 'row' || (below.kind === 'text' && below.quiet === true)
  return above.kind === below.kind && (below.kind === 'row' || below.kind === 'command')
}

function smallLines(words: string): string {
  return startedLines(words, SMALL)
}

/** Lines that each begin with a mark; blank ones are left out. */
function startedLines(words: string, start: string): string {
  if (start === '') return escapeMarkdown(words)
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => start + escapeMarkdown(line.trim())).join('\n')
}
