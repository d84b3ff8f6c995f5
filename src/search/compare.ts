/**
 * The best sentences held against each other: which say the same as another, and which is the newer word on a matter.
 *
 * Knows the days of reports, and of the question only what it asks for. Reads no clock.
 */

import type { Concept } from '../lexicon/parse-lexicon.js'
import type { Day } from '../model.js'
import { type KindSet, kindBit } from './answer-kinds.js'
import { answerPlace, wordsOf } from './answer-place.js'
import { type Content, contentOf, likeness, mostLikeness } from './content.js'
import type { Corpus } from './corpus.js'
import { featureOf } from './features.js'
import type { MatchedQuestion } from './match-terms.js'
import type { Row } from './meet.js'
import { ordinalAt } from './ordinal-conditions.js'
import type { RankedSentence } from './rank.js'

/**
 * So many of the best, and again as many of further reports: further down hardly any sentence says the same, or replaces
 * one that matters.
 */
export const COMPARED = 24

/** One of the best sentences with what it says and when. */
export interface Compared {
  /** Its place among them, from 0. */
  readonly at: number
  readonly ranked: RankedSentence
  readonly content: Content
  /** Number of its report in the corpus. */
  readonly report: number
  /** It counts another of what is asked for: the third round, not the second. */
  readonly otherOrdinal: boolean
  /** Its report's; of a reprint that of what it repeats word for word. */
  readonly date: Day
}

/** How two sentences stand to each other: `other` says something else on the same matter. */
export type Relation = 'same' | 'other' | 'apart'

/** Least likeness of two sentences on one matter. */
const ON_ONE_MATTER = 0.2
/** Least likeness of two that say the same, where no value of theirs tells. */
const THE_SAME = 0.4
/** From here on two say the same whatever else tells, unless they differ in what is asked for. */
const NEARLY_THE_SAME = 0.75
/** Least likeness of what two meet of the question. */
const MEET_ALIKE = 0.7
/** From here on they meet the same. */
const MEET_THE_SAME = 0.95
/** Below this two have nothing in common, not even the question's words. */
const HARDLY_ALIKE = 0.05

/**
 * @param ranked  best first
 * @returns the best of them, best first; where the newest word is asked for, the best of further reports too
 */
export function compared(matched: MatchedQuestion, ranked: readonly RankedSentence[], corpus: Corpus): Compared[] {
  const { newest, gists = [] } = matched.question
  const further = newest === 'latest' || newest === 'still' ? bestOfReports(ranked, corpus) : []
  if (gists.includes('next')) further.push(...plansOfNewest(ranked, further, corpus))
  const places = [...ranked.slice(0, COMPARED), ...further].map((sentence) => {
    const place = answerPlace(matched, corpus, sentence.passage, sentence.sentence)
    return { sentence, place, words: wordsOf(place).join() }
  })
  const firstSaid = new Map<string, Day>()
  for (const { place, words } of places) {
    const { date } = place.report.report
    const before = firstSaid.get(words)
    if (before === undefined || date < before) firstSaid.set(words, date)
  }
  return places.map(({ sentence, place, words }, at) => {
    const date = firstSaid.get(words) ?? place.report.report.date
    const otherOrdinal = ordinalAt(place) === 'other'
    return { at, ranked: sentence, content: contentOf(place), report: place.passage.report, otherOrdinal, date }
  })
}

/** Of each report that none of the best sentences is of. */
function bestOfReports(ranked: readonly RankedSentence[], { passages }: Corpus): RankedSentence[] {
  const reports = new Set(ranked.slice(0, COMPARED).map(({ passage }) => passages[passage]?.report))
  const found: RankedSentence[] = []
  for (const sentence of ranked.slice(COMPARED)) {
    if (found.length >= COMPARED) break
    const report = passages[sentence.passage]?.report
    if (reports.has(report)) continue
    reports.add(report)
    found.push(sentence)
  }
  return found
}

