/** A file's bytes as text without byte-order mark, or what makes them no text. */

import type { Fault } from './problem.js'

const LINE_FEED = 0x0a

/** The text of UTF-8 bytes, or the first place that is not UTF-8 or holds a NUL byte. Line breaks stay as they are. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: Fault } {
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    return {
      fault: {
        line: firstBadLine(bytes),
        problem: 'This line is not UTF-8 text.',
        remedy: 'Save the file in the encoding UTF-8.',
      },
    }
  }
  const nul = text.indexOf('\0')
  if (nul < 0) return { text }
  return {
    fault: {
      line: text.slice(0, nul).split('\n').length,
      problem: 'This line holds a NUL byte.',
      remedy: 'Save the file as plain text in the encoding UTF-8.',
    },
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** No UTF-8 character holds the byte of a line feed, so that each line can be judged by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const lineFeed = bytes.indexOf(LINE_FEED, start)
    if (lineFeed < 0 || decodeUtf8(bytes.subarray(start, lineFeed)) === undefined) return line
    start = lineFeed + 1
  }
}
