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
