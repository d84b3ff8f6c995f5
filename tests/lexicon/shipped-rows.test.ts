import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { packageRoot } from '../../src/app/package-root.js'
import { type Concept, parseLexicon, wordsOf } from '../../src/lexicon/parse-lexicon.js'
import { LANGUAGES, type Language } from '../../src/model.js'
import { createAnalyzer } from '../../src/text/analyzer.js'
import { tokenize } from '../../src/text/tokenize.js'
import { testKnowledge } from '../fixtures/library.js'

const FOLDER = join(packageRoot(), 'config/lexicon')
const files = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8')
  return { file, text, ...parseLexicon(file, text) }
})

/** Letters that a column must not hold: those of the other script, and of the other language with the same script. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  de: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Cyrillic}/u,
  uk: /[ыэёъ]/i,
  ru: /[іїєґ]/i,
}
/** Names and abbreviations that papers in Cyrillic print in Latin letters, such as GPS: no letters of both in one word. */
const MIXED = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u

/** Rows as a person looks them up: the usual word of each language. */
const nameOf = (concept: Concept) =>
  LANGUAGES.map((language) => wordsOf(concept, language)[0]?.text.toLowerCase()).join(' | ')

const columnsOf = (concept: Concept) => LANGUAGES.map((language) => [language, concept.columns[language]] as const)

describe.each(files)('config/lexicon/$file', ({ text, concepts, problems }) => {
  it('has only rows of four columns', () => {
    expect(problems).toEqual([])
    expect(concepts.length).toBeGreaterThan(0)
  })

  it('reads the same with a YAML parser', () => {
    const { rows, ...others } = parse(text) as { rows: unknown[] }
    expect(others).toEqual({})
    expect(concepts.map((concept) => Object.values(concept.columns).join(' | '))).toEqual(rows)
  })

  it('has no empty alternative', () => {
    const empty = concepts.filter((concept) =>
      columnsOf(concept).some(([, column]) => column.split(',').some((word) => !/^~?[^\s~]/.test(word.trim()))),
    )
    expect(empty.map(nameOf)).toEqual([])
  })

  it('keeps each language to its own letters', () => {
    const foreign = concepts.flatMap((concept) =>
      columnsOf(concept).filter(([language, column]) => FOREIGN[language].test(column) || MIXED.test(column)),
    )
    expect(foreign).toEqual([])
  })

  it('has a word or a phrase of at most six words in each place', () => {
    const long = concepts.flatMap((concept) =>
      LANGUAGES.flatMap((language) => wordsOf(concept, language).filter((word) => tokenize(word.text).length > 6)),
    )
    expect(long).toEqual([])
  })

  it('has no word that the analyzer makes nothing of', async () => {
    const { stopWords, stemmer } = await testKnowledge()
    const analyzer = createAnalyzer(stopWords, stemmer, () => false)
    const lost = concepts.flatMap((concept) =>
      LANGUAGES.flatMap((language) =>
        wordsOf(concept, language).filter(
          (word) => !tokenize(word.text).some((token) => analyzer.analyze(token.word, language).stem !== ''),
        ),
      ),
    )
    expect(lost).toEqual([])
  })

  it('has no two rows that begin with the same four words', () => {
    const seen = new Map<string, number>()
    for (const concept of concepts) seen.set(nameOf(concept), (seen.get(nameOf(concept)) ?? 0) + 1)
    expect([...seen].filter(([, times]) => times > 1)).toEqual([])
  })
})
