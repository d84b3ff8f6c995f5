import { describe, expect, it } from 'vitest'
import { type AnswerKind, kindBit } from '../../src/search/answer-kinds.js'
import type { Compared, Relate } from '../../src/search/compare.js'
import {
  CONFIDENCE_FEATURES,
  CONFIDENCE_TABLE,
  type ConfidenceFeature,
  type ConfidenceView,
  confidenceFeatures,
  viewResult,
} from '../../src/search/confidence-features.js'
import { FEATURES, type Feature } from '../../src/search/features.js'
import type { SearchResult } from '../../src/search/find-sentences.js'
import { KIND_CONDITIONS } from '../../src/search/kind-conditions.js'
import { NAME_CONDITIONS } from '../../src/search/name-conditions.js'
import type { RankedSentence } from '../../src/search/rank.js'
import type { Statement } from '../../src/search/statements.js'
import { NOTHING } from '../fixtures/compared.js'
import { reportOf } from '../fixtures/reports.js'
import { libraryOfReports, matchIn, termsOf } from '../fixtures/search.js'

/** Of a gain of 8, terms with 3 are unknown, among them a name with 1; 2 are of what is asked for. */
const TERMS = termsOf([
  { role: 'name', gain: 1, known: 0.29 },
  { role: 'noun', gain: 2, known: 0 },
  { role: 'head', gain: 2, known: 0.3 },
  { role: 'name', gain: 3, known: 1 },
])

const BEST: Readonly<Partial<Record<Feature, number>>> = {
  sentence: 0.61,
  focus: 0.62,
  exact: 0.63,
  rareSentence: 0.64,
  passage: 0.65,
  rarePassage: 0.66,
  exactPassage: 0.67,
  strong: 0.68,
  strongPassage: 0.69,
  saturated: 0.71,
  density: 0.72,
  report: 0.73,
  title: 0.74,
  proximity: 0.75,
  nearOffer: 0.76,
  'sentence.head': 0.16,
}

function view(changes: Partial<ConfidenceView> = {}): ConfidenceView {
  return {
    terms: TERMS,
    gain: 8,
    asks: 0,
    excerptShare: 0.8,
    best: (feature) => BEST[feature] ?? 0,
    missedMost: 1.2,
    ahead: 4.2,
    witnesses: 3,
    contested: 0.37,
    replaced: false,
    narrowed: false,
    asksNewest: false,
    general: false,
    place: undefined,
    ...changes,
  }
}

/** A view of a question that asks for these kinds, where the best sentence offers some. */
function asking(asks: readonly AnswerKind[], offered: readonly AnswerKind[] = []): ConfidenceView {
  const offers = new Set<Feature>(offered.map((kind): Feature => `offers.${kind}`))
  return view({
    asks: asks.map(kindBit).reduce((all, bit) => all | bit, 0),
    best: (feature) => (offers.has(feature) ? 1 : (BEST[feature] ?? 0)),
  })
}

function valueIn(seen: ConfidenceView, name: ConfidenceFeature): number | undefined {
  return CONFIDENCE_TABLE.find((row) => row.name === name)?.of(seen)
}

/** By hand, from the numbers above. */
const NUMBERS: readonly (readonly [ConfidenceFeature, number])[] = [
  // A share of 0.8 is odds of 4 to 1.
  ['excerptLogOdds', Math.log(4)],
  ['sentence', 0.61],
  ['focus', 0.62],
  ['exact', 0.63],
  ['rareSentence', 0.64],
  ['passage', 0.65],
  ['rarePassage', 0.66],
  ['exactPassage', 0.67],
  ['strong', 0.68],
  ['strongPassage', 0.69],
  ['saturated', 0.71],
  ['density', 0.72],
  ['report', 0.73],
  ['title', 0.74],
  ['proximity', 0.75],
  ['nearOffer', 0.76],
  ['unknown', 0.375],
  ['unknownName', 0.125],
  ['missedHead', 0.09],
  ['terms', Math.log(5) / 3],
  ['missedMost', 0.15],
  ['met', 4.88 / 3],
  ['lead', 0.84],
  ['witnesses', Math.log(4) / 2],
  ['contested', 0.37],
]

const VIEWS: Readonly<Record<string, ConfidenceView>> = {
  plain: view(),
  'asks a place': asking(['place']),
  'asks a place, offered': asking(['place'], ['place']),
  'asks a number': asking(['number']),
  'asks money': asking(['money']),
  'asks both, a number offered': asking(['number', 'money'], ['number']),
  'asks both, money offered': asking(['number', 'money'], ['money']),
  'replaced an older word': view({ replaced: true }),
  'searched on asked days': view({ narrowed: true }),
  'newest asked for': view({ asksNewest: true }),
  'general question': view({ general: true }),
}

