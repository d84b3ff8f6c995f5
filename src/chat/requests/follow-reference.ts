/**
 * What pressing a button asks for.
 *
 * A button may be older than the reports: where what it meant is no longer there, the request is `gone`.
 */

import type { Core, Topic } from '../../model.js'
import type { StandingQuestion } from '../references/question-line.js'
import { type Key, keyOf, type Reference } from '../references/reference.js'
import type { Request } from './commands.js'

/** The references that show something. */
export type ShowingReference = Exclude<Reference, { kind: 'feedback' | 'dismiss' }>

/** @param standing  undefined where the message holds no question */
export function followReference(
  reference: ShowingReference,
  standing: StandingQuestion | undefined,
  core: Core,
): Request {
  switch (reference.kind) {
    case 'ask':
      return standing === undefined ? { kind: 'gone' } : { kind: 'ask', ...standing, skip: reference.skip }
    case 'passage':
      return { kind: 'passage', wanted: reference }
    case 'report': {
      const report = core.reportByKey(reference.report)
      return report === undefined ? { kind: 'gone' } : { kind: 'report', choice: { kind: 'report', report } }
    }
    case 'day':
      return { kind: 'report', choice: { kind: 'days', days: { from: reference.day, to: reference.day } } }
    case 'status': {
      if (reference.topic === undefined) return { kind: 'status', topic: '' }
      const topic = topicOf(reference.topic, core)
      return topic === undefined ? { kind: 'gone' } : { kind: 'status', topic }
    }
    case 'timeline': {
      const { days, topic: key } = reference
      const topic = key === undefined ? undefined : topicOf(key, core)
      if (key !== undefined && topic === undefined) return { kind: 'gone' }
      return { kind: 'timeline', filter: { ...(days && { days }), ...(topic && { topic }) } }
    }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: reference.kind }
    default:
      return reference satisfies never
  }
}

function topicOf(key: Key, { topics }: Core): Topic | undefined {
  return topics.find(({ id }) => keyOf(id) === key)
}
