/**
 * From a command and its options to what the person wants.
 *
 * Words are handed on as they were typed, for the core to read. Only a timeline with a "from" or a "to" is read here,
 * since the two make one range of days.
 */

import type { Core, Day, DayRange, TimelineFilter, UnknownTopic } from '../../../model.js'
import type { CommandArgument, CommandName, Request } from '../../requests/commands.js'
import type { Asker } from '../../requests/reply.js'

/** What was given for an option; null or undefined where it was left out. */
export type ReadOption = (option: CommandArgument['name']) => string | null | undefined

/**
 * The request of a slash command. A timeline's two ends are read by themselves, each in any usual way of writing: a
 * "from" without a "to" reaches to today, a "to" without a "from" begins with the oldest report. An end that is no day is
 * handed on as it is, so that the reply names it.
 */
export function requestOfCommand(command: CommandName, read: ReadOption, core: Core, asker: Asker): Request {
  const given = (option: CommandArgument['name']): string => read(option)?.trim() ?? ''
  switch (command) {
    case 'ask':
      return { kind: 'ask', question: given('question') }
    case 'status':
      return { kind: 'status', topic: given('topic') }
    case 'timeline':
      return { kind: 'timeline', filter: timelineFilter(given('from'), given('to'), given('topic'), core, asker) }
    case 'report':
      return { kind: 'report', choice: given('date') }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: command }
    default:
      return command satisfies never
  }
}

function timelineFilter(
  from: string,
  to: string,
  typedTopic: string,
  core: Core,
  { today, language }: Asker,
): string | TimelineFilter | UnknownTopic {
  if (from === '' && to === '') return typedTopic
  const daysOf = (typed: string): DayRange | undefined =>
    typed === '' ? undefined : core.readDays(typed, today, language)
  const [first, last] = [daysOf(from), daysOf(to)]
  if (from !== '' && first === undefined) return from
  if (to !== '' && last === undefined) return to
  const topic = core.readTopic(typedTopic)
  if (topic !== undefined && 'kind' in topic) return topic
  const { reports } = core.sources()
  const ends: [Day, Day] = [
    first?.from ?? earlier(reports.at(-1)?.date, last?.to ?? today),
    last?.to ?? later(today, later(first?.to ?? today, reports[0]?.date)),
  ]
  const [start, end] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]]
  return { days: { from: start, to: end }, ...(topic && { topic }) }
}

function earlier(one: Day | undefined, other: Day): Day {
  return one !== undefined && one < other ? one : other
}

function later(one: Day, other: Day | undefined): Day {
  return other !== undefined && other > one ? other : one
}
