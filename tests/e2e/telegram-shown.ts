/** What a person sees of one of the bot's messages in Telegram. Takes a message of the peer's, gives its words and buttons. */

import type { HeldMessage } from '../../peers/telegram/held-message.js'
import { flat } from './shown.js'

export interface Shown {
  /** All words, in the order of reading, white space made one space. */
  readonly text: string
  /** The words of reports, a text for each quote. */
  readonly quotes: readonly string[]
  readonly labels: readonly string[]
  /** What the buttons carry. */
  readonly data: readonly string[]
}

export function shown(held: HeldMessage): Shown {
  const quotes = [...(held.source ?? '').matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)]
  return {
    text: visible(held.text),
    quotes: quotes.map(([, html = '']) => visible(unmarked(html))),
    labels: held.buttons.map(({ text }) => text),
    data: held.buttons.map((button) => ('callback_data' in button ? button.callback_data : '')),
  }
}

/** The data of the first button whose data says so: "p" a passage, "a" more excerpts, as in chat/references/reference.ts. */
export function buttonOf(held: HeldMessage, kind: string, sign = '[<>]'): string {
  const { data, labels } = shown(held)
  const found = data.find((each) => new RegExp(`^${sign}\\d${kind}(?:\\.|$)`).test(each))
  if (found === undefined) throw new Error(`There is no button of kind ${kind}; there are: ${labels.join(', ')}.`)
  return found
}

/** Without joiners, which no reader sees. */
export function visible(text: string): string {
  return flat(text.replaceAll('\u2060', ''))
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function unmarked(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot);/g, (_, name: string) => NAMED[name] ?? '')
}
