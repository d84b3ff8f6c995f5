import { expect, it } from 'vitest'
import { charactersOf, displayWidth } from '../../../src/chat/terminal/display-width.js'

it.each([
  ['', 0],
  ['Brücke', 6],
  ['„Zitat“ – …', 11],
  ['Їжак', 4],
  // A letter and its accent as two code points are one column; й can be written so.
  ['e\u0301', 1],
  ['и\u0306', 1],
  ['日本', 4],
  ['한국', 4],
  ['ＡＢ', 4],
  ['👍', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['❤️', 2],
  ['🇺🇦', 2],
  ['a\u200bb', 2],
  ['␛[31m', 5],
])('%j takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
})

it('walks through a text character by character', () => {
  expect([...charactersOf('aи\u0306👍')]).toEqual([
    { index: 0, end: 1, columns: 1 },
    { index: 1, end: 3, columns: 1 },
    { index: 3, end: 5, columns: 2 },
  ])
})
