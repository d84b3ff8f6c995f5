/**
 * Politeness in what people write: a message that is nothing else, and what stands around a question.
 *
 * Takes a text and gives a Courtesy, or the text with what is only polite blanked out. The phrases stand in
 * config/courtesy.yaml; which reports there are is none of its business, so a name in doubt is left to be searched for.
 */

import { COURTESIES, type Courtesy, LANGUAGES, type Language } from '../model.js'
import { type Piece, piecesOf, type SpokenAs } from './courtesy-pieces.js'
import { type CourtesyLists, SIGNED } from './parse-courtesy.js'
import { beginsSentence, createPhraseBook, type PhraseBook, type Word, wordsOf } from './phrases.js'

export interface CourtesyRead {
  readonly kind: Courtesy
  /** Those that it is said in, all alike: "ok" is said in several, a sign in every one. */
  readonly languages: readonly Language[]
}

export interface CourtesyReader {
  /**
   * What a message is that asks nothing of the reports; undefined for everything that may.
   *
   * @param language  whose words of asking count; politeness is known in all languages
   */
  readCourtesy(text: string, language: Language): CourtesyRead | undefined
  /**
   * The text with greetings, thanks, "does anyone know" and the like before and after the question blanked out, place for
   * place; as it was where nothing would be left to ask.
   */
  withoutCourtesy(text: string, language: Language): string
}

/** Words that say more than politeness, beside a thank-you; longer messages hold something to look for. */
const MOST_ADDED = 12
const LONGEST_SIGNATURE = 3

type Words = Readonly<Record<Language, readonly string[]>>

export function createCourtesyReader(lists: CourtesyLists): CourtesyReader {
  const everywhere = (words: Words): readonly string[] => LANGUAGES.flatMap((language) => words[language])
  const beside = everywhere(lists.beside)
  const bookOf = (pick: (words: Words) => readonly string[]): PhraseBook<SpokenAs> =>
    createPhraseBook<SpokenAs>(
      [
        ...COURTESIES.map((kind) => [kind, pick(lists.kinds[kind])] as const),
        ['frame', pick(lists.frames)],
        ['remark', pick(lists.remarks)],
        ['signoff', pick(lists.signoffs)],
        ['beside', pick(lists.beside)],
      ],
      beside,
    )
  const book = bookOf(everywhere)
  const own = LANGUAGES.map((language) => ({ language, book: bookOf((words) => words[language]) }))
  const asking = new Map(LANGUAGES.map((each) => [each, createPhraseBook([[true, lists.asks[each]]])]))
  const asksIn = (language: Language): Asks => {
    const words = asking.get(language)
    return (all, at) => words !== undefined && words.at(all, at).length > 0
  }
  const signs = SIGNED.flatMap((kind) => lists.signs[kind].map((sign) => ({ kind, sign })))
  const written = writtenSigns(signs.map(({ sign }) => sign))
  const spoken = (text: string): Word[] => wordsOf(text.replace(written, (sign) => ' '.repeat(sign.length)))
  return {
    readCourtesy(text, language) {
      const words = spoken(text)
      if (words.length === 0) {
        const sign = signs.find((known) => text.includes(known.sign))
        return sign && { kind: sign.kind, languages: LANGUAGES }
      }
      const pieces = piecesOf(words, book)
      const kind = kindOf(text, words, signed(pieces, words), asksIn(language))
      return kind && { kind, languages: languagesOf(words, pieces, own) }
    },
    withoutCourtesy(text, language) {
      const words = spoken(text)
      return blankAround(text, words, piecesOf(words, book), asksIn(language))
    },
  }
}

/** Whether a word asks. */
type Asks = (words: readonly Word[], at: number) => boolean

/** Finds signs that are written with letters or digits, where they stand alone: "xD" is no word. */
function writtenSigns(signs: readonly string[]): RegExp {
  const written = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const escaped = written.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu')
}

