import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { readKnowledge } from '../../src/library/read-knowledge.js'
import { LANGUAGES } from '../../src/model.js'
import { fold } from '../../src/text/fold.js'
import { testKnowledge } from '../fixtures/library.js'

describe('the shipped config folder', () => {
  it('is read without a problem', async () => {
    const { lexicon, lexiconProblems } = await testKnowledge()
    expect(lexiconProblems).toEqual([])
    expect(lexicon.size).toBeGreaterThan(1000)
  })

  it('has every list of words for each language, folded as texts are', async () => {
    const { stopWords, weakWords, interrogatives, backReferences } = await testKnowledge()
    for (const lists of [stopWords, weakWords, interrogatives, backReferences]) {
      for (const language of LANGUAGES) {
        expect(lists[language].size).toBeGreaterThan(3)
        for (const word of lists[language]) expect(word).toBe(fold(word))
      }
    }
    expect(stopWords.de.has('uber')).toBe(true)
    expect(stopWords.uk.has('що')).toBe(true)
  })
})

describe('dictionaries', () => {
  it('that are not there are named, and the rest is read', async () => {
    const place = { path: '/nowhere/eng-deu', from: 'en', to: 'de' } as const
    const { lexicon, dictionaries, dictionaryProblems } = await readKnowledge(join(packageRoot(), 'config'), [place])
    expect(lexicon.size).toBeGreaterThan(1000)
    expect(dictionaries).toEqual([])
    expect(dictionaryProblems.map(({ file }) => file)).toEqual(['/nowhere/eng-deu.index'])
  })
})

describe('a config folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'))
    cpSync(join(packageRoot(), 'config'), folder, { recursive: true })
    rmSync(join(folder, 'lexicon'), { recursive: true })
    cpSync(join(packageRoot(), 'config/stop-words'), join(folder, 'lexicon'), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('may have comments between its stop words, and any white space', async () => {
    writeFileSync(join(folder, 'stop-words/en.txt'), '# the\nand\tor\n\n  BUT \n#of')
    const { stopWords } = await readKnowledge(folder)
    expect([...stopWords.en]).toEqual(['and', 'or', 'but'])
  })

  it('names the bad rows of its lexicon and reads the others', async () => {
    writeFileSync(join(folder, 'lexicon/ships.yaml'), 'rows:\n  - Boot | boat\n  - Hafen | port | порт | порт\n')
    const { lexicon, lexiconProblems } = await readKnowledge(folder)
    expect(lexicon.size).toBe(1)
    expect(lexiconProblems.map(({ file, line }) => [file, line])).toEqual([['ships.yaml', 2]])
  })

  it.each([
    'stop-words/uk.txt',
    'lexicon',
    'answer-kinds.yaml',
    'weak-words/de.txt',
    'irregular-forms/ru.txt',
    'back-references.yaml',
    'interrogatives.yaml',
    'ranking.yaml',
  ])('without %s is refused by name', async (name) => {
    rmSync(join(folder, name), { recursive: true })
    await expect(readKnowledge(folder)).rejects.toThrow(name)
  })

  it('with a weight for an unknown feature is refused', async () => {
    writeFileSync(join(folder, 'ranking.yaml'), 'sentence: {charm: 1}\nconfidence: {}\n')
    await expect(readKnowledge(folder)).rejects.toThrow('config/ranking.yaml')
  })
})
