/**
 * A lexicon file into concepts.
 *
 * Takes the text of a config/lexicon/*.yaml, gives its rows or what is wrong with them, line by line. Reads the one shape
 * of YAML that such a file has (a list of plain scalars under `rows:`), so that ten thousand rows load in milliseconds.
 */

import type { Language } from '../model.js'

export interface LexiconWord {
  /** As it stands in the file; several words are a phrase. */
  readonly text: string
  /** Not the same, but would often answer a question with this word. */
  readonly loose: boolean
}

/** What is called by these words in each language. */
export interface Concept {
  /** The file's stem: talks, war, places, … */
  readonly field: string
  /** The row's column of that language as it stands in the file; `wordsOf` takes it apart. */
  readonly columns: Readonly<Record<Language, string>>
}

export interface LexiconProblem {
  readonly file: string
  readonly line: number
  readonly problem: string
}

const ROW = /^ {2}- (.+)$/

/** @param file  the file's name, such as talks.yaml */
export function parseLexicon(file: string, text: string): { concepts: Concept[]; problems: LexiconProblem[] } {
  const field = file.replace(/\.yaml$/, '')
  const concepts: Concept[] = []
  const problems: LexiconProblem[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line) || line === 'rows:') continue
    const row = ROW.exec(line)?.[1]
    const [de, en, uk, ru, ...more] = row?.split(' | ') ?? []
    if (de === undefined || en === undefined || uk === undefined || ru === undefined || more.length > 0) {
      problems.push({ file, line: index + 1, problem: 'a row is "  - German | English | Ukrainian | Russian"' })
      continue
    }
    concepts.push({ field, columns: { de, en, uk, ru } })
  }
  return { concepts, problems }
}

/** The words and phrases of a concept in one language, in the order of the file. */
export function wordsOf({ columns }: Concept, language: Language): LexiconWord[] {
  const words: LexiconWord[] = []
  for (const part of columns[language].split(',')) {
    const word = part.trim()
    const loose = word.startsWith('~')
    const text = loose ? word.slice(1) : word
    if (text !== '') words.push({ text, loose })
  }
  return words
}
