/** The reports in order of their dates, narrowed to days and a topic. */

import { isWithin } from '../dates/day.js'
import { readDayFilter } from '../dates/read-days.js'
import type { Library } from '../library/build-library.js'
import type {
  Day,
  Language,
  ReportSummary,
  Timeline,
  TimelineFilter,
  Topic,
  UnknownDays,
  UnknownTopic,
} from '../model.js'
import type { QuestionReader } from '../search/read-question.js'
import { leadOf, summaryOf } from './lead.js'
import { findTopic, readTopic, type TopicPlace, topicExcerpt } from './topics.js'

/** @param typed  days, a topic, or both, in anybody's words; empty for all reports */
export function readFilter(
  typed: string,
  today: Day,
  language: Language,
  topics: readonly Topic[],
  reader: QuestionReader,
): TimelineFilter | UnknownTopic | UnknownDays {
  const { days, rest } = readDayFilter(typed, language, today)
  const topic = readTopic(rest, topics, reader)
  if (topic !== undefined && 'kind' in topic) return /\d/.test(rest) ? { kind: 'unknown-days', asked: rest } : topic
  return { ...(days && { days }), ...(topic && { topic }) }
}

export function timeline(library: Library, filter: TimelineFilter | UnknownTopic | UnknownDays): Timeline {
  if (library.reports.length === 0) return { kind: 'no-reports' }
  if ('kind' in filter) return filter
  const { days, topic } = filter
  const places = topic === undefined ? undefined : bestPlaces(findTopic(library, topic))
  const entries = library.reports.flatMap((report, at): ReportSummary[] => {
    if (days !== undefined && !isWithin(report.date, days)) return []
    if (places === undefined) return [summaryOf(report, leadOf(library.corpus, at))]
    const place = places.get(at)
    return place === undefined ? [] : [summaryOf(report, topicExcerpt(library, place))]
  })
  return { kind: 'entries', entries, ...filter }
}

/** By report, its best place; places come best first within a report. */
function bestPlaces(places: readonly TopicPlace[]): Map<number, TopicPlace> {
  const best = new Map<number, TopicPlace>()
  for (const place of places) if (!best.has(place.report)) best.set(place.report, place)
  return best
}
