/**
 * The record: how many questions were answered well when it was written, so that no change moves them unseen.
 *
 * Takes scores and counts; says what moved further than one question can move it. Reads and writes no file.
 */

import { z } from 'zod'
import type { LanguageQuestions, SeriesResult, SeriesRun } from './run-series.js'
import type { SetResult } from './run-sets.js'
import type { Scores } from './scores.js'
import { COUNTED_IN, tellsConfidence } from './series-scores.js'
import { SERIES_MEASURE_NAMES } from './series-table.js'
import { aligned, MEASURE_NAMES } from './table.js'

export const RECORD_COMMAND = 'npm run evaluate -- --record'
export const RECORD_FILE = 'evaluation/record.json'

/** A set of questions on one report each holds the first five, one on a series the last seven. */
export const RECORDED_MEASURES = [
  'hit1',
  'hit3',
  'auroc',
  'answeredAnswerable',
  'answeredUnanswerable',
  'right',
  'first',
  'first3',
  'stale',
] as const
export type RecordedMeasure = (typeof RECORDED_MEASURES)[number]

/** So many of so many: questions, or, for AUROC, pairs in the right order (two that are equal are half a pair). */
const COUNT = z.strictObject({ count: z.number().min(0), of: z.int().min(1) })
const SET = z.strictObject({
  answerable: z.int().min(1),
  unanswerable: z.int().min(1),
  measures: z.partialRecord(z.enum(RECORDED_MEASURES), COUNT),
})
const RECORD = z.strictObject({ command: z.literal(RECORD_COMMAND), sets: z.record(z.string(), SET) })

export type Count = z.infer<typeof COUNT>
export type SetRecord = z.infer<typeof SET>
/** By the set's id, such as seed-de. */
export type SetRecords = Readonly<Record<string, SetRecord>>

/** A figure that is not what was recorded; undefined on the side that lacks it. */
export interface Move {
  /** The set's id. */
  readonly set: string
  readonly measure: RecordedMeasure
  readonly recorded: Count | undefined
  readonly now: Count | undefined
  /** By how much the count may differ. */
  readonly tolerance: number
}

export function recordsOf(results: readonly SetResult[]): SetRecords {
  return Object.fromEntries(results.map(({ set, runs }) => [set.id, recordOf(set.id, runs.at(-1)?.scores)]))
}

/** Of each language of each series a record. */
export function seriesRecordsOf(results: readonly SeriesResult[]): SetRecords {
  return Object.fromEntries(
    results.flatMap(({ series, questions, runs }) =>
      questions.map((of) => {
        const id = `${series.id}-${of.language}`
        return [id, seriesRecordOf(id, of, runs.at(-1))]
      }),
    ),
  )
}

function seriesRecordOf(id: string, { language, questions }: LanguageQuestions, run: SeriesRun | undefined): SetRecord {
  const scores = run?.scores[language]
  const telling = questions.filter(tellsConfidence)
  const answerable = telling.filter((question) => question.answerable).length
  const unanswerable = telling.length - answerable
  demandBoth(id, answerable, unanswerable)
  const count = (measure: keyof typeof COUNTED_IN): Count =>
    questionsOf(scores?.[measure] ?? 0, questions.filter(COUNTED_IN[measure]).length)
  return {
    answerable,
    unanswerable,
    measures: {
      right: count('right'),
      first: count('first'),
      first3: count('first3'),
      stale: count('stale'),
      auroc: pairsOf(scores?.auroc ?? 0, answerable * unanswerable),
      answeredAnswerable: count('answeredAnswerable'),
      answeredUnanswerable: count('answeredUnanswerable'),
    },
  }
}

function recordOf(id: string, scores: Scores | undefined): SetRecord {
  const answerable = scores?.answerable ?? 0
  const unanswerable = (scores?.questions ?? 0) - answerable
  demandBoth(id, answerable, unanswerable)
  return {
    answerable,
    unanswerable,
    measures: {
      hit1: questionsOf(scores?.hit1 ?? 0, answerable),
      hit3: questionsOf(scores?.hit3 ?? 0, answerable),
      auroc: pairsOf(scores?.auroc ?? 0, answerable * unanswerable),
      answeredAnswerable: questionsOf(scores?.answeredAnswerable ?? 0, answerable),
      answeredUnanswerable: questionsOf(scores?.answeredUnanswerable ?? 0, unanswerable),
    },
  }
}

