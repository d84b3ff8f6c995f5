import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDictionaries } from '../../src/lexicon/read-dictionaries.js'
import { dictdFiles, dictzip } from '../fixtures/dictd.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dictd-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const { index, text } = dictdFiles([
  ['ferry', 'ferry\nFähre\n'],
  ['weir', 'weir\nWehr\n'],
])
const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes)
const read = (...names: string[]) =>
  readDictionaries(
    names.map((name) => ({ path: join(folder, name), from: 'en', to: 'de' })),
    (words) => words.toLowerCase().split(' '),
  )

describe('a dictionary on disk', () => {
  it.each([
    ['.dict.dz', dictzip(text, 1000)],
    ['.dict.dz', gzipSync(text)],
    ['.dict', text],
  ])('is an .index with a %s', async (ending, bytes) => {
    put('eng-deu.index', index)
    put(`eng-deu${ending}`, bytes)
    const { dictionaries, problems } = await read('eng-deu')
    expect(problems).toEqual([])
    expect(dictionaries[0]?.translate('weir', 'weir', 'en')).toEqual([['wehr']])
  })

  it('may have a fourth column, and no line break at the end', async () => {
    put('eng-deu.index', `${index.toString().trimEnd()}\tWeir`)
    put('eng-deu.dict', text)
    const { dictionaries } = await read('eng-deu')
    expect(dictionaries[0]?.translate('weir', 'weir', 'en')).toEqual([['wehr']])
  })
})

describe('a bad dictionary is named with file, fault and remedy', () => {
  const anew = 'Install its package anew, or remove the dictionary from config/bot.yaml.'
  const missing = {
    problem: 'The file does not exist.',
    remedy: 'Install its package, or remove the dictionary from config/bot.yaml.',
  }
  const bad = { problem: 'This is not a headword with the place of an entry in the text.', remedy: anew }
  const damaged = { problem: 'The file is damaged or cut off.', remedy: anew }

  it.each([
    ['without its index', { dict: text }, { file: 'bad.index', ...missing }],
    ['without its text', { index }, { file: 'bad.dict.dz', ...missing }],
    ['without either', {}, { file: 'bad.index', ...missing }],
    [
      'whose text is cut off',
      { index, 'dict.dz': dictzip(text, 9).subarray(0, 60) },
      { file: 'bad.dict.dz', ...damaged },
    ],
    ['with a column missing', { index: `${index}wharf\tA\n`, dict: text }, { file: 'bad.index', line: 3, ...bad }],
    ['with an empty column', { index: `${index}wharf\tA\t\n`, dict: text }, { file: 'bad.index', line: 3, ...bad }],
    ['with other digits', { index: `ferry\tA-\tB\n${index}`, dict: text }, { file: 'bad.index', line: 1, ...bad }],
    ['with an entry after the end', { index: 'ferry\tA\tZZZ\n', dict: text }, { file: 'bad.index', line: 1, ...bad }],
    ['with an empty line', { index: `\n${index}`, dict: text }, { file: 'bad.index', line: 1, ...bad }],
  ] as const)('%s, and the others are read', async (_, files, { file, ...problem }) => {
    put('good.index', index)
    put('good.dict', text)
    for (const [ending, bytes] of Object.entries(files)) put(`bad.${ending}`, bytes)
    const { dictionaries, problems } = await read('bad', 'good')
    expect(dictionaries).toHaveLength(1)
    expect(problems).toEqual([{ file: join(folder, file), ...problem }])
  })

  it('that is a folder', async () => {
    mkdirSync(join(folder, 'bad.index'))
    const { problems } = await read('bad')
    expect(problems).toEqual([
      { file: join(folder, 'bad.index'), problem: "The file can't be read (EISDIR).", remedy: 'Let the bot read it.' },
    ])
  })
})
