/**
 * The program: wires settings, corpus, core and surface together.
 *
 * The only module that reads the environment, the arguments and the clock.
 *
 *     npm start                           the bots whose tokens are set; without any the terminal chat, or a pipe's questions
 *     npm run ask -- "question" [--json]  one answer
 *     npm run corpus:check                every bad report file at once
 *     npm run lexicon -- explain "…"      how each word of a question is understood
 *     npm run discord:deploy              registers the commands with Discord [-- --guild ID] [--clear]
 */

import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { createCore } from './answer/create-core.js'
import { LONGEST_EXCERPT } from './answer/pick-excerpts.js'
import { packageRoot } from './app/package-root.js'
import { createCooldown } from './chat/cooldown.js'
import type { DiscordOptions } from './chat/discord/bot.js'
import type { TelegramOptions } from './chat/telegram/bot.js'
import { runTerminalChat } from './chat/terminal/chat.js'
import { runSingleQuestion } from './chat/terminal/single-question.js'
import { loadWording, type Wording } from './chat/wording/wording.js'
import { type Library, openLibrary } from './library/open-library.js'
import { type Knowledge, readKnowledge } from './library/read-knowledge.js'
import { type Core, type Day, LANGUAGES, type Language } from './model.js'
import { checkCorpus } from './reports/check-corpus.js'
import { describeProblems } from './reports/describe-problems.js'
import { readCorpus } from './reports/read-corpus.js'
import type { TextTools } from './reports/read-report-file.js'
import { explainQuestion } from './search/explain-question.js'
import { createLog, failureFields } from './service/log.js'
import { describeSettingProblems, readSettings, type Settings } from './settings/settings.js'
import { splitSentences } from './text/sentences.js'

/** sysexits.h: something is wrong in the configuration. */
const EX_CONFIG = 78
const EX_USAGE = 64
const COMMANDS = ['chat', 'ask', 'check', 'lexicon', 'discord-deploy'] as const

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, guild: { type: 'string' }, clear: { type: 'boolean' } },
  })
  const [command = 'chat', ...rest] = positionals
  if (!isCommand(command)) {
    console.error(`There is no command "${command}". Use one of ${COMMANDS.join(', ')}.`)
    return EX_USAGE
  }
  const root = packageRoot()
  config({ path: join(root, '.env'), quiet: true })
  const read = await readSettings(root, process.env)
  if ('problems' in read) {
    console.error(describeSettingProblems(read.problems))
    return EX_CONFIG
  }
  const { settings } = read
  if (command === 'discord-deploy') return deployToDiscord(settings, await readWording(root), values)
  const knowledge = await readKnowledge(join(root, 'config'), settings.dictionaries)
  const tools = textTools(knowledge, settings.defaultLanguage)
  if (command === 'check') return check(settings, tools)
  if (knowledge.dictionaryProblems.length > 0) {
    console.error(`Dictionaries that were left out:\n${describeProblems(knowledge.dictionaryProblems)}`)
  }

  const { reports, problems } = await readCorpus(settings.corpusFolder, tools)
  const wording = await readWording(root)
  const library = openLibrary(reports, knowledge)
  if (command === 'lexicon') return explain(library, rest, settings.defaultLanguage)
  const core = createCore(library, coreOptions(settings))
  const talk = { core, wording, today, env: process.env, defaultLanguage: settings.defaultLanguage }
  if (command === 'ask') {
    return runSingleQuestion({ ...talk, question: rest.join(' '), json: values.json === true, output: process.stdout })
  }
  const leftOut =
    problems.length === 0
      ? []
      : describeProblems(problems)
          .split('\n')
          .map((line) => line.trim())
  if (settings.discordToken !== undefined || settings.telegramToken !== undefined) {
    for (const line of leftOut) console.error(line)
    return runBots(settings, core, wording)
  }
  return runTerminalChat({ ...talk, input: process.stdin, output: process.stdout, notices: process.stderr, leftOut })
}

async function check({ corpusFolder }: Settings, tools: TextTools): Promise<number> {
  const { ok, text } = await checkCorpus(relative(process.cwd(), corpusFolder) || '.', tools)
  console.log(text)
  return ok ? 0 : 1
}

function explain(library: Library, [verb, ...question]: string[], fallback: Language): number {
  if (verb !== 'explain' || question.length === 0) {
    console.error('Usage: npm run lexicon -- explain "question"')
    return EX_USAGE
  }
  const text = question.join(' ')
  console.log(explainQuestion(text, library.detectLanguage(text, fallback), library.reader, library.corpus.vocabulary))
  return 0
}