/** Sentences of the newest report that tell of plans, those of `taken` and of the best left out. */
function plansOfNewest(
  ranked: readonly RankedSentence[],
  taken: readonly RankedSentence[],
  { passages }: Corpus,
): RankedSentence[] {
  const reportOf = ({ passage }: RankedSentence): number => passages[passage]?.report ?? -1
  const newest = Math.max(...ranked.map(reportOf))
  return ranked
    .slice(COMPARED)
    .filter((each) => reportOf(each) === newest && tellsPlan(each) && !taken.includes(each))
    .slice(0, MOST_PLANS)
}

/** Plans that a report tells, at most. */
const MOST_PLANS = 8
const MOST_COMPARED = 2 * COMPARED + MOST_PLANS

/** Whether it tells what shall be; false where that is not asked for. */
export function tellsPlan({ features }: RankedSentence): boolean {
  return featureOf(features, 'offers.plan') > 0
}

export type Relate = (a: Compared, b: Compared) => Relation

/** Tells how any two of sentences that were compared together stand to each other; each pair is looked at once. */
export function relations(asks: KindSet): Relate {
  const known: Relation[] = []
  return (a, b) => {
    const [first, second] = a.at < b.at ? [a, b] : [b, a]
    const pair = first.at * MOST_COMPARED + second.at
    known[pair] ??= relate(first, second, asks)
    return known[pair]
  }
}

function relate(a: Compared, b: Compared, asks: KindSet): Relation {
  const meeting = cosine(a.ranked.met, b.ranked.met)
  if (meeting < MEET_ALIKE && mostLikeness(a.content, b.content) < NEARLY_THE_SAME) return 'apart'
  const alike = likeness(a.content, b.content)
  // Where all of what is asked is met alike, the rest may be in other words.
  if (alike < ON_ONE_MATTER && (meeting < MEET_THE_SAME || alike < HARDLY_ALIKE)) return 'apart'
  const [ours, theirs] = [valuesOf(a.content, asks), valuesOf(b.content, asks)]
  const told = relateValues(ours, theirs)
  if (alike < ON_ONE_MATTER) return told === 'other' ? told : 'apart'
  if (alike >= NEARLY_THE_SAME && told !== 'other') return 'same'
  if (meeting < MEET_ALIKE) return 'apart'
  return ours.length === 0 && alike >= THE_SAME ? 'same' : told
}

/** The same where they share one of each sort that both hold; apart where they hold no sort both. */
function relateValues(ours: Values, theirs: Values): Relation {
  const both = ours.flatMap((own, sort) => {
    const other = theirs[sort]
    return other === undefined || own.size === 0 || other.size === 0 ? [] : [{ own, other }]
  })
  if (both.length === 0) return 'apart'
  return both.every(({ own, other }) => [...own].some((value) => other.has(value))) ? 'same' : 'other'
}

const COUNTED =
  kindBit('number') | kindBit('money') | kindBit('share') | kindBit('measure') | kindBit('age') | kindBit('duration')
const TIMED = kindBit('time') | kindBit('duration')
const PERSON = kindBit('person')
const NAMED = PERSON | kindBit('name') | kindBit('place')

/** What a sentence holds of what is asked for, by sort; none where nothing is asked for that has a value. */
type Values = readonly ReadonlySet<Concept | string>[]

function valuesOf(content: Content, asks: KindSet): Values {
  if ((asks & TIMED) !== 0) return timesOf(content, (asks & COUNTED) !== 0 ? content.numbers : [])
  if ((asks & COUNTED) !== 0) return [content.numbers]
  if ((asks & PERSON) !== 0 && content.persons.size > 0) return [content.persons]
  return (asks & NAMED) !== 0 ? [content.names] : []
}

const YEAR = /^#(?:19|20|21)\d\d$/

/** Days, months and years are sorts of their own: 4 May and 6 May share the month alone. */
function timesOf({ times }: Content, lengths: Iterable<Concept | string>): Values {
  const [days, names, years] = [new Set(lengths), new Set<Concept | string>(), new Set<Concept | string>()]
  for (const time of times) {
    const sort = typeof time !== 'string' || !time.startsWith('#') ? names : YEAR.test(time) ? years : days
    sort.add(time)
  }
  return [days, names, years]
}

function cosine(a: Row, b: Row): number {
  let [ab, aa, bb] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] ?? 0, b[k] ?? 0]
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0
}
