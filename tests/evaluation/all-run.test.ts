import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runAll } from '../../evaluation/all-run.js'
import { openWorkbench } from '../../evaluation/workbench.js'
import { packageRoot } from '../../src/app/package-root.js'

const workbench = openWorkbench(packageRoot(), () => {})

it('development sets that are not there are named with the remedy', async () => {
  await expect(runAll('/nowhere/sets', await workbench)).rejects.toThrow(
    '/nowhere/sets: the development sets are not there. Say where they are: --all --sets DIR',
  )
})

it('everything that is missing from the sets is named at once, before any question is asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sets-'))
  const asked: string[] = []
  const run = runAll(folder, await workbench, (what) => asked.push(what))
  await expect(run).rejects.toThrow(join(folder, 'xquad-r/reports'))
  await expect(run).rejects.toThrow(join(folder, 'news/questions.uk.jsonl'))
  await expect(run).rejects.toThrow(join(folder, 'series/reports'))
  expect(asked).toEqual([])
  await rm(folder, { recursive: true })
})
