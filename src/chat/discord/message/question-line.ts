/**
 * The question of an answer as small lines in Discord, and back.
 *
 * Takes and gives the content of a text display.
 */

import {
  type QuestionLook,
  questionLines,
  readQuestionLines,
  type StandingQuestion,
} from '../../references/question-line.js'
import { escapeMarkdown, unescapeMarkdown } from './markdown.js'

const LOOK: QuestionLook = { question: '-# 💬', before: '-# ↩', show: escapeMarkdown, read: unescapeMarkdown }

/** The content of a text display, as question-line.ts in `chat` has it; control characters are drawn as their pictures. */
export function questionLine(question: string, before?: string): string {
  return questionLines(question, before, LOOK)
}

/** What `questionLine` made `content` of, as it is shown; undefined for any other text. */
export function readQuestionLine(content: string): StandingQuestion | undefined {
  return readQuestionLines(content, LOOK)
}
