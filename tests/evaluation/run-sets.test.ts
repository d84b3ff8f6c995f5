import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allTable, reliabilityTables } from '../../evaluation/all-table.js'
import type { Engine } from '../../evaluation/engine.js'
import { runSets, type SetResult } from '../../evaluation/run-sets.js'
import { commitOf, scoreFileText } from '../../evaluation/score-file.js'
import { allSets, type EvaluationSet } from '../../evaluation/sets.js'
import { LAKE } from '../fixtures/reports.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sets-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Shows every question the same sentence, with a confidence of its own. */
function engineOf(name: string, confidence: number, answered = true): Engine {
  return {
    name,
    open: async () => () => ({
      answered,
      confidence,
      passages: [{ reportId: LAKE.id, paragraph: 3, score: 1 }],
      excerpts: [{ quote: 'Zwei Bauern wurden verletzt.', score: 1, citation: { reportId: LAKE.id, paragraph: 3 } }],
    }),
  }
}

async function setOf(part: Partial<EvaluationSet> & { readonly id: string }): Promise<EvaluationSet> {
  const questions = join(folder, `${part.id}.jsonl`)
  const lines = [
    { id: 'hurt', question: 'Wer wurde verletzt?', report: LAKE.id, paragraph: 3, answer: 'Zwei Bauern' },
    { id: 'days', question: 'Wie lange?', report: LAKE.id, paragraph: 1, answer: 'drei Tagen' },
    { id: 'absent', question: 'Wie viele Schiffe?', report: 'harbour', paragraph: 1, answer: 'Forty' },
  ]
  await writeFile(questions, lines.map((line) => JSON.stringify(line)).join('\n'))
  const rest = { name: 'Lake', reports: 'lake', sentences: 3, absentReports: true, rows: [] }
  return { questions, ...rest, ...part }
}

const OPTIONS = { readReports: async () => [LAKE], excerptCharacters: 350 }

describe('a set', () => {
  it('is asked of every engine, in their order', async () => {
    const [result] = await runSets([await setOf({ id: 'lake' })], [engineOf('one', 0.2), engineOf('two', 0.9)], OPTIONS)
    expect(result?.runs.map(({ engine, scores }) => [engine, scores.questions])).toEqual([
      ['one', 3],
      ['two', 3],
    ])
    expect(result?.runs[1]?.scores).toMatchObject({ hit1: 0.5, answerable: 2, answeredUnanswerable: 1 })
  })

  it('counts questions on absent reports as unanswerable where they belong to it', async () => {
    const [result] = await runSets([await setOf({ id: 'lake' })], [engineOf('one', 0.2)], OPTIONS)
    expect(result?.questions.map(({ id, answerable }) => [id, answerable])).toEqual([
      ['hurt', true],
      ['days', true],
      ['absent', false],
    ])
  })

  it('is refused where a report is absent that should be there', async () => {
    const set = await setOf({ id: 'lake', absentReports: false })
    await expect(runSets([set], [engineOf('one', 0.2)], OPTIONS)).rejects.toThrow(
      `${set.questions}: the question "absent" asks of the report "harbour", which is not in lake`,
    )
  })

  it('shares its folder with others: it is read once', async () => {
    const read: string[] = []
    const readReports = async (reports: string) => {
      read.push(reports)
      return [LAKE]
    }
    const sets = [await setOf({ id: 'a' }), await setOf({ id: 'b' }), await setOf({ id: 'c', reports: 'other' })]
    await runSets(sets, [engineOf('one', 0.2)], { ...OPTIONS, readReports })
    expect(read).toEqual(['lake', 'other'])
  })
})

async function results(): Promise<SetResult[]> {
  const rows = [
    { measure: 'hit1', target: { value: 0.75, better: 'higher' } },
    { measure: 'hit3', target: { value: 0.5, better: 'higher' } },
    { measure: 'answeredUnanswerable', target: { value: 0.15, better: 'lower' } },
    { measure: 'auroc' },
  ] as const
  const sets = [await setOf({ id: 'lake', rows }), await setOf({ id: 'lake-1', name: 'Lake, short', sentences: 1 })]
  return runSets(sets, [engineOf('theirs', 7), engineOf('ours', 0.84)], OPTIONS)
}

