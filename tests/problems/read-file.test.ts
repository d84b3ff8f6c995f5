import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attempt, fileFault, readTextFile } from '../../src/problems/read-file.js'

const folder = mkdtempSync(join(tmpdir(), 'texts-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'words.txt')
const read = (bytes: Buffer | string) => {
  writeFileSync(path, bytes)
  return readTextFile(path, 'config/words.txt', 'Copy it.')
}

describe('readTextFile', () => {
  it('gives the text without byte-order mark', async () => {
    expect(await read('\ufeffдень\r\n')).toEqual({ text: 'день\r\n' })
  })

  it('names a file that is not there, with the remedy given', async () => {
    const problem = { file: 'config/words.txt', problem: 'The file does not exist.', remedy: 'Copy it.' }
    expect(await readTextFile(join(folder, 'nowhere'), 'config/words.txt', 'Copy it.')).toEqual({ problem })
  })

  it('names a folder in its place, with the code', async () => {
    const problem = { file: 'config', problem: "The file can't be read (EISDIR).", remedy: 'Let the bot read it.' }
    expect(await readTextFile(folder, 'config', 'Copy it.')).toEqual({ problem })
  })

  it.each([
    ['another encoding', Buffer.from('eins\nf\u00fcnf\n', 'latin1'), 'This line is not UTF-8 text.'],
    ['a NUL byte', 'eins\nzw\0ei\n', 'This line holds a NUL byte.'],
  ])('names the line of %s', async (_, bytes, problem) => {
    expect(await read(bytes)).toMatchObject({ problem: { file: 'config/words.txt', line: 2, problem } })
  })
})

describe('attempt', () => {
  it('gives the code of an error of the system, and has words for one without', async () => {
    const failure = (error: unknown) => attempt(() => Promise.reject(error))
    expect(await failure(Object.assign(new Error('no'), { code: 'EACCES' }))).toEqual({ code: 'EACCES' })
    expect(await failure(new Error('no'))).toEqual({ code: 'an unknown error' })
    expect(await attempt(async () => 7)).toEqual({ value: 7 })
    expect(fileFault('EACCES', 'Copy it.')).toEqual({
      problem: "The file can't be read (EACCES).",
      remedy: 'Let the bot read it.',
    })
  })
})
