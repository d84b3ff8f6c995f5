/**
 * Excerpts and reports with the words under them.
 *
 * Never changes a quote: what has to be escaped or cut, each platform does.
 */

import type { Citation, Day, Excerpt, Language } from '../../model.js'
import { oneLine } from '../plain/one-line.js'
import type { Block, Phrase } from './message.js'
import type { Voice } from './voice.js'

/** An excerpt with its citation, as a block. */
export function quoteOf({ quote, best, citation }: Excerpt, voice: Voice, label?: string): Block {
  return {
    kind: 'quote',
    ...(label === undefined ? {} : { label }),
    quote,
    best,
    citation: [oneLine(citation.title), dayPhrase(citation.date, voice), ...placeOf(citation, voice)],
    ...linkOf(citation),
  }
}

/** An excerpt that stands under its day: the day heads it, and the citation doesn't repeat it. */
export function datedQuoteOf({ quote, best, citation }: Excerpt, voice: Voice): Block {
  return {
    kind: 'quote',
    label: voice.day(citation.date),
    quote,
    best,
    citation: [oneLine(citation.title), ...placeOf(citation, voice)],
    ...linkOf(citation),
  }
}

export function dayPhrase(day: Day, voice: Voice): Phrase {
  return { day, text: voice.day(day) }
}

/** Who published a text, and its language where the reader's is another. */
export function originOf(of: { readonly source?: string; readonly language: Language }, voice: Voice): string[] {
  const phrases: string[] = []
  if (of.source !== undefined) phrases.push(voice.say('citation-source', { source: oneLine(of.source) }))
  if (of.language !== voice.language) phrases.push(voice.say('text-language', { language: of.language }))
  return phrases
}

/** The link of a text that has one, to spread into a block. */
export function linkOf({ url }: { readonly url?: string }): { link?: string } {
  return url === undefined ? {} : { link: oneLine(url) }
}

function placeOf(citation: Citation, voice: Voice): string[] {
  const { section, paragraph } = citation
  return [
    ...(section === undefined ? [] : [voice.say('citation-section', { section: oneLine(section) })]),
    voice.say('citation-paragraph', { paragraph }),
    ...originOf(citation, voice),
  ]
}
