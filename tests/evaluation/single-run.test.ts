import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runSingle } from '../../evaluation/single-run.js'
import { openWorkbench, type Workbench } from '../../evaluation/workbench.js'
import { packageRoot } from '../../src/app/package-root.js'

let folder: string
let workbench: Workbench
const warnings: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluation-'))
  await mkdir(join(folder, 'reports'))
  await writeFile(
    join(folder, 'reports/2031-03-04-silbersee.md'),
    '---\ntitle: Gespräche am Silbersee\ndate: 2031-03-04\nlanguage: de\n---\n\nDie Brücke von Harn ist zerstört. Halvenland will sie bis zum Herbst aufbauen.\n\nDie Fähre nach Welm kostet neun Kronen.\n',
  )
  await writeFile(join(folder, 'reports/broken.md'), '---\ntitle: Ohne Datum\n---\n\nNichts.\n')
  await writeFile(
    join(folder, 'questions.jsonl'),
    `${JSON.stringify({ id: 'fare', question: 'Was kostet die Fähre nach Welm?', report: '2031-03-04-silbersee', paragraph: 2, answer: 'neun Kronen' })}\n`,
  )
  workbench = await openWorkbench(packageRoot(), (text) => warnings.push(text))
})
afterAll(() => rm(folder, { recursive: true }))

function single(run?: string): Promise<string> {
  return runSingle(
    { reports: join(folder, 'reports'), questions: join(folder, 'questions.jsonl'), run, sentences: 3 },
    workbench,
  )
}

it('prints the scores where no run file is asked for, "-" for what the questions cannot tell', async () => {
  const table = await single()
  expect(table).toMatch(/^passage nDCG@10 +1\.000$/m)
  expect(table).toMatch(/^excerpt hit@1 +1\.000$/m)
  expect(table).toMatch(/^AUROC of confidence +-$/m)
})

it('writes the run file and prints nothing', async () => {
  const file = join(folder, 'run.jsonl')
  expect(await single(file)).toBe('')
  const [line = '', ...rest] = (await readFile(file, 'utf8')).split('\n')
  expect(rest).toEqual([''])
  expect(JSON.parse(line)).toMatchObject({
    id: 'fare',
    passages: [{ report: '2031-03-04-silbersee', paragraph: 2 }],
  })
})

it('names a report file that it leaves out', async () => {
  warnings.length = 0
  await single()
  expect(warnings.join()).toContain('broken.md')
})

it('refuses a folder without a report', async () => {
  const nowhere = join(folder, 'nowhere')
  const asked = { reports: nowhere, questions: join(folder, 'questions.jsonl'), run: undefined, sentences: 3 }
  await expect(runSingle(asked, workbench)).rejects.toThrow(`${nowhere}: no report can be read there`)
})

it('names a run file that can not be written', async () => {
  const file = join(folder, 'nowhere/run.jsonl')
  await expect(single(file)).rejects.toThrow(`${file}: the run file can't be written`)
})

it('tells how far it is after each question', async () => {
  const told: unknown[] = []
  await runSingle(
    { reports: join(folder, 'reports'), questions: join(folder, 'questions.jsonl'), run: undefined, sentences: 3 },
    workbench,
    (...progress) => told.push(progress),
  )
  expect(told).toEqual([['questions', 1, 1]])
})
