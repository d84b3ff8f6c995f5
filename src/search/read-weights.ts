/** The text of config/ranking.yaml as weights. */

import { parse } from 'yaml'
import { z } from 'zod'
import { CONFIDENCE_FEATURES, type ConfidenceWeights } from './confidence.js'
import { FEATURES, type FeatureWeights } from './features.js'

export interface RankingWeights {
  readonly sentence: FeatureWeights
  readonly confidence: ConfidenceWeights
}

const LOGISTIC = z.partialRecord(z.enum(CONFIDENCE_FEATURES), z.number())
const WEIGHTS = z.strictObject({
  sentence: z.partialRecord(z.enum(FEATURES), z.number()),
  confidence: z.strictObject({ present: LOGISTIC, right: LOGISTIC }),
})

/** A feature without a weight counts nothing. @throws {Error} where a weight is no number or a feature unknown */
export function readWeights(text: string): RankingWeights {
  const read = WEIGHTS.safeParse(parse(text))
  if (!read.success) throw new Error(`config/ranking.yaml: ${z.prettifyError(read.error)}`)
  return read.data
}
