/**
 * A question that is the heading of a section and nothing else: "Russische Beteiligung".
 *
 * Whoever types a heading, or picks it from suggestions, wants to read on where it stands.
 */

import type { Library } from '../library/build-library.js'
import type { Excerpt, Language } from '../model.js'
import type { Corpus } from '../search/corpus.js'
import { tokenize } from '../text/tokenize.js'
import { excerptOf } from './pick-excerpts.js'

/** Words; a longer text is no heading. */
const LONGEST_HEADING = 12

/** The first sentence under each such heading, newest report first; none where it is no heading. */
export function underHeading({ corpus, reader }: Library, text: string, language: Language): Excerpt[] {
  const words = tokenize(text)
  if (words.length > LONGEST_HEADING) return []
  const analyzed = words.map(({ word }) => reader.analyzer.analyze(word, language))
  const key = headingKey(analyzed.filter(({ stop }) => !stop).map(({ stem }) => stem))
  const passages = headingsOf(corpus).get(key) ?? []
  return passages.map((passage) => excerptOf(corpus, passage, { first: 0, last: 0, best: 0 }, 0)).reverse()
}

const known = new WeakMap<Corpus, ReadonlyMap<string, readonly number[]>>()

/** By the stems of a heading, the first passages under it. A corpus never changes, so this is made once. */
function headingsOf(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  const before = known.get(corpus)
  if (before !== undefined) return before
  const headings = new Map<string, number[]>()
  for (const [number, { section, report, passage }] of corpus.passages.entries()) {
    const above = corpus.passages[number - 1]
    if (section.length === 0 || (above?.report === report && above.passage.section === passage.section)) continue
    const words = section.flatMap((id) => corpus.vocabulary.words[id] ?? [])
    const key = headingKey(words.filter(({ stop }) => !stop).map(({ stem }) => stem))
    if (key === '') continue
    const passages = headings.get(key)
    if (passages === undefined) headings.set(key, [number])
    else passages.push(number)
  }
  known.set(corpus, headings)
  return headings
}

function headingKey(stems: readonly string[]): string {
  return [...new Set(stems)].sort().join(' ')
}
