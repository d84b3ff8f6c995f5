/**
 * Plain text as Discord's markdown: what a reader sees is the text, letter by letter.
 *
 * Everything is set off with backslashes, which add nothing that is seen.
 *
 * The rules are those of Discord's client: a backslash takes the meaning from any character but letters, digits and white
 * space; quotes, lists, headings and subtext start a line; `:name:` becomes an emoji in bots' messages, too.
 */

import type { Day, Span } from '../../../model.js'
import { harmless, outsidePairs } from '../../plain/plain-text.js'

/**
 * The text as markup that shows it as it is: no formatting, mentions, timestamps, emoji by name, links or invites. Line
 * breaks stay. Made to stand at the start of a line; it can stand anywhere.
 *
 * A bare link is broken at its colon (`https\://…`), an invite at its dot (`discord\.gg/…`): neither the client nor whatever
 * looks through the raw text for invites finds one there.
 *
 * That nobody is pinged takes `allowedMentions: { parse: [] }` beside it: Discord reads `\@everyone` as a ping all the same.
 */
export function escapeMarkdown(text: string): string {
  return harmless(text).replaceAll('\r\n', '\n').replace(OBEYED, '\\$&')
}

/** The text that `escapeMarkdown` made `markup` of. */
export function unescapeMarkdown(markup: string): string {
  return markup.replace(/\\(.)/gsu, '$1')
}

/** A text in bold; without it, where the text is blank. White space at its ends stays outside: stars must touch words. */
export function bold(text: string): string {
  const words = text.trim()
  if (words === '') return escapeMarkdown(text)
  const start = text.indexOf(words)
  return `${text.slice(0, start)}**${escapeMarkdown(words)}**${text.slice(start + words.length)}`
}

/**
 * A text as a quote, line by line, with a part of it bold.
 *
 * @param strong  in UTF-16 units of `text`; it may reach over its ends
 */
export function quoteLines(text: string, strong: Span | undefined): string {
  const shown = harmless(text)
  const from = outsidePairs(shown, strong?.start ?? 0)
  const to = outsidePairs(shown, strong?.end ?? 0)
  return linesOf(shown)
    .map(({ start, end }) => {
      const first = Math.min(Math.max(from, start), end)
      const last = Math.min(Math.max(to, first), end)
      const words = shown.slice(first, last)
      if (words.trim() === '') return `> ${escapeMarkdown(shown.slice(start, end))}`
      return `> ${escapeMarkdown(shown.slice(start, first))}${bold(words)}${escapeMarkdown(shown.slice(last, end))}`
    })
    .join('\n')
}

/**
 * A day in each reader's own way of writing: `D` as "23. Dezember 2025", `R` as "vor 3 Tagen". It is 10:00 UTC of the day, so
 * that readers from UTC-10 to UTC+13 see the right one.
 */
export function timestamp(day: Day, style: 'D' | 'R'): string {
  return `<t:${Date.parse(`${day}T10:00:00Z`) / 1000}:${style}>`
}

/** Each rule looks at its character first, then back: the other way around, a long run of white space takes long. */
const OBEYED = new RegExp(
  [
    /[\\*_~|`<>[\]]/, // formatting, mentions, timestamps, custom emoji, links; and the escape itself
    /[-+#](?<=^[^\S\n]*.)/, // lists, headings, subtext
    /\.(?<=^[^\S\n]*\d+.)(?=\s|$)/, // numbered lists
    /@(?=everyone|here|silent)/,
    /:(?=\/\/|[^\s:]+:)/, // links; emoji by name
    /\.(?<=discord(?:app)?.)(?=gg|com|gift|new)/, // invites
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
)

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: lineBreak } of text.matchAll(/\r?\n/g)) {
    lines.push({ start, end: index })
    start = index + lineBreak.length
  }
  return [...lines, { start, end: text.length }]
}
