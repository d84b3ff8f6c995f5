/**
 * An embed as Discord draws it: coloured bar, title, description, fields, footer.
 *
 * Takes the API's embed, gives HTML. Pictures are not loaded: a box says where one would stand.
 */

import type { APIEmbed, APIEmbedField } from 'discord.js'
import { drawMarkdown, drawTitle, type Reader } from './discord-markdown.js'
import { timeInWords } from './discord-time.js'
import { element, escapeHtml, link } from './html.js'

export function drawEmbed(embed: APIEmbed, reader: Reader): string {
  const { author, title, url, description, fields = [], image, thumbnail } = embed
  const parts = [
    author && element('div', 'embed-author', linked(author.url, escapeHtml(author.name))),
    title && element('div', 'embed-title', linked(url, drawTitle(title, reader))),
    description && element('div', 'embed-description', drawMarkdown(description, reader)),
    fields.length > 0 && element('div', 'embed-fields', fields.map((field) => drawField(field, reader)).join('')),
    (image ?? thumbnail) && element('div', 'not-drawn', 'picture'),
    drawFooter(embed, reader),
  ]
  return `<article class="embed" style="--bar: ${colour(embed.color)}">${parts.filter(Boolean).join('')}</article>`
}

/** A colour of the API, 0xRRGGBB, for a style sheet; without one the bar is nearly the ground's colour. */
export function colour(number: number | null | undefined): string {
  return typeof number === 'number' ? `#${number.toString(16).padStart(6, '0')}` : 'var(--plain-bar)'
}

function linked(url: string | undefined, content: string): string {
  return url === undefined ? content : link(url, content)
}

function drawField({ name, value, inline = false }: APIEmbedField, reader: Reader): string {
  const parts = element('div', 'field-name', drawTitle(name, reader)) + element('div', '', drawMarkdown(value, reader))
  return element('div', inline ? 'field inline' : 'field', parts)
}

/** Discord reads no markdown in a footer: an escape in it stays in sight here too. */
function drawFooter({ footer, timestamp }: APIEmbed, { locale, now }: Reader): string {
  const day = timestamp && timeInWords(Date.parse(timestamp) / 1000, 'd', locale, now)
  const words = [footer?.text, day].filter(Boolean).join(' • ')
  return words && element('div', 'embed-footer', escapeHtml(words))
}
