/** The question of an answer as small lines in Discord, and back: the content of the message's first text display. */

import {
  type QuestionLook,
  questionLines,
  readQuestionLines,
  type StandingQuestion,
} from '../../references/question-line.js'
import { escapeMarkdown, unescapeMarkdown } from './markdown.js'

const LOOK: QuestionLook = { question: '-# 💬', before: '-# ↩', show: escapeMarkdown, read: unescapeMarkdown }

/** The content of a text display, as `questionLines` has it; control characters are drawn as their pictures. */
export function questionLine(question: string, before?: string): string {
  return questionLines(question, before, LOOK)
}

/** What `questionLine` made `content` of, as it is shown; undefined for any other text. */
export function readQuestionLine(content: string): StandingQuestion | undefined {
  return readQuestionLines(content, LOOK)
}
