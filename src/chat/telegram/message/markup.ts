/** How Telegram's HTML draws a message. */

import type { Block } from '../../compose/message.js'
import { atom, textPiece } from '../../pages/cut.js'
import type { Markup } from '../../pages/markup.js'
import { blockquote, bold, dayTag, escapeHtml, escapeOwnWords, italic, link, showsSomething, textOf } from './html.js'

const BULLET = '• '

export const TELEGRAM_MARKUP: Markup = {
  shows: (html) => showsSomething(textOf(html)),
  belongTogether,

  heading: boldWords,
  text: { start: '', draw: escapeOwnWords },
  quiet: { start: '', draw: (words) => italic(escapeOwnWords(words)) },
  row: { start: BULLET, draw: (words, first) => (first ? BULLET : '') + escapeOwnWords(words) },
  citation: { start: '', draw: escapeOwnWords },

  quote: blockquote,
  label: boldWords,
  longLabel: boldWords,
  paragraph: (number, words, first) => (first ? `${bold(String(number))} · ` : '') + escapeHtml(words),

  /** As BotFather lists them. */
  command: (usage, summary) => [usage, summary].filter(Boolean).map(escapeOwnWords).join(' – '),
  longUsage: escapeOwnWords,
  longSummary: escapeOwnWords,

  day: dayTag,
  link,
  bareLink: (url) => link(url, url) ?? escapeHtml(url),
  /** The text holds its link; where it can't, the link follows on a line of its own. */
  linkedText(words, url, _start, fits) {
    const linked = link(words.text, url)
    if (linked !== undefined && fits(linked)) return [atom(linked)]
    const bare = link(url, url)
    return [words, bare !== undefined && fits(bare) ? atom(bare) : textPiece(url, escapeHtml)]
  },
}

/** Whether a block stands on the line below the one above; else there is an empty line between them. */
function belongTogether(above: Block, below: Block): boolean {
  // A label is bold like a heading; right below one, the two could not be told apart.
  if (above.kind === 'heading') return below.kind !== 'quote' || (below.label ?? '').trim() === ''
  if (above.kind === 'text') return below.kind === 'text' || below.kind === 'row'
  return above.kind === below.kind && (below.kind === 'row' || below.kind === 'command')
}

function boldWords(words: string): string {
  return bold(escapeHtml(words))
}
