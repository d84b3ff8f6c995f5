/**
 * The bot in a terminal: a prompt where a person sits, one answer a line where a pipe is.
 *
 * Reads no environment, arguments or clock itself: what it needs of the process comes in.
 */

import type { TerminalChat } from './conversation.js'
import { runPipe } from './pipe.js'
import { runPrompt } from './prompt.js'

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
