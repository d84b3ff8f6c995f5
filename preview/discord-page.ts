/**
 * Messages as a Discord reader sees them: scenes to one HTML page, dark, as wide as its window.
 *
 * Takes what is sent to Discord's API and who asked for it; gives a page without scripts that loads nothing. Reads no file,
 * no clock and no limits of Discord: what Discord would refuse is drawn all the same.
 */

import { MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { clientWords } from './discord-client-words.js'
import { drawComponents } from './discord-components.js'
import { drawEmbed } from './discord-embed.js'
import { drawMarkdown, type Reader } from './discord-markdown.js'
import { timeInWords } from './discord-time.js'
import { element, escapeHtml } from './html.js'

type Body = RESTPostAPIChannelMessageJSONBody

export interface DiscordMessage extends Pick<Body, 'content' | 'embeds' | 'flags'> {
  readonly components?: readonly NonNullable<Body['components']>[number][]
}

export interface Scene {
  /** What this scene is there to show; left out, the scene stands without a head. */
  readonly caption?: string
  readonly asked: Asked
  /** Language of the reader's Discord, such as "de" or "en-US". */
  readonly locale: string
  readonly message: DiscordMessage
}

/** `by` is the name of whoever asks. */
export type Asked =
  | { readonly kind: 'text'; readonly by: string; readonly text: string }
  | {
      readonly kind: 'command'
      readonly by: string
      /** Without the slash. */
      readonly name: string
      readonly options?: Readonly<Record<string, string>>
    }
  /** `label` of a button of the bot's message; `on` is how that message begins. */
  | { readonly kind: 'button'; readonly label: string; readonly on: string }

export interface PageOptions {
  /** Name of the bot. */
  readonly bot: string
  /** When the messages were sent. */
  readonly now: Date
  /** The style sheet, preview/discord.css. */
  readonly style: string
}

export function discordPage(scenes: readonly Scene[], options: PageOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(options.bot)} in Discord</title>
<style>
${options.style}</style>
</head>
<body>
${scenes.map((scene) => drawScene(scene, options)).join('\n')}
</body>
</html>
`
}

function drawScene({ caption, asked, locale, message }: Scene, { bot, now }: PageOptions): string {
  const reader: Reader = { locale, now }
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const words = clientWords(locale)
  const notice = `👁 ${escapeHtml(words.onlyYou)} • <a>${escapeHtml(words.dismiss)}</a>`
  const body = drawBody(message, reader) + (ephemeral ? element('div', 'notice', notice) : '')
  const answer = drawMessage({ name: bot, isBot: true, above: drawReference(asked, locale, bot), body, reader })
  const head =
    caption === undefined
      ? ''
      : `<h1 class="caption">${escapeHtml(caption)}<small>${escapeHtml(typed(asked))}</small></h1>`
  return `<section class="scene" lang="${escapeHtml(locale)}">
${head}
<div class="chat">${drawQuestion(asked, reader)}${ephemeral ? element('div', 'ephemeral', answer) : answer}</div>
</section>`
}

function drawBody({ content, embeds = [], components = [] }: DiscordMessage, reader: Reader): string {
  return [
    content ? element('div', 'text', drawMarkdown(content, reader)) : '',
    ...embeds.map((embed) => drawEmbed(embed, reader)),
    drawComponents(components, reader),
  ].join('')
}

/** What was typed, for whoever looks at the page: Discord itself shows a command's name only. */
function typed(asked: Asked): string {
  if (asked.kind === 'text') return asked.text
  if (asked.kind === 'button') return `[${asked.label}]`
  const options = Object.entries(asked.options ?? {}).map(([name, value]) => `${name}: ${value}`)
  return [`/${asked.name}`, ...options].join(' ')
}

function drawQuestion(asked: Asked, reader: Reader): string {
  if (asked.kind !== 'text') return ''
  const body = element('div', 'text', drawMarkdown(asked.text, reader))
  return drawMessage({ name: asked.by, isBot: false, above: '', body, reader })
}

/** The line above an answer: who used which command, or the message that it replies to. */
function drawReference(asked: Asked, locale: string, bot: string): string {
  const by = asked.kind === 'button' ? bot : asked.by
  const who = element('b', '', escapeHtml(asked.kind === 'command' ? by : `@${by}`))
  const what =
    asked.kind === 'command'
      ? `${escapeHtml(clientWords(locale).used)} ${element('span', 'mention', `/${escapeHtml(asked.name)}`)}`
      : element('span', 'replied', escapeHtml(asked.kind === 'text' ? asked.text : asked.on))
  return element('div', 'reference', `${drawAvatar(by)}${who} ${what}`)
}

interface MessageParts {
  readonly name: string
  readonly isBot: boolean
  readonly above: string
  readonly body: string
  readonly reader: Reader
}

function drawMessage({ name, isBot, above, body, reader }: MessageParts): string {
  const time = timeInWords(reader.now.getTime() / 1000, 't', reader.locale, reader.now) ?? ''
  const tag = isBot ? element('span', 'tag', 'APP') : ''
  const head = `<b>${escapeHtml(name)}</b>${tag}${element('span', 'sent', escapeHtml(time))}`
  const main = element('div', 'head', head) + element('div', 'body', body)
  return element('div', 'message', `${above}${drawAvatar(name)}${element('div', 'main', main)}`)
}

/** The first letter on a disc whose hue follows from the name. */
function drawAvatar(name: string): string {
  const hue = [...name].reduce((sum, character) => sum + character.charCodeAt(0) * 47, 0) % 360
  return `<span class="avatar" style="--hue: ${hue}">${escapeHtml([...name][0] ?? '')}</span>`
}
