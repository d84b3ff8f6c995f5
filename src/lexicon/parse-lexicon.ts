/**
 * A lexicon file into concepts.
 *
 * Reads the one shape of YAML that such a file has (a list of plain scalars under `rows:`), so that ten thousand rows
 * load in milliseconds. A row that can't be read is named with its line.
 */

import { basename } from 'node:path'
import type { Language } from '../model.js'
import type { Problem } from '../problems/problem.js'

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

const ROW = /^ {2}- (.+)$/

/** So many rows of a file are named at once; a file with more bad ones is mended in steps. */
const MOST_NAMED = 10

/** @param file  its name or path, as problems shall show it; the stem of its last part becomes the concepts' field */
export function parseLexicon(file: string, text: string): { concepts: Concept[]; problems: Problem[] } {
  const field = basename(file, '.yaml')
  const concepts: Concept[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line) || line === 'rows:') continue
    const row = ROW.exec(line)?.[1]
    const [de, en, uk, ru, ...more] = row?.split(' | ') ?? []
    if (de === undefined || en === undefined || uk === undefined || ru === undefined || more.length > 0) {
      problems.push({ file, line: index + 1, ...NO_ROW })
      continue
    }
    concepts.push({ field, columns: { de, en, uk, ru } })
  }
  return { concepts, problems: problems.slice(0, MOST_NAMED) }
}

const NO_ROW = {
  problem: 'This is not a row of four columns.',
  remedy: 'Write "  - German | English | Ukrainian | Russian", or remove the line.',
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

/** What sort of word a row is about. */
export type WordClass = 'name' | 'noun' | 'verb' | 'adjective'

/**
 * By the first words of its columns: English writes names alone with a capital, German nouns too, and a German infinitive
 * ends in n.
 */
export function wordClassOf({ columns, field }: Concept): WordClass {
  if (NAME_FIELDS.has(field) && /^\p{Lu}/u.test(columns.en)) return 'name'
  if (/^[\p{Lu}\d]/u.test(columns.de)) return 'noun'
  return /^(?:\p{L}+ )*\p{Ll}+n(?:,|$)/u.test(columns.de) ? 'verb' : 'adjective'
}

/** Files whose words are names; elsewhere a capital in English is a month's, a language's or an abbreviation's. */
export const NAME_FIELDS: ReadonlySet<string> = new Set(['places', 'people-institutions'])
