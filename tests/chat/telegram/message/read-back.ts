/**
 * What a reader of Telegram sees of a message.
 *
 * Takes HTML, gives words with how they look. Throws at what Telegram refuses, and at what no answer of ours has: a quote that
 * stands inside a line, a tag that shows nothing, a day that readers see as another.
 */

import type { Day } from '../../../../src/model.js'
import { type Entity, parseHtml } from './telegram-parser.js'

export interface Words {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly in: 'text' | 'quote'
  readonly link?: string
  readonly day?: Day
}

/** The words of a message in the order of reading. */
export function readWords(html: string): Words[] {
  const { text, entities } = parseHtml(html)
  entities.forEach((entity) => {
    check(entity, text)
  })
  const edges = [0, text.length, ...entities.flatMap(({ offset, length }) => [offset, offset + length])]
  const sorted = [...new Set(edges)].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0
    const over = entities.filter(({ offset, length }) => offset <= start && offset + length >= end)
    const link = over.find(({ kind }) => kind === 'link')?.url
    const unix = over.find(({ kind }) => kind === 'day')?.unix
    return {
      text: text.slice(start, end),
      bold: over.some(({ kind }) => kind === 'bold'),
      italic: over.some(({ kind }) => kind === 'italic'),
      in: over.some(({ kind }) => kind.endsWith('quote')) ? 'quote' : 'text',
      ...(link !== undefined && { link }),
      ...(unix !== undefined && { day: dayOf(unix) }),
    }
  })
}

/** The text of a message, with the address of a link at the end of the line that it stands in. */
export function readText(html: string): string {
  let seen = ''
  let waiting = ''
  for (const { text, link } of readWords(html)) {
    const lines = text.split('\n')
    if (lines.length > 1) {
      seen += `${lines[0]} ${waiting}\n`
      waiting = ''
      lines.shift()
    }
    seen += lines.join('\n')
    if (link !== undefined) waiting = link
  }
  return `${seen} ${waiting}`
}

function check({ kind, offset, length }: Entity, text: string): void {
  const words = text.slice(offset, offset + length)
  if (kind === 'other' || length === 0) throw new Error(`There is an entity of no use on ${JSON.stringify(words)}.`)
  if (!kind.endsWith('quote')) return
  if ((kind === 'expandable-quote') !== words.length > 600)
    throw new Error(`A quote of ${words.length} units is a ${kind}.`)
  if (!/^$|\n$/.test(text.slice(0, offset)) || !/^$|^\n/.test(text.slice(offset + length)))
    throw new Error('A quote has no lines of its own.')
}

/** As readers from UTC-10 to UTC+13 see it. */
function dayOf(unix: number): Day {
  const days = [-10, 0, 13].map((hours) => new Date((unix + hours * 3600) * 1000).toISOString().slice(0, 10))
  if (new Set(days).size !== 1) throw new Error(`${unix} is not the same day to all.`)
  return days[0] as Day
}
