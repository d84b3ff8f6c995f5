/** What the bot notes of a verdict: one line that tells nothing of who gave it. */

import { createHash } from 'node:crypto'
import type { Core } from '../../model.js'
import type { LogFields } from '../../service/log.js'
import type { Reference } from '../references/reference.js'

/**
 * @param question    as it stands in the answer's message
 * @param references  of the buttons there: they name the paragraphs quoted
 */
export function feedbackFields(
  helpful: boolean,
  question: string | undefined,
  references: readonly Reference[],
  core: Core,
): LogFields {
  return {
    ...(question !== undefined && { question: fingerprint(question) }),
    excerpts: references.flatMap((reference) => excerptId(reference, core)),
    verdict: helpful ? 'helpful' : 'not helpful',
  }
}

function excerptId(reference: Reference, core: Core): string[] {
  if (reference.kind !== 'passage') return []
  return [`${core.reportByKey(reference.report)?.id ?? reference.report}#${reference.paragraph}`]
}

/** Tells whether two questions are the same, not what they are. */
function fingerprint(question: string): string {
  return createHash('sha256').update(question.toLowerCase()).digest('hex').slice(0, 16)
}
