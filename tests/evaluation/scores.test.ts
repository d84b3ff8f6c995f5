import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auroc, hitRank, mean, median, score, sentenceRank } from '../../evaluation/scores.js'
import { goldQuestion, line, passagesOf, quotesOf } from './gold.js'

const HARN = goldQuestion({ id: 'q' })
const RIGHT = 'Die Brücke liegt bei Harn.'
const WRONG = 'Am Ufer stehen Pappeln.'

describe('passages', () => {
  it.each([
    { place: 1, paragraphs: [1, 2, 3], ndcg: 1, mrr: 1 },
    // 1 / log2(3) and 1/2
    { place: 2, paragraphs: [2, 1, 3], ndcg: 0.63093, mrr: 0.5 },
    // 1 / log2(4) and 1/3
    { place: 3, paragraphs: [2, 3, 1], ndcg: 0.5, mrr: 0.33333 },
    // 1 / log2(11) and 1/10
    { place: 10, paragraphs: [2, 3, 4, 5, 6, 7, 8, 9, 10, 1], ndcg: 0.28906, mrr: 0.1 },
    { place: 11, paragraphs: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1], ndcg: 0, mrr: 0 },
    { place: 'no', paragraphs: [2, 3], ndcg: 0, mrr: 0 },
    { place: 'no', paragraphs: [], ndcg: 0, mrr: 0 },
  ])('count for nDCG $ndcg and MRR $mrr in place $place', ({ paragraphs, ndcg, mrr }) => {
    const scores = score([HARN], [line({ id: 'q', passages: passagesOf(...paragraphs) })])
    expect(scores.ndcg10).toBeCloseTo(ndcg, 5)
    expect(scores.mrr10).toBeCloseTo(mrr, 5)
  })

  it('of another report do not count, whatever their number', () => {
    const passages = [{ report: 'welm', paragraph: 1, score: 3 }, ...passagesOf(1)]
    expect(score([HARN], [line({ id: 'q', passages })]).mrr10).toBe(0.5)
  })

  it('are averaged over the answerable questions only', () => {
    const questions = [HARN, goldQuestion({ id: 'r' }), goldQuestion({ id: 'none', answerable: false })]
    const run = [line({ id: 'q', passages: passagesOf(1) }), line({ id: 'r' }), line({ id: 'none' })]
    expect(score(questions, run)).toMatchObject({ questions: 3, answerable: 2, ndcg10: 0.5, mrr10: 0.5 })
  })
})

describe('an excerpt', () => {
  it.each([
    { case: 'first', quotes: [RIGHT, WRONG], rank: 1 },
    { case: 'third', quotes: [WRONG, 'Es regnet.', RIGHT], rank: 3 },
    { case: 'in several sentences', quotes: [`${WRONG} ${RIGHT}`], rank: 1 },
    { case: 'with a line break and a hard space in the answer', quotes: ['Die Brücke liegt\nbei\u00a0Harn.'], rank: 1 },
    { case: 'nowhere', quotes: [WRONG], rank: Number.POSITIVE_INFINITY },
  ])('that holds the answer is found: $case', ({ quotes, rank }) => {
    expect(hitRank(HARN, line({ id: 'q', excerpts: quotesOf(...quotes) }))).toBe(rank)
  })

  it.each([
    { other: 'paragraph', place: { report: 'silbersee', paragraph: 2 } },
    { other: 'report', place: { report: 'welm', paragraph: 1 } },
  ])('of another $other is no hit, though it holds the words', ({ place }) => {
    const excerpts = [{ ...place, quote: RIGHT, score: 1 }]
    expect(hitRank(HARN, line({ id: 'q', excerpts }))).toBe(Number.POSITIVE_INFINITY)
  })

  it('of any paragraph is a hit where the gold names none', () => {
    const anywhere = goldQuestion({ id: 'q', paragraph: undefined })
    const excerpts = [{ report: 'silbersee', paragraph: 7, quote: RIGHT, score: 1 }]
    expect(hitRank(anywhere, line({ id: 'q', excerpts }))).toBe(1)
  })

  it('in place 2 counts for hit@3 and not for hit@1; in place 4 for neither', () => {
    const questions = ['second', 'fourth'].map((id) => goldQuestion({ id }))
    const run = [
      line({ id: 'second', excerpts: quotesOf(WRONG, RIGHT) }),
      line({ id: 'fourth', excerpts: quotesOf(WRONG, 'Es regnet.', 'Es schneit.', RIGHT) }),
    ]
    expect(score(questions, run)).toMatchObject({ hit1: 0, hit3: 0.5, sentence1: 0, sentence3: 0.5 })
  })

  it('that holds the answer in another sentence of the paragraph is a hit, but not on the sentence', () => {
    const elsewhere = line({ id: 'q', excerpts: quotesOf('Gesucht wird bei Harn.', RIGHT) })
    expect(hitRank(HARN, elsewhere)).toBe(1)
    expect(sentenceRank(HARN, elsewhere)).toBe(2)
  })

  it('that shows the part of a gold sentence with the answer is on the sentence; the other part is not', () => {
    const long = goldQuestion({ id: 'q', sentences: ['Sie ist alt; die Brücke liegt bei Harn.'] })
    expect(sentenceRank(long, line({ id: 'q', excerpts: quotesOf('die Brücke liegt bei Harn.') }))).toBe(1)
    expect(sentenceRank(long, line({ id: 'q', excerpts: quotesOf('Sie ist alt;') }))).toBe(Number.POSITIVE_INFINITY)
  })

  it('is on the sentence wherever it is a hit when the gold names no sentence', () => {
    const bare = goldQuestion({ id: 'q', sentences: [] })
    expect(sentenceRank(bare, line({ id: 'q', excerpts: quotesOf(WRONG, RIGHT) }))).toBe(2)
  })
})

