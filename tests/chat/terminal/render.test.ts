import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/chat/compose/message.js'
import type { Reply } from '../../../src/chat/requests/reply.js'
import { displayWidth } from '../../../src/chat/terminal/display-width.js'
import { renderBlocks, renderReply, type TextStyle } from '../../../src/chat/terminal/render.js'
import { rendererContract } from '../../contract/renderer-contract.js'
import {
  BRIDGE_EXCERPT,
  BRIDGE_REPORT,
  found,
  HOSTILE_EXCERPT,
  LAKE_EXCERPT,
  OUTDATED_EXCERPT,
  TALKS_EXCERPT,
  WITNESSED_EXCERPT,
} from '../fake-core.js'
import { WORDING } from '../real-wording.js'

const PIPE: TextStyle = { width: Number.POSITIVE_INFINITY, colour: false }
const COLOURED: TextStyle = { width: 80, colour: true }

const OWN_COLOURS = /\u001b\[(?:1|2|22|36|39)m/g

for (const style of [PIPE, COLOURED, { width: 20, colour: false }]) {
  rendererContract(`the terminal, ${style.width} columns, colours ${style.colour}`, {
    render: (reply) => renderReply(reply, WORDING, style),
    readBack,
  })
}

const answer = found('de', 'likely', [BRIDGE_EXCERPT, TALKS_EXCERPT, LAKE_EXCERPT])
const reply: Reply = { kind: 'answer', language: 'de', answer }

describe('an answer on a terminal', () => {
  it('reads like this', () => {
    expect(renderReply(reply, WORDING, { width: 60, colour: false })).toBe(
      `
Wahrscheinlich die Antwort:

│ Velmora will sie bis zum Herbst wieder aufbauen; Tarkonien
│ verlangt dafür ein eigenes Zollhaus am Nordufer.
│ Beobachter nannten den Zeitplan ehrgeizig.
  Gespräche am Silbersee · 4. März 2025 · heute
  Abschnitt „Die Brücke von Harn“ · Absatz 2
  Quelle: Silberseer Bote
  https://bote.example/silbersee?seite=1&teil=2

│ Nach drei Tagen nannten beide Seiten die Gespräche „offen
│ und nützlich“.
  Gespräche am Silbersee · 4. März 2025 · heute · Absatz 1
  Quelle: Silberseer Bote
  https://bote.example/silbersee?seite=1&teil=2

│ The envoys of Velmora left for the lake on Saturday.
  Envoys Leave for the Lake · 1. März 2025 · vor 3 Tagen
  Absatz 1 · Text auf Englisch`.trimStart(),
    )
  })

  it('has witnesses below the citation, and above what is outdated that it is', () => {
    const [first] = WITNESSED_EXCERPT.witnesses ?? []
    if (first === undefined) throw new Error('The excerpt has witnesses.')
    const answer = found('de', 'likely', [{ ...TALKS_EXCERPT, witnesses: [first] }, OUTDATED_EXCERPT])
    const said = renderReply({ kind: 'answer', language: 'de', answer }, WORDING, { width: 60, colour: false })
    expect(said.slice(said.indexOf('https://'))).toBe(
      `
https://bote.example/silbersee?seite=1&teil=2
  Auch in „Envoys Leave for the Lake“ (1. März 2025); 2
  Berichte sagen das

Früher (1. März 2025), inzwischen überholt durch einen
Bericht vom 4. März 2025
│ The envoys of Velmora left for the lake on Saturday.
  Envoys Leave for the Lake · 1. März 2025 · vor 3 Tagen
  Absatz 1 · Text auf Englisch`.trimStart(),
    )
  })

  it('sets off no part of what is outdated', () => {
    const answer = found('de', 'likely', [OUTDATED_EXCERPT])
    const said = renderReply({ kind: 'answer', language: 'de', answer }, WORDING, { width: 60, colour: true })
    expect(said).toContain(' The envoys of Velmora left')
  })

  it('sets off the best part with colours, over line breaks, too', () => {
    const lines = renderReply(reply, WORDING, { width: 60, colour: true }).split('\n')
    expect(lines.filter((line) => line.startsWith('\u001b[36m│')).slice(0, 3)).toEqual([
      '\u001b[36m│\u001b[39m \u001b[1mVelmora will sie bis zum Herbst wieder aufbauen; Tarkonien\u001b[22m',
      '\u001b[36m│\u001b[39m \u001b[1mverlangt dafür ein eigenes Zollhaus am Nordufer.\u001b[22m',
      '\u001b[36m│\u001b[39m Beobachter nannten den Zeitplan ehrgeizig.',
    ])
  })

  it('says the same with colours and without', () => {
    const coloured = renderReply(reply, WORDING, COLOURED)
    expect(coloured).toMatch(OWN_COLOURS)
    expect(coloured.replace(OWN_COLOURS, '')).toBe(renderReply(reply, WORDING, { ...COLOURED, colour: false }))
  })

  it('has no control character but line breaks without colours', () => {
    for (const excerpt of [BRIDGE_EXCERPT, HOSTILE_EXCERPT]) {
      const text = renderReply({ ...reply, answer: found('de', 'sure', [excerpt]) }, WORDING, PIPE)
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
    }
  })

  it('quotes byte for byte in a pipe', () => {
    const seen = readBack(renderReply(reply, WORDING, PIPE))
    for (const { quote } of answer.excerpts) expect(seen).toContain(quote)
  })

  it('never breaks a link', () => {
    const link = 'https://bote.example/silbersee?seite=1&teil=2'
    expect(renderReply(reply, WORDING, { width: 30, colour: false }).split('\n')).toContain(`  ${link}`)
  })
})

describe('a whole report on a terminal', () => {
  it('numbers its paragraphs in the margin, as citations count them', () => {
    const text = renderReply(
      { kind: 'report', language: 'de', lookup: { kind: 'reports', reports: [BRIDGE_REPORT] } },
      WORDING,
      PIPE,
    )
    expect(text).toContain('\n\nKämpfe\n  3 │ Unterdessen fielen bei Ostheim wieder Schüsse.')
    expect(text).toMatch(/ {2}2 │ Über .*\n {4}│ Beobachter/)
  })
})

describe('help on a terminal', () => {
  it('puts what a command does beside it, or under it where there is little room', () => {
    const help: Reply = { kind: 'help', language: 'en' }
    expect(renderReply(help, WORDING, PIPE)).toContain(
      '\n  /sources                       which reports the bot knows\n',
    )
    expect(renderReply(help, WORDING, { width: 50, colour: false })).toContain(
      '\n  /sources\n    which reports the bot knows\n',
    )
  })
})

describe('any message', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300, size: 'max' })
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((words): Block => ({ kind: 'heading', text: words })),
    text.map((words): Block => ({ kind: 'text', text: words, quiet: true })),
    text.map((words): Block => ({ kind: 'paragraph', number: 7, text: words })),
    fc.array(text).map((words): Block => ({ kind: 'row', phrases: ['first', ...words] })),
    fc
      .tuple(text, fc.nat(), fc.nat(), text)
      .map(([quote, start, end, title]): Block => ({ kind: 'quote', quote, best: { start, end }, citation: [title] })),
  )

  it('fits its width, sends the terminal nothing but own colours, and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 1, max: 100 }), fc.boolean(), (blocks, width, colour) => {
        const lines = renderBlocks(blocks, { width, colour })
        for (const line of lines) {
          const seen = line.replace(OWN_COLOURS, '')
          expect(seen).not.toMatch(/\p{Cc}|\p{Cs}/u)
          expect(displayWidth(seen)).toBeLessThanOrEqual(Math.max(width, 20))
        }
        expect(letters(lines.join('').replace(OWN_COLOURS, ''))).toBe(letters(blocks.map(wordsOf).join('')))
      }),
    )
  })
})

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return block.quote + block.citation.join('')
    case 'row':
      return block.phrases.join('')
    case 'command':
      return block.usage + block.summary
    case 'heading':
    case 'text':
    case 'paragraph':
      return block.text
    default:
      return block satisfies never
  }
}

function letters(text: string): string {
  return text.replace(/\P{L}/gu, '')
}

/** Takes off the renderer's own colours, and the bars with their paragraph numbers. */
function readBack(rendered: string): string {
  const plain = rendered.replace(OWN_COLOURS, '')
  if (/(?!\n)\p{Cc}/u.test(plain)) throw new Error('A control character reached the terminal.')
  return plain.replace(/^(?: *\d* +)?│ /gm, '')
}
