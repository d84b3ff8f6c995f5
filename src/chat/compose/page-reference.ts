/** References to what a reply shows. */

import type { Excerpt } from '../../model.js'
import { keyOf, type Reference } from '../references/reference.js'
import type { Reply } from '../requests/reply.js'

/**
 * The reference to a page of a reply; undefined for replies that stand on one page.
 *
 * @param skip  excerpts shown before the answer's, where the reply is one
 */
export function pageReference(reply: Reply, skip: number, page: number): Reference | undefined {
  switch (reply.kind) {
    case 'answer':
      return { kind: 'ask', skip, page }
    case 'passage': {
      const { report, passage, place = NOTHING } = reply
      const quote = keyOf(passage.text.slice(place.start, place.end))
      return { kind: 'passage', report: keyOf(report.id), paragraph: passage.paragraph, place, quote, page }
    }
    case 'status': {
      const { status } = reply
      return { kind: 'status', page, ...(status.kind === 'topic' ? { topic: keyOf(status.topic.id) } : {}) }
    }
    case 'timeline': {
      const { timeline } = reply
      if (timeline.kind !== 'entries') return undefined
      const { days, topic } = timeline
      return { kind: 'timeline', page, ...(days && { days }), ...(topic && { topic: keyOf(topic.id) }) }
    }
    case 'report': {
      const { lookup } = reply
      if (lookup.kind !== 'reports') return undefined
      const [first, ...others] = lookup.reports
      return others.length === 0
        ? { kind: 'report', report: keyOf(first.id), page }
        : { kind: 'day', day: first.date, page }
    }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: reply.kind, page }
    case 'gone':
    case 'unknown-command':
    case 'trouble':
      return undefined
    default:
      return reply satisfies never
  }
}

/** The reference to what stands around an excerpt. */
export function passageReference({ quote, place, citation }: Excerpt): Reference {
  const { reportId, paragraph } = citation
  return { kind: 'passage', report: keyOf(reportId), paragraph, place, quote: keyOf(quote), page: 0 }
}

const NOTHING = { start: 0, end: 0 }
