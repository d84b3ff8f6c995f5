/**
 * The commands, the same on every surface, and what a typed line asks for.
 *
 * A surface's own commands (the terminal's /quit) are passed in.
 */

import type { ReportChoice, TimelineFilter, Topic, UnknownTopic } from '../../model.js'
import { nearestWord } from '../plain/nearest-word.js'
import type { WantedPassage } from '../references/find-passage.js'
import type { PlainKey } from '../wording/wording-keys.js'

/** What may follow a command. */
export interface CommandArgument {
  readonly name: 'question' | 'topic' | 'from' | 'to' | 'date'
  readonly required: boolean
  /** What a person reads for it. */
  readonly label: PlainKey
}

export interface Command {
  /** Without the slash; lower case. */
  readonly name: string
  /** One line on what it does. */
  readonly summary: PlainKey
  readonly arguments: readonly CommandArgument[]
}

/** The commands of every surface, in the order of the help. */
export const COMMANDS = [
  {
    name: 'ask',
    summary: 'help-ask',
    arguments: [{ name: 'question', required: true, label: 'argument-question' }],
  },
  {
    name: 'status',
    summary: 'help-status',
    arguments: [{ name: 'topic', required: false, label: 'argument-topic' }],
  },
  {
    name: 'timeline',
    summary: 'help-timeline',
    arguments: [
      { name: 'from', required: false, label: 'argument-from' },
      { name: 'to', required: false, label: 'argument-to' },
      { name: 'topic', required: false, label: 'argument-topic' },
    ],
  },
  { name: 'sources', summary: 'help-sources', arguments: [] },
  {
    name: 'report',
    summary: 'help-report',
    arguments: [{ name: 'date', required: false, label: 'argument-day' }],
  },
  { name: 'help', summary: 'help-help', arguments: [] },
  { name: 'privacy', summary: 'help-privacy', arguments: [] },
] as const satisfies readonly Command[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** What a person wants. */
export type Request =
  /** `before` is the question that this one goes on from, `skip` the number of excerpts already shown. */
  | { readonly kind: 'ask'; readonly question: string; readonly before?: string; readonly skip?: number }
  /** A text is what somebody typed: empty for the overview. */
  | { readonly kind: 'status'; readonly topic: string | Topic }
  /** A text is what somebody typed: days, a topic, both or nothing. */
  | { readonly kind: 'timeline'; readonly filter: string | TimelineFilter | UnknownTopic }
  | { readonly kind: 'sources' }
  /** A text is what somebody typed: a day or a report's id; empty for the newest. */
  | { readonly kind: 'report'; readonly choice: string | ReportChoice }
  /** What stands around a quote that somebody was shown. */
  | { readonly kind: 'passage'; readonly wanted: WantedPassage }
  /** What a reference meant is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'help' }
  | { readonly kind: 'privacy' }
  /** Names are without the slash. */
  | { readonly kind: 'unknown-command'; readonly command: string; readonly nearest?: string }

/** One of the surface's own commands, which it carries out itself. */
export interface OwnRequest {
  readonly kind: 'own'
  readonly command: string
}

/** For surfaces without commands of their own. */
export function readLine(line: string): Request
/**
 * What a typed line asks for: a line that starts with a slash and a word is a command, any other line is a question.
 * Upper and lower case of commands are the same.
 *
 * @param own  names of the surface's own commands, lower case
 */
export function readLine(line: string, own: readonly string[]): Request | OwnRequest
export function readLine(line: string, own: readonly string[] = []): Request | OwnRequest {
  const typed = /^\s*\/(\S+)\s*([\s\S]*)$/u.exec(line)
  if (typed === null) return { kind: 'ask', question: line }
  const [, command = '', rest = ''] = typed
  const name = command.toLowerCase()
  if (own.includes(name)) return { kind: 'own', command: name }
  if (isCommand(name)) return requestOf(name, rest.trim())

  const nearest = nearestWord(name, [...COMMANDS.map((known) => known.name), ...own])
  return { kind: 'unknown-command', command, ...(nearest === undefined ? {} : { nearest }) }
}

/**
 * How a command is typed, with its arguments as a person reads them: "/timeline [von] [bis] [Thema]".
 *
 * @param typed  what it is called where the person is, with the slash
 */
export function usageOf(command: Command, typed: string, say: (key: PlainKey) => string): string {
  const words = command.arguments.map(({ label, required }) => (required ? say(label) : `[${say(label)}]`))
  return [typed, ...words].join(' ')
}

function requestOf(name: CommandName, rest: string): Request {
  switch (name) {
    case 'ask':
      return { kind: 'ask', question: rest }
    case 'status':
      return { kind: 'status', topic: rest }
    case 'timeline':
      return { kind: 'timeline', filter: rest }
    case 'report':
      return { kind: 'report', choice: rest }
    case 'sources':
    case 'help':
    case 'privacy':
      return { kind: name }
    default:
      return name satisfies never
  }
}

function isCommand(name: string): name is CommandName {
  return COMMANDS.some((command) => command.name === name)
}
