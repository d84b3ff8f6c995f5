/** The latest: the newest report and, topic by topic, the newest that the reports say of it. */

import { daysBetween } from '../dates/day.js'
import type { Library } from '../library/build-library.js'
import type { DatedExcerpt, Day, Status, Topic, UnknownTopic } from '../model.js'
import { leadOf, summaryOf } from './lead.js'
import { findTopic, topicExcerpt } from './topics.js'

/** Excerpts shown of one topic. */
const NEWEST_OF_TOPIC = 3

/** @param topic  undefined for an overview of `topics` */
export function status(
  library: Library,
  topic: Topic | UnknownTopic | undefined,
  today: Day,
  topics: readonly Topic[],
): Status {
  const newest = library.reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports' }
  if (topic === undefined) {
    return {
      kind: 'overview',
      newest: summaryOf(newest, leadOf(library.corpus, library.reports.length - 1)),
      ageDays: daysBetween(newest.date, today),
      topics: topics.map((each) => {
        const [latest] = newestOf(library, each, today, 1)
        return latest === undefined ? { topic: each } : { topic: each, latest }
      }),
    }
  }
  if ('kind' in topic) return topic
  const excerpts = newestOf(library, topic, today, NEWEST_OF_TOPIC)
  return { kind: 'topic', topic, excerpts, newestReport: newest.date }
}

function newestOf(library: Library, topic: Topic, today: Day, most: number): DatedExcerpt[] {
  return findTopic(library, topic, most)
    .slice(0, most)
    .map((place) => {
      const excerpt = topicExcerpt(library, place)
      return { excerpt, ageDays: daysBetween(excerpt.citation.date, today) }
    })
}
