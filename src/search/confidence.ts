/** How likely the best excerpt answers the question. */

import type { SearchResult } from './find-sentences.js'

/** @param excerptScore  share of all odds that the best excerpt holds */
export function confidenceOf({ sentences }: SearchResult, excerptScore: number): number {
  const best = sentences[0]
  if (best === undefined) return 0
  const [sentence = 0, , passage = 0] = best.features
  return 1 / (1 + Math.exp(-(8 * passage + 2 * sentence + excerptScore - 5.5)))
}
