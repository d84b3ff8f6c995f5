/** The text of config/ranking.yaml, as the fit writes it and src/search/read-weights.ts reads it. */

import type { RankingWeights } from '../../src/search/read-weights.js'

/** How the weights came about, for who reads the file. */
export interface Provenance {
  /** YYYY-MM-DD. */
  readonly day: string
  /** Lines of plain text: on what was fitted, and with which figures. */
  readonly notes: readonly string[]
}

/** Weights of 0 are left out: they count nothing. */
export function weightsFileText({ sentence, confidence }: RankingWeights, { day, notes }: Provenance): string {
  return [
    '# How much each feature of a sentence counts for its rank, and each signal for the confidence in an answer.',
    '# src/search/features.ts and confidence-features.ts say what each is, docs/retrieval.md how they are fitted.',
    `# Written by "npm run fit" on ${day}; changes by hand are lost when it runs again.`,
    ...notes.map((note) => `# ${note}`.trimEnd()),
    'sentence:',
    ...linesOf(sentence, '  '),
    'confidence:',
    ...Object.entries(confidence).flatMap(([name, weights]) => [`  ${name}:`, ...linesOf(weights, '    ')]),
    '',
  ].join('\n')
}

function linesOf(weights: Readonly<Record<string, number>>, indent: string): string[] {
  const some = Object.entries(weights).filter(([, weight]) => weight !== 0)
  // A key without a value would be read as nothing at all.
  return some.length === 0 ? [`${indent}{}`] : some.map(([name, weight]) => `${indent}${name}: ${weight}`)
}
