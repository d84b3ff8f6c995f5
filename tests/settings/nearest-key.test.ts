import { describe, expect, it } from 'vitest'
import { nearestKey } from '../../src/settings/nearest-key.js'

describe('nearestKey', () => {
  it.each([
    ['a missing letter', 'excerpt', 'excerpts'],
    ['an added letter', 'limitss', 'limits'],
    ['two swapped letters', 'topisc', 'topics'],
    ['another case', 'TOPICS', 'topics'],
    ['one letter of two', 'ua', 'uk'],
    ['nothing like any', 'colour', undefined],
    // "excerpts" has eight letters: two slips are forgiven, three are not.
    ['two slips in eight letters', 'exserptz', 'excerpts'],
    ['three slips in eight letters', 'exzerbtz', undefined],
  ])('finds the key behind %s', (_, typed, meant) => {
    expect(nearestKey(typed, ['excerpts', 'limits', 'topics', 'uk'])).toBe(meant)
  })

  it('counts two swapped letters as one slip', () => {
    expect(nearestKey('LOG_LEVLE', ['LOG_LEVEL'], 1)).toBe('LOG_LEVEL')
    expect(nearestKey('LGO_LEVLE', ['LOG_LEVEL'], 1)).toBeUndefined()
  })

  it('finds a long key although a short one, too short for so many slips, takes fewer', () => {
    expect(nearestKey('excerptChars', ['excerpts', 'excerptCharacters'])).toBe('excerptCharacters')
  })

  it('knows nothing where nothing is known', () => {
    expect(nearestKey('topics', [])).toBeUndefined()
  })
})
