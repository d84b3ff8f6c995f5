/**
 * An inline keyboard, as Telegram takes it or refuses it.
 *
 * Takes the `reply_markup` that a bot sent, gives its inline keyboard; none for other markups, which only change the input field.
 */

import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { breach } from './refusal.js'

/** In bytes of UTF-8. */
const LONGEST_DATA = 64
const MOST_BUTTONS = 100
const KINDS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const

/** @throws {Refusal} */
export function readKeyboard(markup: object | undefined): InlineKeyboardMarkup | undefined {
  if (markup === undefined || !('inline_keyboard' in markup)) return undefined
  const rows = markup.inline_keyboard
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw breach("can't parse inline keyboard: expected an array")
  const buttons = rows.flat() as InlineKeyboardButton[]
  if (buttons.length > MOST_BUTTONS) throw breach('reply markup is too long')
  for (const button of buttons) checkButton(button)
  const kept = (rows as InlineKeyboardButton[][]).filter((row) => row.length > 0)
  return kept.length === 0 ? undefined : { inline_keyboard: kept }
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== 'string' || button.text.trim() === '') throw breach('BUTTON_TEXT_INVALID')
  const kinds = KINDS.filter((kind) => kind in button)
  if (kinds.length !== 1) {
    throw breach(`can't parse inline keyboard button: "${button.text}" does ${kinds.join(' and ') || 'nothing'}`)
  }
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(String(button.callback_data))
    if (bytes < 1 || bytes > LONGEST_DATA) throw breach('BUTTON_DATA_INVALID')
  }
  if ('url' in button && !/^(https?|tg):\/\/\S+$/.test(button.url)) throw breach('BUTTON_URL_INVALID')
  if ('copy_text' in button && [...button.copy_text.text].length > 256) throw breach('BUTTON_COPY_TEXT_INVALID')
}
