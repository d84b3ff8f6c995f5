/** A message's words, one after the other, as what they are in a conversation. Judges nothing. */

import type { Courtesy } from '../model.js'
import type { PhraseBook, PhraseMatch, Word } from './phrases.js'

/**
 * `frame` asks without a matter ("does anyone know"), `remark` tells of oneself or of an answer, `signoff` ends a letter,
 * `beside` holds the others together, `said` is a word of a remark that has other words in it, `rest` is everything else.
 */
export type SpokenAs = Courtesy | 'frame' | 'remark' | 'signoff' | 'beside' | 'said' | 'rest'

/** Words `from` up to `to`, the latter not included. */
export interface Piece {
  readonly kind: SpokenAs
  readonly from: number
  readonly to: number
}

/** Every word in one piece, in order; the longest phrase wins, of equals the one listed first. */
export function piecesOf(words: readonly Word[], book: PhraseBook<SpokenAs>): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; ) {
    const best = longest(book.at(words, at))
    if (best === undefined) {
      pieces.push({ kind: 'rest', from: at, to: at + 1 })
      at++
      continue
    }
    const to = (best.places.at(-1) ?? at) + 1
    pieces.push(...takenApart(best, to, words, book))
    at = to
  }
  return pieces
}

function longest(matches: readonly PhraseMatch<SpokenAs>[]): PhraseMatch<SpokenAs> | undefined {
  let best: PhraseMatch<SpokenAs> | undefined
  for (const match of matches) if (match.places.length > (best?.places.length ?? 0)) best = match
  return best
}

/** A remark or frame with something else inside is told word by word, so that what it speaks of is still seen. */
function takenApart(
  { value, places }: PhraseMatch<SpokenAs>,
  to: number,
  words: readonly Word[],
  book: PhraseBook<SpokenAs>,
): Piece[] {
  const [from] = places
  if (value !== 'remark' && value !== 'frame') return [{ kind: value, from, to }]
  const kinds = words.slice(from, to).map((_, k): SpokenAs => {
    if (places.includes(from + k)) return value
    return book.at(words, from + k).some(({ value: kind }) => kind === 'beside') ? 'beside' : 'rest'
  })
  if (!kinds.includes('rest')) return [{ kind: value, from, to }]
  return kinds.map((kind, k) => ({ kind: kind === value ? 'said' : kind, from: from + k, to: from + k + 1 }))
}
