/**
 * Questions from a pipe: one a line, answered in order.
 *
 * Ends when the input ends or nobody reads the output any more.
 */

import { type Block, heading, text } from '../compose/message.js'
import { voiceOf } from '../compose/voice.js'
import { LONGEST_LINE, startConversation, type TerminalChat } from './conversation.js'
import { languageOfEnvironment, styleOf } from './environment.js'
import { leftOutNotice } from './notices.js'
import { renderBlocks } from './render.js'
import { type Sink, sinkOf } from './sink.js'
import { typedLines } from './typed-lines.js'

/**
 * Answers each line of the input and gives the exit code. Each answer stands under its question.
 *
 * @throws what the input fails with, and what the output fails with other than by its reader going away
 */
export async function runPipe(chat: TerminalChat): Promise<number> {
  const { env, input, output, wording } = chat
  const sink = sinkOf(output, () => input.destroy())
  const notices = chat.notices === undefined ? sink : sinkOf(chat.notices, () => {})
  const conversation = startConversation(chat, languageOfEnvironment(env, chat.defaultLanguage), false)
  const voice = voiceOf(wording, conversation.language)
  const style = styleOf(output, env)
  const say = (to: Sink, blocks: readonly Block[]) => to.write(`${renderBlocks(blocks, style).join('\n')}\n\n`)

  if (chat.leftOut.length > 0) await say(notices, leftOutNotice(chat.leftOut, voice))
  let lines = 0
  try {
    for await (const line of typedLines(input, LONGEST_LINE)) {
      lines++
      const heard = conversation.hear(line)
      if (heard.kind === 'quit') break
      await sink.write(`${renderBlocks([heading(`› ${line.slice(0, LONGEST_LINE)}`)], style).join('\n')}\n`)
      await say(sink, heard.blocks)
      if (sink.broken) break
    }
  } catch (fault) {
    // A sink that breaks tears the input down, which then fails in its turn.
    if (!sink.broken) throw fault
  }
  if (lines === 0 && !sink.broken) await say(notices, [text(voice.say('terminal-no-input'))])
  if (sink.fault !== undefined) throw sink.fault
  return 0
}
