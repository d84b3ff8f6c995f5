/**
 * One place where a sentence may end: the stops that stand together and the marks that close behind them.
 *
 * Says what stands there, not whether a sentence ends.
 */

import { isClosing, isDigit, isQuoteMark, kindOf, STOP } from './characters.js'

export interface Stop {
  /** Where the last run of stops begins: the second one of `!“.` */
  readonly start: number
  /** Behind the stops and what closes after them: quote marks, brackets, numbers of footnotes. */
  readonly end: number
  /** `full` is one dot; `loud` has a ! or ?; `trailing` is … or several dots. */
  readonly kind: 'full' | 'loud' | 'trailing'
  /** Does a quote mark close behind the stops? */
  readonly quoted: boolean
}

/** Reads the stop whose first unit stands at `at`. */
export function readStop(text: string, at: number): Stop {
  let start = at
  let end = at
  let loud = false
  let quoted = false
  for (let inRun = false; end < text.length; ) {
    const code = text.charCodeAt(end)
    const isStop = kindOf(code) === STOP
    if (isStop) {
      if (!inRun) start = end
      if (!inRun) loud = quoted = false
      loud ||= code === 0x21 || code === 0x3f
      end++
    } else {
      const next = skipClosing(text, end)
      if (next === end) break
      quoted ||= isQuoteMark(code)
      end = next
    }
    inRun = isStop
  }
  return { start, end, kind: loud ? 'loud' : isFullStop(text, start) ? 'full' : 'trailing', quoted }
}

function isFullStop(text: string, start: number): boolean {
  return text.charCodeAt(start) === 0x2e && kindOf(text.charCodeAt(start + 1)) !== STOP
}

/** The place behind one closing mark at `at`, or `at` where there is none. */
function skipClosing(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (isClosing(code) || isSuperscript(code)) return at + 1
  return code === 0x5b ? skipFootnote(text, at) : at
}

/** The place behind [1] or [123], or `at` where there is none. */
function skipFootnote(text: string, at: number): number {
  let end = at + 1
  while (end < at + 4 && isDigit(text.charCodeAt(end))) end++
  return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : at
}

function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)
}
