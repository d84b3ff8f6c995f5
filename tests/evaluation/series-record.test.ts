import { expect, it } from 'vitest'
import { compareRecords, isMoved, parseRecord, recordText, seriesRecordsOf } from '../../evaluation/record.js'
import { scoresOf } from '../../evaluation/run-series.js'
import type { SeriesKind, SeriesQuestion } from '../../evaluation/series-questions.js'
import { line } from './gold.js'

const GOLD = { report: 'harbour', quote: 'Seven boats came.' }
const KINDS: readonly SeriesKind[] = ['fact', 'superseded', 'on-day', 'near-miss', 'absent', 'day-empty', 'courtesy']

const questions = KINDS.map((kind): SeriesQuestion => {
  const answerable = ['fact', 'superseded', 'on-day'].includes(kind)
  const gold = answerable ? [GOLD] : []
  const rest = { question: 'How many?', today: '2033-01-01' as const, days: null, before: null, note: '' }
  return { ...rest, id: kind, kind, language: 'en', gold, stale: [], answerable }
})
const right = [{ ...GOLD, paragraph: 1, score: 1 }]
const run = [
  line({ id: 'fact', confidence: 0.9, excerpts: right }),
  line({ id: 'superseded', confidence: 0.4, excerpts: right, answered: false }),
  line({ id: 'near-miss', confidence: 0.6 }),
]
const of = [{ language: 'en' as const, questions }]
const series = { id: 'own', name: 'Own', folder: 'own' }
const records = seriesRecordsOf([{ series, questions: of, runs: [{ engine: 'ours', run, scores: scoresOf(of, run) }] }])

it('a series is recorded by language, each figure as a count of the questions that it is of', () => {
  expect(records).toEqual({
    'own-en': {
      answerable: 3,
      unanswerable: 2,
      measures: {
        // Fact, absent, the empty day: what the run lacks counts as not answered.
        right: { count: 3, of: 7 },
        first: { count: 2, of: 3 },
        first3: { count: 2, of: 3 },
        stale: { count: 0, of: 2 },
        // 0.9, 0.4 and 0 against 0.6 and 0: one, and half a pair of equals, and two.
        auroc: { count: 3.5, of: 6 },
        answeredAnswerable: { count: 1, of: 3 },
        answeredUnanswerable: { count: 1, of: 2 },
      },
    },
  })
})

it('is read as it was written, and has moved at two questions', () => {
  expect(parseRecord(recordText(records))).toEqual(records)
  const own = records['own-en']
  const moved = { ...records, 'own-en': { ...own, measures: { ...own?.measures, right: { count: 1, of: 7 } } } }
  expect(compareRecords(records, moved as typeof records).filter(isMoved)).toMatchObject([{ measure: 'right' }])
})
