/**
 * The text of a dictd dictionary: .dict, or .dict.dz, whole or in the chunks of dictzip.
 *
 * Inflates a chunk when it is asked for, since a large dictionary unpacks to 80 MB.
 *
 * @see dictzip(1): gzip whose extra field "RA" names the length of each chunk
 */

import { constants, gunzipSync, inflateRawSync } from 'node:zlib'

export interface DictdText {
  /** Bytes. */
  readonly size: number
  /** UTF-8 from `offset` on, both in bytes. @throws where the file is damaged there */
  read(offset: number, length: number): string
}

/** @throws where the file begins as gzip does and is damaged or cut off */
export function openDictdText(file: Buffer): DictdText {
  if (file.length < 2 || file.readUInt16BE(0) !== GZIP) return plainText(file)
  const { flags, chunkLength, chunkSizes } = dictzipHeader(file)
  if (chunkLength === 0) return plainText(gunzipSync(file))
  const starts = [endOfHeader(file, flags)]
  for (const size of chunkSizes) starts.push((starts.at(-1) ?? 0) + size)
  const size = file.readUInt32LE(file.length - 4)
  const cutOff = (starts.at(-1) ?? 0) + TRAILER > file.length || size > chunkSizes.length * chunkLength
  if (cutOff) throw new Error('cut off')

  let last = { number: -1, bytes: Buffer.alloc(0) }
  const chunk = (number: number): Buffer => {
    if (last.number !== number) {
      const packed = file.subarray(starts[number], starts[number + 1])
      last = { number, bytes: inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }) }
    }
    return last.bytes
  }
  chunk(0)
  return {
    size,
    read(offset, length) {
      const first = Math.floor(offset / chunkLength)
      const chunks: Buffer[] = []
      for (let at = first; at * chunkLength < offset + length; at++) chunks.push(chunk(at))
      const start = offset - first * chunkLength
      const [only = Buffer.alloc(0)] = chunks
      return (chunks.length === 1 ? only : Buffer.concat(chunks)).toString('utf8', start, start + length)
    },
  }
}

const GZIP = 0x1f8b
/** Checksum and size, four bytes each. */
const TRAILER = 8
/** Bits of a gzip header's flags (RFC 1952). */
const CHECKSUM = 2
const EXTRA = 4
const NAME = 8
const COMMENT = 16

/** `chunkLength` is 0 for gzip that dictzip did not write. */
function dictzipHeader(file: Buffer): { flags: number; chunkLength: number; chunkSizes: number[] } {
  const flags = file.readUInt8(3)
  if ((flags & EXTRA) === 0 || file.toString('latin1', 12, 14) !== 'RA') {
    return { flags, chunkLength: 0, chunkSizes: [] }
  }
  const count = file.readUInt16LE(20)
  return {
    flags,
    chunkLength: file.readUInt16LE(18),
    chunkSizes: Array.from({ length: count }, (_, at) => file.readUInt16LE(22 + 2 * at)),
  }
}

function endOfHeader(file: Buffer, flags: number): number {
  let at = 12 + file.readUInt16LE(10)
  for (const text of [NAME, COMMENT]) if ((flags & text) !== 0) at = file.indexOf(0, at) + 1
  return (flags & CHECKSUM) === 0 ? at : at + 2
}

function plainText(bytes: Buffer): DictdText {
  return { size: bytes.length, read: (offset, length) => bytes.toString('utf8', offset, offset + length) }
}
