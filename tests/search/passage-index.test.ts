import { describe, expect, it } from 'vitest'
import { PassageIndex } from '../../src/search/passage-index.js'

function indexOf(...passages: string[]): PassageIndex {
  const index = new PassageIndex()
  for (const [number, terms] of passages.entries()) index.add(number, terms)
  return index
}

const found = (index: PassageIndex, terms: Record<string, number>, accept?: (passage: number) => boolean) =>
  index.search(new Map(Object.entries(terms)), accept).map(({ passage }) => passage)

describe('the passage index', () => {
  const index = indexOf('dike harbour', 'dike dike dike', 'cake', 'harbour cake dike harbour', '')

  it('finds the passages that have any of the terms, and no others', () => {
    expect(found(index, { dike: 1 }).sort()).toEqual([0, 1, 3])
    expect(found(index, { cake: 1, harbour: 1 }).sort()).toEqual([0, 2, 3])
    expect(found(index, { jellyfish: 1 })).toEqual([])
    expect(found(index, {})).toEqual([])
  })

  it('puts the passage first that uses a term more', () => expect(found(index, { dike: 1 })[0]).toBe(1))

  it('puts the passage first that has what counts more', () => {
    const either = indexOf('dike', 'cake')
    expect(found(either, { dike: 9, cake: 1 })).toEqual([0, 1])
    expect(found(either, { dike: 1, cake: 9 })).toEqual([1, 0])
  })

  it('gives scores in their order, above 0', () => {
    const scores = index
      .search(
        new Map([
          ['harbour', 1],
          ['dike', 2],
        ]),
      )
      .map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(Math.min(...scores)).toBeGreaterThan(0)
  })

  it('looks only where it may', () => {
    expect(found(index, { dike: 1 }, (passage) => passage === 3)).toEqual([3])
    expect(found(index, { dike: 1 }, () => false)).toEqual([])
  })

  it('takes a term as it is: no beginnings, no other case, no signs of its own', () => {
    expect(found(index, { dik: 1 })).toEqual([])
    expect(found(index, { Dike: 1 })).toEqual([])
    expect(found(indexOf('%', '3.5', '__proto__'), { '%': 1 })).toEqual([0])
    expect(found(indexOf('%', '3.5', '__proto__'), { '3.5': 1 })).toEqual([1])
    expect(found(indexOf('%', '3.5', 'constructor'), { constructor: 1 })).toEqual([2])
  })
})
