import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareRecords,
  isMoved,
  moveTable,
  parseRecord,
  RECORD_COMMAND,
  RECORD_FILE,
  recordText,
  type SetRecord,
  toleranceOf,
} from '../../evaluation/record.js'
import { currentRecords, readRecord } from '../../evaluation/record-run.js'
import { auroc } from '../../evaluation/scores.js'
import { openWorkbench } from '../../evaluation/workbench.js'
import { packageRoot } from '../../src/app/package-root.js'

describe('the answers to the recorded questions', async () => {
  const recorded = await readRecord(packageRoot())
  const now = await currentRecords(await openWorkbench(packageRoot(), () => undefined))

  it.each([...new Set([...Object.keys(recorded), ...Object.keys(now)])])('of %s are as good as recorded', (set) => {
    const moved = compareRecords(recorded, now).filter((move) => move.set === set && isMoved(move))
    const message = `${RECORD_FILE} says something else. Where that is meant, run "${RECORD_COMMAND}" and commit the file with the change:\n${moveTable(moved)}`
    expect(moved, message).toEqual([])
  })
})

const SET = {
  answerable: 40,
  unanswerable: 10,
  measures: {
    hit1: { count: 30, of: 40 },
    hit3: { count: 35, of: 40 },
    auroc: { count: 300.5, of: 400 },
    answeredAnswerable: { count: 28, of: 40 },
    answeredUnanswerable: { count: 2, of: 10 },
  },
} satisfies SetRecord

type SetMeasure = keyof typeof SET.measures

/** The set with a figure moved by so much. */
function changed(measure: SetMeasure, by: number): SetRecord {
  const { count, of } = SET.measures[measure]
  return { ...SET, measures: { ...SET.measures, [measure]: { count: count + by, of } } }
}

describe('a figure', () => {
  it.each([
    ['hit1', 1],
    ['hit3', -1],
    ['answeredAnswerable', 1],
    ['answeredUnanswerable', -1],
    // An answerable question stands in 10 pairs, an unanswerable one in 40.
    ['auroc', 40],
    ['auroc', -40],
  ] as const)('%s may move by one question: %d', (measure, by) => {
    const moves = compareRecords({ a: SET }, { a: changed(measure, by) })
    expect(moves).toMatchObject([{ set: 'a', measure }])
    expect(moves.filter(isMoved)).toEqual([])
  })

  it.each([
    ['hit1', 2],
    ['hit1', -2],
    ['hit3', 2],
    ['answeredAnswerable', -2],
    ['answeredUnanswerable', 2],
    ['auroc', 40.5],
    ['auroc', -40.5],
  ] as const)('%s has moved at two questions, for better or worse: %d', (measure, by) => {
    const moves = compareRecords({ a: SET }, { a: changed(measure, by) })
    expect(moves.filter(isMoved)).toMatchObject([{ set: 'a', measure }])
  })

  it('that is as recorded is no move', () => {
    expect(compareRecords({ a: SET }, { a: SET })).toEqual([])
  })

  it('of another number of questions has moved, whatever its count', () => {
    const now = { ...SET, measures: { ...SET.measures, hit1: { count: 30, of: 41 } } }
    expect(compareRecords({ a: SET }, { a: now }).filter(isMoved)).toMatchObject([{ measure: 'hit1' }])
  })

  it('of a set that the record lacks, or holds alone, has moved', () => {
    expect(compareRecords({}, { a: SET }).filter(isMoved)).toHaveLength(5)
    expect(compareRecords({ a: SET }, {}).filter(isMoved)).toHaveLength(5)
  })

  it('is shown with set, measure, what was recorded and what is now', () => {
    const table = moveTable(compareRecords({ 'seed-uk': SET }, { 'seed-uk': changed('hit1', -3) }))
    expect(table.split('\n')[1]).toMatch(/^seed-uk: excerpt hit@1 +30 of 40 \(0\.750\) +27 of 40 \(0\.675\) +-3 +1$/)
  })
})

it('one question moves AUROC by no more than its tolerance, and by that much at worst', () => {
  const confidence = fc.double({ min: 0, max: 1, noNaN: true })
  const some = fc.array(confidence, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(some, some, confidence, fc.boolean(), (good, bad, other, isGood) => {
      const pairs = good.length * bad.length
      const [, ...rest] = isGood ? good : bad
      const after = isGood ? auroc([other, ...rest], bad) : auroc(good, [other, ...rest])
      const tolerance = toleranceOf('auroc', { answerable: good.length, unanswerable: bad.length })
      expect(Math.abs(after - auroc(good, bad)) * pairs).toBeLessThanOrEqual(tolerance + 1e-9)
    }),
  )
  // The one unanswerable question goes from below three to above them: 3 pairs of 3.
  expect(auroc([0.5, 0.6, 0.7], [0.1]) - auroc([0.5, 0.6, 0.7], [0.9])).toBe(1)
  expect(toleranceOf('auroc', { answerable: 3, unanswerable: 1 })).toBe(3)
})

describe('the file', () => {
  it('is read as it was written, and is as the command writes it', async () => {
    const text = await readFile(join(packageRoot(), RECORD_FILE), 'utf8')
    expect(recordText(parseRecord(text))).toBe(text)
    expect(parseRecord(recordText({ a: SET }))).toEqual({ a: SET })
  })

  it.each(['', '{}', '{"command": "npm run evaluate -- --record", "sets": {"a": {"answerable": 1}}}'])(
    'that is no record is refused with the command: %j',
    (text) => expect(() => parseRecord(text)).toThrow(RECORD_COMMAND),
  )
})
