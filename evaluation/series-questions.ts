/** Questions on a series of reports that follow each other: what is right, and what once was. */

import { z } from 'zod'
import { parseDay } from '../src/dates/day.js'
import { LANGUAGES } from '../src/model.js'
import { readJsonLines } from './read-json-lines.js'

/** evaluation/series/README.md says what must happen to each. */
export const SERIES_KINDS = [
  'fact',
  'agreed',
  'superseded',
  'still',
  'latest',
  'on-day',
  'day-empty',
  'gist',
  'follow-up',
  'near-miss',
  'absent',
  'courtesy',
] as const
export type SeriesKind = (typeof SERIES_KINDS)[number]

const DAY = z.string().transform((text, context) => {
  const day = parseDay(text)
  if (day !== undefined) return day
  context.addIssue('Give a day that exists as YYYY-MM-DD.')
  return z.NEVER
})
const SENTENCE = z.strictObject({ report: z.string(), quote: z.string() })
const LINE = z.strictObject({
  id: z.string(),
  kind: z.enum(SERIES_KINDS),
  language: z.enum(LANGUAGES),
  question: z.string().min(1),
  /** The day of asking. */
  today: DAY,
  /** Every whole sentence that answers. */
  gold: z.array(SENTENCE),
  /** Sentences that answered once; of questions that nothing answers those that compete. */
  stale: z.array(SENTENCE),
  days: z.strictObject({ from: DAY, to: DAY }).nullable(),
  /** The question that this one follows up. */
  before: z.string().nullable(),
  answerable: z.boolean(),
  note: z.string(),
})

export type SeriesQuestion = z.infer<typeof LINE>

/** @throws {Error} naming file, line, fault and remedy */
export function readSeriesQuestions(file: string): Promise<SeriesQuestion[]> {
  return readJsonLines(file, LINE)
}
