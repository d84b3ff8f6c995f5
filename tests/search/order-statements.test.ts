import { describe, expect, it } from 'vitest'
import { validFirst } from '../../src/search/order-statements.js'
import { statementsOf } from '../../src/search/statements.js'
import { byLetters, type Placed, sentences } from '../fixtures/compared.js'

/** Letters of the statements in the order they are told in, and the scores of their heads. */
function told(letters: string, ...all: Placed[]) {
  const [compared, relate] = [sentences(...all), byLetters(letters)]
  const statements = statementsOf(compared, relate)
  const ordered = validFirst({ sentences: compared.map(({ ranked }) => ranked), statements }, relate)
  expect(ordered.sentences.map(({ passage }) => passage).sort()).toEqual(compared.map(({ at }) => at))
  return {
    places: ordered.sentences.map(({ passage }) => passage),
    heads: ordered.statements.map(({ head }) => [head.at, head.ranked.score]),
  }
}

describe('what holds', () => {
  it('comes before what it replaced, as good as that', () => {
    expect(told('aA', [1, 9], [4, 8])).toEqual({
      places: [1, 0],
      heads: [
        [1, 9],
        [0, 9],
      ],
    })
  })

  it('stays first where what replaced it is older, fits far worse, or was taken back', () => {
    expect(told('ab', [1, 9], [4, 8]).places).toEqual([0, 1])
    expect(told('aA', [4, 9], [1, 8]).places).toEqual([0, 1])
    expect(told('aA', [1, 9], [4, 5]).places).toEqual([0, 1])
    expect(told('aAa', [1, 9], [3, 7], [5, 4.5]).places).toEqual([0, 1, 2])
  })

  it('is the last of a succession, also where that no more fits as well as the first', () => {
    // Each replaced the one before; the last scores too little to replace the first.
    const chain = (a: { at: number }, b: { at: number }) => (Math.abs(a.at - b.at) === 1 ? 'other' : 'apart')
    const compared = sentences([1, 9], [3, 7], [5, 4.5])
    const ordered = validFirst(
      { sentences: compared.map(({ ranked }) => ranked), statements: statementsOf(compared, chain) },
      chain,
    )
    expect(ordered.sentences.map(({ passage }) => passage)).toEqual([2, 0, 1])
  })
})
