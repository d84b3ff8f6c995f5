/** The text of config/answer-kinds.yaml as word lists. */

import { z } from 'zod'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'
import { ANSWER_KINDS, type AnswerKindLists } from './answer-kinds.js'
import { WORD_LISTS } from './parse-word-lists.js'

const LISTS = z.record(
  z.enum(ANSWER_KINDS),
  z.strictObject({ asks: WORD_LISTS, offers: WORD_LISTS }, 'Give asks and offers, and nothing else.'),
  `Give ${ANSWER_KINDS.join(', ')}, and nothing else.`,
)

/** @param file  how problems name it */
export function parseAnswerKinds(text: string, file: string): Read<AnswerKindLists> {
  return readYaml(text, file, { schema: LISTS })
}
