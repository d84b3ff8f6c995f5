import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestWord } from '../../../src/chat/plain/nearest-word.js'
import { editDistance } from '../../../src/text/similarity.js'

describe('typing slips', () => {
  it.each([
    ['', '', 0],
    ['help', 'help', 0],
    ['hep', 'help', 1],
    ['hhelp', 'help', 1],
    ['holp', 'help', 1],
    ['hlep', 'help', 1],
    ['plhe', 'help', 4],
    ['', 'help', 4],
  ])('from "%s" to "%s" are %i', (typed, meant, slips) => {
    expect(editDistance(typed, meant, 1000)).toBe(slips)
  })

  it('are as many there as back, and none only between equals', () => {
    const words = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b, 1000)).toBe(editDistance(b, a, 1000))
        expect(editDistance(a, b, 1000) === 0).toBe(a === b)
      }),
    )
  })
})

describe('the nearest word', () => {
  it('is the one that was begun', () => {
    expect(nearestWord('tim', ['time', 'timeline'])).toBe('time')
    expect(nearestWord('helpme', ['ask', 'help'])).toBe('help')
  })

  it('is the one with the fewest slips, the first of equals', () => {
    expect(nearestWord('repotr', ['resort', 'report'])).toBe('report')
    expect(nearestWord('bat', ['cat', 'rat'])).toBe('cat')
  })

  it('is none when more than a third would have to change, or nothing was typed', () => {
    // Two of six letters are a third; three are more.
    expect(nearestWord('statix', ['status'])).toBe('status')
    expect(nearestWord('staxyz', ['status'])).toBeUndefined()
    expect(nearestWord('', ['status'])).toBeUndefined()
  })
})
