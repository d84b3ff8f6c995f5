/**
 * What the operator set: config/bot.yaml and the environment as Settings.
 *
 * Every problem is told at once. app/run-command has read .env into the environment's variables; here it serves only to
 * say where one stands. No variable is read but those of .env.example.
 */

import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DictionaryPlace, Language, Topic } from '../model.js'
import type { Problem } from '../problems/problem.js'
import { attempt, readTextFile, unreadable } from '../problems/read-file.js'
import { readBotFile } from './read-bot-file.js'
import { type DiscordSettings, type LogLevel, readEnvironment, type TelegramSettings } from './read-environment.js'

export {
  type DiscordSettings,
  type LogLevel,
  type TelegramSettings,
  VARIABLES,
  withoutEmpty,
} from './read-environment.js'
export { Secret } from './secret.js'

export interface Settings {
  /** Missing where the bot shall not run in Discord. */
  readonly discord?: DiscordSettings
  /** Missing where the bot shall not run in Telegram. */
  readonly telegram?: TelegramSettings
  /** Where the webhook and the health are served, behind a proxy or not; missing where nothing is. */
  readonly httpPort?: number
  /** An absolute path; whether it exists is found out when it is read. */
  readonly corpusFolder: string
  readonly logLevel: LogLevel
  /** What to reply in where a person's language can't be told. */
  readonly defaultLanguage: Language
  /** In the order of the file; at least one, no two with one id. */
  readonly topics: readonly Topic[]
  readonly limits: Limits
  readonly cooldown: Cooldowns
  /** Of the operator's machine, with absolute paths; whether they exist is found out when they are read. */
  readonly dictionaries: readonly DictionaryPlace[]
}

export interface Limits {
  /** Excerpts in an answer, 1 to 10. */
  readonly excerpts: number
  /** The length to aim for in an excerpt, in UTF-16 units. */
  readonly excerptCharacters: number
  /** How much must speak for answering, 0..1, for the bot not to say that it found nothing: `reasonToAnswer`. */
  readonly answerLimit: number
}

/** How much may be asked before the bot says "in a moment". */
export interface Cooldowns {
  /** Of one person, wherever they ask. */
  readonly person: RequestLimit
  /** In one channel, whoever asks. */
  readonly channel: RequestLimit
}

export interface RequestLimit {
  /** Within any `seconds`: 1 to 1000. */
  readonly requests: number
  /** 1 to 3600. */
  readonly seconds: number
}

const BOT_FILE = 'config/bot.yaml'
const DOTENV = '.env'

/**
 * Reads the settings. Never throws for what an operator wrote or left out.
 *
 * @param root  the folder that holds config/ and, maybe, .env; a relative CORPUS_DIR starts there
 */
export async function readSettings(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly settings: Settings } | { readonly problems: Problem[] }> {
  const [botText, dotenv] = await Promise.all([
    readTextFile(join(root, BOT_FILE), BOT_FILE),
    attempt(() => readFile(join(root, DOTENV), 'utf8')),
  ])
  const bot = 'text' in botText ? readBotFile(botText.text, BOT_FILE) : { problems: [botText.problem] }
  const { values, problems } = readEnvironment(env, 'value' in dotenv ? dotenv.value : undefined)
  const hidden = 'code' in dotenv && dotenv.code !== 'ENOENT' ? [{ file: DOTENV, ...unreadable(dotenv.code) }] : []
  const all = [...hidden, ...problems, ...('problems' in bot ? bot.problems : [])]
  if ('problems' in bot || all.length > 0) return { problems: all }
  const { corpusDir = 'corpus', logLevel = 'info', ...platforms } = values
  const dictionaries = bot.value.dictionaries.map((place) => ({ ...place, path: resolve(root, place.path) }))
  return { settings: { ...platforms, ...bot.value, dictionaries, corpusFolder: resolve(root, corpusDir), logLevel } }
}
