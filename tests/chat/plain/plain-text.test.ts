import fc from 'fast-check'
import { expect, it } from 'vitest'
import { harmless } from '../../../src/chat/plain/plain-text.js'

it.each([
  ['an escape sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['a bell and a backspace', 'ding\u0007\u0008', 'ding␇␈'],
  ['a lone carriage return', 'good\rbad', 'good␍bad'],
  ['NUL and delete', '\u0000\u007f', '␀␡'],
  ['a control of eight bits', '\u009b31m', '�31m'],
  ['an override of the writing direction', 'exe.\u202egnp\u202c', 'exe.�gnp�'],
  ['half a character', 'a\ud83d', 'a�'],
  ['a tab', 'a\tb', 'a b'],
])('shows %s harmlessly', (_what, text, shown) => {
  expect(harmless(text)).toBe(shown)
})

it.each([
  '„Zitat“ – naïve Straße',
  'Київ, м’яч, Ґанок',
  'line\nline\r\nline',
  'emoji 👨‍👩‍👧‍👦',
  'no-break\u00a0space',
  'e\u0301',
])('leaves harmless text as it is: %j', (text) => {
  expect(harmless(text)).toBe(text)
})

it('keeps every place where it was, and leaves nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = harmless(text)
      expect(shown).toHaveLength(text.length)
      expect(shown.replaceAll('\r\n', '\n')).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u)
    }),
  )
})
