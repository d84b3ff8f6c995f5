import { describe, expect, it } from 'vitest'
import { isCapital, wordIdOf } from '../../src/search/vocabulary.js'
import { LAKE, reportOf, STORIES } from '../fixtures/reports.js'
import { libraryOfReports, libraryOfText } from '../fixtures/search.js'

const { corpus } = libraryOfReports(STORIES)

/** The words of a passage's sentences, a capital where there is one. */
function sentencesOf(passage: number, of = corpus): string[][] {
  const place = of.passages[passage]
  if (place === undefined) throw new RangeError(`There is no passage ${passage}.`)
  return place.passage.sentences.map((_, sentence) =>
    [...place.words.subarray(place.sentenceStarts[sentence], place.sentenceStarts[sentence + 1])].map((placed) => {
      const word = of.vocabulary.words[wordIdOf(placed)]?.word ?? ''
      return isCapital(placed) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
    }),
  )
}

describe('a corpus', () => {
  it('knows every word of every sentence in its place, and whether it begins with a capital', () => {
    expect(sentencesOf(2)).toEqual([
      ['Unterdessen', 'fielen', 'bei', 'Ostheim', 'wieder', 'Schusse'],
      ['Zwei', 'Bauern', 'wurden', 'verletzt'],
    ])
  })

  it('knows the words of titles and headings', () => {
    const idsOf = (ids: readonly number[]) => ids.map((id) => corpus.vocabulary.words[id]?.word)
    expect(idsOf(corpus.reports[0]?.title ?? [])).toEqual(['gesprache', 'am', 'silbersee'])
    expect(corpus.passages.slice(0, 3).map(({ section }) => idsOf(section))).toEqual([
      [],
      ['die', 'brucke', 'von', 'harn'],
      ['kampfe'],
    ])
  })

  it('has as many starts as sentences and one more, up to all words', () => {
    for (const { passage, words, sentenceStarts } of corpus.passages) {
      expect(sentenceStarts).toHaveLength(passage.sentences.length + 1)
      expect(sentenceStarts[0]).toBe(0)
      expect(sentenceStarts.at(-1)).toBe(words.length)
      expect([...sentenceStarts]).toEqual([...sentenceStarts].sort((a, b) => a - b))
    }
  })

  it('may hold sentences and passages without any word', () => {
    const { corpus: odd } = libraryOfText(['😀', 'Ja. … Nein.', '***'])
    expect(sentencesOf(0, odd)).toEqual([[]])
    expect(sentencesOf(1, odd).flat()).toEqual(['Ja', 'Nein'])
    expect(sentencesOf(2, odd)).toEqual([[]])
  })

  it('finds its passages by the stems of their words and of the parts of compounds', () => {
    const { corpus: dike } = libraryOfText(['Der Hafendeich brach.', 'Der Hafen blieb heil.', 'Deich und Zoll.'])
    const passagesWith = (stem: string) => dike.index.search(new Map([[stem, 1]])).map(({ passage }) => passage)
    expect(passagesWith('deich').sort()).toEqual([0, 2])
    expect(passagesWith('hafen').sort()).toEqual([0, 1])
    expect(passagesWith('der')).toEqual([])
  })

  it('numbers each report and its first passage', () => {
    for (const [number, { report, firstPassage }] of corpus.reports.entries()) {
      expect(corpus.passages[firstPassage]).toMatchObject({ report: number, passage: report.passages[0] })
    }
    expect(corpus.reports[0]?.report).toBe(LAKE)
  })

  it('of no reports is empty', () => {
    const { corpus: empty } = libraryOfReports([])
    expect(empty.passages).toEqual([])
    expect(empty.index.search(new Map([['deich', 1]]))).toEqual([])
  })

  it('reads a word of ten thousand letters', () => {
    const { corpus: long } = libraryOfReports([reportOf({ id: 'a', date: '2031-03-01' }, 'ab'.repeat(5000))])
    expect(long.passages[0]?.words).toHaveLength(1)
  })
})
