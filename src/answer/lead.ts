/** A report in one line: its own first words, verbatim. */

import type { Excerpt, Report, ReportSummary } from '../model.js'
import type { Corpus } from '../search/corpus.js'
import { excerptOf } from './pick-excerpts.js'

/** A first sentence shorter than this ("Miami.") says too little alone; in UTF-16 units. */
const TOO_SHORT = 40
/** A second sentence that makes the lead longer than this is left out; in UTF-16 units. */
const LONGEST = 350

/** A news report says first what matters most. @param report  its number in the corpus */
export function leadOf(corpus: Corpus, report: number): Excerpt {
  const passage = corpus.reports[report]?.firstPassage ?? 0
  const [first, second] = corpus.passages[passage]?.passage.sentences ?? []
  const both =
    first !== undefined &&
    second !== undefined &&
    first.end - first.start < TOO_SHORT &&
    second.end - first.start <= LONGEST
  return excerptOf(corpus, passage, { first: 0, last: both ? 1 : 0, best: 0 }, 0)
}

export function summaryOf({ id, title, date, language, source, url, passages }: Report, lead: Excerpt): ReportSummary {
  return {
    reportId: id,
    title,
    date,
    language,
    paragraphs: passages.length,
    lead,
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  }
}
