import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import { type KnowledgeRead, readKnowledge } from '../../src/library/read-knowledge.js'
import { type DictionaryPlace, LANGUAGES } from '../../src/model.js'
import type { Problem } from '../../src/problems/problem.js'
import { fold } from '../../src/text/fold.js'
import { testKnowledge } from '../fixtures/library.js'

const SHIPPED = join(packageRoot(), 'config')
const COPY_IT = 'Copy it from the project.'

function opened(read: KnowledgeRead) {
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read
}

function refused(read: KnowledgeRead): readonly Problem[] {
  if ('knowledge' in read) throw new Error('It was read.')
  return read.problems
}

describe('the shipped config folder', () => {
  it('is read and nothing of it left out', async () => {
    const { knowledge, leftOut } = opened(await readKnowledge(SHIPPED))
    expect(leftOut).toEqual([])
    expect(knowledge.lexicon.size).toBeGreaterThan(1000)
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

describe('a copy of the config folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'))
    cpSync(SHIPPED, folder, { recursive: true })
    // One small lexicon file is quicker than all.
    rmSync(join(folder, 'lexicon'), { recursive: true })
    mkdirSync(join(folder, 'lexicon'))
    put('lexicon/ships.yaml', 'rows:\n  - Hafen | port | порт | порт\n')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
  /** Puts `text` before the file's own first line. */
  const spoil = (name: string, text: string) => put(name, `${text}\n${readFileSync(join(folder, name), 'utf8')}`)
  const read = (...places: DictionaryPlace[]) => readKnowledge(folder, places)

  it('may have comments between its stop words, and any white space', async () => {
    put('stop-words/en.txt', '# the\nand\tor\n\n  BUT \n#of')
    const { knowledge } = opened(await read())
    expect([...knowledge.stopWords.en]).toEqual(['and', 'or', 'but'])
  })

  describe('from which the bot leaves out and names', () => {
    it('a row of the lexicon', async () => {
      put('lexicon/boats.yaml', 'rows:\n  - Boot | boat\n  - Kahn | barge | баржа | баржа\n')
      const { knowledge, leftOut } = opened(await read())
      expect(knowledge.lexicon.size).toBe(2)
      expect(leftOut).toEqual([
        {
          file: 'config/lexicon/boats.yaml',
          line: 2,
          problem: 'This is not a row of four columns.',
          remedy: 'Write "  - German | English | Ukrainian | Russian", or remove the line.',
        },
      ])
    })

    it('a file of the lexicon', async () => {
      put('lexicon/boats.yaml', Buffer.from('rows:\n  - K\u00e4hne | barges | баржі | баржи\n', 'latin1'))
      const { knowledge, leftOut } = opened(await read())
      expect(knowledge.lexicon.size).toBe(1)
      expect(leftOut).toEqual([
        {
          file: 'config/lexicon/boats.yaml',
          line: 2,
          problem: 'This line is not UTF-8 text.',
          remedy: 'Save the file in the encoding UTF-8.',
        },
      ])
    })

    it('a line of irregular forms', async () => {
      spoil('irregular-forms/en.txt', 'steer steered')
      const { knowledge, leftOut } = opened(await read())
      expect(knowledge.stemmer('went', 'en')).toBe('go')
      expect(leftOut).toEqual([
        {
          file: 'config/irregular-forms/en.txt',
          line: 1,
          problem: 'This is not a word with its forms.',
          remedy: 'Write "base: form form", or remove the line.',
        },
      ])
    })

    it('a dictionary', async () => {
      const { knowledge, leftOut } = opened(await read({ path: '/nowhere/eng-deu', from: 'en', to: 'de' }))
      expect(knowledge.dictionaries).toEqual([])
      expect(leftOut).toEqual([
        {
          file: '/nowhere/eng-deu.index',
          problem: 'The file does not exist.',
          remedy: 'Install its package, or remove the dictionary from config/bot.yaml.',
        },
      ])
    })

    it('several of them, in the order of files and lines', async () => {
      put('lexicon/boats.yaml', 'Boot\nKahn\n')
      spoil('irregular-forms/uk.txt', 'день')
      const { leftOut } = opened(await read({ path: '/nowhere/eng-deu', from: 'en', to: 'de' }))
      expect(leftOut.map(({ file, line }) => [file, line])).toEqual([
        ['/nowhere/eng-deu.index', undefined],
        ['config/irregular-forms/uk.txt', 1],
        ['config/lexicon/boats.yaml', 1],
        ['config/lexicon/boats.yaml', 2],
      ])
    })
  })

  describe('is refused', () => {
    it.each([
      'stop-words/uk.txt',
      'weak-words/de.txt',
      'irregular-forms/ru.txt',
      'answer-kinds.yaml',
      'back-references.yaml',
      'interrogatives.yaml',
      'contraries.yaml',
      'ranking.yaml',
    ])('without %s', async (name) => {
      rmSync(join(folder, name))
      const problem = 'The file does not exist.'
      expect(refused(await read())).toEqual([{ file: `config/${name}`, problem, remedy: COPY_IT }])
    })

    it('without its lexicon', async () => {
      rmSync(join(folder, 'lexicon'), { recursive: true })
      expect(refused(await read())).toEqual([
        { file: 'config/lexicon', problem: 'The folder does not exist.', remedy: COPY_IT },
      ])
    })

    it.each(['stop-words/en.txt', 'weak-words/ru.txt', 'irregular-forms/de.txt', 'interrogatives.yaml'])(
      'where %s is a folder',
      async (name) => {
        rmSync(join(folder, name))
        mkdirSync(join(folder, name))
        expect(refused(await read())).toEqual([
          { file: `config/${name}`, problem: "The file can't be read (EISDIR).", remedy: 'Let the bot read it.' },
        ])
      },
    )

    it.each(['stop-words/de.txt', 'weak-words/de.txt', 'irregular-forms/de.txt', 'back-references.yaml'])(
      'where %s is not in UTF-8',
      async (name) => {
        put(name, Buffer.from('# one\n# f\u00fcnf\n', 'latin1'))
        const [problem, ...others] = refused(await read())
        expect(problem).toMatchObject({ file: `config/${name}`, line: 2, problem: 'This line is not UTF-8 text.' })
        expect(others).toEqual([])
      },
    )

    it.each(['answer-kinds.yaml', 'back-references.yaml', 'interrogatives.yaml', 'contraries.yaml', 'ranking.yaml'])(
      'where %s is no YAML',
      async (name) => {
        spoil(name, 'de: [a')
        const [problem, ...others] = refused(await read())
        expect(problem).toMatchObject({ file: `config/${name}`, remedy: 'Close it.' })
        expect(problem?.line).toBeGreaterThan(1)
        expect(others).toEqual([])
      },
    )

    it.each([
      ['answer-kinds.yaml', 'place:\n', 'plaice:\n', '"plaice" does not belong here.', 'place is missing.'],
      ['back-references.yaml', 'uk: ', 'ua: ', '"ua" does not belong here.', 'uk is missing.'],
      ['interrogatives.yaml', 'ru: ', 'en-gb: ', '"en-gb" does not belong here.', 'ru is missing.'],
      ['contraries.yaml', 'unless:\n', 'except:\n', '"except" does not belong here.', 'unless is missing.'],
      ['ranking.yaml', '  focus: ', '  focus: much', 'sentence.focus is "much'],
    ])('where %s has another key or value than it may', async (name, good, bad, ...expected) => {
      const text = readFileSync(join(folder, name), 'utf8')
      expect(text).toContain(good)
      put(name, text.replace(good, bad))
      const problems = refused(await read())
      const wanted = [...expected]
        .sort()
        .map((start) => expect.stringMatching(new RegExp(`^${start.replaceAll('.', String.raw`\.`)}`)))
      expect(problems.map(({ problem }) => problem).sort()).toEqual(wanted)
      const wrongLine = text.slice(0, text.indexOf(good)).split('\n').length
      expect(problems).toContainEqual(expect.objectContaining({ file: `config/${name}`, line: wrongLine }))
    })

    it('with everything that is wrong, also what could be left out, in the order of files', async () => {
      rmSync(join(folder, 'stop-words'), { recursive: true })
      put('lexicon/boats.yaml', 'Boot\n')
      put('ranking.yaml', 'sentence: {charm: 1}\nconfidence: {}\n')
      spoil('irregular-forms/en.txt', 'steer')
      expect(refused(await read()).map(({ file, line }) => [file, line])).toEqual([
        ['config/irregular-forms/en.txt', 1],
        ['config/lexicon/boats.yaml', 1],
        ['config/ranking.yaml', 1],
        ['config/ranking.yaml', 2],
        ['config/ranking.yaml', 2],
        ...LANGUAGES.map((language) => [`config/stop-words/${language}.txt`, undefined]).sort(),
      ])
    })
  })
})
