import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConcepts } from '../../src/lexicon/read-lexicon.js'

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('readConcepts', () => {
  it('reads every .yaml of the folder in the order of names, and says which rows it left out', async () => {
    writeFileSync(join(folder, 'b.yaml'), 'rows:\n  - Hafen | port | порт | порт\n')
    writeFileSync(join(folder, 'a.yaml'), 'rows:\n  - Fähre | ferry | пором | паром\n  - Boot\n')
    writeFileSync(join(folder, 'notes.txt'), 'not a row')
    const { concepts, problems } = await readConcepts(folder)
    expect(concepts.map(({ field }) => field)).toEqual(['a', 'b'])
    expect(problems.map(({ file, line }) => [file, line])).toEqual([['a.yaml', 3]])
  })

  it('throws where there is no such folder', async () => {
    await expect(readConcepts(join(folder, 'nowhere'))).rejects.toThrow('nowhere')
  })
})
