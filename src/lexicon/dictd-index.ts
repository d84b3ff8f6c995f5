/**
 * The index of a dictd dictionary: "headword <tab> offset <tab> length" a line, numbers in base 64.
 *
 * A line is read from the file's bytes when it is asked for: half a million strings would take a start's time.
 */

export interface IndexLine {
  readonly headword: string
  /** Of the entry in the text, both in bytes. */
  readonly offset: number
  readonly length: number
}

/** A line that can't be read; counted from 1. */
export class IndexFault extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

/** @param start  where the line begins, as `scanIndex` said */
export function readIndexLine(index: Buffer, start: number): IndexLine {
  const tab = index.indexOf(TAB, start)
  const { offset, length } = numbersAfter(index, tab) ?? { offset: 0, length: 0 }
  return { headword: index.toString('utf8', start, tab), offset, length }
}

/**
 * Calls `visit` with where each line begins, and whether its headword is one word.
 *
 * @param size  of the text, in bytes
 * @throws {IndexFault} for the first line that is none, or whose entry ends after the text
 */
export function scanIndex(index: Buffer, size: number, visit: (start: number, oneWord: boolean) => void): void {
  let line = 1
  for (let start = 0; start < index.length; line++) {
    let tab = start
    let oneWord = true
    for (; index[tab] !== TAB && index[tab] !== NEWLINE && tab < index.length; tab++)
      if (index[tab] === SPACE) oneWord = false
    const numbers = numbersAfter(index, tab)
    if (numbers === undefined || numbers.offset + numbers.length > size) throw new IndexFault(line)
    visit(start, oneWord)
    start = numbers.end + 1
  }
}

const TAB = 9
const NEWLINE = 10
const SPACE = 32

/** Values of the digits by their codes, -1 for every other code. */
const DIGITS = new Int8Array(256).fill(-1)
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value
}

/** The two numbers after a headword, and where their line ends; undefined where they are not there. */
function numbersAfter(index: Buffer, tab: number): { offset: number; length: number; end: number } | undefined {
  if (index[tab] !== TAB) return undefined
  let at = tab + 1
  const number = (): number => {
    let value = 0
    for (let digit = digitAt(index, at); digit >= 0; digit = digitAt(index, ++at)) value = value * 64 + digit
    return value
  }
  const offset = number()
  const middle = at++
  const length = number()
  if (index[middle] !== TAB || middle === tab + 1 || at === middle + 1) return undefined
  // Some dictionaries have a fourth column: the headword as it is written.
  if (index[at] === TAB) while (index[at] !== NEWLINE && at < index.length) at++
  return index[at] === NEWLINE || at === index.length ? { offset, length, end: at } : undefined
}

function digitAt(index: Buffer, at: number): number {
  return DIGITS[index[at] ?? 0] ?? -1
}
