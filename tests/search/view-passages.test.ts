import { describe, expect, it } from 'vitest'
import { kindBit } from '../../src/search/answer-kinds.js'
import { findCandidates } from '../../src/search/find-candidates.js'
import { viewPassages, viewQuestion, viewSentences } from '../../src/search/view-passages.js'
import type { PassageView, SentenceView } from '../../src/search/views.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, matchIn, meetIn, termsOf } from '../fixtures/search.js'

const library = libraryOfReports(
  [
    reportOf(
      { id: 'a', date: '2031-03-01', title: 'Der Hafen' },
      'Der Deich brach. Das Boot sank am Deich. Es regnete.',
      '## Das Boot',
      'Am Deich lag ein Seil.',
      'Es gab Kuchen.',
    ),
    reportOf({ id: 'b', date: '2031-03-02', title: 'Wetter' }, 'Ein Seil riss. Boot, Wasser und Deichwasser sanken.'),
  ],
  { kinds: { place: { asks: { de: 'wo' } } } },
)
const QUESTION = 'Wo Deich Boot Hafen'
const matched = matchIn(library, QUESTION)
const gain = (term: number) => matched.terms[term]?.gain ?? 0
const views = viewPassages(matched, viewQuestion(matched), findCandidates(matched, library.corpus), library.corpus)

function passageView(passage: number): PassageView {
  const found = views.find((view) => view.passage === passage)
  if (found === undefined) throw new RangeError(`There is no view of passage ${passage}.`)
  return found
}

function sentenceView(passage: number, sentence: number): SentenceView {
  const found = viewSentences(passageView(passage))[sentence]
  if (found === undefined) throw new RangeError(`Passage ${passage} has no sentence ${sentence}.`)
  return found
}

const all = Array.from

describe("a question's view", () => {
  it('adds up what its terms tell, and what they tell where only rare words count', () => {
    const terms = termsOf([
      { gain: 2, rareFactor: 3 },
      { gain: 0.5, rareFactor: 0.1 },
    ])
    const { question } = matched
    expect(viewQuestion({ ...matched, terms })).toEqual({
      terms,
      gain: 2.5,
      rareGain: 6.05,
      asks: question.asks,
      general: false,
    })
    expect(question.asks).toBe(kindBit('place'))
  })

  it('has a gain of 1 where it has no terms', () => {
    expect(viewQuestion({ ...matched, terms: [] })).toMatchObject({ gain: 1, rareGain: 1 })
  })
})

describe("a passage's view", () => {
  it('is there for each candidate', () => {
    expect(views.map(({ passage }) => passage).sort()).toEqual([0, 1, 3])
  })

  it('knows whether it leads its report, and its length', () => {
    expect([0, 1, 3].map((passage) => passageView(passage).leads)).toEqual([true, false, true])
    expect([0, 1, 3].map((passage) => passageView(passage).words)).toEqual([10, 5, 8])
  })

  it('shows what its heading meets', () => {
    expect(all(passageView(1).section)).toEqual([0, gain(1), 0])
    expect(all(passageView(0).section)).toEqual([0, 0, 0])
  })

  it('shows its sentences, the best of them term by term, and the largest share', () => {
    const { sentences, united, share, bestShare, question } = passageView(0)
    expect(sentences).toEqual(meetIn(library, QUESTION, 0))
    expect(all(united)).toEqual([gain(0), gain(1), 0])
    expect(share).toBe((gain(0) + gain(1)) / question.gain)
    expect(question).toEqual(viewQuestion(matched))
    expect(bestShare).toBeCloseTo((gain(0) + gain(1)) / (gain(0) + gain(1) + gain(2)), 12)
  })

  it('is not to be had of a passage that does not exist', () => {
    expect(() => viewPassages(matched, viewQuestion(matched), [{ passage: 4, score: 1 }], library.corpus)).toThrow(
      new RangeError('There is no passage 4.'),
    )
  })
})

describe("a report's view", () => {
  it("shows the share that its title meets, and that it meets together with all candidates' sentences", () => {
    const { report, question } = passageView(1)
    expect(report.titleShare).toBe(gain(2) / question.gain)
    expect(report.share).toBe((gain(0) + gain(1) + gain(2)) / question.gain)
    expect(passageView(0).report).toBe(report)
    expect(passageView(3).report).not.toBe(report)
  })

  it('counts for each term how few sentences meet it, in their own report', () => {
    // Of four sentences seen three speak of the dyke, one of the boat, none of the harbour.
    const { rarity, rareGain } = passageView(0).report
    const expected = [Math.log(1 + 5 / 4), Math.log(1 + 5 / 2), Math.log(1 + 5 / 1)]
    expect(all(rarity)).toEqual(expected)
    expect(rareGain).toBeCloseTo(
      expected.reduce((total, each, term) => total + each * gain(term), 0),
      12,
    )
  })

  it('counts no sentence that meets a term with half of its gain only', () => {
    // "Deichwasser" only begins with the dyke.
    const { rarity } = passageView(3).report
    expect(sentenceView(3, 1).own.row[0]).toBe(gain(0) / 2)
    expect(all(rarity).slice(0, 2)).toEqual([Math.log(1 + 3 / 1), Math.log(1 + 3 / 2)])
  })
})

describe("a sentence's view", () => {
  it('shows its passage, report and question', () => {
    const view = sentenceView(0, 1)
    expect(view.passage).toBe(passageView(0))
    expect(view.report).toBe(view.passage.report)
    expect(view.question).toBe(view.passage.question)
  })

  it('shows its own place, words and share', () => {
    const view = sentenceView(0, 1)
    expect(view.sentence).toBe(1)
    expect(view.own).toBe(view.passage.sentences[1])
    expect(view.share).toBe((gain(0) + gain(1)) / (gain(0) + gain(1) + gain(2)))
  })

  it('shows the sentence before and the one after', () => {
    const { sentences } = passageView(0)
    expect(sentenceView(0, 1)).toMatchObject({ before: sentences[0]?.row, after: sentences[2]?.row })
    expect(all(sentenceView(0, 1).before ?? [])).toEqual([gain(0), 0, 0])
    expect(all(sentenceView(0, 1).after ?? [])).toEqual([0, 0, 0])
  })

  it('has none before the first and none after the last', () => {
    expect(sentenceView(0, 0).before).toBeUndefined()
    expect(sentenceView(0, 2).after).toBeUndefined()
    expect(sentenceView(0, 0).after).toBe(passageView(0).sentences[1]?.row)
    expect(sentenceView(0, 2).before).toBe(passageView(0).sentences[1]?.row)
  })
})
