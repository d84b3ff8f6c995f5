/**
 * Cuts a text into the words, numbers and marks that dates are made of.
 *
 * One rule for all languages: what the words mean, lexicon.ts finds out.
 */

import type { Span } from '../model.js'

export interface DateToken extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, one kind of apostrophe, ё as е, without the English possessive. */
  readonly fold: string
  readonly capital: boolean
  readonly possessive: boolean
  /** It stands right after the token before it, without a space. */
  readonly glued: boolean
}

const TOKEN = /[\p{L}\p{M}]+(?:['’ʼ‘`´][\p{L}\p{M}]+)*|\d+|\S/gu
/** Nothing in it to fold further. */
const PLAIN = /^[a-zа-дж-яіїєґäöüß]+$/
const POSSESSIVE = /['’ʼ‘`´]s$/i
const WORD = /^[\p{L}\p{M}]/u

export function tokenizeForDates(text: string): DateToken[] {
  const tokens: DateToken[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match
    const start = match.index
    const word = WORD.test(raw)
    const fold = word ? foldDateWord(raw) : raw
    tokens.push({
      kind: /^\d/.test(raw) ? 'number' : word ? 'word' : 'mark',
      fold,
      capital: raw[0] !== raw[0]!.toLowerCase(),
      possessive: word && POSSESSIVE.test(raw),
      glued: tokens.at(-1)?.end === start,
      start,
      end: start + raw.length,
    })
  }
  return tokens
}

export function foldDateWord(raw: string): string {
  const lower = raw.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(/[’ʼ‘`´]/g, "'")
    .replaceAll('ё', 'е')
    .replace(POSSESSIVE, '')
}
