/**
 * A reply as a Telegram message: HTML with an inline keyboard.
 *
 * Sends nothing. What the buttons need stands in their data (references/custom-id.ts) and in the message's first lines.
 */

import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Around } from '../../compose/around.js'
import type { Button } from '../../compose/buttons.js'
import { compose } from '../../compose/compose.js'
import { openPage } from '../../compose/open-page.js'
import { voiceOf } from '../../compose/voice.js'
import type { Reply } from '../../requests/reply.js'
import type { Wording } from '../../wording/wording.js'
import { escapeHtml, italic } from './html.js'
import { questionLine } from './question-line.js'
import { renderPages } from './render.js'
import { TELEGRAM } from './surface.js'

export interface TelegramMessage {
  readonly text: string
  readonly keyboard: InlineKeyboardMarkup
}

/** Telegram's limit counts code points after parsing; in UTF-16 units it is never more. */
const MOST_TEXT = 4096
/** "Page 12 of 345" in any language, and line breaks. */
const PAGE_LINE_ROOM = 64
/** How many buttons stand beside each other, and the longest label that a phone then shows whole, in UTF-16 units. */
const ROWS = [
  { buttons: 3, longest: 14 },
  { buttons: 2, longest: 22 },
] as const

export function answerMessage(reply: Reply, wording: Wording, around: Around = {}): TelegramMessage {
  const voice = voiceOf(wording, reply.language)
  const { question } = around
  const above = question === undefined ? [] : [questionLine(question.question, question.before)]
  const asked = (question?.question.length ?? 0) + (question?.before?.length ?? 0)
  const pages = renderPages(compose(reply, wording, TELEGRAM), MOST_TEXT - PAGE_LINE_ROOM - asked)
  const { page, pageLine, buttons } = openPage(pages, reply, voice, around)
  const below = pageLine === undefined ? [] : [italic(escapeHtml(pageLine))]
  return { text: [...above, page, ...below].join('\n\n'), keyboard: keyboardOf(buttons) }
}

/** A message that says one thing and has no buttons. */
export function noticeMessage(text: string): TelegramMessage {
  return { text: escapeHtml(text), keyboard: { inline_keyboard: [] } }
}

function keyboardOf(rows: readonly (readonly Button[])[]): InlineKeyboardMarkup {
  const drawn = rows.map((row) =>
    row.map(({ id, label, sign }) => ({ text: [sign, label].filter(Boolean).join(' '), callback_data: id })),
  )
  return { inline_keyboard: drawn.flatMap(narrowRows) }
}

/** The row as one or more in which no label is cut off on a phone, as long as the label fits there at all. */
function narrowRows<T extends { readonly text: string }>(row: readonly T[]): T[][] {
  if (row.length === 0) return []
  const fitting = ROWS.find(({ buttons, longest }) => row.slice(0, buttons).every(({ text }) => text.length <= longest))
  const taken = fitting?.buttons ?? 1
  return [row.slice(0, taken), ...narrowRows(row.slice(taken))]
}
