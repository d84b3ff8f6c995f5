import { describe, expect, it } from 'vitest'
import { GISTS, type Gist } from '../../src/search/cues.js'
import { asksInGeneral, type Question, type TermRole, tellsAnything } from '../../src/search/question.js'

const EMPTY: Question = { text: '', language: 'de', terms: [], asks: 0, opposed: [] }

function ofRoles(...roles: readonly TermRole[]): Question {
  const terms = roles.map((role) => ({ surface: 'x', word: 'x', stem: 'x', role, weight: 1, alternatives: [] }))
  return { ...EMPTY, terms }
}

describe('a question asks in general', () => {
  it('where the first sentences of a report would answer it, not where one fact would', () => {
    const general: readonly Gist[] = ['happened', 'outcome', 'participants', 'next', 'summary']
    expect(GISTS.filter((gist) => asksInGeneral({ ...EMPTY, gists: [gist] }))).toEqual(general)
  })

  it('where any of its gists does, and not without one', () => {
    expect(asksInGeneral({ ...EMPTY, gists: ['leader', 'outcome'] })).toBe(true)
    expect(asksInGeneral({ ...EMPTY, gists: ['leader', 'reason'] })).toBe(false)
    expect(asksInGeneral({ ...EMPTY, gists: [] })).toBe(false)
    expect(asksInGeneral(EMPTY)).toBe(false)
  })
})

describe('a question tells something', () => {
  it('where a word of it does more than ask or hold it together', () => {
    expect(tellsAnything(ofRoles('weak', 'asked', 'noun'))).toBe(true)
    expect(tellsAnything(ofRoles('head'))).toBe(true)
    expect(tellsAnything(ofRoles('weak', 'asked'))).toBe(false)
    expect(tellsAnything(EMPTY)).toBe(false)
  })
})
