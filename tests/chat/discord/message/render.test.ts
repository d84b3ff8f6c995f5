import { describe, expect, it } from 'vitest'
import { compose } from '../../../../src/chat/compose/compose.js'
import { type Block, heading, quietText, text } from '../../../../src/chat/compose/message.js'
import { renderPages } from '../../../../src/chat/discord/message/render.js'
import { DISCORD } from '../../../../src/chat/discord/message/surface.js'
import type { Reply } from '../../../../src/chat/requests/reply.js'
import type { Language } from '../../../../src/model.js'
import { rendererContract } from '../../../contract/renderer-contract.js'
import {
  BRIDGE_EXCERPT,
  BRIDGE_REPORT,
  fakeCore,
  found,
  LAKE_EXCERPT,
  OUTDATED_EXCERPT,
  TALKS_EXCERPT,
  WITNESSED_EXCERPT,
} from '../../fake-core.js'
import { quoteBlock } from '../../quote-block.js'
import { WORDING } from '../../real-wording.js'
import { readText, readWords } from './read-back.js'

for (const room of [500, 3900]) {
  rendererContract(`Discord, ${room} units a page`, {
    render: (reply) => ({ language: reply.language, pages: pagesOf(reply, room) }),
    readBack: ({ language, pages }) => read(pages, language),
  })
}

