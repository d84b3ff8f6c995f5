import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCorpus } from '../../src/reports/check-corpus.js'
import { readCorpus } from '../../src/reports/read-corpus.js'
import { textTools } from './text-tools.js'

const FIVE_MEGABYTES = 5 * 1024 * 1024

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const report = (date: string, body = 'Text.') => `---\ntitle: T\ndate: ${date}\nlanguage: de\n---\n${body}\n`
const put = (name: string, content: string) => writeFile(join(folder, name), content)
/** [name, problem] of each problem. */
async function problems() {
  const corpus = await readCorpus(folder, textTools)
  return corpus.problems.map(({ file, problem }) => [file.slice(folder.length + 1), problem])
}
async function ids() {
  const corpus = await readCorpus(folder, textTools)
  return corpus.reports.map(({ id }) => id)
}

describe('a corpus folder', () => {
  it('gives its reports by date, then by id', async () => {
    await put('b.md', report('2031-02-01'))
    await put('c.md', report('2031-01-01'))
    await put('a.TXT', 'date 2031-02-01 Text.')
    expect(await ids()).toEqual(['c', 'a', 'b'])
    expect(await problems()).toEqual([])
  })

  it('passes over README.md, hidden files, other endings and sub-folders', async () => {
    await put('a.md', report('2031-02-01'))
    for (const name of ['README.md', 'readme.MD', '.draft.md', '.md', 'notes.docx', 'a.md~', 'md'])
      await put(name, 'no report')
    await mkdir(join(folder, 'older'))
    await put('older/b.md', report('2031-01-01'))
    expect(await readCorpus(folder, textTools)).toMatchObject({ reports: [{ id: 'a' }], problems: [] })
  })

  it('loads the good files beside the bad, which it names by file and line', async () => {
    await put('bad-2.md', report('2031-02-30'))
    await put('bad-1.md', '---\nlanguage: xx\n---\n##\nText.')
    await put('good.md', report('2031-02-01'))
    expect(await ids()).toEqual(['good'])
    const { problems } = await readCorpus(folder, textTools)
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      [join(folder, 'bad-1.md'), 1],
      [join(folder, 'bad-1.md'), 1],
      [join(folder, 'bad-1.md'), 2],
      [join(folder, 'bad-1.md'), 4],
      [join(folder, 'bad-2.md'), 3],
    ])
  })

  it('reads a.md where a.txt has the same id, and names a.txt', async () => {
    await put('a.txt', 'date 2031-03-03 Raw.')
    await put('a.md', report('2031-02-02'))
    expect(await readCorpus(folder, textTools)).toMatchObject({ reports: [{ id: 'a', date: '2031-02-02' }] })
    expect(await problems()).toEqual([['a.txt', 'It has the same id as a.md, which is read in its place.']])
  })

  it('does not fall back to a.txt where a.md is bad, since that may be an older draft', async () => {
    await put('a.txt', 'date 2031-03-03 Raw.')
    await put('a.md', '')
    expect(await ids()).toEqual([])
    expect(await problems()).toEqual([
      ['a.md', 'The file is empty.'],
      ['a.txt', 'It has the same id as a.md, which is read in its place.'],
    ])
  })

  it('refuses a file over 5 MB by its size alone', async () => {
    // A file of holes: full of NUL bytes, were it read.
    for (const [name, size] of [
      ['huge.md', 50 * 1024 * 1024],
      ['over.md', FIVE_MEGABYTES + 1],
    ] as const) {
      const file = await open(join(folder, name), 'w')
      await file.truncate(size)
      await file.close()
    }
    await put('most.md', report('2031-01-01', 'a'.repeat(FIVE_MEGABYTES - report('2031-01-01', '').length)))
    expect(await ids()).toEqual(['most'])
    expect(await problems()).toEqual([
      ['huge.md', 'The file has 50.0 MB; at most 5 MB are read.'],
      ['over.md', 'The file has 5.0 MB; at most 5 MB are read.'],
    ])
  })

  it('names what is no readable file', async () => {
    await mkdir(join(folder, 'folder.md'))
    await symlink('gone', join(folder, 'dangling.md'))
    await symlink('loop.md', join(folder, 'loop.md'))
    await symlink(tmpdir(), join(folder, 'linked-folder.txt'))
    await symlink('/dev/zero', join(folder, 'device.md'))
    expect(await problems()).toEqual([
      ['dangling.md', 'This link leads to no file.'],
      ['device.md', 'This is not a plain file.'],
      ['folder.md', 'This is a folder; only files are read.'],
      ['linked-folder.txt', 'This is a folder; only files are read.'],
      ['loop.md', 'This link leads to no file.'],
    ])
  })

  // This file of Linux opens, calls itself a plain file, and can't be read, not even by root.
  it.runIf(process.platform === 'linux')('names a file that fails while it is read', async () => {
    await symlink('/proc/self/mem', join(folder, 'a.md'))
    expect(await problems()).toEqual([['a.md', "The file can't be read (EIO)."]])
  })

  it('follows a link to a file', async () => {
    await put('source.text', report('2031-02-01'))
    await symlink('source.text', join(folder, 'a.md'))
    expect(await ids()).toEqual(['a'])
  })

  it.each([
    ['missing', 'nowhere', 'The corpus folder does not exist.'],
    ['a file', 'file', 'This is not a folder.'],
    ['empty', '.', 'The folder holds no report file.'],
  ])('that is %s is one problem that names it', async (_, name, problem) => {
    await put('file', '')
    const path = join(folder, name)
    expect(await readCorpus(path, textTools)).toEqual({
      reports: [],
      problems: [{ file: path, problem, remedy: expect.stringMatching(/\.$/) }],
    })
  })

  it('reads every one of many files once', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `r${index}`)
    await Promise.all(names.map((name) => put(`${name}.md`, report('2031-02-01'))))
    expect(await ids()).toEqual(names.sort())
  })
})

describe('checkCorpus', () => {
  it('lists the good reports', async () => {
    await put('a.md', report('2031-02-01', 'Eins.\n\nZwei.'))
    await put('b.txt', 'date 2031-01-01 Eins.')
    expect(await checkCorpus(folder, textTools)).toEqual({
      ok: true,
      text: `${folder}: 2 good reports, 0 problems.\n  2031-01-01  b  de  1 passage\n  2031-02-01  a  de  2 passages`,
    })
  })

  it('is not ok with a problem, which it describes after the good reports', async () => {
    await put('a.md', report('2031-02-01'))
    await put('b.md', report('2031-02-01').replace('language: de\n', ''))
    const { ok, text } = await checkCorpus(folder, textTools)
    expect(ok).toBe(false)
    expect(text.split('\n')).toEqual([
      `${folder}: 1 good report, 1 problem.`,
      '  2031-02-01  a  de  1 passage',
      'To be mended:',
      `  ${join(folder, 'b.md')}:1: language is missing. Give de (German), en (English), uk (Ukrainian) or ru (Russian).`,
    ])
  })

  it('is not ok without a report', async () => {
    expect(await checkCorpus(folder, textTools)).toMatchObject({ ok: false })
  })
})
