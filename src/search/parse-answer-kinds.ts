/** The text of config/answer-kinds.yaml as word lists. */

import { parse } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../model.js'
import { ANSWER_KINDS, type AnswerKindLists } from './answer-kinds.js'

/** Words or phrases in one line, parted by commas: a thousand quoted list items would take YAML too long at every start. */
const WORDS = z.string().transform(splitWords)
const BY_LANGUAGE = z.record(z.enum(LANGUAGES), WORDS)
const LISTS = z.record(z.enum(ANSWER_KINDS), z.strictObject({ asks: BY_LANGUAGE, offers: BY_LANGUAGE }))

/** @throws {Error} where a kind or a language is missing or unknown */
export function parseAnswerKinds(text: string): AnswerKindLists {
  const read = LISTS.safeParse(parse(text))
  if (!read.success) throw new Error(`config/answer-kinds.yaml: ${z.prettifyError(read.error)}`)
  return read.data
}

export function splitWords(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
