/**
 * Which quote and which bracket a sentence is inside of.
 *
 * Fed with the quote marks and brackets of one sentence in order; knows nothing of the sentences before it. Single quote
 * marks are left alone, since half of them are apostrophes.
 */

import {
  CLOSING_BRACKET,
  isDash,
  isLower,
  isOpening,
  isSpace,
  kindOf,
  OPENING_BRACKET,
  QUOTE,
  STOP,
  skipSpace,
  skipSpaceBack,
} from './characters.js'
import type { LanguageWords } from './language-words.js'
import { wordBefore } from './words-around.js'

/** Units; a quote or bracket that closes later is taken for one that never does. */
const REACH = 400
const NONE = -1

export class Enclosures {
  /** Where the outermost open quote and bracket begin, or -1. */
  quote = NONE
  bracket = NONE
  private depth = 0
  private closingMarks = ''
  private readonly text: string
  private readonly from: number
  private readonly words: LanguageWords
  // What was found for the quote or bracket that opened there: each is searched for its end once.
  private remarkAt = NONE
  private remark = false
  private phraseAt = NONE
  private phrase = false

  constructor(text: string, from: number, words: LanguageWords) {
    this.text = text
    this.from = from
    this.words = words
  }

  /** Takes note of the unit at `at`. */
  see(at: number): void {
    const code = this.text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === QUOTE) this.seeQuote(at, code)
    else if (kind === OPENING_BRACKET) {
      if (this.depth++ === 0) this.bracket = at
    } else if (kind === CLOSING_BRACKET && this.depth > 0 && --this.depth === 0) this.bracket = NONE
  }

  /** Does what opened at `opened` stand inside the sentence, after words that lead into it without a colon? */
  isMidway(opened: number): boolean {
    const before = skipSpaceBack(this.text, opened, this.from)
    return before > this.from && this.text.charCodeAt(before - 1) !== 0x3a
  }

  /** Does a quote that opened at `opened` belong to the words before it, which no colon and no verb of speech ends? */
  isPartOfWords(opened: number): boolean {
    if (!this.isMidway(opened)) return false
    const before = skipSpaceBack(this.text, opened, this.from)
    const comma = this.text.charCodeAt(before - 1) === 0x2c ? 1 : 0
    return this.words.speechVerbs?.has(wordBefore(this.text, before - comma, this.from).text) !== true
  }

  /** Does what opened at `opened` stand behind a stop: "He left. […]"? */
  followsStop(opened: number): boolean {
    const before = skipSpaceBack(this.text, opened, this.from)
    return before > this.from && kindOf(this.text.charCodeAt(before - 1)) === STOP
  }

  /** Is `at` within a remark in brackets that the sentence goes on behind? */
  isInRemark(at: number): boolean {
    if (this.bracket === NONE) return false
    if (this.remarkAt !== this.bracket) {
      this.remarkAt = this.bracket
      this.remark = this.isMidway(this.bracket) && this.closeAfter(at, ')]}') !== NONE
    }
    return this.remark
  }

  /** Is a quote open that is part of the sentence around it: the song “Stop. Go” was …? */
  isInPhrase(at: number): boolean {
    if (this.quote === NONE) return false
    if (this.phraseAt !== this.quote) {
      this.phraseAt = this.quote
      this.phrase = this.isPhrase(this.closeAfter(at, this.closingMarks))
    }
    return this.phrase
  }

  private isPhrase(close: number): boolean {
    const opened = skipSpaceBack(this.text, this.quote, this.from)
    if (close === NONE || (opened > this.from && this.text.charCodeAt(opened - 1) === 0x3a)) return false
    const midway = opened > this.from
    const next = this.text.charCodeAt(close + 1)
    if (midway && next === 0x2c) return true
    if (!isSpace(next) || !isLower(this.text.charCodeAt(skipSpace(this.text, close + 1)))) return false
    return midway || !this.words.commasInsideQuotes || !',!?'.includes(this.text.charAt(close - 1))
  }

  private seeQuote(at: number, code: number): void {
    const mark = this.text.charAt(at)
    if (this.quote === NONE) {
      if (!this.opens(at, code)) return
      this.quote = at
      this.closingMarks = CLOSING_MARKS[mark] ?? '”'
    } else if (this.closingMarks.includes(mark) && !(mark === '"' && this.opens(at, code))) this.quote = NONE
  }

  /** „ always opens; the other marks tell by what stands around them. */
  private opens(at: number, code: number): boolean {
    const next = this.text.charCodeAt(at + 1)
    if (isSpace(next) || Number.isNaN(next)) return false
    if (code === 0x201e) return true
    const before = this.text.charCodeAt(at - 1)
    return at === this.from || isSpace(before) || isDash(before) || (isOpening(before) && before !== code)
  }

  /** The first of `marks` from `at` on, within reach and before a blank line; -1 where there is none. */
  private closeAfter(at: number, marks: string): number {
    const end = Math.min(this.text.length, at + REACH)
    let lineBreaks = 0
    for (let i = at; i < end; i++) {
      const code = this.text.charCodeAt(i)
      if (code === 0x0a || code === 0x2029) lineBreaks++
      else if (!isSpace(code)) lineBreaks = 0
      if (lineBreaks > 1 || code === 0x2029) return NONE
      if (kindOf(code) >= QUOTE && marks.includes(String.fromCharCode(code))) return i
    }
    return NONE
  }
}

const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '"': '"',
  '«': '»',
  '»': '«',
}
