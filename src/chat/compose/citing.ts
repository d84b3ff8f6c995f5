/**
 * Excerpts and reports with the words under them.
 *
 * Never changes a quote: what has to be escaped or cut, each platform does.
 */

import type { Citation, Day, Excerpt, Language } from '../../model.js'
import { clipToUnits, oneLine } from '../plain/one-line.js'
import type { Block, Phrase } from './message.js'
import type { Voice } from './voice.js'

/** Other reports that are named where they say the same. */
const WITNESSES_NAMED = 3
/** UTF-16 units of a title among other titles. */
const LONGEST_WITNESS = 40

/** What may stand above a quote and in its citation. */
export interface Quoting {
  readonly label?: string
  /** The day that the report's age counts to; without it none is said. */
  readonly asOf?: Day
}

/** An excerpt with its citation, as a block. What holds no longer says so above, and no part of it is set off as the answer. */
export function quoteOf(excerpt: Excerpt, voice: Voice, { label, asOf }: Quoting = {}): Block {
  const { quote, best, citation } = excerpt
  const outdated = outdatedLabel(excerpt, voice)
  const above = [label, outdated].filter((words) => words !== undefined).join(' · ')
  const age = asOf === undefined ? undefined : voice.ageOn(asOf, citation.date)
  const note = witnessNote(excerpt, voice)
  return {
    kind: 'quote',
    ...(above === '' ? {} : { label: above }),
    quote,
    best: outdated === undefined ? best : NOTHING,
    citation: [
      oneLine(citation.title),
      dayPhrase(citation.date, voice),
      ...(age === undefined ? [] : [age]),
      ...placeOf(citation, voice),
    ],
    ...linkOf(citation),
    ...(note === undefined ? {} : { note }),
  }
}

/** "Früher (7. März 2025), inzwischen überholt …"; undefined of what still holds. */
export function outdatedLabel({ citation, outdatedBy }: Excerpt, voice: Voice): string | undefined {
  if (outdatedBy === undefined) return undefined
  return voice.say('outdated', { date: voice.day(citation.date), newer: voice.day(outdatedBy) })
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

const NOTHING = { start: 0, end: 0 }

/** Where else the same is said, and by how many reports in all; undefined where no other says it. */
function witnessNote({ witnesses = [] }: Excerpt, voice: Voice): string | undefined {
  if (witnesses.length === 0) return undefined
  const places = witnesses
    .slice(0, WITNESSES_NAMED)
    .map(({ title, date }) =>
      voice.say('witness', { title: clipToUnits(oneLine(title), LONGEST_WITNESS), date: voice.day(date) }),
    )
  return voice.say('witnesses', { places: places.join(', '), reports: witnesses.length + 1 })
}

function placeOf(citation: Citation, voice: Voice): string[] {
  const { section, paragraph } = citation
  return [
    ...(section === undefined ? [] : [voice.say('citation-section', { section: oneLine(section) })]),
    voice.say('citation-paragraph', { paragraph }),
    ...originOf(citation, voice),
  ]
}
