/** The run file: one JSON object a question, as docs/evaluation.md promises it to other programs. */

import type { Investigation } from '../src/answer/investigate.js'

/** Passages and excerpts that a line holds at most. */
export const RUN_DEPTH = 10

export interface RunLine {
  readonly id: string
  readonly answered: boolean
  /** 0..1. */
  readonly confidence: number
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

export function runLine(id: string, found: Investigation, answered: boolean, ms: number): RunLine {
  return {
    id,
    answered,
    confidence: round(found.confidence),
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

function round(value: number): number {
  return Number(value.toPrecision(6))
}
