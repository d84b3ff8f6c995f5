import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalizeSpace } from '../../evaluation/scores.js'
import { readSeriesQuestions, type SeriesKind, type SeriesQuestion } from '../../evaluation/series-questions.js'
import { packageRoot } from '../../src/app/package-root.js'
import { LANGUAGES, type Language } from '../../src/model.js'
import { readCorpus } from '../../src/reports/read-corpus.js'
import { splitSentences } from '../../src/text/sentences.js'

const FOLDER = join(packageRoot(), 'evaluation/series')

/** How many questions of each kind there are, in each language. */
const KINDS = {
  fact: 8,
  agreed: 7,
  superseded: 8,
  still: 3,
  latest: 3,
  'on-day': 4,
  'day-empty': 3,
  gist: 5,
  'follow-up': 4,
  'near-miss': 8,
  absent: 4,
  courtesy: 3,
} as const satisfies Record<SeriesKind, number>
const UNANSWERABLE: readonly SeriesKind[] = ['day-empty', 'near-miss', 'absent', 'courtesy']

const { reports, problems } = await readCorpus(join(FOLDER, 'reports'), { splitSentences, detectLanguage: () => 'de' })
const sentences = new Map(
  reports.map(({ id, passages }) => [
    id,
    new Set(
      passages.flatMap((each) => each.sentences.map(({ start, end }) => normalizeSpace(each.text.slice(start, end)))),
    ),
  ]),
)
const newest = reports.at(-1)?.date ?? '9999-12-31'

function questionsIn(language: Language): Promise<SeriesQuestion[]> {
  return readSeriesQuestions(join(FOLDER, `questions.${language}.jsonl`))
}

it('the reports of the series are all read, in four languages', () => {
  expect(problems).toEqual([])
  expect(reports.length).toBeGreaterThanOrEqual(16)
  expect(new Set(reports.map(({ language }) => language))).toEqual(new Set(LANGUAGES))
})

describe.each(LANGUAGES)('the questions in %s', async (language) => {
  const questions = await questionsIn(language)

  it('are of each kind as many as in the other languages, with one id each', () => {
    const counts = Object.fromEntries(
      Object.keys(KINDS).map((kind) => [kind, questions.filter((each) => each.kind === kind).length]),
    )
    expect(counts).toEqual(KINDS)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { id, language: own } of questions) expect([id.endsWith(`-${language}`), own]).toEqual([true, language])
  })

  it('name whole sentences of the reports, right ones and outdated ones apart', () => {
    for (const { id, gold, stale } of questions) {
      for (const { report, quote } of [...gold, ...stale]) {
        expect(sentences.get(report)?.has(normalizeSpace(quote)), `${id}: ${report}: ${quote}`).toBe(true)
      }
      const right = new Set(gold.map(({ report, quote }) => `${report} ${quote}`))
      expect(
        stale.filter(({ report, quote }) => right.has(`${report} ${quote}`)),
        id,
      ).toEqual([])
    }
  })

  it('are answerable where their kind is, and then have a right sentence', () => {
    for (const { id, kind, gold, answerable, today } of questions) {
      expect([id, answerable, gold.length > 0]).toEqual([
        id,
        !UNANSWERABLE.includes(kind),
        !UNANSWERABLE.includes(kind),
      ])
      expect(today >= newest, id).toBe(true)
    }
  })

  it('name the days that they speak of, and a question before where they follow one', () => {
    for (const { id, kind, gold, days, before } of questions) {
      expect([id, before !== null]).toEqual([id, kind === 'follow-up'])
      if (kind !== 'on-day' && kind !== 'day-empty') continue
      if (days === null) throw new Error(`${id} names no days`)
      const dates = reports.filter(({ date }) => date >= days.from && date <= days.to).map((report) => report.id)
      if (kind === 'day-empty') expect([id, dates]).toEqual([id, []])
      else for (const { report } of gold) expect(dates, id).toContain(report)
    }
  })
})

it('the questions ask the same in each language', async () => {
  const [first, ...others] = await Promise.all(LANGUAGES.map(questionsIn))
  const asked = (questions: readonly SeriesQuestion[] = []) =>
    questions.map(({ id, kind, gold, stale, days, today }) => ({
      id: id.replace(/-\w\w$/, ''),
      kind,
      gold,
      stale,
      days,
      today,
    }))
  for (const other of others) expect(asked(other)).toEqual(asked(first))
})
