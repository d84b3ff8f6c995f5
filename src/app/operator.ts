/** The operator's commands: each prints what it found and gives the exit code. */

import { relative } from 'node:path'
import type { Wording } from '../chat/wording/wording.js'
import { describeProblems } from '../problems/problem.js'
import { checkCorpus } from '../reports/check-corpus.js'
import { explainQuestion } from '../search/explain-question.js'
import type { Settings } from '../settings/settings.js'
import { EX_CONFIG, EX_USAGE } from './exit-codes.js'
import { type Configuration, type OpenedCore, textTools } from './open-core.js'

/** `npm run corpus:check`: every bad report file at once, and what else was left out. */
export async function check(configuration: Configuration): Promise<number> {
  const folder = relative(process.cwd(), configuration.settings.corpusFolder) || '.'
  const { ok, text } = await checkCorpus(folder, textTools(configuration))
  console.log(text)
  const { leftOut } = configuration
  if (leftOut.length > 0) console.log(`Left out of what the bot knows of the languages:\n${describeProblems(leftOut)}`)
  return ok && leftOut.length === 0 ? 0 : 1
}

/** `npm run lexicon -- explain "…"`: how each word of a question is understood. */
export function explain({ library }: OpenedCore, words: readonly string[], { defaultLanguage }: Settings): number {
  const [verb, ...question] = words
  if (verb !== 'explain' || question.length === 0) {
    console.error('Usage: npm run lexicon -- explain "question"')
    return EX_USAGE
  }
  const text = question.join(' ')
  const language = library.detectLanguage(text, defaultLanguage)
  console.log(explainQuestion(text, language, library.reader, library.corpus.vocabulary))
  return 0
}

export interface DeployArguments {
  /** The server to register in; that of the settings, or everywhere, where it is left out. */
  readonly guild?: string | undefined
  readonly clear?: boolean | undefined
}

/** `npm run discord:deploy`: what `npm start` does by itself, by hand. */
export async function deployToDiscord(
  { discord }: Settings,
  wording: Wording,
  { guild = discord?.guildId, clear = false }: DeployArguments,
): Promise<number> {
  if (discord === undefined) {
    console.error('.env: DISCORD_TOKEN is not set. Paste the token of the Bot page of discord.com/developers.')
    return EX_CONFIG
  }
  const { token, apiUrl } = discord
  const { deployByHand } = await import('../chat/discord/deploy-by-hand.js')
  const order = { token: token.reveal(), clear, ...(apiUrl && { apiUrl }), ...(guild && { guild }) }
  const { ok, text } = await deployByHand(order, wording)
  console.log(text)
  return ok ? 0 : 1
}
