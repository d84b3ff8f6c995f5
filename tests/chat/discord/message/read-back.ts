/**
 * What a reader of Discord sees of a text display.
 *
 * Takes markup, gives words with how they look. Parsing is discord-markdown-parser's, with the rules of Discord's client that
 * it lacks or has looser: lists, emoji by name, addresses of mail and telephone, and what opens a line only there. Throws at
 * everything that no answer of ours has.
 */

import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import { voiceOf } from '../../../../src/chat/compose/voice.js'
import type { Day, Language } from '../../../../src/model.js'
import { WORDING } from '../../real-wording.js'

export interface Words {
  readonly text: string
  readonly bold: boolean
  readonly in: 'text' | 'quote' | 'heading' | 'subtext' | 'list' | 'address'
}

/** The words of a text display in the order of reading; the address of a link after its label. */
export function readWords(markup: string, language: Language): Words[] {
  const words: Words[] = []
  read(parse(markup, { inline: true }), { bold: false, in: 'text' }, language, words)
  return words
}

export function readText(markup: string, language: Language = 'en'): string {
  return readWords(markup, language)
    .map(({ text }) => text)
    .join('')
}

type Rule = (typeof rulesExtended)[string]
type Node = ReturnType<ReturnType<typeof SimpleMarkdown.parserFor>>[number]
type Looks = Omit<Words, 'text'>

const textOrder = rulesExtended.text!.order
const LINE_RULES = ['blockQuote', 'heading', 'subtext', 'list']

const own: Record<string, Rule> = {
  list: {
    order: rulesExtended.heading!.order,
    match: (source) => /^( *)([-*]|\d+\.) +([^\n]+)(?:\n|$)/.exec(source),
    parse: ([, , , words = ''], parse, state) => ({ content: parse(words, { ...state, prevCapture: null }) }),
  },
  heading: {
    ...rulesExtended.heading!,
    match: (source) => /^ *(#{1,3})(?:\s+)((?!\s*#{1,3}\s)[^\n]+?)#*\s*(?:\n|$)/.exec(source),
    parse: ([, marks = '', words = ''], parse, state) => ({ level: marks.length, content: parse(words.trim(), state) }),
  },
  subtext: {
    ...rulesExtended.subtext!,
    match: (source) => /^ *-# +((?!-#)[^\n]+)(?:\n|$)/.exec(source),
    parse: ([, words = ''], parse, state) => ({ content: parse(words.trim(), state) }),
  },
  emojiByName: unwanted(/^:[^\s:\\*]+(?:::skin-tone-\d)?:/),
  mailOrTelephone: unwanted(/^<(?:[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|(?:(?:tel|sms):\+?|\+)[0-9(][^>]*)>/),
  place: unwanted(/^<(?:id|sound):[^>]*>/),
  timeInput: unwanted(/^<@time:[^>]*>/),
  anyId: unwanted(/^<(?:@[!&]?|#|a?:\w+:)\d+>/),
  silent: unwanted(/^@silent(?!\S)/),
  steam: unwanted(/^steam:\/\/[^\s<]+/),
  invite: unwanted(/^discord(?:app)?\.(?:gg|com\/invite|gift|new)\/\w/i),
}

const parse = SimpleMarkdown.parserFor(
  Object.fromEntries(
    Object.entries({ ...rulesExtended, ...own }).map(([name, rule]) => [
      name,
      LINE_RULES.includes(name) ? onlyAtLineStart(rule) : rule,
    ]),
  ),
)

/** The package's own check misses what follows a quote; what opens an inner text counts as a line's start, as in the client. */
function onlyAtLineStart(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state, before) =>
      /^$|\n *$/.test(before) ? rule.match(source, { ...state, prevCapture: null }, '') : null,
  }
}

function unwanted(pattern: RegExp): Rule {
  return { order: textOrder - 0.5, match: (source) => pattern.exec(source), parse: ([found]) => ({ content: found }) }
}

function read(nodes: readonly Node[], looks: Looks, language: Language, words: Words[]): void {
  for (const node of nodes) {
    const within = (inner: Partial<Looks>): void => read(node.content, { ...looks, ...inner }, language, words)
    switch (node.type) {
      case 'text':
        words.push({ text: node.content, ...looks })
        break
      case 'twemoji':
        words.push({ text: String(node.name), ...looks })
        break
      case 'br':
      case 'newline':
        words.push({ text: '\n', ...looks })
        break
      case 'strong':
        within({ bold: true })
        break
      case 'blockQuote':
      case 'heading':
      case 'subtext':
      case 'list':
        if (looks.in !== 'text' || looks.bold) throw new Error(`There is a ${node.type} inside a ${looks.in}.`)
        if (node.type === 'heading' && node.level !== 3) throw new Error('A heading is too big.')
        within({ in: node.type === 'blockQuote' ? 'quote' : node.type })
        words.push({ text: '\n', ...looks })
        break
      case 'link':
      case 'autolink':
        if (/[()<>\s\\]/.test(node.target)) throw new Error(`${node.target} is no clean address.`)
        if (node.content[0]?.content !== node.target) within({})
        words.push({ text: node.target, bold: false, in: 'address' })
        break
      case 'timestamp':
        words.push({ text: dayInWords(node as unknown as { timestamp: string; format?: string }, language), ...looks })
        break
      default:
        throw new Error(`There is a ${node.type}: ${JSON.stringify(node)}`)
    }
  }
}

/** As readers from UTC-10 to UTC+13 see it. */
function dayInWords({ timestamp, format }: { timestamp: string; format?: string }, language: Language): string {
  const days = [-10, 0, 13].map((hours) =>
    new Date((Number(timestamp) + hours * 3600) * 1000).toISOString().slice(0, 10),
  )
  if (format !== 'D' || new Set(days).size !== 1) throw new Error(`<t:${timestamp}:${format}> is no day.`)
  return voiceOf(WORDING, language).day(days[0] as Day)
}
