import { describe, expect, it } from 'vitest'
import { parseWordLists, splitWords } from '../../src/search/parse-word-lists.js'

const FILE = 'config/interrogatives.yaml'

describe('parseWordLists', () => {
  it('reads a line of words for each language', () => {
    expect(parseWordLists("# Which\nde: welche, wie viele\nen: which\nuk: ''\nru: какой\n", FILE)).toEqual({
      value: { de: ['welche', 'wie viele'], en: ['which'], uk: [], ru: ['какой'] },
    })
  })

  it('names everything that is wrong, by line', () => {
    expect(parseWordLists('de: welche\nen:\npl: jaki\nru: 7\n', FILE)).toMatchObject({
      problems: [
        { file: FILE, line: 1, problem: 'uk is missing.' },
        { file: FILE, line: 2, problem: 'en is empty.' },
        {
          file: FILE,
          line: 3,
          problem: '"pl" does not belong here.',
          remedy: 'Give de, en, uk and ru, and nothing else.',
        },
        { file: FILE, line: 4, problem: 'ru is 7.' },
      ],
    })
  })
})

describe('splitWords', () => {
  it.each([
    ['eins, zwei drei ,vier', ['eins', 'zwei drei', 'vier']],
    ['eins,, ', ['eins']],
    ['', []],
  ])('takes %j apart into %j', (words, parts) => expect(splitWords(words)).toEqual(parts))
})
