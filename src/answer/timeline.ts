/** The reports in order of their dates, narrowed to days and a topic. */

import { readDayFilter } from '../dates/read-days.js'
import type { Library } from '../library/open-library.js'
import type { Day, Language, ReportSummary, Timeline, Topic } from '../model.js'
import { leadOf, summaryOf } from './lead.js'
import { findTopic, type TopicPlace, topicExcerpt, topicLike, topicNamed } from './topics.js'

/** @param filter  days, a topic, or both, in anybody's words; empty for all reports */
export function timeline(
  library: Library,
  filter: string,
  today: Day,
  language: Language,
  topics: readonly Topic[],
): Timeline {
  if (library.reports.length === 0) return { kind: 'no-reports' }
  const { days, rest } = readDayFilter(filter, language, today)
  const topic = rest === '' ? undefined : topicNamed(rest, topics, library.reader)
  if (rest !== '' && topic === undefined) {
    if (/\d/.test(rest)) return { kind: 'unknown-days', asked: rest }
    const nearest = topicLike(rest, topics)
    return { kind: 'unknown-topic', asked: rest, topics, ...(nearest === undefined ? {} : { nearest }) }
  }
  const places = topic === undefined ? undefined : bestPlaces(findTopic(library, topic))
  const entries = library.reports.flatMap((report, at): ReportSummary[] => {
    if (days !== undefined && (report.date < days.from || report.date > days.to)) return []
    if (places === undefined) return [summaryOf(report, leadOf(library.corpus, at))]
    const place = places.get(at)
    return place === undefined ? [] : [summaryOf(report, topicExcerpt(library, place))]
  })
  return {
    kind: 'entries',
    entries,
    ...(days === undefined ? {} : { days }),
    ...(topic === undefined ? {} : { topic }),
  }
}

/** By report, its best place; places come best first within a report. */
function bestPlaces(places: readonly TopicPlace[]): Map<number, TopicPlace> {
  const best = new Map<number, TopicPlace>()
  for (const place of places) if (!best.has(place.report)) best.set(place.report, place)
  return best
}
