/** One question from a command line, one answer: words for people or JSON for programs. */

import type { Writable } from 'node:stream'
import type { Language } from '../../model.js'
import { answer } from '../turn.js'
import type { Talk } from './conversation.js'
import { type Environment, languageOfEnvironment, styleOf } from './environment.js'
import { renderReply } from './render.js'
import { sinkOf } from './sink.js'

export interface SingleQuestion extends Talk {
  readonly question: string
  /** Print the Answer of model.ts as JSON instead of words. */
  readonly json: boolean
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Environment
  /** Spoken where neither the question nor the environment tells the person's language. */
  readonly defaultLanguage: Language
}

/**
 * Answers the question and gives the exit code, 0.
 *
 * @throws what the core throws, and what the output fails with other than by its reader going away
 */
export async function runSingleQuestion(asked: SingleQuestion): Promise<number> {
  const { env, json, output, question, wording } = asked
  const turn = { core: asked.core(), today: asked.today() }
  const language = languageOfEnvironment(env, asked.defaultLanguage)
  const sink = sinkOf(output, () => {})
  const words = json
    ? JSON.stringify(turn.core.ask(question, turn.today, language), null, 2)
    : renderReply(
        answer(turn, { request: { kind: 'ask', question }, words: question }, { language, answersIn: 'question' })
          .reply,
        wording,
        styleOf(output, env),
      )
  await sink.write(`${words}\n`)
  if (sink.fault !== undefined) throw sink.fault
  return 0
}
