import { describe, expect, it } from 'vitest'
import { findCandidates, withNewestReport } from '../../src/search/find-candidates.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, libraryOfText, matchIn } from '../fixtures/search.js'

const library = libraryOfText(['Der Deich brach.', 'Der Hafen brannte.', 'Deich, Deich und Hafen.', 'Es gab Kuchen.'])
const candidates = (question: string, accept?: (passage: number) => boolean) =>
  findCandidates(matchIn(library, question), library.corpus, accept).map(({ passage }) => passage)

describe('candidates', () => {
  it('are the passages with any of the words, best first', () => {
    expect(candidates('Deich und Hafen')).toHaveLength(3)
    expect(candidates('Deich und Hafen')[0]).toBe(2)
    expect(candidates('Kuchen')).toEqual([3])
  })

  it('are none for words that no passage has, and for no words', () => {
    expect(candidates('Quallen')).toEqual([])
    expect(candidates('der und')).toEqual([])
  })

  it('are only such as may be', () => expect(candidates('Deich und Hafen', (passage) => passage > 1)).toEqual([2]))

  it('are no more than a bound, however many passages have the word', () => {
    const large = libraryOfText(Array.from({ length: 4000 }, (_, at) => `Deich ${at}.`))
    const found = findCandidates(matchIn(large, 'Wo ist der Deich?'), large.corpus)
    expect(found.length).toBeGreaterThan(50)
    expect(found.length).toBeLessThanOrEqual(500)
  })
})

describe('with the newest report', () => {
  const reports = ['2031-03-01', '2031-03-02', '2031-03-03'].map((date, at) =>
    reportOf({ id: date, date }, at === 2 ? 'Es gab Kuchen.' : 'Der Deich brach.', 'Der Hafen brannte.'),
  )
  const three = libraryOfReports(reports)
  const { corpus } = three

  it('candidates are all passages of the newest of their reports as well, each once', () => {
    const found = findCandidates(matchIn(three, 'Deich'), corpus)
    const dated = (all: typeof found) => all.map(({ passage }) => corpus.passages[passage]?.passage.reportId)
    expect(dated(found).sort()).toEqual(['2031-03-01', '2031-03-02'])
    expect(dated(withNewestReport(found, corpus)).sort()).toEqual(['2031-03-01', '2031-03-02', '2031-03-02'])
  })

  it('there are none where nothing was found', () => expect(withNewestReport([], corpus)).toEqual([]))
})
