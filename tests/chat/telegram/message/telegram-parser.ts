/**
 * How Telegram reads the HTML of a message: by TDLib's own parser where that can be loaded, and by a small strict one beside it.
 *
 * Takes HTML, gives the text with its entities in UTF-16 units. Both throw at what Telegram refuses; the strict one also at what
 * no answer of ours has, such as other tags or attributes.
 */

import { tdlib } from '../../../../peers/telegram/tdlib.js'

export interface Entity {
  readonly kind:
    | 'bold'
    | 'italic'
    | 'quote'
    | 'expandable-quote'
    | 'link'
    | 'day'
    | 'mention'
    | 'command'
    | 'address'
    | 'other'
  readonly offset: number
  readonly length: number
  /** Of a link. */
  readonly url?: string
  /** Of a day, in seconds. */
  readonly unix?: number
}

export interface FormattedText {
  readonly text: string
  readonly entities: readonly Entity[]
}

export interface TelegramParser {
  parse(html: string): FormattedText
  /** What Telegram finds in a text without markup. */
  find(text: string): readonly Entity[]
}

/** Telegram's own; undefined where its library can't be loaded. */
export const TELEGRAM: TelegramParser | undefined = loadTelegram()

/** The name of a case that is skipped where there is no `TELEGRAM`, with the reason there. */
export function byTelegram(claim: string): string {
  return TELEGRAM === undefined ? `${claim} (skipped: @prebuilt-tdlib/linux-x64-glibc can't be loaded here)` : claim
}

/** Telegram's own reading where there is one, else the strict one's. */
export function parseHtml(html: string): FormattedText {
  return TELEGRAM?.parse(html) ?? parseStrictly(html)
}

export function parseStrictly(html: string): FormattedText {
  let text = ''
  const entities: Entity[] = []
  const open: { tag: string; entity: Omit<Entity, 'length'> }[] = []
  let at = 0
  for (const [found, word] of html.matchAll(/<[^>]*>|&\w+;|([^<>&]+)/gy)) {
    at += found.length
    if (word !== undefined) text += word
    else if (found.startsWith('&')) text += MARKS[found] ?? fail(`${found} is no mark of HTML.`)
    else if (found.startsWith('</')) {
      const { tag, entity } = open.pop() ?? fail(`${found} closes nothing.`)
      if (found !== `</${tag}>`) fail(`${found} closes <${tag}>.`)
      if (text.length > entity.offset) entities.push({ ...entity, length: text.length - entity.offset })
    } else {
      const { tag, ...what } = opened(found)
      if (tag === 'blockquote' && open.length > 0) fail('A quote stands inside something.')
      open.push({ tag, entity: { ...what, offset: text.length } })
    }
  }
  if (at < html.length) fail(`There is a bare ${html.slice(at, at + 20)}`)
  if (open.length > 0) fail('A tag is not closed.')
  return { text, entities: entities.sort(byPlace) }
}

/** Those of one place in the order of the alphabet. */
function byPlace(a: Entity, b: Entity): number {
  return a.offset - b.offset || b.length - a.length || (a.kind < b.kind ? -1 : 1)
}

const MARKS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

function opened(tag: string): { tag: string; kind: Entity['kind']; url?: string; unix?: number } {
  if (tag === '<b>') return { tag: 'b', kind: 'bold' }
  if (tag === '<i>') return { tag: 'i', kind: 'italic' }
  if (tag === '<blockquote>') return { tag: 'blockquote', kind: 'quote' }
  if (tag === '<blockquote expandable>') return { tag: 'blockquote', kind: 'expandable-quote' }
  const url = /^<a href="(https?:\/\/[^"<>\s]+)">$/.exec(tag)?.[1]
  if (url !== undefined)
    return { tag: 'a', kind: 'link', url: url.replace(/&\w+;/g, (mark) => MARKS[mark] ?? fail(`${mark} in a link.`)) }
  const unix = /^<tg-time unix="(\d+)" format="D">$/.exec(tag)?.[1]
  if (unix !== undefined) return { tag: 'tg-time', kind: 'day', unix: Number(unix) }
  return fail(`${tag} is no tag of ours.`)
}

function fail(what: string): never {
  throw new Error(what)
}

/** What of TDLib's answers is read here. */
interface TdEntity {
  readonly offset: number
  readonly length: number
  readonly type: {
    readonly _: string
    readonly url?: string
    readonly unix_time?: number
    readonly formatting_type?: object
  }
}
type TdAnswer =
  | { readonly _: 'formattedText'; readonly text: string; readonly entities: readonly TdEntity[] }
  | { readonly _: 'textEntities'; readonly entities: readonly TdEntity[] }
  | { readonly _: 'error'; readonly message: string }

function loadTelegram(): TelegramParser | undefined {
  const library = tdlib()
  if (library.kind === 'missing') return undefined
  const execute = (request: object): TdAnswer => library.execute(request) as TdAnswer
  return {
    parse(html) {
      const answer = execute({ _: 'parseTextEntities', text: html, parse_mode: { _: 'textParseModeHTML' } })
      if (answer._ !== 'formattedText') return fail(answer._ === 'error' ? answer.message : answer._)
      return { text: answer.text, entities: answer.entities.map(entityOf).sort(byPlace) }
    },
    find(text) {
      const answer = execute({ _: 'getTextEntities', text })
      return answer._ === 'textEntities' ? answer.entities.map(entityOf) : fail(answer._)
    },
  }
}

const KINDS: Readonly<Record<string, Entity['kind']>> = {
  textEntityTypeBold: 'bold',
  textEntityTypeItalic: 'italic',
  textEntityTypeBlockQuote: 'quote',
  textEntityTypeExpandableBlockQuote: 'expandable-quote',
  textEntityTypeTextUrl: 'link',
  textEntityTypeDateTime: 'day',
  textEntityTypeMention: 'mention',
  textEntityTypeBotCommand: 'command',
  textEntityTypeUrl: 'address',
}

function entityOf({ offset, length, type }: TdEntity): Entity {
  return {
    kind: KINDS[type._] ?? 'other',
    offset,
    length,
    ...(type.url !== undefined && { url: type.url }),
    ...(type.unix_time !== undefined && { unix: type.unix_time }),
  }
}
