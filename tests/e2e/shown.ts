/** What a person sees of one of the bot's messages. Takes a message of the peer's; throws at markup that no answer has. */

import { expect } from 'vitest'
import { withParts } from '../../peers/discord/check-messages.js'
import type { HeldMessage } from '../../peers/discord/held-message.js'
import type { Language, Report } from '../../src/model.js'
import { readWords, type Words } from '../chat/discord/message/read-back.js'

export interface Shown {
  /** All words, in the order of reading, white space made one space. */
  readonly text: string
  /** The words of reports, a text for each quote. */
  readonly quotes: readonly string[]
  readonly buttons: readonly { readonly id: string; readonly label: string }[]
  readonly labels: readonly string[]
}

export function shown({ message }: Pick<HeldMessage, 'message'>, language: Language = 'de'): Shown {
  const parts = (message.components ?? []).flatMap((each) => withParts(each as Parameters<typeof withParts>[0]))
  const displays = parts.filter(({ type }) => type === TEXT).map(({ content = '' }) => readWords(content, language))
  const buttons = parts
    .filter(({ type }) => type === BUTTON)
    .map(({ custom_id: id, label }) => ({ id: id ?? '', label: label ?? '' }))
  return {
    text: displays.map((words) => flat(words.map(({ text }) => text).join(''))).join(' '),
    quotes: displays.map(quoteIn).filter((quote) => quote !== ''),
    buttons,
    labels: buttons.map(({ label }) => label),
  }
}

/** Every quote stands in one of the reports, letter by letter; there is at least one. */
export function expectVerbatim({ quotes }: Pick<Shown, 'quotes'>, reports: readonly Pick<Report, 'text'>[]): void {
  expect(quotes).not.toEqual([])
  for (const quote of quotes) expect(reports.some(({ text }) => flat(text).includes(quote)) ? quote : '').toBe(quote)
}

/** The id of the first button whose id says so: "p" a passage, "a" more excerpts, as in chat/references/reference.ts. */
export function buttonId(held: HeldMessage, kind: string, sign = '[<>]'): string {
  const found = shown(held).buttons.find(({ id }) => new RegExp(`^${sign}\\d${kind}(?:\\.|$)`).test(id))
  if (found === undefined) throw new Error(`There is no button of kind ${kind}.`)
  return found.id
}

/** With each run of white space made one space: line breaks of a report and of a quote in Discord differ. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const TEXT = 10
const BUTTON = 2

function quoteIn(words: readonly Words[]): string {
  return flat(
    words
      .filter((each) => each.in === 'quote')
      .map(({ text }) => text)
      .join(''),
  )
}
