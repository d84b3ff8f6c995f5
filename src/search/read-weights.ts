/** The text of config/ranking.yaml as weights. */

import { z } from 'zod'
import type { Read } from '../problems/problem.js'
import { readYaml } from '../problems/read-yaml.js'
import type { ConfidenceWeights } from './confidence.js'
import { CONFIDENCE_FEATURES } from './confidence-features.js'
import { FEATURES, type FeatureWeights } from './features.js'

export interface RankingWeights {
  readonly sentence: FeatureWeights
  readonly confidence: ConfidenceWeights
}

const WEIGHT = z.number('Give a number, such as 1.5.')
const NO_SIGNAL = 'Use only signals that src/search/confidence-features.ts names, or remove the line.'
const NO_FEATURE = 'Use only features that src/search/features.ts names, or remove the line.'

const LOGISTIC = z.partialRecord(z.enum(CONFIDENCE_FEATURES), WEIGHT, NO_SIGNAL)
const WEIGHTS = z.strictObject(
  {
    sentence: z.partialRecord(z.enum(FEATURES), WEIGHT, NO_FEATURE),
    confidence: z.strictObject(
      { answerable: LOGISTIC, right: LOGISTIC },
      'Give answerable and right, and nothing else.',
    ),
  },
  'Give sentence and confidence, and nothing else.',
)

/**
 * A feature without a weight counts nothing.
 *
 * @param file  how problems name it
 */
export function readWeights(text: string, file: string): Read<RankingWeights> {
  return readYaml(text, file, { schema: WEIGHTS })
}
