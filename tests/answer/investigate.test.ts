import { describe, expect, it } from 'vitest'
import { investigate } from '../../src/answer/investigate.js'
import { buildLibrary } from '../../src/library/build-library.js'
import { readQuestion } from '../../src/search/read-question.js'
import { smallKnowledge } from '../fixtures/knowledge.js'
import { reportOf } from '../fixtures/reports.js'

const library = buildLibrary(
  [
    reportOf(
      { id: 'a', date: '2031-03-01' },
      'Der Deich von Welm ist gebrochen. Niemand wurde verletzt.',
      'Der Bürgermeister von Welm trat zurück.',
    ),
    reportOf({ id: 'b', date: '2031-03-02' }, 'In Harn gab es Kuchen.'),
  ],
  smallKnowledge(),
)
const OPTIONS = { limits: { excerpts: 3, characters: 350, sentences: 3 } } as const
const read = (text: string) => readQuestion(text, 'de', library.reader)
const placesOf = (text: string, accept?: (passage: number) => boolean) =>
  investigate(library, read(text), { ...OPTIONS, ...(accept === undefined ? {} : { accept }) }).passages.map(
    ({ reportId, paragraph }) => `${reportId}${paragraph}`,
  )

describe('an investigation', () => {
  it('ranks the passages that have any of the words, best first', () => {
    expect(placesOf('Ist der Deich von Welm gebrochen?')).toEqual(['a1', 'a2'])
    const { passages } = investigate(library, read('Deich Welm'), OPTIONS)
    expect(passages.map(({ score }) => score)).toEqual([...passages.map(({ score }) => score)].sort((x, y) => y - x))
  })

  it('looks only where it may', () => {
    expect(placesOf('Ist der Deich von Welm gebrochen?', (passage) => passage !== 0)).toEqual(['a2'])
    expect(placesOf('Ist der Deich von Welm gebrochen?', () => false)).toEqual([])
  })

  it('of words that no report has finds nothing, and is sure of that', () => {
    expect(investigate(library, read('Quallen'), OPTIONS)).toMatchObject({ passages: [], excerpts: [], confidence: 0 })
  })

  it('of no words finds nothing', () => {
    expect(read('der die das').terms).toEqual([])
    expect(investigate(library, read('der die das'), OPTIONS)).toMatchObject({ excerpts: [], confidence: 0 })
  })
})
