/** The latest: the newest report and, topic by topic, the newest that the reports say of it. */

import { daysBetween } from '../dates/day.js'
import type { Library } from '../library/open-library.js'
import type { DatedExcerpt, Day, Status, Topic } from '../model.js'
import { leadOf, summaryOf } from './lead.js'
import { findTopic, topicExcerpt, topicLike, topicNamed } from './topics.js'

/** Excerpts shown of one topic. */
const NEWEST_OF_TOPIC = 3

/** @param asked  a topic in anybody's words; empty for an overview */
export function status(library: Library, asked: string, today: Day, topics: readonly Topic[]): Status {
  const newest = library.reports.at(-1)
  if (newest === undefined) return { kind: 'no-reports' }
  if (asked.trim() !== '') return topicStatus(library, asked.trim(), today, topics, newest.date)
  return {
    kind: 'overview',
    newest: summaryOf(newest, leadOf(library.corpus, library.reports.length - 1)),
    ageDays: daysBetween(newest.date, today),
    topics: topics.map((topic) => {
      const [latest] = newestOf(library, topic, today, 1)
      return latest === undefined ? { topic } : { topic, latest }
    }),
  }
}

function topicStatus(library: Library, asked: string, today: Day, topics: readonly Topic[], newestReport: Day): Status {
  const topic = topicNamed(asked, topics, library.reader)
  if (topic === undefined) {
    const nearest = topicLike(asked, topics)
    return { kind: 'unknown-topic', asked, topics, ...(nearest === undefined ? {} : { nearest }) }
  }
  return { kind: 'topic', topic, excerpts: newestOf(library, topic, today, NEWEST_OF_TOPIC), newestReport }
}

function newestOf(library: Library, topic: Topic, today: Day, most: number): DatedExcerpt[] {
  return findTopic(library, topic, most)
    .slice(0, most)
    .map((place) => {
      const excerpt = topicExcerpt(library, place)
      return { excerpt, ageDays: daysBetween(excerpt.citation.date, today) }
    })
}
