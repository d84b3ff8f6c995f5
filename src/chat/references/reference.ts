/**
 * What a button refers to, short enough for any platform: at most 64 ASCII characters (Telegram's limit; Discord's is 100).
 *
 * Nothing is remembered between a message and a press: a reference names what to show by keys of report ids,
 * paragraphs' texts and topic ids, so it works after a restart and on another process, and shows when a report has
 * changed. What is too long for it (the question) stands in the message itself.
 */

import { parseDay } from '../../dates/day.js'
import type { Day, DayRange, Span } from '../../model.js'
import type { Key } from '../../text/key.js'

export { type Key, keyOf } from '../../text/key.js'

/** Pages count from 0. */
export type Reference =
  /** The answer to the question that stands in the message. */
  | { readonly kind: 'ask'; readonly skip: number; readonly page: number }
  /** `place` of a quote in its paragraph, and the key of the quote. */
  | {
      readonly kind: 'passage'
      readonly report: Key
      readonly paragraph: number
      readonly place: Span
      readonly quote: Key
      readonly page: number
    }
  | { readonly kind: 'report'; readonly report: Key; readonly page: number }
  | { readonly kind: 'day'; readonly day: Day; readonly page: number }
  | { readonly kind: 'status'; readonly topic?: Key; readonly page: number }
  | { readonly kind: 'timeline'; readonly topic?: Key; readonly days?: DayRange; readonly page: number }
  | { readonly kind: 'sources' | 'help' | 'privacy'; readonly page: number }
  | { readonly kind: 'feedback'; readonly helpful: boolean }
  /** Takes the message away; for who asked. */
  | { readonly kind: 'dismiss'; readonly asker: string }

/** References of another version are not understood: their buttons say so. */
const VERSION = '1'

export function encodeReference(reference: Reference): string {
  return [VERSION + LETTER[reference.kind], ...fieldsOf(reference)].join('.')
}

/** Undefined for anything that this version did not write. */
export function decodeReference(text: string): Reference | undefined {
  const [head = '', ...fields] = text.split('.')
  if (!head.startsWith(VERSION)) return undefined
  const pattern = PATTERNS.find(({ letter }) => VERSION + letter === head)
  const match = pattern?.fields.exec(fields.join('.'))
  return match ? pattern?.read(match.slice(1)) : undefined
}

const LETTER: Readonly<Record<Reference['kind'], string>> = {
  ask: 'a',
  passage: 'p',
  report: 'r',
  day: 'd',
  status: 's',
  timeline: 't',
  sources: 'o',
  help: 'h',
  privacy: 'v',
  feedback: 'f',
  dismiss: 'x',
}

function fieldsOf(reference: Reference): readonly (string | number)[] {
  switch (reference.kind) {
    case 'ask':
      return [reference.skip, reference.page]
    case 'passage':
      return [
        reference.report,
        reference.paragraph,
        reference.place.start,
        reference.place.end,
        reference.quote,
        reference.page,
      ]
    case 'report':
      return [reference.report, reference.page]
    case 'day':
      return [bare(reference.day), reference.page]
    case 'status':
      return [reference.topic ?? '', reference.page]
    case 'timeline':
      return [
        reference.topic ?? '',
        reference.days === undefined ? '' : bare(reference.days.from) + bare(reference.days.to),
        reference.page,
      ]
    case 'sources':
    case 'help':
    case 'privacy':
      return [reference.page]
    case 'feedback':
      return [reference.helpful ? 1 : 0]
    case 'dismiss':
      return [reference.asker]
    default:
      return reference satisfies never
  }
}

interface Pattern {
  readonly letter: string
  readonly fields: RegExp
  read(fields: readonly string[]): Reference | undefined
}

const PATTERNS: readonly Pattern[] = [
  pattern('ask', /^(\d{1,3})\.(\d{1,4})$/, ([skip, page]) => ({ kind: 'ask', skip: Number(skip), page: Number(page) })),
  pattern(
    'passage',
    /^([\w-]{8})\.(\d{1,6})\.(\d{1,7})\.(\d{1,7})\.([\w-]{8})\.(\d{1,4})$/,
    ([report = '', paragraph, start, end, quote = '', page]) => ({
      kind: 'passage',
      report,
      paragraph: Number(paragraph),
      place: { start: Number(start), end: Number(end) },
      quote,
      page: Number(page),
    }),
  ),
  pattern('report', /^([\w-]{8})\.(\d{1,4})$/, ([report = '', page]) => ({
    kind: 'report',
    report,
    page: Number(page),
  })),
  pattern('day', /^(\d{8})\.(\d{1,4})$/, ([digits = '', page]) => {
    const day = dayOf(digits)
    return day && { kind: 'day', day, page: Number(page) }
  }),
  pattern('status', /^([\w-]{8})?\.(\d{1,4})$/, ([topic, page]) => ({
    kind: 'status',
    ...(topic === undefined ? {} : { topic }),
    page: Number(page),
  })),
  pattern('timeline', /^([\w-]{8})?\.(?:(\d{8})(\d{8}))?\.(\d{1,4})$/, ([topic, first, last, page]) => {
    const [from, to] = [dayOf(first ?? ''), dayOf(last ?? '')]
    if (first !== undefined && (from === undefined || to === undefined || from > to)) return undefined
    const days = from && to && { from, to }
    return { kind: 'timeline', ...(topic && { topic }), ...(days && { days }), page: Number(page) }
  }),
  ...(['sources', 'help', 'privacy'] as const).map((kind) =>
    pattern(kind, /^(\d{1,4})$/, ([page]) => ({ kind, page: Number(page) })),
  ),
  pattern('feedback', /^([01])$/, ([helpful]) => ({ kind: 'feedback', helpful: helpful === '1' })),
  pattern('dismiss', /^(\d{1,20})$/, ([asker = '']) => ({ kind: 'dismiss', asker })),
]

function pattern(
  kind: Reference['kind'],
  fields: RegExp,
  read: (fields: readonly (string | undefined)[]) => Reference | undefined,
): Pattern {
  return { letter: LETTER[kind], fields, read }
}

function bare(day: Day): string {
  return day.replaceAll('-', '')
}

/** Undefined for a day that does not exist: whoever presses a button may have made up what it refers to. */
function dayOf(digits: string): Day | undefined {
  return parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}
