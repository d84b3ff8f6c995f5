import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDictdText } from '../../src/lexicon/dictd-text.js'
import { dictzip } from '../fixtures/dictd.js'

const TEXT = Buffer.from('Fähre /ˈfɛːʁə/ <n>\nпаром, переправа\n'.repeat(20))

describe('the text of a dictionary', () => {
  it.each([
    ['plain', TEXT],
    ['as gzip', gzipSync(TEXT)],
    ['as dictzip', dictzip(TEXT, 100)],
  ])('is the same %s, wherever a stretch begins and ends', (_, file) => {
    const text = openDictdText(file)
    expect(text.size).toBe(TEXT.length)
    const stretch = fc.tuple(fc.nat(TEXT.length), fc.nat(400))
    fc.assert(
      fc.property(stretch, ([offset, wanted]) => {
        const length = Math.min(wanted, TEXT.length - offset)
        expect(text.read(offset, length)).toBe(TEXT.toString('utf8', offset, offset + length))
      }),
    )
  })

  it('is read from what any gzip reads', () => expect(gunzipSync(dictzip(TEXT, 100))).toEqual(TEXT))

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['dictzip', dictzip(TEXT, 100)],
  ])('is refused where %s is cut off anywhere', (_, file) => {
    for (let length = 2; length < file.length; length++) {
      expect(() => openDictdText(file.subarray(0, length)), `${length} bytes`).toThrow()
    }
  })

  it('is refused where its first chunk is damaged; a later one throws when it is read', () => {
    const whole = dictzip(TEXT, 100)
    const first = whole.indexOf('a.dict') + 7
    expect(() => openDictdText(Buffer.from(whole).fill(0xff, first, first + 8))).toThrow()
    const late = openDictdText(Buffer.from(whole).fill(0xff, whole.length - 100, whole.length - 10))
    expect(late.read(0, 6)).toBe('Fähre')
    expect(() => late.read(TEXT.length - 10, 10)).toThrow()
  })
})
