import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
    const { concepts, problems } = await readConcepts(folder, 'config/lexicon')
    expect(concepts.map(({ field }) => field)).toEqual(['a', 'b'])
    expect(problems.map(({ file, line }) => [file, line])).toEqual([['config/lexicon/a.yaml', 3]])
  })

  it('names a file that can not be read, and reads the others', async () => {
    const half = folderOf({
      'good.yaml': '  - Hafen | port | порт | порт\n',
      'bad.yaml': Buffer.from('H\u00e4fen', 'latin1'),
    })
    mkdirSync(join(half, 'folder.yaml'))
    const { concepts, problems } = await readConcepts(half, 'config/lexicon')
    expect(concepts).toHaveLength(1)
    expect(problems).toMatchObject([
      { file: 'config/lexicon/bad.yaml', line: 1, problem: 'This line is not UTF-8 text.' },
      { file: 'config/lexicon/folder.yaml', problem: "The file can't be read (EISDIR)." },
    ])
  })

  it.each([
    ['is not there', () => join(folder, 'nowhere'), 'The folder does not exist.'],
    ['is a file', () => join(folder, 'notes.txt'), "The file can't be read (ENOTDIR)."],
    ['holds no lexicon', () => folderOf({}), 'The folder holds no good row of a lexicon.'],
    [
      'holds files without a row',
      () => folderOf({ 'a.yaml': 'rows:\n' }),
      'The folder holds no good row of a lexicon.',
    ],
  ])('names a folder that %s', async (_, path, problem) => {
    expect(await readConcepts(path(), 'config/lexicon')).toMatchObject({
      concepts: [],
      problems: [{ file: 'config/lexicon', problem }],
    })
  })
})

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const path = mkdtempSync(join(folder, 'sub-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(path, name), bytes)
  return path
}
