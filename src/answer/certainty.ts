import type { Certainty } from '../model.js'

/** From here on an answer is sure. */
export const SURE = 0.9
/** From here on it is likely. */
const LIKELY = 0.55

/** @param confidence  0..1 */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure'
  return confidence >= LIKELY ? 'likely' : 'perhaps'
}

/**
 * How much speaks for answering at all, 0..1: an answer that is there but not first still helps, so that it counts twice as
 * much that the reports hold one as that the first excerpt is it.
 *
 * @param answerable  0..1
 * @param confidence  0..1
 */
export function reasonToAnswer(answerable: number, confidence: number): number {
  return (2 * answerable + confidence) / 3
}
