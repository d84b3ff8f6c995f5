import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConfiguration, openCore, readConfiguration } from '../../src/app/open-core.js'
import { packageRoot } from '../../src/app/package-root.js'
import { openLibrary } from '../../src/index.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'root-'))
  for (const part of ['config', 'corpus']) cpSync(join(packageRoot(), part), join(root, part), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

describe('what can be left out', () => {
  beforeEach(() => {
    appendFileSync(join(root, 'config/lexicon/talks.yaml'), '  - Boot | boat\n')
    writeFileSync(join(root, 'corpus/bad.md'), 'no date')
  })

  it('is named with the reports that are, and the core answers', async () => {
    const { core, problems } = await openCore(await openConfiguration(root))
    expect(problems.map(({ file }) => file)).toEqual(['config/lexicon/talks.yaml', join(root, 'corpus/bad.md')])
    expect(core.sources().reports).toHaveLength(1)
  })

  it('is named by the package', async () => {
    const { problems } = await openLibrary(join(root, 'corpus'), { root })
    expect(problems).toMatchObject([{ file: 'config/lexicon/talks.yaml' }, { file: join(root, 'corpus/bad.md') }])
  })
})

describe('what can not be left out', () => {
  it('is named at once: settings and knowledge', async () => {
    writeFileSync(join(root, 'config/bot.yaml'), 'colour: red\n')
    rmSync(join(root, 'config/ranking.yaml'))
    const read = await readConfiguration(root)
    const named = 'problems' in read ? read.problems.map(({ file }) => file) : []
    expect(new Set(named)).toEqual(new Set(['config/bot.yaml', 'config/ranking.yaml']))
    await expect(openConfiguration(root)).rejects.toThrow(/config\/bot\.yaml:1: [\s\S]*config\/ranking\.yaml: The file/)
  })
})
