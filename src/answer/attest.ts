/**
 * Excerpts with what other reports say to them: who says the same, and what a newer report replaced.
 *
 * Changes no quote, and no order but that of further excerpts: among them what is outdated stands last. Which comes first the
 * search has settled, and confidence speaks of that.
 */

import type { Citation, Excerpt, Language } from '../model.js'
import type { SearchResult } from '../search/find-sentences.js'
import type { Statement } from '../search/statements.js'
import { citationAt, type PickedExcerpt } from './pick-excerpts.js'

/** @param language  the asker's */
export function attest(
  picked: readonly PickedExcerpt[],
  { statements, corpus }: SearchResult,
  language: Language,
): Excerpt[] {
  const attested = picked.map(({ excerpt, passage, sentence }): Excerpt => {
    const statement = statements.find(
      ({ head }) => head.ranked.passage === passage && head.ranked.sentence === sentence,
    )
    if (statement === undefined) return excerpt
    const witnesses = citationsOf(statement, corpus, language)
    const { outdatedBy } = statement
    return {
      ...excerpt,
      ...(witnesses.length === 0 ? {} : { witnesses }),
      ...(outdatedBy === undefined ? {} : { outdatedBy }),
    }
  })
  const further = attested.slice(1)
  return [
    ...attested.slice(0, 1),
    ...further.filter(({ outdatedBy }) => outdatedBy === undefined),
    ...further.filter(({ outdatedBy }) => outdatedBy !== undefined),
  ]
}

/** One a report: those in the asker's language first, then the newest. */
function citationsOf({ head, others }: Statement, corpus: SearchResult['corpus'], language: Language): Citation[] {
  const reports = new Set([head.report])
  const citations: Citation[] = []
  for (const { report, ranked } of others) {
    if (reports.has(report)) continue
    reports.add(report)
    citations.push(citationAt(corpus, ranked.passage))
  }
  const first = (citation: Citation): number => (citation.language === language ? 0 : 1)
  return citations.sort((a, b) => first(a) - first(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}
