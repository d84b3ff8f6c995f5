/**
 * A dictd dictionary of two languages: what a word of one is called in the other.
 *
 * Translations come as stems. Leaves entries unread until a word that begins like them is asked for: the largest
 * dictionary has 460,000.
 */

import type { Language } from '../model.js'
import { fold } from '../text/fold.js'
import { readIndexLine, scanIndex } from './dictd-index.js'
import type { DictdText } from './dictd-text.js'
import { type DictionaryEntry, parseEntry } from './parse-entry.js'
import { StemIndex } from './stem-index.js'

/** The stems of a word or phrase, without stop words where it has others. */
export type StemsOf = (text: string, language: Language) => readonly string[]
export type Translation = readonly [string, ...string[]]

export interface DictdFiles {
  readonly from: Language
  readonly to: Language
  readonly index: Buffer
  readonly text: DictdText
}

/** In bytes, some 100,000 entries. A larger text is not read backwards: that takes a pass over every entry. */
const LARGEST_BACKWARDS = 16_000_000

/** A translation of one word, folded, and its headword. */
interface Backwards {
  readonly word: string
  readonly headword: string
}

export class Dictionary {
  readonly #files: DictdFiles
  readonly #stemsOf: StemsOf
  /** By headword: where its line begins in the index. */
  readonly #forwards: StemIndex<number>
  /** By translation; made when it is first needed. */
  #backwards: StemIndex<Backwards> | undefined

  /** @throws {IndexFault} */
  constructor(files: DictdFiles, stemsOf: StemsOf) {
    const { index, text, from } = files
    this.#files = files
    this.#stemsOf = stemsOf
    this.#forwards = new StemIndex(
      (start) => fold(readIndexLine(index, start).headword),
      (word) => stemsOf(word, from)[0] ?? '',
    )
    scanIndex(index, text.size, (start, oneWord) => {
      if (oneWord) this.#forwards.add(beginningAt(index, start), start)
    })
  }

  /**
   * What a word is called in the other language, in the order of the dictionary; nothing for a word of a third language, or
   * of the second one of a large dictionary.
   *
   * @param word  folded
   */
  translate(word: string, stem: string, language: Language): Translation[] {
    const { from, to, text } = this.#files
    if (language === from) {
      const lines = this.#forwards.find(word, stem)
      const found = lines.flatMap((start) => this.#entryAt(start).translations)
      return this.#asStems(found, to)
    }
    if (language !== to || text.size > LARGEST_BACKWARDS) return []
    this.#backwards ??= this.#readBackwards()
    const found = this.#backwards.find(word, stem).map(({ headword }) => headword)
    return this.#asStems(found, from)
  }

  #readBackwards(): StemIndex<Backwards> {
    const { index, text, to } = this.#files
    const lines: { start: number; offset: number }[] = []
    scanIndex(index, text.size, (start) => lines.push({ start, offset: readIndexLine(index, start).offset }))
    // In the order of the text, so that each of its chunks is inflated once.
    lines.sort((a, b) => a.offset - b.offset)
    const backwards = new StemIndex<Backwards>(
      ({ word }) => word,
      (word) => this.#stemsOf(word, to)[0] ?? '',
    )
    for (const { start } of lines) {
      const { headword, translations } = this.#entryAt(start)
      for (const translation of translations) {
        const word = fold(translation)
        if (headword !== '' && !word.includes(' ')) backwards.add(word, { word, headword })
      }
    }
    return backwards
  }

  /** Empty where the text is damaged: what can't be read says nothing. */
  #entryAt(start: number): DictionaryEntry {
    const { headword, offset, length } = readIndexLine(this.#files.index, start)
    // What the dictionary says of itself: its name, its licence.
    if (/^00-?database/.test(headword)) return NOTHING
    try {
      return parseEntry(this.#files.text.read(offset, length))
    } catch {
      return NOTHING
    }
  }

  #asStems(phrases: readonly string[], language: Language): Translation[] {
    const translations = new Map<string, Translation>()
    for (const phrase of phrases) {
      const [first, ...rest] = this.#stemsOf(phrase, language)
      if (first !== undefined) translations.set([first, ...rest].join(' '), [first, ...rest])
    }
    return [...translations.values()]
  }
}

const NOTHING: DictionaryEntry = { headword: '', translations: [] }

/** The first three letters of a headword; of most they are three bytes that need no folding. */
function beginningAt(index: Buffer, start: number): string {
  const [a = 0, b = 0, c = 0] = [index[start], index[start + 1], index[start + 2]]
  return isPlain(a) && isPlain(b) && isPlain(c)
    ? String.fromCharCode(a, b, c)
    : fold(readIndexLine(index, start).headword)
}

/** From a to z. */
function isPlain(code: number): boolean {
  return code >= 97 && code <= 122
}
