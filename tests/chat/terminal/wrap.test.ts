import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless } from '../../../src/chat/plain/plain-text.js'
import { displayWidth } from '../../../src/chat/terminal/display-width.js'
import { wrap } from '../../../src/chat/terminal/wrap.js'

describe('wrapping', () => {
  it.each([
    ['breaks between words', 'aa bb cc', 5, ['aa bb', 'cc']],
    ['fills a line to its last column', 'aaa bbb', 7, ['aaa bbb']],
    ['breaks a word that no line holds', 'a bcdefghi j', 4, ['a', 'bcde', 'fghi', 'j']],
    ['goes on behind the rest of such a word', 'abcdef gh', 4, ['abcd', 'ef', 'gh']],
    ['keeps the line breaks of the text', 'a\nb\r\nc\u2028d', 9, ['a', 'b', 'c', 'd']],
    ['keeps empty lines', 'a\n\nb', 9, ['a', '', 'b']],
    ['keeps white space that starts a line', 'a\n  b c', 9, ['a', '  b c']],
    ['keeps white space between words on one line', 'a  b   c', 9, ['a  b   c']],
    ['leaves out the white space where it breaks', 'aaa   bbb', 4, ['aaa', 'bbb']],
    ['counts wide characters double', '日本 日本', 5, ['日本', '日本']],
    ['does not break at a no-break space', 'a 10\u00a0km', 5, ['a', '10\u00a0km']],
    ['never splits an accent from its letter', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['gives one empty line for nothing', '', 9, ['']],
    ['breaks nothing without a width', 'a b c d e\nf', Number.POSITIVE_INFINITY, ['a b c d e', 'f']],
  ])('%s', (_claim, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines)
  })

  it('leaves out nothing but white space, and makes no line too wide', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30, size: 'max' }), fc.constantFrom(' ', '\n', 'слово')),
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (parts, width) => {
        const text = harmless(parts.join(' '))
        const lines = wrap(text, width)
        let end = 0
        for (const line of lines) {
          expect(text.slice(end, line.start)).toMatch(/^\s*$/)
          expect(displayWidth(text.slice(line.start, line.end))).toBeLessThanOrEqual(width)
          end = line.end
        }
        expect(text.slice(end)).toMatch(/^\s*$/)
      }),
    )
  })
})

function linesOf(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end))
}
