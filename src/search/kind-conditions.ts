/** Conditions of kind: what is counted, which one of several (ordinals), who did it to whom, and whether it was done. */

import type { Condition } from './answer-place.js'
import { COUNT_CONDITIONS } from './count-conditions.js'
import { ORDINAL_CONDITIONS } from './ordinal-conditions.js'
import { POLARITY_CONDITIONS } from './polarity-conditions.js'
import { ROLE_CONDITIONS } from './role-conditions.js'

export const KIND_CONDITIONS = [
  ...ORDINAL_CONDITIONS,
  ...COUNT_CONDITIONS,
  ...POLARITY_CONDITIONS,
  ...ROLE_CONDITIONS,
] as const satisfies readonly Condition<string>[]
