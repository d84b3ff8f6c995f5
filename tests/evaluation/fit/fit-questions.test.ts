import { describe, expect, it } from 'vitest'
import { questionOnReport, questionOnSeries } from '../../../evaluation/fit/fit-questions.js'
import type { SeriesKind } from '../../../evaluation/series-questions.js'
import type { Excerpt, Passage, Sentence } from '../../../src/model.js'

function passage(reportId: string, ...sentences: readonly [string, ...string[]]): Passage {
  const text = sentences.join(' ')
  let end = -1
  const spans = sentences.map((sentence): Sentence => {
    const start = end + 1
    end = start + sentence.length
    return { start, end }
  })
  return { reportId, paragraph: 1, text, sentences: spans as [Sentence, ...Sentence[]] }
}

function excerpt({ reportId, paragraph, text }: Passage): Excerpt {
  const place = { start: 0, end: text.length }
  const citation = { reportId, title: 'T', date: '2033-01-01', language: 'en', paragraph } as const
  return { quote: text, best: place, place, citation, score: 1 }
}

const goldsOf = (question: { goldOf: (passage: Passage, at: number) => number }, of: Passage): number[] =>
  of.sentences.map((_, at) => question.goldOf(of, at))

describe('a question on one report', () => {
  const gold = {
    id: 'q-en-1',
    language: 'en',
    question: 'How many boats came?',
    report: 'harbour',
    paragraph: 1,
    answer: 'seven boats',
    sentences: ['By noon seven boats came.'],
    answerable: true,
  }
  const question = questionOnReport(gold, new Set(['harbour', 'lake']))
  const told = passage('harbour', 'It rained.', 'By noon seven boats came.', 'Of the seven boats two sank.')

  it('counts the sentence with the answer whole, one with part of it less, one of its passage hardly', () => {
    expect(goldsOf(question, told)).toEqual([0.03, 1, 0.3])
    expect(goldsOf(question, passage('lake', 'By noon seven boats came.'))).toEqual([0])
  })

  it('is held by an excerpt of its place with the answer', () => {
    expect(question.isHeldBy(excerpt(told))).toBe(true)
    expect(question.isHeldBy(excerpt(passage('harbour', 'It rained.')))).toBe(false)
    expect(question.isHeldBy(excerpt(passage('lake', 'By noon seven boats came.')))).toBe(false)
  })

  it('has no answer where its report is absent', () => {
    const absent = questionOnReport(gold, new Set(['lake', 'hill']))
    expect(absent.answerable).toBe(false)
    expect([goldsOf(absent, told), absent.isHeldBy(excerpt(told))]).toEqual([[0, 0, 0], false])
  })

  it('is one matter with others on its report, or, of a single report, with itself in other languages', () => {
    expect(question.matter).toBe('harbour')
    const alone = (id: string): string => questionOnReport({ ...gold, id }, new Set(['harbour'])).matter
    expect(alone('lake-de-01')).toBe(alone('lake-uk-01'))
    expect(alone('lake-de-01')).not.toBe(alone('lake-de-02'))
  })
})

describe('a question on a series', () => {
  const of = (kind: SeriesKind, answerable = true) =>
    questionOnSeries({
      id: 's01-de',
      kind,
      language: 'de',
      question: 'Wie viele Boote kamen?',
      today: '2033-02-01',
      gold: answerable ? [{ report: 'new', quote: 'Seven boats came.' }] : [],
      stale: [{ report: 'new', quote: 'Nine had been said.' }],
      days: null,
      before: 'Was war am Hafen?',
      answerable,
      note: '',
    })
  const told = passage('new', 'It rained.', 'Seven boats came.', 'Nine had been said.', 'All went home.')

  it('counts gold whole, what stands beside it hardly, and what held once not at all, though it stands beside', () => {
    expect(goldsOf(of('superseded'), told)).toEqual([0.03, 1, 0, 0])
    expect(goldsOf(of('superseded'), passage('old', 'Seven boats came.'))).toEqual([0])
  })

  it('is held by an excerpt with a whole gold sentence of its report', () => {
    expect(of('fact').isHeldBy(excerpt(told))).toBe(true)
    expect(of('fact').isHeldBy(excerpt(passage('old', 'Seven boats came.')))).toBe(false)
    expect(of('fact').isHeldBy(excerpt(passage('new', 'Seven boats')))).toBe(false)
    expect(of('near-miss', false).isHeldBy(excerpt(told))).toBe(false)
  })

  it('is asked with its day and the question before, and is one matter in all languages', () => {
    expect(of('follow-up')).toMatchObject({ today: '2033-02-01', before: 'Was war am Hafen?', matter: 's01' })
  })

  it('tells a fit nothing where no search is needed', () => {
    expect((['courtesy', 'day-empty', 'near-miss', 'gist'] as const).map((kind) => of(kind).tells)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})
