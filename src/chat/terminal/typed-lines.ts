/**
 * A stream of bytes as lines of text.
 *
 * Whatever a pipe may carry will do: lines without end, rubbish, half characters (which become �). Holds no more of a
 * line than asked for, so that no input fills the memory.
 */

import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/**
 * The lines of a stream, without their line breaks and without a byte-order mark; after the last line break a line counts
 * only if something stands there. Of a line longer than `longest` its first `longest + 1` units are given.
 *
 * @throws what the stream fails with
 */
export async function* typedLines(input: Readable, longest: number): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let line = ''
  let first = true
  const keep = (text: string): void => {
    if (first && text !== '') {
      line += text.replace(/^\uFEFF/, '').slice(0, longest + 1)
      first = false
    } else if (line.length <= longest) line += text.slice(0, longest + 1 - line.length)
  }

  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      keep(part)
      yield line.replace(/\r$/, '')
      line = ''
    }
    keep(last)
  }
  keep(decoder.end())
  if (line !== '') yield line.replace(/\r$/, '')
}