function kindOf(text: string, words: readonly Word[], pieces: readonly Piece[], asks: Asks): Courtesy | undefined {
  const has = (kind: SpokenAs): boolean => pieces.some((piece) => piece.kind === kind)
  const kind = COURTESIES.find(has)
  const rest = pieces.filter((piece) => piece.kind === 'rest')
  // "Hi, quick question" is still a greeting; a frame with a matter is none.
  const about = kind === 'identity' || kind === 'help'
  if (has('frame') && (rest.length > 0 || (text.includes('?') && !about))) return undefined
  // "Ok, and that?"
  if (kind === 'assent' && text.includes('?') && pieces.length > 1) return undefined
  if (rest.length === 0) return kind ?? (has('remark') ? 'assent' : undefined)
  if (text.includes('?')) return undefined
  if (rest.every((piece) => isAddressed(pieces, piece, words))) return kind
  // "Thanks, I did not know that about …" tells; what is named there is not asked for.
  const tells = has('remark') || has('said')
  const added = rest.reduce((sum, { from, to }) => sum + to - from, 0)
  if ((kind !== 'thanks' && kind !== 'assent') || !tells || added > MOST_ADDED) return undefined
  return rest.some(({ from }) => asks(words, from)) ? undefined : kind
}

/** The languages that know most of the pieces as what they are. */
function languagesOf(
  words: readonly Word[],
  pieces: readonly Piece[],
  own: readonly { readonly language: Language; readonly book: PhraseBook<SpokenAs> }[],
): readonly Language[] {
  const knows = (book: PhraseBook<SpokenAs>, { kind, from, to }: Piece): boolean =>
    book.at(words, from).some(({ value, places }) => value === kind && places.at(-1) === to - 1)
  const known = own.map(({ language, book }) => ({
    language,
    count: pieces.filter((piece) => knows(book, piece)).length,
  }))
  const most = Math.max(...known.map(({ count }) => count))
  return known.filter(({ count }) => count === most).map(({ language }) => language)
}

/** The pieces with the name under a letter as part of its end. */
function signed(pieces: readonly Piece[], words: readonly Word[]): readonly Piece[] {
  const end = pieces.findLastIndex(({ kind }) => kind === 'signoff')
  const tail = pieces.slice(end + 1)
  if (end >= 0) return tail.length <= LONGEST_SIGNATURE && tail.every(isRest) ? pieces.slice(0, end + 1) : pieces
  // Without such an end a name stands alone in the last sentence, after something that was told.
  const last = pieces.at(-1)
  if (last === undefined || !isRest(last) || !isName(words, last.from)) return pieces
  const before = pieces.slice(0, -1)
  const tells = before.some(({ kind }) => kind === 'remark' || kind === 'said')
  return tells && isParted(words, last.from) ? before : pieces
}

const ADDRESSING: ReadonlySet<SpokenAs> = new Set(['greeting', 'thanks', 'farewell'])

/** "Hallo Katrin", "Thanks, Tom": one name, right after a greeting, thanks or a farewell, and nothing more. */
function isAddressed(pieces: readonly Piece[], piece: Piece, words: readonly Word[]): boolean {
  const before = pieces.slice(0, pieces.indexOf(piece)).findLast(({ kind }) => kind !== 'beside')
  if (before === undefined || !ADDRESSING.has(before.kind) || pieces.filter(isRest).length > 1) return false
  return isName(words, piece.from) && !beginsSentence(words, piece.from) && isParted(words, piece.to)
}

function isRest({ kind }: Piece): boolean {
  return kind === 'rest'
}

function isName(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(words[at]?.surface ?? '')
}

/** Whether more than a blank stands before the word, or nothing follows. */
function isParted(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || /[^\s]/.test(word.before)
}

/** Pieces before a question that say nothing of it. */
const OPENING: ReadonlySet<SpokenAs> = new Set(['greeting', 'thanks', 'assent', 'frame', 'remark'])
/** And behind it. */
const CLOSING: ReadonlySet<SpokenAs> = new Set([
  'greeting',
  'thanks',
  'farewell',
  'frame',
  'remark',
  'signoff',
  'assent',
])

