import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedLines } from '../../../src/chat/terminal/typed-lines.js'

describe('typed lines', () => {
  it.each([
    ['end with a line break', 'a\nb\n', ['a', 'b']],
    ['may lack the last line break', 'a\nb', ['a', 'b']],
    ['may end as on Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['may be empty', 'a\n\n\nb\n', ['a', '', '', 'b']],
    ['are none in nothing', '', []],
    ['have no byte-order mark at the start', '\uFEFFa\n\uFEFFb', ['a', '\uFEFFb']],
    ['keep a carriage return inside', 'a\rb\n', ['a\rb']],
  ])('%s', async (_claim, text, lines) => {
    expect(await linesOf([Buffer.from(text)])).toEqual(lines)
  })

  it('do not depend on how the bytes arrive', async () => {
    const text = 'Wer saß am Tisch?\r\nХто сидів за столом? 👍\n\nlast'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: Buffer.byteLength(text) })), async (cuts) => {
        const bytes = Buffer.from(text)
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
        expect(await linesOf(chunks)).toEqual(['Wer saß am Tisch?', 'Хто сидів за столом? 👍', '', 'last'])
      }),
    )
  })

  it('are cut one unit behind the longest, so that one can tell', async () => {
    expect(await linesOf([Buffer.from('abcdef\nabc\nabcd')], 3)).toEqual(['abcd', 'abc', 'abcd'])
  })

  it('never hold more of an endless line than they give', async () => {
    // Half a gigabyte in pieces of one megabyte: kept whole, it would be longer than any string may be.
    const piece = Buffer.alloc(1 << 20, 'x')
    const endless = Array.from({ length: 512 }, () => piece)
    const [line, ...others] = await linesOf(endless, 10)
    expect(line).toBe('x'.repeat(11))
    expect(others).toEqual([])
  })

  it('show broken characters as �', async () => {
    expect(await linesOf([Buffer.from([0x61, 0xff, 0x0a, 0xc3])])).toEqual(['a�', '�'])
  })
})

async function linesOf(chunks: Buffer[], longest = 1000): Promise<string[]> {
  const lines: string[] = []
  for await (const line of typedLines(Readable.from(chunks), longest)) lines.push(line)
  return lines
}
