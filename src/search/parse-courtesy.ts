/** The text of config/courtesy.yaml as word lists. */

import { z } from 'zod'
import { COURTESIES } from '../model.js'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'
import { WORD_LISTS } from './parse-word-lists.js'

/** Courtesies that a sign by itself can be. */
export const SIGNED = ['thanks', 'greeting', 'assent'] as const

const SIGNS = z
  .string("Give signs in one line with blanks between, or '' for none.")
  .transform((signs) => signs.split(/\s+/).filter((sign) => sign !== ''))

const LISTS = z.strictObject(
  {
    kinds: z.record(z.enum(COURTESIES), WORD_LISTS, `Give ${COURTESIES.join(', ')}, and nothing else.`),
    signs: z.record(z.enum(SIGNED), SIGNS, `Give ${SIGNED.join(', ')}, and nothing else.`),
    frames: WORD_LISTS,
    signoffs: WORD_LISTS,
    remarks: WORD_LISTS,
    beside: WORD_LISTS,
    asks: WORD_LISTS,
  },
  'Give kinds, signs, frames, signoffs, remarks, beside and asks, and nothing else.',
)

export type CourtesyLists = z.output<typeof LISTS>

/** @param file  how problems name it */
export function parseCourtesy(text: string, file: string): Read<CourtesyLists> {
  return readYaml(text, file, { schema: LISTS })
}