function blankAround(text: string, words: readonly Word[], pieces: readonly Piece[], asks: Asks): string {
  const first = firstOfQuestion(words, pieces, asks)
  const last = lastOfQuestion(text, words, pieces)
  if (!pieces.some(({ kind, from }) => kind === 'rest' && from >= first && from < last)) return text
  const opening = words[first - 1]?.end ?? 0
  const parting = first === 0 ? 0 : (/^[\s,.!:;–—-]*/u.exec(text.slice(opening))?.[0].length ?? 0)
  const closing = words[last]?.start ?? text.length
  return blank(text.slice(0, opening + parting)) + text.slice(opening + parting, closing) + blank(text.slice(closing))
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** The place of the first word that is more than politeness. */
function firstOfQuestion(words: readonly Word[], pieces: readonly Piece[], asks: Asks): number {
  let first = 0
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k]
    if (piece === undefined) break
    if (piece.kind === 'beside') continue
    const name = isRest(piece) && k > 0 && isNamedInOpening(words, pieces, k)
    if (!name && !OPENING.has(piece.kind)) break
    if (!name && piece.kind !== 'frame' && !goesOnToAsk(words, pieces, k, asks)) break
    first = piece.to
  }
  return first === 0 ? 0 : endOfRun(words, pieces, first)
}

/** "Hi all, …": what holds an opening together goes with it, where a clause ends behind it. */
function endOfRun(words: readonly Word[], pieces: readonly Piece[], first: number): number {
  for (const { kind, from, to } of pieces) {
    if (from < first) continue
    if (kind !== 'beside') break
    if (isParted(words, to)) return to
  }
  return first
}

/** "Hallo Katrin, wann …" */
function isNamedInOpening(words: readonly Word[], pieces: readonly Piece[], at: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]]
  if (before?.kind !== 'greeting' || piece === undefined || !isName(words, piece.from)) return false
  return !isParted(words, piece.from) && isParted(words, piece.to) && piece.to < words.length
}

/** What follows is a clause of its own, another courtesy or a word of asking: "Danke Europa" thanks nobody here. */
function goesOnToAsk(words: readonly Word[], pieces: readonly Piece[], at: number, asks: Asks): boolean {
  for (let k = at + 1; k < pieces.length; k++) {
    const piece = pieces[k]
    if (piece === undefined || isParted(words, piece.from)) return true
    if (piece.kind === 'beside') continue
    if (OPENING.has(piece.kind) || isNamedInOpening(words, pieces, k)) return true
    // "Согласна ли …" agrees to nothing, "ok und wann" does.
    return asks(words, piece.from) && (pieces[at]?.kind !== 'assent' || k > at + 1)
  }
  return true
}

/** The place after the last word that is more than politeness. */
function lastOfQuestion(text: string, words: readonly Word[], pieces: readonly Piece[]): number {
  let last = words.length
  for (let k = pieces.length - 1 - signatureOf(words, pieces); k > 0; k--) {
    const piece = pieces[k]
    if (piece === undefined) break
    if (piece.kind === 'beside') continue
    if (!CLOSING.has(piece.kind) || !isClosing(text, words, pieces, k)) break
    last = piece.from
  }
  return last
}

/** How many pieces at the end are the name under a letter: up to three after its end, one after thanks. */
function signatureOf(words: readonly Word[], pieces: readonly Piece[]): number {
  const names = pieces.length - 1 - pieces.findLastIndex((piece) => !isRest(piece))
  const before = pieces.at(-1 - names)?.kind
  if (names > 0 && names <= LONGEST_SIGNATURE && before === 'signoff') return names
  return names === 1 && before === 'thanks' && isName(words, words.length - 1) ? 1 : 0
}

/** It stands apart from the question, or nobody marked where that ends; what asks may stand before the mark. */
function isClosing(text: string, words: readonly Word[], pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const word = words[piece?.from ?? 0]
  if (piece === undefined || word === undefined) return false
  const marked = text.indexOf('?', word.end) >= 0
  if (marked && piece.kind !== 'frame') return false
  const unmarked = !text.includes('?') && (piece.kind === 'thanks' || piece.kind === 'signoff')
  return unmarked || isParted(words, piece.from) || CLOSING.has(pieces[at - 1]?.kind ?? 'rest')
}
