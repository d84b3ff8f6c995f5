/** The shape of the tables of questions, and the day that they are asked on. */

import type { MentionKind } from '../../src/dates/meant-days.js'

/** A Wednesday. */
export const TODAY = '2026-01-07'

/** A question, the part of it that speaks of days, how, and which ones: a day or from..to. */
export type Phrase = readonly [question: string, mention: string, kind: MentionKind, days: string]
