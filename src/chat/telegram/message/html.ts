/**
 * Plain text as Telegram's HTML: what a reader sees is the text, letter by letter.
 *
 * The rules are those of TDLib's parse_html, and of what TDLib finds in the text afterwards: mentions, commands and links of the
 * app itself need no markup. A joiner of no width (U+2060) in them keeps it from finding any.
 */

import type { Day, Span } from '../../../model.js'
import { followableAddress } from '../../plain/link-address.js'
import { harmless, outsidePairs } from '../../plain/plain-text.js'

/** UTF-16 units of a quote from which on it stands folded up until a reader opens it. */
const LONG_QUOTE = 600

/** The text as markup that shows it as it is: no formatting, no mentions, no commands to tap. Line breaks stay. */
export function escapeHtml(text: string): string {
  return escapeMarks(inert(text))
}

/** Like `escapeHtml`, for the bot's own words: a reader can tap the commands in them. */
export function escapeOwnWords(text: string): string {
  return escapeMarks(withJoiners(harmless(text), ACTIVE).text)
}

/** The escaping of HTML alone: of text that is harmless otherwise. */
export function escapeMarks(text: string): string {
  return text.replace(/[&<>"]/g, (found) => MARKS[found] ?? found)
}

/** The text as plain text in which Telegram finds nothing that acts when it is tapped, nor anybody to notify. */
export function inert(text: string): string {
  return withJoiners(harmless(text), ACTIVE_OR_COMMAND).text
}

/** What `inert` made `shown` of, but for what no reader sees: control characters are drawn as their pictures, say. */
export function readInert(shown: string): string {
  return shown.replace(JOINERS, '')
}

/** Markup in bold; nothing, where there is none. */
export function bold(html: string): string {
  return html === '' ? '' : `<b>${html}</b>`
}

export function italic(html: string): string {
  return html === '' ? '' : `<i>${html}</i>`
}

/**
 * A text as a quote with a part of it bold; folded up where it is longer than 600 units.
 *
 * @param strong  in UTF-16 units of `text`; it may reach over its ends
 */
export function blockquote(text: string, strong: Span | undefined): string {
  const shown = harmless(text)
  const from = outsidePairs(shown, Math.max(strong?.start ?? 0, 0))
  const to = Math.max(outsidePairs(shown, Math.min(strong?.end ?? 0, shown.length)), from)
  const safe = withJoiners(shown, ACTIVE_OR_COMMAND, { start: from, end: to })
  const words = safe.text.slice(safe.span.start, safe.span.end)
  const marked = words.trim() === '' ? escapeMarks(words) : bold(escapeMarks(words))
  const before = escapeMarks(safe.text.slice(0, safe.span.start))
  const behind = escapeMarks(safe.text.slice(safe.span.end))
  return `<blockquote${safe.text.length > LONG_QUOTE ? ' expandable' : ''}>${before}${marked}${behind}</blockquote>`
}

/**
 * A day in each reader's own way of writing; where the reader's app is too old for that, in the words given. It is 10:00 UTC of
 * the day, so that readers from UTC-10 to UTC+13 see the right one. Telegram knows the days from 1970 to January 2038; another
 * one is its words.
 */
export function dayTag(day: Day, words: string): string {
  const unix = Date.parse(`${day}T10:00:00Z`) / 1000
  const known = unix > 0 && unix < 2 ** 31 && words !== ''
  return known ? `<tg-time unix="${unix}" format="D">${escapeHtml(words)}</tg-time>` : escapeHtml(words)
}

/**
 * Words with a link behind them; undefined where the words show nothing or where `url` is no address to follow. Telegram takes
 * a link to a host without a dot away.
 */
export function link(words: string, url: string): string | undefined {
  const address = followableAddress(url)
  if (address === undefined || !/[.\]]/.test(address.hostname) || !showsSomething(words)) return undefined
  return `<a href="${escapeMarks(address.href)}">${escapeHtml(words)}</a>`
}

/** The text that Telegram reads out of markup made here. */
export function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (found) => UNMARKED[found] ?? found)
}

/** Telegram refuses a message of nothing but white space and characters without looks. */
export function showsSomething(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(text)
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const UNMARKED = Object.fromEntries(Object.entries(MARKS).map(([mark, escaped]) => [escaped, mark]))

const JOINER = '\u2060'

/** What may stand between characters that Telegram takes for neighbours: joiners, and marks that it leaves out. */
const BETWEEN = '[\\u2060\\u030a\\u0333\\u033f]*'

/** Where Telegram leaves something out that matters: line breaks of other kinds, and the ring of a letter that has one by itself. */
const RINGED = '[AaUuwy]\\u030a'
const LEFT_OUT = `\\r\\n|[\\u2028\\u2029]|${RINGED}`

/** The start of what Telegram takes for a name. */
const WORD = `(?=${BETWEEN}(?!${RINGED})[A-Za-z0-9_])`

/**
 * What stands before a joiner and what behind it. Where joiners stand already one more is put, so that reading takes exactly that
 * one away.
 */
const MENTION = ['(?<=(?<![A-Za-z0-9_])@)', WORD] as const
const COMMAND = ['(?<=(?<![A-Za-z0-9_/<>])/)', WORD] as const
const OTHER_SCHEME = ['(?<![hH][tT][tT][pP][sS]?)', `(?=:${BETWEEN}/${BETWEEN}/)`] as const

const ACTIVE = anyOf(LEFT_OUT, MENTION.join(''), OTHER_SCHEME.join(''))
const ACTIVE_OR_COMMAND = anyOf(ACTIVE.source, COMMAND.join(''))
const JOINERS = anyOf(MENTION.join(JOINER), COMMAND.join(JOINER), OTHER_SCHEME.join(JOINER))

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'gu')
}

/** The text with joiners, and where a span of it is then. */
function withJoiners(text: string, obeyed: RegExp, span: Span = { start: 0, end: 0 }): { text: string; span: Span } {
  let { start, end } = span
  let grown = 0
  const shown = text.replace(obeyed, (found: string, at: number) => {
    const instead = found === '' ? JOINER : /^[\r\u2028\u2029]/.test(found) ? '\n' : found.normalize('NFC')
    const behind = at + found.length
    grown += instead.length - found.length
    if (at < span.start) start = Math.max(span.start, behind) + grown
    if (at < span.end) end = Math.max(span.end, behind) + grown
    return instead
  })
  return { text: shown, span: { start, end } }
}
