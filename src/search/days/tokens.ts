/**
 * Cuts a text into the words, numbers and marks that dates are made of.
 *
 * Takes any string, gives tokens in order with their place in it. Knows no language and no date.
 */

import type { Span } from '../../model.js'

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, one kind of apostrophe, ё as е, without the English possessive. */
  readonly fold: string
  readonly capital: boolean
  readonly possessive: boolean
  /** It stands right after the token before it, without a space. */
  readonly glued: boolean
}

const TOKEN = /[\p{L}\p{M}]+(?:['’ʼ‘`´][\p{L}\p{M}]+)*|\d+|\S/gu
const WORD = /^[\p{L}\p{M}]/u

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match
    const start = match.index
    const fold = foldWord(raw)
    tokens.push({
      kind: /^\d/.test(raw) ? 'number' : WORD.test(raw) ? 'word' : 'mark',
      fold: fold.replace(/'s$/, ''),
      capital: raw[0] !== raw[0]!.toLowerCase(),
      possessive: fold.endsWith("'s"),
      glued: tokens.at(-1)?.end === start,
      start,
      end: start + raw.length,
    })
  }
  return tokens
}

function foldWord(raw: string): string {
  return raw
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ‘`´]/g, "'")
    .replaceAll('ё', 'е')
}
