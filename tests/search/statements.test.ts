import { describe, expect, it } from 'vitest'
import type { Compared } from '../../src/search/compare.js'
import { replaces, type Statement, statementsOf, witnessesOf } from '../../src/search/statements.js'
import { byLetters, sentences } from '../fixtures/compared.js'
import { floodOf, searchIn, told } from '../fixtures/flood.js'

const groupsOf = (statements: readonly Statement[]) =>
  statements.map(({ head, others }) => [head, ...others].map(({ at }) => at))

describe('statements', () => {
  it('hold all sentences, each once: those that say the same together, best first', () => {
    const statements = statementsOf(sentences([1, 9], [2, 8], [3, 7], [4, 6], [5, 5]), byLetters('abacb'))
    expect(groupsOf(statements)).toEqual([[0, 2], [1, 4], [3]])
  })

  it('are outdated by the newest that says something else on the matter', () => {
    const statements = statementsOf(sentences([1, 9], [4, 8], [6, 7]), byLetters('aAA'))
    expect(statements.map(({ outdatedBy }) => outdatedBy)).toEqual(['2031-03-06', undefined])
  })

  it('are not outdated where a report of their own is as new', () => {
    const statements = statementsOf(sentences([1, 9], [4, 8], [4, 7, 99]), byLetters('aAa'))
    expect(statements.map(({ outdatedBy }) => outdatedBy)).toEqual([undefined, undefined])
  })

  it('are not outdated by what fits the question far worse, nor by what is on another matter', () => {
    expect(statementsOf(sentences([1, 9], [4, 5.9]), byLetters('aA'))[0]?.outdatedBy).toBeUndefined()
    expect(statementsOf(sentences([1, 9], [4, 6]), byLetters('aA'))[0]?.outdatedBy).toBe('2031-03-04')
    expect(statementsOf(sentences([1, 9], [4, 8]), byLetters('ab'))[0]?.outdatedBy).toBeUndefined()
  })

  it('have every other report that says it as a witness, once, and never their own', () => {
    const [statement] = statementsOf(sentences([1, 9], [1, 8], [2, 7], [2, 6], [3, 5]), byLetters('aaaaa'))
    expect([...(statement === undefined ? [] : witnessesOf(statement))]).toEqual([2, 3])
  })

  it('are none of nothing', () => expect(statementsOf([], byLetters(''))).toEqual([]))
})

describe('replaces', () => {
  it('is told by the scores before days counted', () => {
    const [newer, older] = sentences([4, 1], [1, 9])
    if (newer === undefined || older === undefined) throw new Error('two sentences')
    const withBase = (base: number): Compared => ({ ...newer, ranked: { ...newer.ranked, base } })
    expect(replaces(withBase(6), older, () => 'other')).toBe(true)
    expect(replaces(withBase(5.9), older, () => 'other')).toBe(false)
    expect(replaces(withBase(9), older, () => 'same')).toBe(false)
    expect(replaces(withBase(9), older, () => 'apart')).toBe(false)
  })
})

it('another of what is counted replaces nothing', () => {
  const [newer, older] = sentences([4, 9], [1, 9])
  if (newer === undefined || older === undefined) throw new Error('two sentences')
  const second = { ...newer, otherOrdinal: true }
  expect(replaces(second, older, () => 'other')).toBe(false)
  expect(replaces(second, { ...older, otherOrdinal: true }, () => 'other')).toBe(true)
})

describe('found sentences as statements', () => {
  const WEIGHTS = { sentence: 5 }
  const QUESTION = 'Wie viele Bauern wurden in Welm verletzt?'
  const FIRST = told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.')
  const COPY = told('2031-03-02', 'de', 'In Welm wurden 12 Bauern verletzt.')
  const TRANSLATION = told('2031-03-03', 'uk', 'У Велм поранено 12 фермерів.')
  const CORRECTION = told('2031-03-04', 'en', 'In Welm 15 farmers were hurt.')
  const ELSEWHERE = told('2031-03-05', 'ru', 'Пирог испекли с Толваном.')

  const found = (...reports: readonly (typeof FIRST)[]) => {
    const library = floodOf(...reports)
    const { statements } = searchIn(library, QUESTION, WEIGHTS)
    const days = ({ head, others }: Statement) => [head, ...others].map(({ date }) => date.slice(-2)).sort()
    return statements
      .map((statement) => ({ days: days(statement).join(), outdatedBy: statement.outdatedBy }))
      .sort((a, b) => (a.days < b.days ? -1 : 1))
  }

  it('join a copy, which is of the day of what it repeats, and a translation', () => {
    expect(found(FIRST, COPY, TRANSLATION)).toEqual([{ days: '01,01,03', outdatedBy: undefined }])
  })

  it('keep another value apart, and know that it is newer', () => {
    expect(found(FIRST, COPY, TRANSLATION, CORRECTION)).toEqual([
      { days: '01,01,03', outdatedBy: '2031-03-04' },
      { days: '04', outdatedBy: undefined },
    ])
  })

  it('are not moved by a report on something else', () => {
    expect(found(FIRST, COPY, TRANSLATION, CORRECTION, ELSEWHERE)).toEqual(found(FIRST, COPY, TRANSLATION, CORRECTION))
  })
})
