/** Question files, as docs/measuring.md describes them. */

import { z } from 'zod'
import { parseDay } from '../src/dates/day.js'
import { readJsonLines } from './read-json-lines.js'
import type { GoldQuestion } from './scores.js'

const LINE = z.object({
  id: z.string(),
  language: z.string().default(''),
  question: z.string(),
  report: z.string().default(''),
  paragraph: z.number().int().optional(),
  sentences: z.array(z.string()).default([]),
  answer: z.string().default(''),
  answerable: z.boolean().default(true),
  today: z.string().transform(parseDay).optional(),
  before: z.string().nullish(),
})

/** @throws {Error} naming file, line, fault and remedy */
export function readQuestions(file: string): Promise<GoldQuestion[]> {
  return readJsonLines(file, LINE)
}
