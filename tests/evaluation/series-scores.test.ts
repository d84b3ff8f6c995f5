import { describe, expect, it } from 'vitest'
import type { SeriesKind, SeriesQuestion } from '../../evaluation/series-questions.js'
import { type SeriesLine, type SeriesScores, scoreSeries } from '../../evaluation/series-scores.js'

const NEW = { report: 'b', quote: 'Seven boats came.' }
const OLD = { report: 'a', quote: 'Nine boats came.' }
const UNANSWERABLE: readonly SeriesKind[] = ['day-empty', 'near-miss', 'absent', 'courtesy']

function question(id: string, kind: SeriesKind): SeriesQuestion {
  const answerable = !UNANSWERABLE.includes(kind)
  return {
    id,
    kind,
    language: 'en',
    question: 'How many boats came?',
    today: '2033-11-11',
    gold: answerable ? [NEW] : [],
    stale: [OLD],
    days: null,
    before: null,
    answerable,
    note: '',
  }
}

/** @param quotes  sentences shown, best first; each stands between others of its report */
function line(
  id: string,
  answered: boolean,
  quotes: readonly (typeof NEW)[],
  more: Partial<SeriesLine> = {},
): SeriesLine {
  const excerpts = quotes.map(({ report, quote }) => ({
    report,
    paragraph: 1,
    quote: `Before.\n ${quote.replace(' ', '\u00a0')} After.`,
    score: 1,
  }))
  return { id, answered, confidence: 0.5, excerpts, ...more }
}

const scoreOf = (kind: SeriesKind, given: SeriesLine): SeriesScores => scoreSeries([question('q', kind)], [given])

describe('an answerable question', () => {
  it('is right where it is answered and the first excerpt holds a gold sentence, however its words are spaced', () => {
    expect(scoreOf('fact', line('q', true, [NEW, OLD]))).toMatchObject({ right: 1, first: 1, first3: 1 })
    expect(scoreOf('fact', line('q', false, [NEW]))).toMatchObject({ right: 0, first: 1, answeredAnswerable: 0 })
    expect(scoreOf('fact', line('q', true, [OLD, OLD, NEW]))).toMatchObject({ right: 0, first: 0, first3: 1 })
    expect(scoreOf('fact', line('q', true, [OLD, OLD, OLD, NEW]))).toMatchObject({ first3: 0 })
  })

  it('is not right by the same words of another report', () => {
    expect(scoreOf('fact', line('q', true, [{ ...NEW, report: 'c' }]))).toMatchObject({ right: 0, first: 0 })
  })
})

describe('an outdated sentence', () => {
  it('counts where it comes first in an answer to a question on which time tells', () => {
    expect(scoreOf('superseded', line('q', true, [OLD, NEW])).stale).toBe(1)
    expect(scoreOf('superseded', line('q', false, [OLD])).stale).toBe(0)
    expect(scoreOf('superseded', line('q', true, [NEW, OLD])).stale).toBe(0)
    expect(scoreOf('fact', line('q', true, [OLD])).stale).toBeNaN()
  })
})

describe('a question that nothing answers', () => {
  it.each(['near-miss', 'absent'] as const)('(%s) is right where it is not answered', (kind) => {
    expect(scoreOf(kind, line('q', false, [OLD]))).toMatchObject({ right: 1, answeredUnanswerable: 0 })
    expect(scoreOf(kind, line('q', true, [OLD]))).toMatchObject({ right: 0, answeredUnanswerable: 1 })
  })

  it('of an empty day may be answered from other days, where that is said', () => {
    expect(scoreOf('day-empty', line('q', false, [])).right).toBe(1)
    expect(scoreOf('day-empty', line('q', true, [OLD])).right).toBe(0)
    expect(scoreOf('day-empty', line('q', true, [OLD], { outsideDays: true })).right).toBe(1)
  })

  it('but is courtesy, is right where the answer is', () => {
    expect(scoreOf('courtesy', line('q', false, [])).right).toBe(0)
    expect(scoreOf('courtesy', line('q', false, [], { kind: 'courtesy' })).right).toBe(1)
  })
})

describe('figures', () => {
  it('compare the confidence of what is answerable with that of what is not, but for courtesy and empty days', () => {
    const questions = (['fact', 'absent', 'courtesy', 'day-empty'] as const).map((kind) => question(kind, kind))
    const run = [
      line('fact', true, [NEW], { confidence: 0.6 }),
      line('absent', false, [], { confidence: 0.4 }),
      line('courtesy', false, [], { confidence: 0.9 }),
      line('day-empty', false, [], { confidence: 0.9 }),
    ]
    expect(scoreSeries(questions, run).auroc).toBe(1)
  })

  it('count a question that the run lacks as not answered', () => {
    expect(scoreSeries([question('q', 'fact'), question('r', 'absent')], [])).toMatchObject({
      right: 0.5,
      first: 0,
      rightOf: { fact: 0, absent: 1 },
    })
  })
})