/** The views in which it is 1; it is 0 in all others. */
const CASES: readonly (readonly [ConfidenceFeature, readonly string[]])[] = [
  ['bias', Object.keys(VIEWS)],
  ['asks', Object.keys(VIEWS).filter((key) => key.startsWith('asks'))],
  ['offers', ['asks a place, offered', 'asks both, a number offered', 'asks both, money offered']],
  ['lacksNumber', ['asks a number', 'asks both, money offered']],
  ['lacksMoney', ['asks money', 'asks both, a number offered']],
  ['replaced', ['replaced an older word']],
  ['narrowed', ['searched on asked days']],
  ['asksNewest', ['newest asked for']],
  ['general', ['general question']],
]

describe('a signal', () => {
  it.each(NUMBERS)('%s is computed as its row says', (name, value) => {
    expect(valueIn(view(), name)).toBeCloseTo(value, 12)
  })

  it.each(CASES)('%s is 1 in its case and 0 else', (name, cases) => {
    for (const [key, seen] of Object.entries(VIEWS)) expect(valueIn(seen, name), key).toBe(cases.includes(key) ? 1 : 0)
  })

  it.each([
    [1, Math.log(19)],
    [0.96, Math.log(19)],
    [0.9, Math.log(9)],
    [0.04, -Math.log(19)],
    [0, -Math.log(19)],
  ])('of a share of %d counts it between 0.05 and 0.95', (excerptShare, logOdds) => {
    expect(valueIn(view({ excerptShare }), 'excerptLogOdds')).toBeCloseTo(logOdds, 12)
  })

  it.each([
    [undefined, 1],
    [0, 0],
    [9.9, 1.98],
    [10, 2],
    [50, 2],
  ])('of a lead of %s is %d', (ahead, lead) => expect(valueIn(view({ ahead }), 'lead')).toBeCloseTo(lead, 12))

  it('of something else that scores higher than the best counts it as no more than the best', () => {
    expect(valueIn(view({ contested: 7 }), 'contested')).toBe(1)
  })
})

describe('the table of signals', () => {
  it('has an expectation for each row, and no name twice', () => {
    // Conditions have tests of their own, beside their formulas.
    const conditions = [...NAME_CONDITIONS, ...KIND_CONDITIONS].map(({ name }): string => name)
    const rows = CONFIDENCE_FEATURES.filter((name) => !conditions.includes(name))
    expect([...NUMBERS, ...CASES].map(([name]) => name).sort()).toEqual([...rows].sort())
    expect(new Set(CONFIDENCE_FEATURES).size).toBe(CONFIDENCE_TABLE.length)
  })

  it('has no two rows that could change places unnoticed', () => {
    const values = NUMBERS.map(([, value]) => value.toFixed(9))
    expect(new Set(values).size).toBe(values.length)
    for (const [, value] of NUMBERS) expect([0, 1]).not.toContain(value)
    expect(new Set(CASES.map(([, cases]) => cases.join())).size).toBe(CASES.length)
  })

  it('says of each row what it means', () => {
    for (const { name, means } of CONFIDENCE_TABLE) expect(means, name).toMatch(/^[A-Z1].*\.$/)
  })
})

