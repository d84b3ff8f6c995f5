/** The run file: one JSON object a question, as docs/measuring.md promises it to other programs. */

import type { Citation, Excerpt, RankedPassage } from '../src/model.js'

/** Passages and excerpts that a line holds at most. */
export const RUN_DEPTH = 10

export interface RunLine {
  readonly id: string
  readonly answered: boolean
  /** That the reports hold an answer, 0..1; a baseline's is any number that compares. */
  readonly confidence: number
  /** That the first excerpt holds it, 0..1, of an engine that tells. */
  readonly right?: number
  /** The Answer's, of an engine that has kinds of answers. */
  readonly kind?: string
  /** The question names days, and what is given is of others and says so. */
  readonly outsideDays?: true
  /** Time for the question, in milliseconds. */
  readonly ms: number
  readonly passages: readonly { readonly report: string; readonly paragraph: number; readonly score: number }[]
  readonly excerpts: readonly {
    readonly report: string
    readonly paragraph: number
    readonly quote: string
    readonly score: number
  }[]
}

/** What an engine found on a question, best first. */
export interface Found {
  readonly confidence: number
  readonly right?: number
  readonly kind?: string
  readonly outsideDays?: boolean
  readonly passages: readonly RankedPassage[]
  readonly excerpts: readonly (Pick<Excerpt, 'quote' | 'score'> & {
    readonly citation: Pick<Citation, 'reportId' | 'paragraph'>
  })[]
}

export function runLine(id: string, found: Found, answered: boolean, ms: number): RunLine {
  return {
    id,
    answered,
    confidence: round(found.confidence),
    ...(found.right === undefined ? {} : { right: round(found.right) }),
    ...(found.kind === undefined ? {} : { kind: found.kind }),
    ...(found.outsideDays === true ? { outsideDays: true } : {}),
    ms: Math.round(ms * 1000) / 1000,
    passages: found.passages.slice(0, RUN_DEPTH).map(({ reportId, paragraph, score }) => ({
      report: reportId,
      paragraph,
      score: round(score),
    })),
    excerpts: found.excerpts.slice(0, RUN_DEPTH).map(({ quote, citation, score }) => ({
      report: citation.reportId,
      paragraph: citation.paragraph,
      quote,
      score: round(score),
    })),
  }
}

/** The file's text: one line a question. */
export function runFileText(run: readonly RunLine[]): string {
  return run.map((line) => `${JSON.stringify(line)}\n`).join('')
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}
