/**
 * From a command and its options to what the person wants.
 *
 * Takes the options' values as Discord hands them over, gives a Request of the command table. Knows no discord.js.
 */

import type { Core, Day, DayRange } from '../../../model.js'
import type { CommandArgument, CommandName, Request } from '../../requests/commands.js'
import type { Asker } from '../../requests/reply.js'

/** What was given for an option; null or undefined where it was left out. */
export type ReadOption = (option: CommandArgument['name']) => string | null | undefined

/**
 * The request of a slash command. A timeline's two ends are read by themselves, each in any usual way of writing: a
 * "from" without a "to" reaches to today, a "to" without a "from" begins with the oldest report. An end that is no day is
 * handed on as it is, so that the reply names it.
 */
export function requestOf(command: CommandName, read: ReadOption, core: Core, asker: Asker): Request {
  const given = (option: CommandArgument['name']): string => read(option)?.trim() ?? ''
  switch (command) {
    case 'ask':
      return { kind: 'ask', question: given('question') }
    case 'status':
      return { kind: 'status', topic: given('topic') }
    case 'timeline': {
      const days = timelineDays(given('from'), given('to'), core, asker)
      const words = 'unread' in days ? [days.unread] : [days.read, given('topic')]
      return { kind: 'timeline', filter: words.filter((word) => word !== '').join(' ') }
    }
    case 'report':
      return { kind: 'report', asked: given('date') }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: command }
    default:
      return command satisfies never
  }
}

function timelineDays(
  from: string,
  to: string,
  core: Core,
  asker: Asker,
): { readonly read: string } | { readonly unread: string } {
  if (from === '' && to === '') return { read: '' }
  const [first, last] = [from, to].map((typed) => daysOf(typed, core, asker))
  if (from !== '' && first === undefined) return { unread: from }
  if (to !== '' && last === undefined) return { unread: to }
  const { reports } = core.sources()
  const days: Day[] = [
    first?.from ?? earlier(reports.at(-1)?.date, last?.to ?? asker.today),
    last?.to ?? later(asker.today, later(first?.to ?? asker.today, reports[0]?.date)),
  ]
  return { read: days.sort().join(' ') }
}

/** The days that a text names and nothing else. */
function daysOf(typed: string, core: Core, { today, language }: Asker): DayRange | undefined {
  if (typed === '') return undefined
  const line = core.timeline(typed, today, language)
  return line.kind === 'entries' && line.topic === undefined ? line.days : undefined
}

function earlier(one: Day | undefined, other: Day): Day {
  return one !== undefined && one < other ? one : other
}

function later(one: Day, other: Day | undefined): Day {
  return other !== undefined && other > one ? other : one
}
