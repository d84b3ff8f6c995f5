/**
 * The question of an answer as lines in italics in Telegram, and back.
 *
 * Written as HTML, but read back from plain text, as Telegram hands messages out.
 */

import {
  type QuestionLook,
  questionLines,
  readQuestionLines,
  type StandingQuestion,
} from '../../references/question-line.js'
import { escapeMarks, inert, italic, readInert } from './html.js'

const LOOK: QuestionLook = { question: '❓', before: '↩', show: inert, read: readInert }

/**
 * HTML of one line, or of two with the question before on the first; `questionLines` tells what is squeezed and
 * shortened. At most two entities, 2,600 units and 11,000 bytes.
 */
export function questionLine(question: string, before?: string): string {
  const lines = questionLines(question, before, LOOK).split('\n')
  return lines.map((line) => italic(escapeMarks(line))).join('\n')
}

/** What `questionLine` made the start of a message of; undefined for a message with another start. */
export function readQuestionLine(text: string): StandingQuestion | undefined {
  const lines = text.split('\n', 2)
  return readQuestionLines(lines.slice(0, text.startsWith(LOOK.before) ? 2 : 1).join('\n'), LOOK)
}