describe('an answer in Discord', () => {
  it('reads like this', () => {
    const answer = found('de', 'likely', [BRIDGE_EXCERPT, LAKE_EXCERPT])
    expect(pagesOf({ kind: 'answer', language: 'de', answer })).toEqual([
      [
        '### Wahrscheinlich die Antwort:',
        '> **Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien verlangt dafür ein eigenes Zollhaus am Nordufer.**\n' +
          '> Beobachter nannten den Zeitplan ehrgeizig.\n' +
          '-# [Gespräche am Silbersee](<https://bote.example/silbersee?seite=1&teil=2>) · <t:1741082400:D> · ' +
          'heute · Abschnitt „Die Brücke von Harn“ · Absatz 2 · Quelle: Silberseer Bote',
        '> The envoys of Velmora left for the lake on Saturday.\n' +
          '-# Envoys Leave for the Lake · <t:1740823200:D> · vor 3 Tagen · Absatz 1 · Text auf Englisch',
      ],
    ])
  })

  it('has witnesses small below the citation, and what is outdated bold above the quote, no part of which is', () => {
    const [first] = WITNESSED_EXCERPT.witnesses ?? []
    if (first === undefined) throw new Error('The excerpt has witnesses.')
    const answer = found('de', 'likely', [{ ...TALKS_EXCERPT, witnesses: [first] }, OUTDATED_EXCERPT])
    const [[, ...quotes]] = pagesOf({ kind: 'answer', language: 'de', answer })
    expect(quotes).toEqual([
      expect.stringMatching(/Bote\n-# Auch in „Envoys Leave for the Lake“ \(1\. März 2025\); 2 Berichte sagen das$/),
      expect.stringMatching(
        /^\*\*Früher \(1\. März 2025\), inzwischen überholt durch einen Bericht vom 4\. März 2025\*\*\n> The envoys /,
      ),
    ])
  })
})

describe('a status in Discord', () => {
  it('has the topic with its age above each quote', () => {
    const status = fakeCore().status(fakeCore().readTopic('Brücke'), '2025-03-07')
    const [[, first]] = pagesOf({ kind: 'status', language: 'de', status })
    expect(first).toMatch(/^\*\*vor 3 Tagen\*\*\n> /)
  })
})

describe('a whole report in Discord', () => {
  it('has the number above each paragraph, and its heading in the same display', () => {
    const [page] = pagesOf({ kind: 'report', language: 'de', lookup: { kind: 'reports', reports: [BRIDGE_REPORT] } })
    expect(page[0]).toMatch(
      /^### Gespräche am Silbersee\n-# 4\\\. März 2025 · Quelle: Silberseer Bote · <https:\/\/bote\.example\/silbersee\?seite=1&teil=2>$/,
    )
    expect(page[1]).toMatch(/^-# 1\nDie Gesandten .*$/)
    expect(page.at(-1)).toBe('### Kämpfe\n-# 3\nUnterdessen fielen bei Ostheim wieder Schüsse.')
  })
})

describe('blocks in Discord', () => {
  const ROOM = 500
  it('rows share a display with what heads them, quotes have their own', () => {
    const row: Block = { kind: 'row', phrases: [{ day: '2025-12-23', text: '23 December' }, 'a', 'b'] }
    expect(renderPages([text('a'), row, row, quoteBlock('c'), quietText('d')], ROOM)).toEqual([
      ['a\n- <t:1766484000:D> · a · b\n- <t:1766484000:D> · a · b', '> c\n-# Title', '-# d'],
    ])
  })

  it('a command is bold, and what it does stands small below it', () => {
    const command: Block = { kind: 'command', usage: '/ask [question]', summary: 'asks - *well*' }
    expect(renderPages([command, command], ROOM)).toEqual([
      [Array(2).fill('**/ask \\[question\\]**\n-# asks - \\*well\\*').join('\n')],
    ])
  })

  it('a title with markup is plain text, and its link stands behind the citation', () => {
    const url = 'https://b.example/c'
    expect(renderPages([quoteBlock('a', { citation: ['*T*', 'p. 1'], link: url })], ROOM)).toEqual([
      [`> a\n-# \\*T\\* · p. 1 · <${url}>`],
    ])
  })

  it('only the title holds the link, though another phrase says the same', () => {
    expect(renderPages([quoteBlock('a', { citation: ['T', 'T'], link: 'https://b.example/c' })], ROOM)).toEqual([
      ['> a\n-# [T](<https://b.example/c>) · T'],
    ])
  })

  it('what is no link to follow is plain text', () => {
    expect(renderPages([quoteBlock('a', { link: 'javascript:alert(1)' })], ROOM)).toEqual([
      ['> a\n-# Title · javascript:alert(1)'],
    ])
  })

  it('a citation too long for a line keeps its link beside it', () => {
    const citation = ['Title '.repeat(50), 'p. 1'] as const
    const [page] = renderPages([quoteBlock('a', { citation, link: 'https://b.example/c' })], ROOM)
    expect(page.at(-1)).toMatch(/^-# (?:Title )+Title · p\. 1 · <https:\/\/b\.example\/c>$/m)
  })

  it('a number sign at the end of a heading is not lost', () => {
    expect(readText(renderPages([heading('C#')], ROOM)[0][0])).toBe('C#\u200b\n')
  })

  it('a text of several lines is quiet on each of them', () => {
    expect(renderPages([quietText('a\n\n- b')], ROOM)).toEqual([['-# a\n-# \\- b']])
  })

  it('a heading goes to the next page with what it heads', () => {
    const words = 'word '.repeat(80)
    const pages = renderPages([text(words), heading('Heading'), quoteBlock(words)], ROOM)
    expect(pages.map((page) => page.length)).toEqual([1, 2])
    expect(pages[1]?.[0]).toBe('### Heading')
  })

  it('a quote that fits on a page is not cut', () => {
    const pages = renderPages([text('a'.repeat(10)), quoteBlock('word '.repeat(97)), text('b')], ROOM)
    expect(pages.map((page) => page.map((display) => display.length))).toEqual([[10], [495, 1]])
  })

  it('a longer one is cut at the end of a sentence, with its label first and its citation last', () => {
    const sentence = `${'word '.repeat(19)}end. `
    const [first, second] = renderPages([quoteBlock(sentence.repeat(6), { label: 'Label' })], ROOM)
    expect(first[0]).toMatch(/^\*\*Label\*\*\n> word .* end\.$/)
    expect(first[0].length).toBeGreaterThan(400)
    expect(second?.[0]).toMatch(/^> word .* end\.\n-# Title$/)
  })

  it.each([
    ['a line break', `${'word '.repeat(9)}\n`, /word$/],
    ['a space', 'word '.repeat(10), /word$/],
    ['a character', '👨‍👩‍👧‍👦', /👨‍👩‍👧‍👦$/],
  ])('else it is cut at %s', (_where, words, end) => {
    const pages = renderPages([text(words.repeat(100))], ROOM)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page).toHaveLength(1)
      expect(page[0]).toMatch(end)
      expect(page[0]).toMatch(/^(?:word|👨‍👩‍👧‍👦)/)
    }
  })

  it('the bold part goes on behind a cut', () => {
    const words = 'word '.repeat(150).trim()
    const pages = renderPages([quoteBlock(`start ${words} end`, { best: { start: 6, end: 6 + words.length } })], ROOM)
    expect(pages[0][0]).toMatch(/^> start \*\*word (?:word )+word\*\*$/)
    expect(pages[1]?.[0]).toMatch(/^> \*\*word (?:word )+word\*\* end\n-# Title$/)
  })

  it('a long text starts where half a page is left, else on the next page', () => {
    const long = text('word '.repeat(120))
    const above = (units: number): Block => quoteBlock('a'.repeat(units))
    expect(renderPages([above(200), long], ROOM).map((page) => page.length)).toEqual([2, 1])
    expect(renderPages([above(300), long], ROOM).map((page) => page.length)).toEqual([1, 1, 1])
  })

  it('a page has at most 18 displays, the last of them no heading', () => {
    const blocks = [...Array.from({ length: 17 }, () => quoteBlock('a')), heading('b'), quoteBlock('c')]
    expect(renderPages(blocks, 3900).map((page) => page.length)).toEqual([17, 2])
  })

  it('nothing but white space is a page that shows nothing', () => {
    expect(renderPages([text(' \n '), heading(' ')], ROOM)).toEqual([['\u200b']])
  })

  it('a room too small for a heading with a citation is refused', () => {
    expect(() => renderPages([text('a')], 499)).toThrow(RangeError)
  })
})

function pagesOf(reply: Reply, room = 3900): ReturnType<typeof renderPages> {
  return renderPages(compose(reply, WORDING, DISCORD), room)
}

/** The address behind a title is told at the end of the display, where it would stand without a title to hide behind. */
function read(pages: ReturnType<typeof renderPages>, language: Language): string {
  return pages
    .flat()
    .flatMap((display) => {
      const words = readWords(display, language)
      return [
        ...words.filter(({ in: place }) => place !== 'address'),
        ...words.filter(({ in: place }) => place === 'address'),
      ]
    })
    .map((words) => words.text)
    .join('')
}
