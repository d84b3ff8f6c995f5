/** The bots of the platforms whose tokens are set, from their start until a signal or until none is left. */

import { createCooldown } from '../chat/cooldown.js'
import type { Desk } from '../chat/desk.js'
import type { Wording } from '../chat/wording/wording.js'
import { healthRoute, type PlatformHealth } from '../service/health.js'
import type { HttpServer } from '../service/http.js'
import { createLog, type Log } from '../service/log.js'
import { watchProcess } from '../service/process-faults.js'
import type { DiscordSettings, Settings, TelegramSettings } from '../settings/settings.js'
import { EX_CONFIG, EX_SOFTWARE } from './exit-codes.js'
import type { OpenedCore } from './open-core.js'
import { today } from './today.js'

/** For requests that are still open when every bot has ended. */
const LONGEST_CLOSE_MS = 1_000

const PORT_TAKEN = 'The bot cannot listen for health checks. .env: give a free port as HTTP_PORT.'

interface RunningBot {
  readonly ended: Promise<Ending>
  health(): PlatformHealth
  stop(): Promise<void>
}

interface Ending {
  readonly kind: 'stopped' | 'refused'
}

/** Ends the process. */
export async function runBots(
  opened: OpenedCore,
  settings: Settings,
  wording: Wording,
  version: string,
): Promise<never> {
  const log = createLog(settings.logLevel, (line) => process.stderr.write(`${line}\n`), Date.now)
  const { person, channel } = settings.cooldown
  const cooldowns = { person: createCooldown(person), channel: createCooldown(channel) }
  const desk: Desk = { core: () => opened.core, wording, log, cooldowns, today, now: Date.now }
  sayStart(opened, settings, version, log)
  // Where nobody reads the log any more, writing it fails; that failure must not be logged in its turn, for ever.
  process.stderr.on('error', () => undefined)
  watchProcess(process, log, () => process.exit(EX_SOFTWARE))

  const bots: Partial<Record<'discord' | 'telegram', RunningBot>> = {}
  if (settings.discord !== undefined) bots.discord = await startDiscordBot(desk, settings.discord)
  const server = settings.httpPort === undefined ? undefined : await openServer(settings.httpPort, log)
  if (settings.telegram !== undefined) bots.telegram = await startTelegramBot(desk, settings.telegram, server)
  const stop = (signal: string): void => {
    log.info('stopping', { signal })
    for (const bot of Object.values(bots)) void bot.stop()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  server?.add(healthRoute(bots))
  await server?.listen().catch(() => {
    // With a webhook it is Telegram's bot that can't go on, and says so.
    if (settings.telegram?.webhook === undefined) log.error('refused', { platform: 'http', message: PORT_TAKEN })
  })
  const endings = await Promise.all(Object.values(bots).map(({ ended }) => ended))
  await server?.close(LONGEST_CLOSE_MS)
  // discord.js goes on connecting for ever where it is told to stop between two attempts, and that would keep the process.
  process.exit(endings.every(({ kind }) => kind === 'refused') ? EX_CONFIG : 0)
}

/** One line on what runs, and one on each file that was left out. */
function sayStart({ library, problems }: OpenedCore, settings: Settings, version: string, log: Log): void {
  log.info('start', {
    version,
    node: process.version,
    reports: library.reports.length,
    passages: library.corpus.passages.length,
    folder: settings.corpusFolder,
    platforms: (['discord', 'telegram'] as const).filter((platform) => settings[platform] !== undefined),
  })
  for (const { file, line, problem, remedy } of problems) log.warn('left-out', { file, line, problem, remedy })
}

// A platform's library is loaded only where it is used: the terminal would wait 0.4 s for them.

async function startDiscordBot(desk: Desk, { token, ...options }: DiscordSettings): Promise<RunningBot> {
  const { startDiscord } = await import('../chat/discord/bot.js')
  const { describeDiscordRefusal } = await import('../chat/discord/refusal.js')
  const bot = startDiscord(desk, { ...options, token: token.reveal() })
  return { ...bot, ended: bot.ended.then(told('discord', describeDiscordRefusal, desk.log)) }
}

async function openServer(port: number, log: Log): Promise<HttpServer> {
  const { createHttpServer } = await import('../service/http.js')
  return createHttpServer({ port }, log)
}

async function startTelegramBot(
  desk: Desk,
  { token, webhook, ...options }: TelegramSettings,
  server: HttpServer | undefined,
): Promise<RunningBot> {
  const { startTelegram } = await import('../chat/telegram/bot.js')
  const { describeTelegramRefusal } = await import('../chat/telegram/api/refusal.js')
  const bot = startTelegram(desk, {
    ...options,
    token: token.reveal(),
    ...(webhook && server && { webhook: { url: webhook.url, secret: webhook.secret.reveal(), server } }),
  })
  return { ...bot, ended: bot.ended.then(told('telegram', describeTelegramRefusal, desk.log)) }
}

/** A refusal put into words for the operator, and into the log. */
function told<R extends { readonly kind: 'refused' }>(platform: string, describe: (refusal: R) => string, log: Log) {
  return (ending: { readonly kind: 'stopped' } | R): Ending => {
    if (ending.kind === 'refused') log.error('refused', { platform, message: describe(ending) })
    return ending
  }
}
