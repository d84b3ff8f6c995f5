import type { Certainty } from '../model.js'

/** From here on an answer is sure. */
export const SURE = 0.9
/** An excerpt that is less likely to answer than this is no answer, not even perhaps. */
export const LEAST_CHANCE = 0.2
/** From here on it is likely. */
const LIKELY = 0.55

/** @param confidence  0..1 */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure'
  return confidence >= LIKELY ? 'likely' : 'perhaps'
}
