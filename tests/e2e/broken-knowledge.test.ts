import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildProgram, Program, removeProgram } from './program.js'

/** A process takes a second to start, more where others are busy. */
const STARTS = { timeout: 20_000 }

let folder: string
beforeAll(async () => {
  folder = await buildProgram()
}, 20_000)
afterAll(() => removeProgram(folder))

async function run(...args: string[]): Promise<Program> {
  const program = new Program(folder, {}, args)
  await program.exited
  return program
}

describe('a broken row of the lexicon', () => {
  beforeEach(() => appendFile(join(folder, 'config/lexicon/talks.yaml'), '  - Boot | boat\n'))

  it('is named at start, and the bot starts', STARTS, async () => {
    const { stdout, stderr, exited } = await run()
    expect(stderr).toMatch(/config\/lexicon\/talks\.yaml:\d+: This is not a row of four columns\. Write /)
    expect(stdout).toBe('')
    expect((await exited).code).toBe(0)
  })

  it('is named by the check, which fails', STARTS, async () => {
    const { stdout, exited } = await run('check')
    expect(stdout).toMatch(/1 good report, 0 problems\.[\s\S]*config\/lexicon\/talks\.yaml:\d+: This is not a row/)
    expect((await exited).code).toBe(1)
  })
})

describe('knowledge that the bot can not do without', () => {
  beforeEach(async () => {
    await rm(join(folder, 'config/stop-words/uk.txt'), { force: true })
    await writeFile(join(folder, 'config/interrogatives.yaml'), 'de: welche\n')
  })

  it.each([[[]], [['check']], [['ask', 'Wer?']]])('is named whole, with exit code 78: %j', STARTS, async (args) => {
    const { stdout, stderr, exited } = await run(...args)
    expect(stdout).toBe('')
    expect(stderr).toContain('The bot cannot start until this is mended:\n')
    expect(stderr).toContain('  config/stop-words/uk.txt: The file does not exist. Copy it from the project.\n')
    for (const language of ['en', 'uk', 'ru']) {
      expect(stderr).toContain(
        `  config/interrogatives.yaml:1: ${language} is missing. Give words or phrases in one line`,
      )
    }
    expect((await exited).code).toBe(78)
  })
})
