import fc from 'fast-check'
import { expect, it } from 'vitest'
import { intoPages } from '../../../src/chat/terminal/pages.js'

it('gives one page for what fits', () => {
  expect(intoPages(['a', 'b', 'c'], 3)).toEqual([['a', 'b', 'c']])
  expect(intoPages([], 3)).toEqual([[]])
})

it('ends a page at an empty line in its lower half, which is left out', () => {
  expect(intoPages(['a', 'b', 'c', '', 'd', 'e', 'f'], 5)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ])
})

it('fills a page where only its upper half has an empty line', () => {
  expect(intoPages(['a', '', 'b', 'c', 'd', 'e'], 5)).toEqual([['a', '', 'b', 'c', 'd'], ['e']])
})

it('takes the empty line right behind a full page for its end', () => {
  expect(intoPages(['a', 'b', '', 'c'], 2)).toEqual([['a', 'b'], ['c']])
})

it('loses no line, and fills no page beyond its rows', () => {
  const lines = fc.array(fc.constantFrom('', 'x', 'y', 'z'))
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 12 }), (all, rows) => {
      const pages = intoPages(all, rows)
      expect(pages.flat().filter((line) => line !== '')).toEqual(all.filter((line) => line !== ''))
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(rows)
    }),
  )
})