describe('AUROC', () => {
  it.each([
    { case: 'all above', good: [0.8, 0.9], bad: [0.1, 0.2], expected: 1 },
    { case: 'all below', good: [0.1], bad: [0.2, 0.3], expected: 0 },
    { case: 'all tied', good: [0.5, 0.5], bad: [0.5], expected: 0.5 },
    // Of the 4 pairs 0.9 wins two, 0.4 ties with 0.4 (half) and loses to 0.6.
    { case: 'one tie', good: [0.9, 0.4], bad: [0.4, 0.6], expected: 2.5 / 4 },
  ])('is $expected: $case', ({ good, bad, expected }) => {
    expect(auroc(good, bad)).toBe(expected)
  })

  it('is no number where one kind is missing', () => {
    expect(auroc([], [0.5])).toBeNaN()
    expect(auroc([0.5], [])).toBeNaN()
  })

  // Few different values, so that ties are frequent.
  const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 })

  it('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(values, values, (good, bad) => {
        const points = good.flatMap((g) => bad.map((b) => (g > b ? 1 : g === b ? 0.5 : 0)))
        expect(auroc(good, bad)).toBeCloseTo(mean(points), 10)
      }),
    )
  })

  it('of the kinds exchanged is what is left to 1', () => {
    fc.assert(
      fc.property(values, values, (good, bad) => {
        expect(auroc(good, bad) + auroc(bad, good)).toBeCloseTo(1, 10)
      }),
    )
  })
})

it('the shares answered are counted for each kind by itself', () => {
  const questions = [
    ...['a', 'b', 'c', 'd'].map((id) => goldQuestion({ id })),
    ...['x', 'y'].map((id) => goldQuestion({ id, answerable: false })),
  ]
  const answered = new Set(['a', 'b', 'c', 'x'])
  const run = questions.map(({ id }) => line({ id, answered: answered.has(id) }))
  expect(score(questions, run)).toMatchObject({ answeredAnswerable: 0.75, answeredUnanswerable: 0.5 })
})

it('characters shown are those of the first three quotes', () => {
  const run = [line({ id: 'q', excerpts: quotesOf('1234', '12', '1', 'not shown') })]
  expect(score([HARN], run).characters).toBe(7)
})

it('a question that the run lacks is left out', () => {
  expect(score([HARN, goldQuestion({ id: 'lost' })], [line({ id: 'q' })]).questions).toBe(1)
})

it.each([
  { values: [3, 1, 2], middle: 2 },
  { values: [10, 9], middle: 10 },
  { values: [7], middle: 7 },
])('the median of $values is $middle', ({ values, middle }) => {
  expect(median(values)).toBe(middle)
})

it('mean and median of nothing are no numbers', () => {
  expect(mean([])).toBeNaN()
  expect(median([])).toBeNaN()
})
