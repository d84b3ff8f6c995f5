import type { Block } from '../../src/chat/compose/message.js'

type Quote = Extract<Block, { kind: 'quote' }>

/** A quote of these words with a short citation and no best part, but for what `more` says. */
export function quoteBlock(words: string, more: Partial<Quote> = {}): Quote {
  return { kind: 'quote', quote: words, best: { start: 0, end: 0 }, citation: ['Title'], ...more }
}
