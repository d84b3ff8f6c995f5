/**
 * Telegram's own parser of markup: TDLib, run offline.
 *
 * Takes marked-up text, gives text and entities in the Bot API's form, or TDLib's refusal. Says why where the library can't
 * load; knows no limits and no message.
 */

import type { MessageEntity } from 'grammy/types'
import { type Tdlib, tdlib } from './tdlib.js'

export interface Parsed {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

export type ParseMode = 'HTML' | 'MarkdownV2' | 'Markdown'

export type Oracle =
  | {
      readonly kind: 'ready'
      parse(text: string, mode: ParseMode): Parsed | { readonly error: string }
      /** What Telegram finds by itself in plain text. */
      find(text: string): MessageEntity[]
    }
  | { readonly kind: 'missing'; readonly reason: string }

interface TdEntity {
  readonly offset: number
  readonly length: number
  readonly type: { readonly _: string; readonly [field: string]: unknown }
}

const MODES = {
  HTML: { _: 'textParseModeHTML' },
  MarkdownV2: { _: 'textParseModeMarkdown', version: 2 },
  Markdown: { _: 'textParseModeMarkdown', version: 1 },
} as const

let loaded: Oracle | undefined

/** Loads the library at the first call; the same answer ever after. */
export function telegramParser(): Oracle {
  loaded ??= load()
  return loaded
}

function load(): Oracle {
  const library = tdlib()
  if (library.kind === 'missing') return library
  const parse = (text: string, mode: ParseMode) => read(library, text, mode)
  const find = (text: string) =>
    (library.execute({ _: 'getTextEntities', text }) as { entities: TdEntity[] }).entities.map(botApiEntity)
  return { kind: 'ready', parse, find }
}

function read(tdl: Extract<Tdlib, { kind: 'ready' }>, text: string, mode: ParseMode): Parsed | { error: string } {
  const result = tdl.execute({ _: 'parseTextEntities', text, parse_mode: MODES[mode] }) as
    | { _: 'formattedText'; text: string; entities: TdEntity[] }
    | { _: 'error'; message: string }
  if (result._ === 'error') return { error: result.message }
  return { text: result.text, entities: result.entities.map(botApiEntity) }
}

/** TDLib's `textEntityTypeTextUrl` is the Bot API's `text_link`; most others differ in spelling only. */
function botApiEntity({ offset, length, type }: TdEntity): MessageEntity {
  const { _: name, ...fields } = type
  const kind = name.replace('textEntityType', '')
  const at = { offset, length }
  switch (kind) {
    case 'TextUrl':
      return { ...at, type: 'text_link', url: String(fields.url) }
    case 'PreCode':
      return { ...at, type: 'pre', language: String(fields.language) }
    case 'BlockQuote':
      return { ...at, type: 'blockquote' }
    case 'ExpandableBlockQuote':
      return { ...at, type: 'expandable_blockquote' }
    case 'DateTime':
      return { ...at, type: 'date_time', unix_time: Number(fields.unix_time), date_time_format: dateFormat(fields) }
    case 'EmailAddress':
      return { ...at, type: 'email' }
    case 'MentionName':
      return { ...at, type: 'text_mention', user: { id: Number(fields.user_id), is_bot: false, first_name: '' } }
    case 'CustomEmoji':
      return { ...at, type: 'custom_emoji', custom_emoji_id: String(fields.custom_emoji_id) }
    default: {
      const spelled = kind.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
      return { ...at, type: spelled } as MessageEntity
    }
  }
}

/** `r` for relative, else letters for week day, date and time, capital where they are long. */
function dateFormat({
  formatting_type: given,
}: Readonly<Record<string, unknown>>): MessageEntity.DateTimeMessageEntity['date_time_format'] {
  const type = given as Record<string, { _: string } | undefined> & { _?: string; show_day_of_week?: boolean }
  if (type?._ === 'dateTimeFormattingTypeRelative') return 'r'
  const letter = (part: { _: string } | undefined, short: string) =>
    part?._.endsWith('Long') ? short.toUpperCase() : part?._.endsWith('Short') ? short : ''
  const format = `${type?.show_day_of_week ? 'w' : ''}${letter(type?.date_precision, 'd')}${letter(type?.time_precision, 't')}`
  return format as MessageEntity.DateTimeMessageEntity['date_time_format']
}
