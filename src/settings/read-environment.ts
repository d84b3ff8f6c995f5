/**
 * The environment's variables as settings.
 *
 * The text of .env serves only to say where a variable stands. No variable's value ever gets into a problem: a token
 * may have strayed into any of them.
 */

import { parse } from 'dotenv'
import type { Problem } from '../problems/problem.js'
import { nearestKey } from './nearest-key.js'
import { DEFAULT_HTTP_PORT, readHttpPort, readTelegramApi, readWebhook, type Webhook } from './read-webhook.js'
import { Secret } from './secret.js'

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Every variable that the bot reads; .env.example explains them. */
export const VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'DISCORD_API_URL',
  'TELEGRAM_TOKEN',
  'TELEGRAM_API_URL',
  'TELEGRAM_WEBHOOK_URL',
  'TELEGRAM_WEBHOOK_SECRET',
  'HTTP_PORT',
  'CORPUS_DIR',
  'LOG_LEVEL',
] as const
type Variable = (typeof VARIABLES)[number]

export interface DiscordSettings {
  readonly token: Secret
  /** Where the commands are registered; missing for everywhere. */
  readonly guildId?: string
  /** For discord.js' `rest.api`: ends in /api. Missing for Discord's own. */
  readonly apiUrl?: string
}

export interface TelegramSettings {
  readonly token: Secret
  /** Where the Bot API is, in the form of grammY's `apiRoot`; missing for Telegram itself. */
  readonly apiUrl?: string
  /** Missing, the bot fetches updates itself. */
  readonly webhook?: Webhook
}

export interface EnvironmentSettings {
  readonly discord?: DiscordSettings
  readonly telegram?: TelegramSettings
  readonly httpPort?: number
  readonly corpusDir?: string
  readonly logLevel?: LogLevel
}

interface TokenKind {
  readonly platform: string
  readonly shape: RegExp
  readonly remedy: string
}

const TOKENS: Readonly<Record<'DISCORD_TOKEN' | 'TELEGRAM_TOKEN', TokenKind>> = {
  DISCORD_TOKEN: {
    platform: 'Discord',
    shape: /^[\w-]+\.[\w-]+\.[\w-]+$/,
    remedy: 'Paste the token of the Bot page of discord.com/developers: three parts with dots between',
  },
  TELEGRAM_TOKEN: {
    platform: 'Telegram',
    shape: /^\d+:[\w-]+$/,
    remedy: 'Paste the token that @BotFather gave you: digits, a colon, letters and digits',
  },
}

/** Ids of our days have 17 to 19 digits; 64 bits make 20 at most. */
const SNOWFLAKE = /^[1-9]\d{16,19}$/
const GUILD_ID_REMEDY = 'Paste the id that "Copy Server ID" gives in Discord\'s developer mode: 17 to 20 digits'
const API_URL_REMEDY =
  'Give http:// or https://, a host, and a path that ends in /api, without version, user name, ? and #, such as http://127.0.0.1:8080/api'

type Variables = Readonly<Record<string, string | undefined>>

/** The variables that say something: compose files and the like set empty ones for what was left out. */
export function withoutEmpty(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
}

/**
 * @param given   an empty variable counts as one that is not set
 * @param dotenv  the text of .env, where there is one; the caller has put its variables into `given` already
 */
