/**
 * Telegram's HTML as the HTML that a reader sees.
 *
 * Takes the text of a message as sendMessage takes it, gives HTML of our own: tags that the bot doesn't use are drawn letter by
 * letter, so nothing in a message can open one. Refuses nothing: what Telegram would refuse is judged by the local Telegram.
 */

import { escapeHtml } from './html.js'

const PLAIN = ['b', 'i', 'u', 's', 'code', 'pre']
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/** @param locale  language tag of the reader's Telegram, in which days are written */
export function drawTelegramHtml(html: string, locale: string): string {
  const parts = dated(html, locale).split(/(<[^>]*>)/)
  const drawn = parts.map((part) => (part.startsWith('<') ? drawTag(part) : drawWords(readEntities(part))))
  // What follows a quote begins on a line of its own: the line break after it is not seen.
  return drawn.join('').replaceAll('</blockquote>\n', '</blockquote>')
}

/** Days in the reader's own way of writing, as `tg-time` gives them. */
function dated(html: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return html.replace(/<tg-time unix="(\d+)"[^>]*>[^<]*<\/tg-time>/g, (_, unix: string) =>
    format.format(new Date(Number(unix) * 1000)),
  )
}

function drawTag(tag: string): string {
  const [, slash = '', name = ''] = /^<(\/?)([a-z-]+)/.exec(tag) ?? []
  if (PLAIN.includes(name)) return `<${slash}${name}>`
  if (name === 'blockquote') {
    if (slash) return '</blockquote>'
    return tag.includes('expandable') ? '<blockquote class="expandable">' : '<blockquote>'
  }
  if (name === 'a') return slash ? '</a>' : drawLink(tag)
  return escapeHtml(tag)
}

/** Telegram makes commands links by itself; a joiner in front keeps it from that. */
function drawWords(text: string): string {
  return escapeHtml(text).replace(/(?<![\w/;])\/[a-z]\w*/g, '<a>$&</a>')
}

function drawLink(tag: string): string {
  const url = readEntities(/href="([^"]*)"/.exec(tag)?.[1] ?? '')
  return /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}" target="_blank" rel="noreferrer">` : '<a>'
}

function readEntities(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot);/g, (found) => ENTITIES[found] ?? found)
}
