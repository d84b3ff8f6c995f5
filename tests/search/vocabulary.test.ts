import { describe, expect, it } from 'vitest'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, libraryOfText } from '../fixtures/search.js'

const { vocabulary } = libraryOfText([
  'Der Deich und der Hafen. Deiche, Deiche!',
  'Ein Hafendeich. Der Hafen brennt.',
  'Umbrasow und Tolvan reden über den Bau, den Bauer und die Bauten.',
]).corpus
const wordsOf = (ids: readonly number[]) => ids.map((id) => vocabulary.words[id]?.word)

describe('the words of a corpus', () => {
  it('are folded, each once in its language', () => {
    const all = vocabulary.words.map(({ word }) => word)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining(['deich', 'deiche', 'hafen', 'uber', 'umbrasow']))
  })

  it('are two where two languages write one alike', () => {
    const { corpus } = libraryOfReports([
      reportOf({ id: 'a', date: '2031-03-01', language: 'de' }, 'Der Arm.'),
      reportOf({ id: 'b', date: '2031-03-02', language: 'en' }, 'The arm.'),
    ])
    const arms = corpus.vocabulary.words.filter(({ word }) => word === 'arm')
    expect(arms.map(({ language }) => language).sort()).toEqual(['de', 'en'])
  })

  it('are found by their stem', () => {
    expect(wordsOf(vocabulary.withStem('deich')).sort()).toEqual(['deich', 'deiche'])
    expect(vocabulary.withStem('quall')).toEqual([])
  })

  it('are found by a part, where they are compounds', () => {
    expect(wordsOf(vocabulary.withPart('deich'))).toEqual(['hafendeich'])
    expect(vocabulary.withPart('hafendeich')).toEqual([])
  })

  it('are never found by the stem of a stop word', () => {
    expect(vocabulary.words.some(({ word, stop }) => word === 'der' && stop)).toBe(true)
    expect(vocabulary.withStem('der')).toEqual([])
    expect(vocabulary.frequency('der')).toBe(0)
  })
})

describe('a frequency', () => {
  it('counts passages, not occurrences, and compounds with their parts', () => {
    expect(vocabulary.frequency('deich')).toBe(2)
    expect(vocabulary.frequency('hafen')).toBe(2)
    expect(vocabulary.frequency('quall')).toBe(0)
  })
})

describe('a name', () => {
  it('is found by its sound, in either alphabet', () => {
    expect(wordsOf(vocabulary.soundingLike('умбрасов'))).toContain('umbrasow')
    expect(wordsOf(vocabulary.soundingLike('umbrasov'))).toContain('umbrasow')
    expect(wordsOf(vocabulary.soundingLike('толван'))).toEqual(['tolvan'])
    expect(vocabulary.soundingLike('quallen')).toEqual([])
  })
})

describe('stems', () => {
  it('are found by their beginning, in alphabetical order, no more than asked for', () => {
    const all = vocabulary.stemsBeginningWith('', 1000)
    expect(all).toEqual([...all].sort())
    expect(vocabulary.stemsBeginningWith('deich', 9)).toEqual(['deich'])
    expect(vocabulary.stemsBeginningWith('ba', 9)).toEqual(all.filter((stem) => stem.startsWith('ba')))
    expect(vocabulary.stemsBeginningWith('', 2)).toEqual(all.slice(0, 2))
    expect(vocabulary.stemsBeginningWith('zzz', 9)).toEqual([])
    expect(vocabulary.stemsBeginningWith('', 0)).toEqual([])
  })
})
