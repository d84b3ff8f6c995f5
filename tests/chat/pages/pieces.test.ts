import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/chat/compose/message.js'
import type { Sheet } from '../../../src/chat/pages/book.js'
import { atom, drawWhole } from '../../../src/chat/pages/cut.js'
import type { Markup } from '../../../src/chat/pages/markup.js'
import { piecesOf } from '../../../src/chat/pages/pieces.js'

const SHEET: Sheet = { room: 1000, measure: (markup) => markup.length, gap: 0, mostParts: 9 }

/** Names each part, so that a test sees which one was drawn. */
const MARKUP: Markup = {
  shows: (markup) => markup !== '',
  belongTogether: () => false,
  heading: (words) => `heading(${words})`,
  text: { start: '', draw: (words) => words },
  quiet: { start: '', draw: (words) => `quiet(${words})` },
  row: { start: '* ', draw: (words, first) => (first ? '* ' : '') + words },
  citation: { start: '', draw: (words) => words },
  quote: (words, strong) => `quote(${words}${strong === undefined ? '' : `, ${strong.start}-${strong.end}`})`,
  label: (words) => (words === '' ? '' : `label(${words})`),
  longLabel: (words) => `longLabel(${words})`,
  paragraph: (number, words, first) => `${first ? `${number}: ` : ''}${words}`,
  command: (usage, summary) => `${usage} - ${summary}`,
  longUsage: (words) => `longUsage(${words})`,
  longSummary: (words) => `longSummary(${words})`,
  day: (day, words) => `day(${day}, ${words})`,
  link: (words, url) => (words.includes('[') ? undefined : `link(${words}, ${url})`),
  bareLink: (url) => `bareLink(${url})`,
  linkedText: (text, url, start, fits) => [text, atom(`linkedText(${start}${url}, ${fits(url)})`)],
}

const drawn = (block: Block): string[] => piecesOf(block, MARKUP, SHEET).map(drawWhole)

const DAY = { day: '2025-12-23', text: '23 December' } as const
const quote = (of: Partial<Extract<Block, { kind: 'quote' }>>): Block => ({
  kind: 'quote',
  quote: 'One. Two.',
  best: { start: 5, end: 9 },
  citation: ['Title'],
  ...of,
})

describe('the pieces of a quote', () => {
  it('are one where its label and its citation are short', () => {
    expect(drawn(quote({ label: ' A\nlabel ' }))).toEqual(['label(A label)\nquote(One. Two., 5-9)\nTitle'])
  })

  it('tell where the best part is once white space is left out, and nothing where all of it is best', () => {
    expect(drawn(quote({ quote: '  One. Two.', best: { start: 7, end: 11 } }))).toEqual([
      'quote(One. Two., 5-9)\nTitle',
    ])
    expect(drawn(quote({ best: { start: 0, end: 9 } }))).toEqual(['quote(One. Two.)\nTitle'])
  })

  it('are more where the label takes more than a tenth of a page, drawn', () => {
    // "label()" adds 7.
    expect(drawn(quote({ label: 'l'.repeat(93) }))).toHaveLength(1)
    const long = 'l'.repeat(94)
    expect(drawn(quote({ label: long }))).toEqual([`longLabel(${long})`, 'quote(One. Two., 5-9)\nTitle'])
  })

  it('are more where the citation takes more than two fifths of a page, drawn', () => {
    expect(drawn(quote({ citation: ['t'.repeat(400)] }))).toHaveLength(1)
    const long = 't'.repeat(401)
    expect(drawn(quote({ citation: [long] }))).toEqual(['quote(One. Two., 5-9)', long])
  })

  it('have their note quietly below the citation', () => {
    expect(drawn(quote({ note: ' also\nthere ' }))).toEqual(['quote(One. Two., 5-9)\nTitle\nquiet(also there)'])
    const [piece] = piecesOf(quote({ note: 'there' }), MARKUP, SHEET)
    expect(piece?.draw({ start: 0, end: 4 })).toBe('quote(One., 5-9)')
  })

  it('have their note apart where it takes more than two fifths of a page together with the citation, drawn', () => {
    // "quiet()" adds 7, the citation 5, the line break 1.
    expect(drawn(quote({ note: 'n'.repeat(387) }))).toHaveLength(1)
    const long = 'n'.repeat(388)
    expect(drawn(quote({ note: long }))).toEqual(['quote(One. Two., 5-9)\nTitle', `quiet(${long})`])
    const title = 't'.repeat(401)
    expect(drawn(quote({ citation: [title], note: 'n' }))).toEqual(['quote(One. Two., 5-9)', title, 'quiet(n)'])
  })

  it('have the label above the first part only, and the citation below the last only', () => {
    const [piece] = piecesOf(quote({ label: 'Label' }), MARKUP, SHEET)
    expect(piece?.draw({ start: 0, end: 4 })).toBe('label(Label)\nquote(One., 5-9)')
    expect(piece?.draw({ start: 5, end: 9 })).toBe('quote(Two., 0-4)\nTitle')
  })
})

