/**
 * What pressing a button asks for.
 *
 * Takes a reference and the question that stands in its message, gives a Request; `gone` where what it meant is no longer
 * there. Knows no platform.
 */

import type { Core } from '../../model.js'
import { reportIdOf } from '../references/find-passage.js'
import { keyOf, type Reference } from '../references/reference.js'
import type { Request } from './commands.js'

export interface StandingQuestion {
  readonly question: string
  readonly before?: string
}

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
      const asked = reportIdOf(core, reference.report)
      return asked === undefined ? { kind: 'gone' } : { kind: 'report', asked }
    }
    case 'day':
      return { kind: 'report', asked: reference.day }
    case 'status': {
      const topic = topicIdOf(reference.topic, core)
      return topic === undefined ? { kind: 'gone' } : { kind: 'status', topic }
    }
    case 'timeline': {
      const topic = topicIdOf(reference.topic, core)
      const days = reference.days === undefined ? [] : [reference.days.from, reference.days.to]
      return topic === undefined
        ? { kind: 'gone' }
        : { kind: 'timeline', filter: [...days, ...(topic === '' ? [] : [topic])].join(' ') }
    }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: reference.kind }
    default:
      return reference satisfies never
  }
}

/** Empty where no topic is meant, undefined where it is no longer one. */
function topicIdOf(key: string | undefined, { topics }: Core): string | undefined {
  return key === undefined ? '' : topics.find(({ id }) => keyOf(id) === key)?.id
}
