/**
 * From the text that a bot sends to the text that readers see.
 *
 * Takes text with a parse mode or with entities, gives it parsed and trimmed, with what readers lose of it. Refuses what
 * Telegram refuses. Knows no chat.
 */

import type { MessageEntity } from 'grammy/types'
import { checkHtml, MOST_ENTITIES } from './check-html.js'
import { findEntities } from './find-entities.js'
import { type Oracle, type Parsed, type ParseMode, telegramParser } from './oracle.js'
import { breach } from './refusal.js'

/** In code points, after parsing. */
export const LONGEST_TEXT = 4096
/** In bytes, before parsing. */
const LONGEST_SOURCE = 32_768

export interface Marked {
  readonly text?: string | undefined
  readonly parse_mode?: string | undefined
  readonly entities?: readonly MessageEntity[] | undefined
}

export interface Judged extends Parsed {
  /** What Telegram takes without a word, though readers lose something. */
  readonly losses: readonly string[]
}

/** @throws {Refusal} as Telegram does, for text that can't be parsed, is empty or too long */
export function judgeText(
  { text: source = '', parse_mode: mode, entities = [] }: Marked,
  oracle: Oracle = telegramParser(),
): Judged {
  if (Buffer.byteLength(source) > LONGEST_SOURCE) throw breach('text is too long')
  const parsed = mode ? parseMarkup(source, mode, oracle) : { text: source, entities, losses: [] }
  const { text, shift } = trimmed(parsed.text)
  if (text === '') throw breach('message text is empty')
  if ([...text].length > LONGEST_TEXT) throw breach('message is too long')

  const marked = parsed.entities.map((each) => ({ ...each, offset: each.offset - shift })) as MessageEntity[]
  const tooMany = marked.length > MOST_ENTITIES && !parsed.losses.some((loss) => loss.includes('marked-up parts'))
  const kept = marked.filter((each) => each.length > 0).slice(0, MOST_ENTITIES)
  const found = findEntities(text, oracle).filter((each) => !kept.some((other) => hides(other, each)))
  return {
    text,
    entities: [...kept, ...found].sort((one, other) => one.offset - other.offset || other.length - one.length),
    losses: tooMany
      ? [...parsed.losses, `${marked.length} entities where ${MOST_ENTITIES} is the most`]
      : parsed.losses,
  }
}

function parseMarkup(source: string, mode: string, oracle: Oracle): Judged {
  const known = (['HTML', 'MarkdownV2', 'Markdown'] as const).find((each) => each.toLowerCase() === mode.toLowerCase())
  if (known === undefined) throw breach('unsupported parse_mode')
  const own = known === 'HTML' ? checkHtml(source) : { faults: [], losses: [], text: source }
  if (oracle.kind === 'missing') {
    if (own.faults.length > 0) throw breach(`can't parse entities: ${own.faults.join('; ')}`)
    return { text: own.text, entities: [], losses: own.losses }
  }
  const parsed = oracle.parse(source, known)
  if ('error' in parsed) throw breach(lowered(parsed.error))
  return { ...parsed, losses: [...own.losses, ...own.faults, ...unseenLosses(source, parsed, known)] }
}

/** Fewer links came out than went in, for a reason that the own look did not know. */
function unseenLosses(source: string, { entities }: Parsed, mode: ParseMode): string[] {
  if (mode !== 'HTML') return []
  const sent = source.match(/<a\s/gi)?.length ?? 0
  const kept = entities.filter(({ type }) => type === 'text_link' || type === 'text_mention')
  return kept.length < sent && checkHtml(source).losses.length === 0
    ? [`dropped link: ${sent} were sent, ${kept.length} came out`]
    : []
}

/** Telegram takes white space off both ends. */
function trimmed(text: string): { text: string; shift: number } {
  const start = text.trimStart()
  return { text: start.trimEnd(), shift: text.length - start.length }
}

function hides(outer: MessageEntity, inner: MessageEntity): boolean {
  const meets = outer.offset < inner.offset + inner.length && inner.offset < outer.offset + outer.length
  return meets && ['text_link', 'code', 'pre'].includes(outer.type)
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
