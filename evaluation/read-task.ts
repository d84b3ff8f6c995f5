/** The evaluation's arguments -> what to do, or what is wrong with them. */

import { parseArgs } from 'node:util'
import { LONGEST_EXCERPT } from '../src/answer/pick-excerpts.js'
import type { SingleRun } from './single-run.js'

export const USAGE = `Usage:
  npm run evaluate -- --reports DIR --questions FILE.jsonl [--run OUT.jsonl] [--excerpt-sentences N]
  npm run evaluate -- --all [--sets DIR]
  npm run evaluate -- --series DIR
  npm run evaluate -- --record`

export type Task =
  | ({ readonly kind: 'single' } & SingleRun)
  /** `sets` is the folder of the development sets, where it is not the usual one. */
  | { readonly kind: 'all'; readonly sets: string | undefined }
  | { readonly kind: 'record' }
  /** `folder` holds reports/ and questions of four languages. */
  | { readonly kind: 'series'; readonly folder: string }
  | { readonly kind: 'unclear'; readonly fault: string }

export type ClearTask = Exclude<Task, { kind: 'unclear' }>

/** @param args  without node and the script */
export function readTask(args: readonly string[]): Task {
  let values: ReturnType<typeof readOptions>
  try {
    values = readOptions(args)
  } catch (error) {
    return unclear(error instanceof Error ? error.message : String(error))
  }
  const { all, record, series, sets, reports, questions, run } = values
  const given = values['excerpt-sentences']
  if (record === true) {
    const alone = Object.keys(values).length === 1
    return alone ? { kind: 'record' } : unclear('--record takes no other option.')
  }
  if (series !== undefined) {
    const alone = Object.keys(values).length === 1
    return alone ? { kind: 'series', folder: series } : unclear('--series takes no other option.')
  }
  if (all === true) {
    const stray = reports ?? questions ?? run ?? given
    return stray === undefined ? { kind: 'all', sets } : unclear('--all takes no other option than --sets.')
  }
  if (sets !== undefined) return unclear('--sets belongs to --all.')
  if (reports === undefined) return unclear('--reports DIR is missing.')
  if (questions === undefined) return unclear('--questions FILE.jsonl is missing.')
  const sentences = Number(given ?? LONGEST_EXCERPT)
  if (!Number.isInteger(sentences) || sentences < 1) {
    return unclear(`--excerpt-sentences is "${given}". Give a whole number from 1 on.`)
  }
  return { kind: 'single', reports, questions, run, sentences }
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string' },
      questions: { type: 'string' },
      run: { type: 'string' },
      'excerpt-sentences': { type: 'string' },
      all: { type: 'boolean' },
      record: { type: 'boolean' },
      series: { type: 'string' },
      sets: { type: 'string' },
    },
  }).values
}

function unclear(fault: string): Task {
  return { kind: 'unclear', fault }
}
