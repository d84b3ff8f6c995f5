/**
 * The bot in a terminal: a prompt where a person sits, one answer a line where a pipe is.
 *
 * Takes the core, the wording and everything of the process that it needs; reads no environment, arguments or clock itself.
 */

import type { Readable, Writable } from 'node:stream'
import type { Language } from '../../model.js'
import type { Talk } from './conversation.js'
import type { Environment } from './environment.js'
import { runPipe } from './pipe.js'
import { runPrompt } from './prompt.js'

export interface TerminalChat extends Talk {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  /** Where notices go that are no answers, so that a pipe carries answers only; default: `output`. A prompt shows them itself. */
  readonly notices?: Writable
  readonly env: Environment
  /** Spoken where neither the environment nor a question tells the person's language. */
  readonly defaultLanguage: Language
  /** The report files that were left out, one line each. */
  readonly leftOut: readonly string[]
}

/**
 * Talks until the person leaves or the input ends, and gives the exit code, 0. An output whose reader goes away ends it
 * without a word.
 *
 * @throws what `input` or `output` fails with otherwise
 */
export function runTerminalChat(chat: TerminalChat): Promise<number> {
  const onTerminal = chat.input.isTTY === true && chat.output.isTTY === true
  return onTerminal ? runPrompt(chat) : runPipe(chat)
}