describe("a result's view", () => {
  const library = libraryOfReports(
    ['01', '02', '03', '04', '05'].map((day) => reportOf({ id: day, date: `2031-03-${day}` }, 'Der Deich brach.')),
  )
  const { corpus } = library
  const matched = { ...matchIn(library, 'Deich'), terms: TERMS }
  /** Each feature is its place in the order of names, plus what is given. */
  const sentence = (passage: number, score: number, missedMost = 0, at = 0): RankedSentence => ({
    passage,
    sentence: at,
    features: Float64Array.from(FEATURES, (_, place) => place + score),
    score,
    base: score,
    met: [],
    missedMost,
  })
  const result: SearchResult = {
    matched: { ...matched, question: { ...matched.question, asks: kindBit('money') } },
    corpus,
    sentences: [sentence(4, 9, 0.7), sentence(4, 8, 0.7), sentence(2, 5, 0.6), sentence(3, 1, 0.5)],
    statements: [],
    relate: () => 'apart',
    narrowed: false,
  }

  it('shows the question and the share', () => {
    expect(viewResult(result, 0.4)).toMatchObject({
      terms: TERMS,
      gain: 8,
      asks: kindBit('money'),
      excerptShare: 0.4,
    })
  })

  it("shows the best sentence's features by their names, and what its passage misses", () => {
    const { best, missedMost } = viewResult(result, 0.4)
    expect(FEATURES.map(best)).toEqual(FEATURES.map((_, at) => at + 9))
    expect(missedMost).toBe(0.7)
  })

  it('shows how far the best sentence is before the best of another passage', () => {
    expect(viewResult(result, 0.4).ahead).toBe(4)
    expect(viewResult({ ...result, sentences: result.sentences.slice(0, 2) }, 0.4).ahead).toBeUndefined()
  })

  it('shows the best sentence in its place', () => {
    expect(viewResult(result, 0.4).place).toMatchObject({ passage: corpus.passages[4], sentence: 0 })
  })

  it('shows whether only the reports of asked days were searched', () => {
    expect(viewResult(result, 0.4).narrowed).toBe(false)
    expect(viewResult({ ...result, narrowed: true }, 0.4).narrowed).toBe(true)
  })

  it('is one without sentences or terms, too', () => {
    const nothing = viewResult({ ...result, matched: { ...matched, terms: [] }, sentences: [] }, 0)
    expect(nothing).toMatchObject({ gain: 1, missedMost: 0, ahead: undefined, witnesses: 0, contested: 0 })
    expect(nothing).toMatchObject({ replaced: false, place: undefined })
    expect(nothing.best('sentence')).toBe(0)
  })

  it('becomes signals in the order of their names', () => {
    const seen = viewResult(result, 0.4)
    expect([...confidenceFeatures(result, 0.4)]).toEqual(CONFIDENCE_FEATURES.map((name) => valueIn(seen, name)))
  })

  describe('of reports that speak to each other', () => {
    const ln = Math.log
    /** One sentence a report; passage and report have the same number, and the later reports are the newer. */
    function told(odds: readonly (readonly [passage: number, odds: number])[], groups: readonly number[][]) {
      const sentences = odds.map(([passage, odd]) => sentence(passage, ln(odd)))
      const comparedAt = (at: number): Compared => {
        const ranked = sentences[at] ?? sentence(0, 0)
        const date = corpus.reports[ranked.passage]?.report.date ?? '2031-03-01'
        return { at, ranked, content: NOTHING, otherOrdinal: false, report: ranked.passage, date }
      }
      const statements = groups.map(([head = 0, ...others]): Statement => {
        return { head: comparedAt(head), others: others.map(comparedAt) }
      })
      const groupOf = (each: Compared): number => groups.findIndex((group) => group.includes(each.at))
      const relate: Relate = (a, b) => (groupOf(a) === groupOf(b) ? 'same' : 'other')
      return { ...result, sentences, statements, relate }
    }

    it('counts the other reports that say the same, and their odds', () => {
      // 3 and 1 of 4 and another 1.
      const seen = viewResult(
        told(
          [
            [3, 3],
            [1, 1],
            [4, 1],
          ],
          [[0, 1]],
        ),
        3 / 5,
      )
      expect(seen.witnesses).toBe(1)
      expect(seen.excerptShare).toBeCloseTo(4 / 5, 12)
      expect(seen.ahead).toBeCloseTo(ln(3), 12)
    })

    it('leaves out what the best replaced', () => {
      const seen = viewResult(
        told(
          [
            [3, 3],
            [1, 2],
            [0, 1],
          ],
          [[0], [1]],
        ),
        3 / 6,
      )
      expect(seen).toMatchObject({ replaced: true, witnesses: 0, contested: 0 })
      expect(seen.excerptShare).toBeCloseTo(3 / 4, 12)
      expect(seen.ahead).toBeCloseTo(ln(3), 12)
    })

    it('counts the newest of those that say it, whichever is the best: an older copy takes nothing back', () => {
      const seen = viewResult(
        told(
          [
            [0, 3],
            [4, 3],
            [2, 2],
          ],
          [[0, 1], [2]],
        ),
        3 / 8,
      )
      expect(seen).toMatchObject({ replaced: true, witnesses: 1, contested: 0, excerptShare: 1 })
    })

    it('is contested by what is no older and says something else', () => {
      const seen = viewResult(
        told(
          [
            [1, 4],
            [3, 2],
            [2, 1],
          ],
          [[0], [1], [2]],
        ),
        4 / 7,
      )
      expect(seen).toMatchObject({ replaced: false, contested: expect.closeTo(0.5, 12) })
      expect(seen.excerptShare).toBeCloseTo(4 / 7, 12)
      expect(seen.ahead).toBeCloseTo(ln(2), 12)
    })
  })
})