describe('the table', () => {
  it.each([
    [
      'prints a baseline beside ours, the target, and what ours lacks',
      /^Lake: excerpt hit@1 +0\.500 +0\.500 +0\.750 +0\.250$/m,
    ],
    ['leaves the lack out where the target is met', /^Lake: excerpt hit@3 +0\.500 +0\.500 +0\.500$/m],
    [
      'knows targets that are not to be passed',
      /^Lake: answered, of unanswerable +1\.000 +1\.000 +<= 0\.150 +0\.850$/m,
    ],
    ['prints measures without a target', /^Lake: AUROC of confidence +0\.500 +0\.500$/m],
    ['ends with the time for a question', /^All sets: median ms a question +\d+\.\d{3} +\d+\.\d{3} +<= 3\.000$/m],
  ])('%s', async (_, expected) => {
    expect(allTable(await results())).toMatch(expected)
  })

  it('of reliability counts our answers, each question once', async () => {
    const text = reliabilityTables(await results(), [])
    // Three questions at 0.84, one of them held: |0.84 - 1/3| = 0.507.
    expect(text).toMatch(/^0\.8 to 0\.9 +3 +0\.840 +0\.333$/m)
    expect(text).toMatch(/^0\.7 to 0\.8 +0 +- +-$/m)
    expect(text).toContain('expected calibration error: 0.507')
    expect(text).toMatch(/^Lake +3 +0\.840 +0\.333 +0\.507$/m)
    expect(text).not.toContain('Lake, short')
  })
})

describe('the score file', () => {
  const NUMBER = z.number().nullable()
  const FILE = z.strictObject({
    command: z.string(),
    commit: z.string(),
    figures: z.strictObject({
      sets: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ hit1: NUMBER, auroc: NUMBER, medianMs: NUMBER })),
      ),
      series: z.record(z.string(), z.unknown()),
      reliability: z.record(z.string(), z.strictObject({ questions: z.int(), confidence: NUMBER, held: NUMBER })),
      expectedCalibrationError: NUMBER,
      expectedCalibrationErrorBySet: z.record(z.string(), NUMBER),
    }),
  })

  it('holds command, commit and all figures, four digits each', async () => {
    const text = scoreFileText(await results(), [], 'npm run evaluate -- --all', 'abc')
    const { command, commit, figures } = FILE.parse(JSON.parse(text))
    expect({ command, commit }).toEqual({ command: 'npm run evaluate -- --all', commit: 'abc' })
    expect(figures.sets.lake?.ours).toMatchObject({ hit1: 0.5, questions: 3 })
    expect(Object.keys(figures.sets)).toEqual(['lake', 'lake-1'])
    expect(Object.keys(figures.reliability)).toHaveLength(10)
    expect(figures.reliability['0.8 to 0.9']).toEqual({ questions: 3, confidence: 0.84, held: 0.3333 })
    // 0.84 - 1/3
    expect(figures.expectedCalibrationErrorBySet).toEqual({ lake: 0.5067 })
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('says "dirty" of a checkout with any change but its own', async () => {
    const git = (...words: readonly string[]): Promise<unknown> =>
      promisify(execFile)('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder })
    expect(await commitOf(folder, 'figures/scores.json')).toBe('unknown')
    await git('init', '--quiet')
    await writeFile(join(folder, 'a.txt'), 'a')
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'Begin')
    const clean = await commitOf(folder, 'figures/scores.json')
    expect(clean).toMatch(/^[0-9a-f]{40}$/)
    await mkdir(join(folder, 'figures'))
    await writeFile(join(folder, 'figures/scores.json'), '{}')
    expect(await commitOf(folder, 'figures/scores.json')).toBe(clean)
    await writeFile(join(folder, 'b.txt'), 'new')
    expect(await commitOf(folder, 'figures/scores.json')).toBe(`${clean}-dirty`)
  })
})

describe('the sets of --all', () => {
  const sets = allSets('/eval', '/seed', '/corpus')

  it('have an id each', () => {
    expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length)
  })

  it('ask for absent reports only of the half', () => {
    expect(sets.filter(({ absentReports }) => absentReports).map(({ reports }) => reports)).toEqual([
      '/eval/xquad-r/reports-half',
      '/eval/xquad-r/reports-half',
      '/eval/xquad-r/reports-half',
    ])
  })

  it('ask the seed questions of the shipped corpus in all four languages', () => {
    expect(sets.filter(({ reports }) => reports === '/corpus').map(({ questions }) => questions)).toEqual(
      ['de', 'en', 'uk', 'ru'].map((language) => `/seed/questions.${language}.jsonl`),
    )
  })
})
