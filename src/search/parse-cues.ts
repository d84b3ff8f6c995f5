/** The text of config/question-cues.yaml as word lists. */

import { z } from 'zod'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'
import { CUE_LISTS, type CueLists } from './cues.js'
import { WORD_LISTS } from './parse-word-lists.js'

const LISTS = z.record(z.enum(CUE_LISTS), WORD_LISTS, `Give ${CUE_LISTS.join(', ')}, and nothing else.`)

/** @param file  how problems name it */
export function parseCues(text: string, file: string): Read<CueLists> {
  return readYaml(text, file, { schema: LISTS })
}
