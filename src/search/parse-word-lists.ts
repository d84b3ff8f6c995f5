/** Lists of words as knowledge files write them: a line for each language, parted by commas. */

import { z } from 'zod'
import { LANGUAGES, type Language } from '../model.js'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'

/** Words or phrases in one line: a thousand quoted list items would take YAML too long at every start. */
const WORDS = z.string("Give words or phrases in one line with commas between, or '' for none.").transform(splitWords)

export const WORD_LISTS = z.record(z.enum(LANGUAGES), WORDS, 'Give de, en, uk and ru, and nothing else.')

/**
 * config/back-references.yaml or config/interrogatives.yaml.
 *
 * @param file  how problems name it
 */
export function parseWordLists(text: string, file: string): Read<Readonly<Record<Language, readonly string[]>>> {
  return readYaml(text, file, { schema: WORD_LISTS })
}

export function splitWords(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