describe('a line of phrases', () => {
  const row = (phrases: readonly [string | typeof DAY, ...(string | typeof DAY)[]], link?: string): Block => ({
    kind: 'row',
    phrases,
    ...(link !== undefined && { link }),
  })

  it('has dots between phrases, blank ones left out', () => {
    expect(drawn(row(['One', ' ', DAY, 'two\nlines']))).toEqual(['* One · day(2025-12-23, 23 December) · two lines'])
    expect(drawn(row([' ']))).toEqual([])
  })

  it('has its first phrase that is no day hold the link', () => {
    expect(drawn(row([DAY, 'One', 'two'], 'url'))).toEqual(['* day(2025-12-23, 23 December) · link(One, url) · two'])
  })

  it('has the link behind it where no phrase can hold it', () => {
    expect(drawn(row([DAY], 'url'))).toEqual(['* day(2025-12-23, 23 December) · bareLink(url)'])
    expect(drawn(row(['[One]', 'two'], 'url'))).toEqual(['* [One] · two · bareLink(url)'])
  })

  it('is a text that can be cut where it takes more than two fifths of a page', () => {
    const long = 'w'.repeat(400)
    expect(drawn(row([long, DAY]))).toEqual([`* ${long} · 23 December`])
    expect(drawn(row([long], 'url'))).toEqual([`* ${long}`, 'linkedText(* url, true)'])
  })
})

describe('the pieces of other blocks', () => {
  it.each<[string, Block, string[]]>([
    ['a heading is one line', { kind: 'heading', text: 'Two\nlines ' }, ['heading(Two lines)']],
    ['a heading without words is none', { kind: 'heading', text: ' \n' }, []],
    ['a text keeps its lines', { kind: 'text', text: ' two\nlines ' }, ['two\nlines']],
    ['a quiet text is told from another', { kind: 'text', text: 'hush', quiet: true }, ['quiet(hush)']],
    [
      'a text has its link where the platform puts it',
      { kind: 'text', text: 'a', link: 'url' },
      ['a', 'linkedText(url, true)'],
    ],
    [
      'a link of more than two fifths of a page does not fit a line',
      { kind: 'text', text: 'a', link: 'u'.repeat(401) },
      ['a', `linkedText(${'u'.repeat(401)}, false)`],
    ],
    ['a paragraph has its number', { kind: 'paragraph', number: 7, text: 'Words.' }, ['7: Words.']],
    ['a command is one piece', { kind: 'command', usage: '/ask  [q]', summary: 'asks' }, ['/ask [q] - asks']],
    [
      'a command is two where it takes more than two fifths of a page',
      { kind: 'command', usage: '/ask', summary: 's'.repeat(394) },
      ['longUsage(/ask)', `longSummary(${'s'.repeat(394)})`],
    ],
  ])('%s', (_, block, pieces) => expect(drawn(block)).toEqual(pieces))

  it('a paragraph has its number at its first part only', () => {
    const [piece] = piecesOf({ kind: 'paragraph', number: 7, text: 'One. Two.' }, MARKUP, SHEET)
    expect(piece?.draw({ start: 5, end: 9 })).toBe('Two.')
  })
})