/** @throws {RangeError} where questions of one kind are missing: they would make figures that say nothing */
function demandBoth(id: string, answerable: number, unanswerable: number): void {
  if (answerable > 0 && unanswerable > 0) return
  throw new RangeError(`${id}: a recorded set needs answerable and unanswerable questions.`)
}

/** A share of whole questions, turned back into the count that it was made of. */
function questionsOf(share: number, of: number): Count {
  return { count: Math.round(share * of), of }
}

/** The same of pairs, and halves of them. */
function pairsOf(share: number, of: number): Count {
  return { count: Math.round(share * of * 2) / 2, of }
}

/** Every figure that differs, by set and measure; `isMoved` says which of them are too far off. */
export function compareRecords(recorded: SetRecords, now: SetRecords): Move[] {
  const ids = [...new Set([...Object.keys(recorded), ...Object.keys(now)])]
  return ids.flatMap((set) =>
    RECORDED_MEASURES.flatMap((measure): Move[] => {
      const [before, after] = [recorded[set]?.measures[measure], now[set]?.measures[measure]]
      if (before?.count === after?.count && before?.of === after?.of) return []
      const tolerance = toleranceOf(measure, now[set] ?? { answerable: 0, unanswerable: 0 })
      return [{ set, measure, recorded: before, now: after, tolerance }]
    }),
  )
}

/** Whether one question alone can't explain it, for better or worse; also where the questions are other ones. */
export function isMoved({ recorded, now, tolerance }: Move): boolean {
  if (recorded === undefined || now === undefined || recorded.of !== now.of) return true
  return Math.abs(now.count - recorded.count) > tolerance
}

/**
 * What one question can change at most: itself, or, for AUROC, every pair that it stands in. Those are as many as there are
 * questions of the other kind: an answerable question that falls from the first place to the last puts all its pairs with
 * the unanswerable ones in the wrong order, and no others. As a share that is 1 / (questions of the rarer kind).
 */
export function toleranceOf(
  measure: RecordedMeasure,
  { answerable, unanswerable }: Pick<SetRecord, 'answerable' | 'unanswerable'>,
): number {
  return measure === 'auroc' ? Math.max(answerable, unanswerable) : 1
}

const NAMES: Readonly<Record<RecordedMeasure, string>> = { ...SERIES_MEASURE_NAMES, ...MEASURE_NAMES }

/** One line a figure: what was recorded, what it is now, what may be off. */
export function moveTable(moves: readonly Move[]): string {
  return aligned([
    ['', 'recorded', 'now', 'change', 'may change by'],
    ...moves.map(({ set, measure, recorded, now, tolerance }) => [
      `${set}: ${NAMES[measure]}`,
      shown(recorded),
      shown(now),
      recorded === undefined || now === undefined ? '' : signed(now.count - recorded.count),
      String(tolerance),
    ]),
  ])
}

function shown(count: Count | undefined): string {
  return count === undefined ? '-' : `${count.count} of ${count.of} (${(count.count / count.of).toFixed(3)})`
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change)
}

/** One line a figure, so that a change of the record is read at a glance. */
export function recordText(sets: SetRecords): string {
  const line = ({ count, of }: Count): string => `{ "count": ${count}, "of": ${of} }`
  const blocks = Object.entries(sets).map(([id, { answerable, unanswerable, measures }]) =>
    [
      `    ${JSON.stringify(id)}: {`,
      `      "answerable": ${answerable},`,
      `      "unanswerable": ${unanswerable},`,
      '      "measures": {',
      Object.entries(measures)
        .map(([measure, count]) => `        "${measure}": ${line(count)}`)
        .join(',\n'),
      '      }',
      '    }',
    ].join('\n'),
  )
  return `{\n  "command": ${JSON.stringify(RECORD_COMMAND)},\n  "sets": {\n${blocks.join(',\n')}\n  }\n}\n`
}

/** @throws {Error} with what is wrong and the command that writes the file anew */
export function parseRecord(text: string): SetRecords {
  try {
    return RECORD.parse(JSON.parse(text)).sets
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`${RECORD_FILE}: this is not a record: ${fault}\nWrite it anew: ${RECORD_COMMAND}`)
  }
}
