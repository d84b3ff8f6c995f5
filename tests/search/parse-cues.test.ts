import { describe, expect, it } from 'vitest'
import { CUE_LISTS } from '../../src/search/cues.js'
import { parseCues } from '../../src/search/parse-cues.js'
import { goodValue } from '../fixtures/good-value.js'

const FILE = 'config/question-cues.yaml'
const NONE = "{de: '', en: '', uk: '', ru: ''}"
const allBut = (left: string) =>
  CUE_LISTS.filter((list) => list !== left)
    .map((list) => `${list}: ${NONE}`)
    .join('\n')

describe('parseCues', () => {
  it('reads the phrases of each cue and language', () => {
    const lists = goodValue(
      parseCues(`${allBut('still')}\nstill: {de: 'noch, immer noch', en: still, uk: '', ru: ''}`, FILE),
    )
    expect(lists.still).toEqual({ de: ['noch', 'immer noch'], en: ['still'], uk: [], ru: [] })
    expect(lists.never.de).toEqual([])
  })

  it.each([
    ['nothing', '', 1, 'The file is empty.', /^Give latest, still, .*beside, and nothing else\.$/],
    ['a cue missing', allBut('next'), 1, 'next is missing.', /^Give de, en, uk and ru/],
    [
      'an unknown cue',
      `${allBut('')}\nmood: ${NONE}`,
      CUE_LISTS.length + 1,
      '"mood" does not belong here.',
      /^Give latest/,
    ],
    [
      'a language missing',
      `${allBut('now')}\nnow: {de: jetzt, en: now, ru: ''}`,
      CUE_LISTS.length,
      'now.uk is missing.',
      /^Give words/,
    ],
  ])('names %s', (_, text, line, problem, remedy) => {
    expect(parseCues(text, FILE)).toEqual({
      problems: [{ file: FILE, line, problem, remedy: expect.stringMatching(remedy) }],
    })
  })
})
