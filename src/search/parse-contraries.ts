/** The text of config/contraries.yaml as word lists. */

import { z } from 'zod'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'
import type { ContraryLists } from './contraries.js'
import { WORD_LISTS } from './parse-word-lists.js'

const LISTS = z.strictObject(
  {
    negations: WORD_LISTS,
    unless: WORD_LISTS,
    pairs: z.array(
      z.strictObject({ one: WORD_LISTS, other: WORD_LISTS }, 'Give one and other, and nothing else.'),
      'Give a list of pairs.',
    ),
  },
  'Give negations, unless and pairs, and nothing else.',
)

/** @param file  how problems name it */
export function parseContraries(text: string, file: string): Read<ContraryLists> {
  return readYaml(text, file, { schema: LISTS })
}