export function readEnvironment(
  given: Variables,
  dotenv: string | undefined,
): { readonly values: EnvironmentSettings; readonly problems: readonly Problem[] } {
  const env: Variables = withoutEmpty(given)
  const problems: Problem[] = misspelt(env, dotenv ?? '')
  const refuse = (name: Variable, problem: string, remedy: string): undefined => {
    problems.push({ ...placeOf(name, env, dotenv ?? ''), problem: `${name} ${problem}`, remedy })
    return undefined
  }

  const token = (name: keyof typeof TOKENS): Secret | undefined => {
    const value = env[name]
    if (value === undefined) return undefined
    const { platform, shape, remedy } = TOKENS[name]
    if (/[\s"'`„“”‘’]/.test(value)) return refuse(name, 'holds white space or quotes.', `${remedy}, and nothing else.`)
    return shape.test(value) ? new Secret(value) : refuse(name, `is not a token of ${platform}.`, `${remedy}.`)
  }
  const discordToken = token('DISCORD_TOKEN')
  const telegramToken = token('TELEGRAM_TOKEN')
  const { DISCORD_GUILD_ID: guildId, DISCORD_API_URL: api, CORPUS_DIR: corpusDir, LOG_LEVEL: level } = env
  if (guildId !== undefined && !SNOWFLAKE.test(guildId)) {
    refuse('DISCORD_GUILD_ID', 'is not an id of Discord.', `${GUILD_ID_REMEDY}; or remove the line.`)
  }
  const discordApi = api === undefined ? undefined : apiUrl(api)
  if (api !== undefined && discordApi === undefined) {
    refuse('DISCORD_API_URL', 'is not the address of an API of Discord.', `${API_URL_REMEDY}; or remove the line.`)
  }
  if (corpusDir?.trim() === '') refuse('CORPUS_DIR', 'is empty.', 'Name the folder of the reports, or remove the line.')
  const logLevel = LOG_LEVELS.find((known) => known === level)
  if (level !== undefined && logLevel === undefined) {
    refuse('LOG_LEVEL', 'is not a level that the bot knows.', `Give ${LOG_LEVELS.join(', ')}, or remove the line.`)
  }
  const telegramApi = readTelegramApi(env.TELEGRAM_API_URL, refuse)
  const webhook = readWebhook(env, refuse)
  const httpPort = readHttpPort(env.HTTP_PORT, refuse) ?? (webhook && DEFAULT_HTTP_PORT)
  const values: EnvironmentSettings = {
    ...(discordToken && {
      discord: { token: discordToken, ...(guildId && { guildId }), ...(discordApi && { apiUrl: discordApi }) },
    }),
    ...(telegramToken && {
      telegram: { token: telegramToken, ...(telegramApi && { apiUrl: telegramApi }), ...(webhook && { webhook }) },
    }),
    ...(httpPort !== undefined && { httpPort }),
    ...(corpusDir !== undefined && { corpusDir }),
    ...(logLevel && { logLevel }),
  }
  return { values, problems }
}

/** As discord.js takes it: with /api at its end, without the version, which discord.js puts there itself. */
function apiUrl(text: string): string | undefined {
  if (!URL.canParse(text) || /[\s?#]/.test(text)) return undefined
  const { protocol, username, password, origin, pathname } = new URL(text)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined
  const path = pathname.replace(/\/$/, '')
  return path.endsWith('/api') ? origin + path : undefined
}

/** Names in .env that are a slip or two away from a variable of ours; all others belong to somebody else. */
function misspelt(env: Variables, dotenv: string): Problem[] {
  return Object.keys(parse(dotenv)).flatMap((name) => {
    const meant = nearestKey(name, VARIABLES, 2)
    const isOurs = VARIABLES.some((variable) => variable === name)
    if (isOurs || meant === undefined || env[name] === undefined) return []
    const problem = `${name} is not a variable that the bot reads.`
    return [{ ...placeOf(name, env, dotenv), problem, remedy: `Write ${meant}, or remove the line.` }]
  })
}

/** .env and the line that set the variable, or "environment" where it did not come from there. */
function placeOf(name: string, env: Variables, dotenv: string): { file: string; line?: number } {
  if (parse(dotenv)[name] !== env[name]) return { file: 'environment' }
  const isSet = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*[=:]`)
  // The last one wins where a variable is set twice.
  const index = dotenv.split(/\r\n|\n|\r/).findLastIndex((line) => isSet.test(line))
  return index < 0 ? { file: '.env' } : { file: '.env', line: index + 1 }
}
