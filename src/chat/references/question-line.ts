/**
 * The question of an answer, as a line of the answer's own message, and back.
 *
 * So a button needs no memory: what was asked stands above it. What is read must be exactly what would have been written, so
 * that no other line of a message is taken for a question.
 */

import { LONGEST_QUESTION } from '../../model.js'
import { clipToUnits, oneLine } from '../plain/one-line.js'

/** The question that stands in a message: what a button there, or a reply to it, goes on from. */
export interface StandingQuestion {
  readonly question: string
  /** The question before it, which it follows up. */
  readonly before?: string
}

/** How a platform shows a question. */
export interface QuestionLook {
  /** What a line starts with. */
  readonly question: string
  readonly before: string
  /** The words of one line as they stand there. */
  show(words: string): string
  /** What `show` made `shown` of. */
  read(shown: string): string
}

/** UTF-16 units. Both together, each unit escaped, leave more than 500 of the 4,000 that a message holds. */
const LONGEST_BEFORE = 700

/**
 * The question on one line, above it the one before. White space is squeezed; of a question of more than 1,000 units (one
 * before: 700) the start stands there with "…" behind it.
 */
export function questionLines(question: string, before: string | undefined, look: QuestionLook): string {
  const line = lineOf(look.question, clipToUnits(oneLine(question), LONGEST_QUESTION), look)
  if (before === undefined) return line
  return `${lineOf(look.before, clipToUnits(oneLine(before), LONGEST_BEFORE), look)}\n${line}`
}

/** What `questionLines` made `shown` of; undefined for any other text. */
export function readQuestionLines(shown: string, look: QuestionLook): StandingQuestion | undefined {
  const lines = shown.split('\n')
  const question = wordsOf(look.question, lines.at(-1) ?? '', look)
  const before = lines.length > 1 ? wordsOf(look.before, lines[0] ?? '', look) : undefined
  if (question === undefined || questionLines(question, before, look) !== shown) return undefined
  return before === undefined ? { question } : { question, before }
}

function lineOf(mark: string, words: string, look: QuestionLook): string {
  return `${mark} ${look.show(words)}`.trimEnd()
}

function wordsOf(mark: string, line: string, look: QuestionLook): string | undefined {
  if (line === mark) return ''
  return line.startsWith(`${mark} `) ? look.read(line.slice(mark.length + 1)) : undefined
}
