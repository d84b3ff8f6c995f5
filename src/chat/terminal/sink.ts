/**
 * Writing to an output whose reader may go away (`… | head -1`).
 *
 * A reader that has gone is no fault; any other fault of the stream is kept for the end.
 */

import type { Writable } from 'node:stream'

export interface Sink {
  /** Whether nothing can be written any more. */
  readonly broken: boolean
  /** What broke it, unless its reader just went away. */
  readonly fault: Error | undefined
  /** Settles when the text is handed on or can't be; never rejects. */
  write(text: string): Promise<void>
}

const READER_GONE = ['EPIPE', 'ERR_STREAM_DESTROYED']

/** @param onBroken  called once, when the stream takes nothing any more */
export function sinkOf(output: Writable, onBroken: () => void): Sink {
  let broken = false
  let fault: Error | undefined
  // Never taken off again: a late EPIPE without a listener would end the process with a stack trace.
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (!READER_GONE.includes(error.code ?? '')) fault ??= error
    if (!broken) onBroken()
    broken = true
  })
  return {
    get broken() {
      return broken
    },
    get fault() {
      return fault
    },
    write: (text) => new Promise((resolve) => output.write(text, () => resolve())),
  }
}
