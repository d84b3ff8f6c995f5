/** Conditions of kind: what is counted, which one of several (ordinals), who did it to whom, and whether it was done. */

import type { Condition } from './answer-place.js'

export const KIND_CONDITIONS = [] as const satisfies readonly Condition<string>[]
