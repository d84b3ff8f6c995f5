/**
 * One person's talk with the bot: line in, blocks out, remembering only the last question and its language.
 *
 * Knows no streams, so that prompt and pipe say the same.
 */

import type { Readable, Writable } from 'node:stream'
import type { Core, Day, Language } from '../../model.js'
import { compose } from '../compose/compose.js'
import { type Block, quietText } from '../compose/message.js'
import { voiceOf } from '../compose/voice.js'
import { readLine } from '../requests/commands.js'
import type { Reply } from '../requests/reply.js'
import { type Answered, answer, goOn } from '../turn.js'
import type { Wording } from '../wording/wording.js'
import type { Environment } from './environment.js'
import { TERMINAL } from './surface.js'

/** Characters of a line that are read; a question is never longer. */
export const LONGEST_LINE = 10_000

export type Said =
  /** `long` where it may fill more than one screen. */
  { readonly kind: 'said'; readonly blocks: readonly Block[]; readonly long: boolean } | { readonly kind: 'quit' }

export interface Conversation {
  /** The person's, as last known. */
  readonly language: Language
  /** What the bot says to a typed line. Never throws: a fault of the core is told politely, with its message. */
  hear(line: string): Said
}

export interface Talk {
  /** The core of now: another one when reports have changed. Asked once a line. */
  core(): Core
  readonly wording: Wording
  readonly today: () => Day
}

/** A fault of a file that was left out. */
export interface LeftOut {
  readonly file: string
  /** One line with file, fault and remedy. */
  readonly fault: string
}

/** A talk over streams. */
export interface TerminalChat extends Talk {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  /** Where notices go that are no answers, so that a pipe carries answers only; default: `output`. A prompt shows them itself. */
  readonly notices?: Writable
  readonly env: Environment
  /** Spoken where neither the environment nor a question tells the person's language. */
  readonly defaultLanguage: Language
  /** What is wrong with the files that were left out; a file may have several faults. */
  readonly leftOut: readonly LeftOut[]
}

const OWN_COMMANDS = TERMINAL.commands.map(({ name }) => name)

/**
 * @param first    the language to start in, until a question shows another
 * @param remembers  whether "and where?" goes on from the question before; not where lines are questions of their own
 */
export function startConversation({ core, wording, today }: Talk, first: Language, remembers = true): Conversation {
  let language = first
  let standing: Answered['question']

  function replyTo(line: string): Reply | 'quit' {
    const request = readLine(line, OWN_COMMANDS)
    if (request.kind === 'own') return 'quit'
    try {
      const now = { core: core(), today: today() }
      const goesOn =
        remembers && request.kind === 'ask' && now.core.leansOnBefore(request.question, now.today, language)
      const asked = goesOn ? goOn(request, standing) : request
      const answered = answer(now, { request: asked, words: '' }, { language, answersIn: 'question' })
      standing = answered.question ?? standing
      return answered.reply
    } catch (fault) {
      return { kind: 'trouble', language, reference: fault instanceof Error ? fault.message : String(fault) }
    }
  }

  return {
    get language() {
      return language
    },
    hear(line) {
      const reply = replyTo(line.slice(0, LONGEST_LINE))
      if (reply === 'quit') return { kind: 'quit' }
      language = reply.language
      const blocks = [...compose(reply, wording, TERMINAL)]
      if (line.length > LONGEST_LINE) {
        const voice = voiceOf(wording, language)
        blocks.unshift(quietText(voice.say('terminal-line-shortened', { characters: LONGEST_LINE })))
      }
      return { kind: 'said', blocks, long: reply.kind === 'report' }
    },
  }
}
