/**
 * The question of an answer, as a line of the answer's own message, and back.
 *
 * So a button needs no memory: what was asked stands above it. Takes and gives text; knows no messages.
 */

import { clipToUnits, oneLine } from '../one-line.js'
import { escapeMarkdown, unescapeMarkdown } from './markdown.js'

export interface Asked {
  readonly question: string
  /** The question before it, which it follows up. */
  readonly before?: string
}

/** UTF-16 units. Both together, each unit escaped, leave more than 500 of the 4,000 that a message holds. */
const LONGEST_QUESTION = 1000
const LONGEST_BEFORE = 700

const QUESTION = '-# 💬'
const BEFORE = '-# ↩'

/**
 * The content of a text display: the question on one small line, above it the one before. White space is squeezed, control
 * characters are drawn as their pictures; of a question of more than 1,000 units (one before: 700) the start stands there
 * with "…" behind it.
 */
export function questionLine(question: string, before?: string): string {
  const line = lineOf(QUESTION, question, LONGEST_QUESTION)
  return before === undefined ? line : `${lineOf(BEFORE, before, LONGEST_BEFORE)}\n${line}`
}

/** What `questionLine` made `content` of, as it is shown; undefined for any other text. */
export function readQuestionLine(content: string): Asked | undefined {
  const lines = content.split('\n')
  const question = wordsOf(QUESTION, lines.at(-1) ?? '')
  const before = lines.length > 1 ? wordsOf(BEFORE, lines[0] ?? '') : undefined
  if (question === undefined || questionLine(question, before) !== content) return undefined
  return before === undefined ? { question } : { question, before }
}

function lineOf(mark: string, words: string, longest: number): string {
  return `${mark} ${escapeMarkdown(clipToUnits(oneLine(words), longest))}`.trimEnd()
}

function wordsOf(mark: string, line: string): string | undefined {
  return line === mark ? '' : line.startsWith(`${mark} `) ? unescapeMarkdown(line.slice(mark.length + 1)) : undefined
}
