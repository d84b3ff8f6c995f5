/** Conditions that names set: a person, a place, a side, a source or a year that the question names must be the answer's. */

import type { Condition } from './answer-place.js'

export const NAME_CONDITIONS = [] as const satisfies readonly Condition<string>[]
