/** The text of a config/irregular-forms/*.txt: folded forms to their folded base form. */

import type { Fault } from '../problems/problem.js'
import { fold } from '../text/fold.js'

const LINE = /^([^:]*[^:\s][^:]*):\s*([^:\s][^:]*)$/
const NO_FORMS = {
  problem: 'This is not a word with its forms.',
  remedy: 'Write "base: form form", or remove the line.',
}

/** Lines that begin with # and empty ones are skipped; others of no such form are left out and named. */
export function parseIrregularForms(text: string): {
  readonly forms: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
} {
  const forms = new Map<string, string>()
  const faults: Fault[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const [, base, listed] = LINE.exec(line) ?? []
    if (base === undefined || listed === undefined) faults.push({ line: index + 1, ...NO_FORMS })
    else for (const form of listed.trim().split(/\s+/)) forms.set(fold(form), fold(base.trim()))
  }
  return { forms, faults }
}
