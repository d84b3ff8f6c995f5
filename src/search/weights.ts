/** How much each feature of a sentence counts. */

import type { FeatureWeights } from './rank.js'

export const RANKING: FeatureWeights = {
  sentence: 8,
  neighbours: 2,
  passage: 5,
  report: 4,
  title: 0.5,
  section: 0.5,
  index: 2,
  proximity: 2,
  offered: 0.7,
  missing: -0.7,
  length: -1,
  lead: 0,
}