function coreOptions({ topics, limits, defaultLanguage }: Settings): Parameters<typeof createCore>[1] {
  return {
    topics,
    limits: {
      excerpts: limits.excerpts,
      characters: limits.excerptCharacters,
      sentences: LONGEST_EXCERPT,
    },
    answerLimit: limits.answerLimit,
    defaultLanguage,
  }
}

function textTools(knowledge: Knowledge, fallback: Language): TextTools {
  return { splitSentences, detectLanguage: (text) => knowledge.detectLanguage(text, fallback) }
}

async function readWording(root: string): Promise<Wording> {
  const texts = await Promise.all(
    LANGUAGES.map((language) => readFile(join(root, 'config/locales', `${language}.ftl`), 'utf8')),
  )
  const textOf = (language: Language): string => texts[LANGUAGES.indexOf(language)] ?? ''
  return loadWording({ de: textOf('de'), en: textOf('en'), uk: textOf('uk'), ru: textOf('ru') })
}

/** Runs until a signal or until no bot is left. */
async function runBots(settings: Settings, core: Core, wording: Wording): Promise<number> {
  const log = createLog(settings.logLevel, (line) => process.stderr.write(`${line}\n`), Date.now)
  const { person, channel } = settings.cooldown
  const cooldowns = { person: createCooldown(person), channel: createCooldown(channel) }
  const desk = { core, wording, log, cooldowns, today, now: Date.now }
  const bots: { ended: Promise<{ kind: 'stopped' | 'refused' }>; stop(): Promise<void> }[] = []
  // A platform's library is loaded only where it is used: the terminal would wait 0.4 s for them.
  if (settings.discordToken !== undefined) {
    const { startDiscord } = await import('./chat/discord/bot.js')
    const { describeRefusal } = await import('./chat/discord/refusal.js')
    const bot = startDiscord(desk, discordOptions(settings))
    void bot.ended.then((ending) => ending.kind === 'refused' && console.error(describeRefusal(ending)))
    bots.push(bot)
  }
  if (settings.telegramToken !== undefined) {
    const { startTelegram } = await import('./chat/telegram/bot.js')
    const { describeTelegramRefusal } = await import('./chat/telegram/api/refusal.js')
    const bot = startTelegram(desk, telegramOptions(settings))
    void bot.ended.then((ending) => ending.kind === 'refused' && console.error(describeTelegramRefusal(ending)))
    bots.push(bot)
  }
  const stop = (signal: string): void => {
    log.info('stopping', { signal })
    for (const bot of bots) void bot.stop()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Where nobody reads the log any more, writing it fails; that failure must not be logged in its turn, for ever.
  process.stderr.on('error', () => undefined)
  // discord.js lets some malformed payloads become rejections that nobody holds: one line, and the next question.
  process.on('unhandledRejection', (error) => log.error('unhandled', failureFields(error)))
  process.on('uncaughtException', (error) => log.error('unhandled', failureFields(error)))
  const endings = await Promise.all(bots.map(({ ended }) => ended))
  // discord.js goes on connecting for ever where it is told to stop between two attempts, and that would keep the process.
  process.exit(endings.every(({ kind }) => kind === 'refused') ? EX_CONFIG : 0)
}

function telegramOptions({ telegramToken, telegramApiUrl, webhook }: Settings): TelegramOptions {
  return {
    token: telegramToken?.reveal() ?? '',
    ...(telegramApiUrl !== undefined && { apiUrl: telegramApiUrl }),
    ...(webhook !== undefined && { webhook: { ...webhook, secret: webhook.secret.reveal() } }),
  }
}

function discordOptions({ discordToken, discordApiUrl, discordGuildId }: Settings): DiscordOptions {
  return {
    token: discordToken?.reveal() ?? '',
    ...(discordApiUrl !== undefined && { apiUrl: discordApiUrl }),
    ...(discordGuildId !== undefined && { guildId: discordGuildId }),
  }
}

/** `npm run discord:deploy`: what `npm start` does by itself, by hand. */
async function deployToDiscord(
  settings: Settings,
  wording: Wording,
  { guild = settings.discordGuildId, clear = false }: { guild?: string; clear?: boolean },
): Promise<number> {
  if (settings.discordToken === undefined) {
    console.error('.env: DISCORD_TOKEN is not set. Paste the token of the Bot page of discord.com/developers.')
    return EX_CONFIG
  }
  const order = { ...discordOptions(settings), clear, ...(guild !== undefined && { guild }) }
  const { deployByHand } = await import('./chat/discord/deploy-by-hand.js')
  const { ok, text } = await deployByHand(order, wording)
  console.log(text)
  return ok ? 0 : 1
}

/** The day by the machine's own clock and time zone. */
function today(): Day {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day
}

function isCommand(name: string): name is (typeof COMMANDS)[number] {
  return (COMMANDS as readonly string[]).includes(name)
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`talks-bot had to stop: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
