/** The figures of `--all` as evaluation/scores.json keeps them: which command gave them, at which commit. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { calibrationSets } from './all-table.js'
import { bandsOf, expectedCalibrationError } from './reliability.js'
import type { SeriesResult } from './run-series.js'
import type { SetResult } from './run-sets.js'

/** @param commit  as `commitOf` gives it */
export function scoreFileText(
  results: readonly SetResult[],
  series: readonly SeriesResult[],
  command: string,
  commit: string,
): string {
  const shown = calibrationSets(results, series)
  const bands = bandsOf(shown.flatMap(({ judged }) => judged))
  const figures = {
    sets: Object.fromEntries(
      results.map(({ set, runs }) => [set.id, Object.fromEntries(runs.map(({ engine, scores }) => [engine, scores]))]),
    ),
    series: Object.fromEntries(
      series.map(({ series: { id }, runs }) => [
        id,
        Object.fromEntries(runs.map(({ engine, scores }) => [engine, scores])),
      ]),
    ),
    reliability: Object.fromEntries(
      bands.map(({ from, to, ...band }) => [`${from.toFixed(1)} to ${to.toFixed(1)}`, band]),
    ),
    expectedCalibrationError: expectedCalibrationError(bands),
    expectedCalibrationErrorBySet: Object.fromEntries(
      shown.map(({ id, judged }) => [id, expectedCalibrationError(bandsOf(judged))]),
    ),
  }
  return `${JSON.stringify({ command, commit, figures }, rounded, 2)}\n`
}

/** Four digits are more than the questions can tell; what they cannot tell at all is null. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value
}

const run = promisify(execFile)

/**
 * The commit that is checked out, with "-dirty" behind it where any file differs from it or is new, but for `written`;
 * "unknown" outside a git checkout.
 *
 * @param written  a path from `folder` on, of the file that the figures go to
 */
export async function commitOf(folder: string, written: string): Promise<string> {
  try {
    const { stdout: commit } = await run('git', ['rev-parse', 'HEAD'], { cwd: folder })
    const { stdout: changes } = await run('git', ['status', '--porcelain', '--', '.', `:(exclude)${written}`], {
      cwd: folder,
    })
    return `${commit.trim()}${changes === '' ? '' : '-dirty'}`
  } catch {
    return 'unknown'
  }
}
