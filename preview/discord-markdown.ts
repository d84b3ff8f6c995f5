/**
 * Discord's markdown as the HTML that a reader sees.
 *
 * Takes the text of a message and gives HTML with every character of it escaped. Parsing is discord-markdown-parser's, with
 * two rules of ours: lists, which it lacks, and that what opens a line (a quote, a heading, a list) opens it only there, not
 * after the stars of a bold text. Knows no embeds and no components.
 */

import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import { timeInWords } from './discord-time.js'
import { element, escapeHtml, link } from './html.js'

export interface Reader {
  /** Language tag of the reader's Discord, such as "de" or "en-US". */
  readonly locale: string
  /** What "3 days ago" counts from. */
  readonly now: Date
}

type Rule = (typeof rulesExtended)[string]
type Node = ReturnType<ReturnType<typeof SimpleMarkdown.parserFor>>[number]

const LINE_RULES = ['blockQuote', 'heading', 'subtext', 'list']
const NESTING_RULES = ['em', 'strong', 'underline', 'strikethrough', 'spoiler', 'link']
/** What the title of an embed or the name of its field understands. */
const TITLE_RULES = [
  'escape',
  'em',
  'strong',
  'underline',
  'strikethrough',
  'inlineCode',
  'spoiler',
  'text',
  'br',
  'timestamp',
]

const list: Rule = {
  order: rulesExtended.heading!.order,
  match: (source) => /^( *)([-*]|\d{1,10}\.) +([^\n]+)(?:\n|$)/.exec(source),
  parse: ([, indent = '', bullet, words = ''], parse, state) => ({
    depth: Math.floor(indent.length / 2),
    bullet: bullet?.endsWith('.') ? bullet : '•',
    content: parse(words, { ...state, withinLine: true }),
  }),
}

const rules: Record<string, Rule> = Object.fromEntries(
  Object.entries({ ...rulesExtended, list }).map(([name, rule]) => [
    name,
    LINE_RULES.includes(name) ? onlyAtLineStart(rule) : NESTING_RULES.includes(name) ? withinLine(rule) : rule,
  ]),
)
const parseText = SimpleMarkdown.parserFor(rules)
const parseTitle = SimpleMarkdown.parserFor(
  Object.fromEntries(Object.entries(rules).filter(([name]) => TITLE_RULES.includes(name))),
)

/** The text of a message, of an embed's description or of a text display. */
export function drawMarkdown(text: string, reader: Reader): string {
  return drawAll(parseText(text, { inline: true }), reader)
}

/** The title of an embed or the name of a field: bold, italics and escapes, but no quotes, headings, lists and links. */
export function drawTitle(text: string, reader: Reader): string {
  return drawAll(parseTitle(text, { inline: true }), reader)
}

/** The parser's own check misses what follows a quote; `before` is the piece before, without one the text begins here. */
function onlyAtLineStart(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state, before) =>
      state.withinLine || !/(?:^|\n)$/.test(before) ? null : rule.match(source, { ...state, prevCapture: null }, ''),
  }
}

function withinLine(rule: Rule): Rule {
  return { ...rule, parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, withinLine: true }) }
}

function drawAll(nodes: readonly Node[], reader: Reader): string {
  return nodes.map((node) => draw(node, reader)).join('')
}

function draw(node: Node, reader: Reader): string {
  const within = (): string => drawAll(node.content, reader)
  switch (node.type) {
    case 'text':
      return escapeHtml(node.content)
    case 'twemoji':
      return escapeHtml(String(node.name))
    case 'br':
    case 'newline':
      return '<br>'
    case 'strong':
      return `<strong>${within()}</strong>`
    case 'em':
      return `<em>${within()}</em>`
    case 'underline':
      return `<u>${within()}</u>`
    case 'strikethrough':
      return `<s>${within()}</s>`
    case 'spoiler':
      return element('span', 'spoiler', within())
    case 'inlineCode':
      return `<code>${escapeHtml(node.content)}</code>`
    case 'codeBlock':
      return `<pre>${escapeHtml(node.content)}</pre>`
    case 'blockQuote':
      return `<blockquote>${within().replace(/<br>$/, '')}</blockquote>`
    case 'heading':
      return element(`h${node.level}`, 'heading', within())
    case 'subtext':
      return element('small', 'subtext', within())
    case 'list':
      return `<div class="item" style="--depth: ${node.depth}"><span>${node.bullet}</span><div>${within()}</div></div>`
    case 'link':
    case 'url':
    case 'autolink':
      return link(node.target, within())
    case 'timestamp':
      return drawTime(node, reader)
    default:
      return element('span', 'mention', escapeHtml(mention(node)))
  }
}

function drawTime(node: Node, reader: Reader): string {
  const { timestamp, format } = node as unknown as { timestamp: string; format?: string }
  const words = timeInWords(Number(timestamp), format ?? 'f', reader.locale, reader.now)
  return words === undefined
    ? escapeHtml(`<t:${timestamp}${format ? `:${format}` : ''}>`)
    : element('time', '', escapeHtml(words))
}

/** Names of people, channels and roles stand in no message: their numbers are drawn. */
function mention(node: Node): string {
  switch (node.type) {
    case 'user':
    case 'role':
      return `@${node.id}`
    case 'channel':
      return `#${node.id}`
    case 'everyone':
    case 'here':
      return `@${node.type}`
    case 'slashCommand':
      return `/${node.fullName}`
    case 'emoji':
      return `${node.name}`
    default:
      return `${node.content ?? node.type}`
  }
}
