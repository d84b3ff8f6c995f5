/**
 * The record: how many questions were answered well when it was written, so that no change moves them unseen.
 *
 * Takes scores and counts; says what moved further than one question can move it. Reads and writes no file.
 */

import { z } from 'zod'
import type { SetResult } from './run-sets.js'
import type { Scores } from './scores.js'
import { aligned, MEASURE_NAMES } from './table.js'

export const RECORD_COMMAND = 'npm run evaluate -- --record'
export const RECORD_FILE = 'evaluation/record.json'

export const RECORDED_MEASURES = ['hit1', 'hit3', 'auroc', 'answeredAnswerable', 'answeredUnanswerable'] as const
export type RecordedMeasure = (typeof RECORDED_MEASURES)[number]

/** So many of so many: questions, or, for AUROC, pairs in the right order (two that are equal are half a pair). */
const COUNT = z.strictObject({ count: z.number().min(0), of: z.int().min(1) })
const SET = z.strictObject({
  answerable: z.int().min(1),
  unanswerable: z.int().min(1),
  measures: z.record(z.enum(RECORDED_MEASURES), COUNT),
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

/** @throws {RangeError} where questions of one kind are missing: they would make figures that say nothing */
function recordOf(id: string, scores: Scores | undefined): SetRecord {
  const answerable = scores?.answerable ?? 0
  const unanswerable = (scores?.questions ?? 0) - answerable
  if (scores === undefined || answerable === 0 || unanswerable === 0) {
    throw new RangeError(`${id}: a recorded set needs answerable and unanswerable questions.`)
  }
  // Shares of whole questions, and of half pairs, are turned back into the counts that they were made of.
  const questions = (share: number, of: number): Count => ({ count: Math.round(share * of), of })
  const pairs = answerable * unanswerable
  return {
    answerable,
    unanswerable,
    measures: {
      hit1: questions(scores.hit1, answerable),
      hit3: questions(scores.hit3, answerable),
      auroc: { count: Math.round(scores.auroc * pairs * 2) / 2, of: pairs },
      answeredAnswerable: questions(scores.answeredAnswerable, answerable),
      answeredUnanswerable: questions(scores.answeredUnanswerable, unanswerable),
    },
  }
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

/** One line a figure: what was recorded, what it is now, what may be off. */
export function moveTable(moves: readonly Move[]): string {
  return aligned([
    ['', 'recorded', 'now', 'change', 'may change by'],
    ...moves.map(({ set, measure, recorded, now, tolerance }) => [
      `${set}: ${MEASURE_NAMES[measure]}`,
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
      RECORDED_MEASURES.map((measure) => `        "${measure}": ${line(measures[measure])}`).join(',\n'),
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
