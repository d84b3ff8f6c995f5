/**
 * Messages of any blocks, for what must hold of every message.
 *
 * Takes a platform's hostile texts; gives blocks, and what a reader has to see of them.
 */

import fc from 'fast-check'
import { type Block, type Phrase, phraseText } from '../../src/chat/compose/message.js'
import { voiceOf } from '../../src/chat/compose/voice.js'
import { oneLine } from '../../src/chat/plain/one-line.js'
import { harmless } from '../../src/chat/plain/plain-text.js'
import type { HostileText } from './hostile-text.js'
import { WORDING } from './real-wording.js'

const LINK = 'https://bote.example/silbersee?seite=1'
const DAY = '2025-12-23'

/** One quote, or any blocks. */
export interface HostileBlocks {
  readonly quote: fc.Arbitrary<Extract<Block, { kind: 'quote' }>>
  readonly blocks: fc.Arbitrary<Block[]>
}

export function hostileBlocks(hostileText: HostileText): HostileBlocks {
  const longText = fc.oneof(
    hostileText(1500),
    fc.string({ unit: 'grapheme', maxLength: 3000, size: 'max' }),
    fc.tuple(hostileText(40), fc.nat(500)).map(([words, times]) => words.repeat(times).slice(0, 20_000)),
  )
  const words = fc.oneof({ weight: 4, arbitrary: hostileText(80) }, { weight: 1, arbitrary: longText })
  const phrase: fc.Arbitrary<Phrase> = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 1, arbitrary: fc.constant({ day: DAY, text: voiceOf(WORDING, 'en').day(DAY) } as const) },
  )
  const phrases = fc.tuple(phrase, fc.array(phrase, { maxLength: 4 })).map(([first, rest]) => [first, ...rest] as const)
  const link = fc.constantFrom({}, { link: LINK })

  const quote = fc
    .record({
      quote: longText,
      start: fc.nat(300),
      length: fc.nat(300),
      citation: phrases,
      label: words,
      link,
      note: words,
    })
    .map(({ start, length, link, ...rest }): Extract<Block, { kind: 'quote' }> => {
      return { kind: 'quote', ...rest, ...link, best: { start, end: start + length } }
    })
  const block: fc.Arbitrary<Block> = fc.oneof(
    words.map((text): Block => ({ kind: 'heading', text })),
    fc.tuple(words, fc.boolean(), link).map(([text, quiet, link]): Block => ({ kind: 'text', text, quiet, ...link })),
    quote,
    fc.tuple(fc.nat(99), longText).map(([number, text]): Block => ({ kind: 'paragraph', number, text })),
    fc.tuple(phrases, link).map(([phrases, link]): Block => ({ kind: 'row', phrases, ...link })),
    fc.tuple(words, words).map(([usage, summary]): Block => ({ kind: 'command', usage, summary })),
  )
  return { quote, blocks: fc.array(block, { maxLength: 12, size: 'max' }) }
}

/** The letters that a reader sees of the blocks, in order, as `squeeze` has them. */
export function lettersOf(blocks: readonly Block[]): string {
  return squeeze(blocks.map(wordsOf).join(''))
}

/** The links of the blocks, in order. */
export function linksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => ('link' in block && block.link !== undefined ? [block.link] : []))
}

/** Without white space, what shows nothing, and the dots between phrases. */
export function squeeze(text: string): string {
  return harmless(oneLine(text)).replace(/[\s·\p{Cc}\p{Cf}\u2400-\u2421\ufffd]/gu, '')
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return [block.label ?? '', block.quote, ...block.citation.map(phraseText), block.note ?? ''].join('\n')
    case 'row':
      return block.phrases.map(phraseText).join('\n')
    case 'command':
      return `${block.usage}\n${block.summary}`
    case 'paragraph':
      return `${block.number}\n${block.text}`
    case 'heading':
    case 'text':
      return block.text
    default:
      return block satisfies never
  }
}
