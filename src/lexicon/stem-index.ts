/**
 * Values found by the stem of their word, where stemming every word at start would take too long.
 *
 * A value is filed under the first letters of its word; the words of a beginning are stemmed when it is first asked for.
 */

const BEGINNING = 3

export class StemIndex<T> {
  readonly #wordOf: (value: T) => string
  readonly #stemOf: (word: string) => string
  readonly #unread = new Map<string, T[]>()
  readonly #byStem = new Map<string, ReadonlyMap<string, readonly T[]>>()

  /** @param wordOf  a value's word, folded */
  constructor(wordOf: (value: T) => string, stemOf: (word: string) => string) {
    this.#wordOf = wordOf
    this.#stemOf = stemOf
  }

  /** @param word  the value's word, or its first three letters, folded */
  add(word: string, value: T): void {
    push(this.#unread, word.slice(0, BEGINNING), value)
  }

  /**
   * Values of the very word, or else of words that have its stem and begin as the word or the stem does ("machen" for
   * "gemacht", whose stem is "mach"). The very word comes first since stems are coarse: Fahrt and Fähre are both "fahr".
   */
  find(word: string, stem: string): T[] {
    const beginnings = new Set([word.slice(0, BEGINNING), stem.slice(0, BEGINNING)])
    const alike = [...beginnings].flatMap((beginning) => this.#stemsOf(beginning).get(stem) ?? [])
    const same = alike.filter((value) => this.#wordOf(value) === word)
    return same.length > 0 ? same : alike
  }

  #stemsOf(beginning: string): ReadonlyMap<string, readonly T[]> {
    const before = this.#byStem.get(beginning)
    const values = this.#unread.get(beginning)
    if (before !== undefined || values === undefined) return before ?? new Map()
    const byStem = new Map<string, T[]>()
    for (const value of values) push(byStem, this.#stemOf(this.#wordOf(value)), value)
    this.#byStem.set(beginning, byStem)
    this.#unread.delete(beginning)
    return byStem
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
