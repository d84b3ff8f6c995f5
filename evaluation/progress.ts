/** How far a long run is, on a terminal's line that is written over and over. */

export type Progress = (what: string, done: number, all: number) => void

const EVERY = 20
const TO_LINE_START = '\r\u001b[K'

/** @returns undefined where `stream` is no terminal: a log needs no such line */
export function progressOn(stream: NodeJS.WriteStream): Progress | undefined {
  if (!stream.isTTY) return undefined
  return (what, done, all) => {
    if (done === all) stream.write(TO_LINE_START)
    else if (done % EVERY === 0) stream.write(`${TO_LINE_START}${what}, ${done} of ${all}`)
  }
}
