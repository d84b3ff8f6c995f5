/**
 * Messages as a Telegram reader sees them: scenes to one HTML page, light, as wide as a phone.
 *
 * Takes what is sent to the Bot API and what was said before it; gives a page without scripts that loads nothing. Reads no
 * file, no clock and no limits of Telegram: what Telegram would refuse is drawn all the same.
 */

import type { InlineKeyboardMarkup, InlineQueryResultArticle } from 'grammy/types'
import { element, escapeHtml } from './html.js'
import { drawTelegramHtml } from './telegram-html.js'

export interface TelegramScene {
  /** What this scene is there to show; left out, the scene stands without a head. */
  readonly caption?: string
  /** Language of the reader's Telegram, such as "de". */
  readonly locale: string
  readonly shown: readonly Shown[]
}

export type Shown =
  | Said
  | {
      readonly kind: 'answer'
      readonly text: string
      readonly keyboard: InlineKeyboardMarkup
      /** Begins the message that it replies to. */
      readonly replyTo?: Quoted
    }
  /** What inline mode offers over the line that somebody types in. */
  | { readonly kind: 'inline'; readonly typed: string; readonly results: readonly InlineQueryResultArticle[] }

export interface Said {
  readonly kind: 'said'
  readonly text: string
  /** Another person of a group; left out, the reader. */
  readonly by?: string
  readonly replyTo?: Quoted
}

export interface Quoted {
  readonly by: string
  readonly text: string
}

export interface TelegramPageOptions {
  /** Name of the bot. */
  readonly bot: string
  /** When the messages were sent, such as "9:41". */
  readonly time: string
  /** The style sheet, preview/telegram.css. */
  readonly style: string
}

export function telegramPage(scenes: readonly TelegramScene[], options: TelegramPageOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(options.bot)} in Telegram</title>
<style>
${options.style}</style>
</head>
<body>
${scenes.map((scene) => drawScene(scene, options)).join('\n')}
</body>
</html>
`
}

function drawScene({ caption, locale, shown }: TelegramScene, options: TelegramPageOptions): string {
  const head = caption === undefined ? '' : `<h1 class="caption">${escapeHtml(caption)}</h1>`
  const inGroup = shown.some((each) => each.kind === 'said' && each.by !== undefined)
  const drawn = shown.map((each) => drawShown(each, locale, inGroup, options))
  return `<section class="scene" lang="${escapeHtml(locale)}">
${head}
<div class="chat">${drawn.join('')}</div>
</section>`
}

function drawShown(shown: Shown, locale: string, inGroup: boolean, { bot, time }: TelegramPageOptions): string {
  switch (shown.kind) {
    case 'said': {
      const name = shown.by === undefined ? '' : element('div', 'name', escapeHtml(shown.by))
      const text = element('div', 'text', escapeHtml(shown.text) + drawTime(time))
      const side = shown.by === undefined ? 'mine' : 'theirs'
      return element('div', `message ${side}`, element('div', 'bubble', name + drawQuoted(shown.replyTo) + text))
    }
    case 'answer': {
      const name = inGroup ? element('div', 'name', escapeHtml(bot)) : ''
      const text = element('div', 'text', drawTelegramHtml(shown.text, locale) + drawTime(time))
      const bubble = element('div', 'bubble', name + drawQuoted(shown.replyTo) + text)
      return element('div', 'message theirs', bubble + drawKeyboard(shown.keyboard))
    }
    case 'inline': {
      const results = shown.results.map(({ title, description = '' }) => {
        const words = element('b', 'title', escapeHtml(title)) + element('span', 'description', escapeHtml(description))
        return element(
          'div',
          'result',
          element('span', 'letter', escapeHtml([...title][0] ?? '')) + element('div', 'offer', words),
        )
      })
      return element('div', 'inline', results.join('')) + element('div', 'line', escapeHtml(shown.typed))
    }
    default:
      return shown satisfies never
  }
}

function drawQuoted(quoted: Quoted | undefined): string {
  if (quoted === undefined) return ''
  return element(
    'div',
    'quoted',
    element('b', '', escapeHtml(quoted.by)) + element('span', '', escapeHtml(quoted.text)),
  )
}

function drawTime(time: string): string {
  return element('span', 'time', escapeHtml(time))
}

function drawKeyboard({ inline_keyboard: rows }: InlineKeyboardMarkup): string {
  const drawn = rows.map((row) =>
    element('div', 'row', row.map(({ text }) => element('span', 'button', escapeHtml(text))).join('')),
  )
  return drawn.length === 0 ? '' : element('div', 'keyboard', drawn.join(''))
}
