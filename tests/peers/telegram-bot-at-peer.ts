/**
 * A peer with a real grammY bot at it, new for each test, ended after it.
 *
 * What a handler throws is kept: grammY would stop on it.
 */

import { Bot, type BotConfig, type Context } from 'grammy'
import { afterEach } from 'vitest'
import { startTelegramPeer, type TelegramPeer, type TelegramPeerOptions } from '../../peers/telegram/peer.js'

const open: { peer: TelegramPeer; end: (() => Promise<unknown>)[] }[] = []

afterEach(async () => {
  for (const { peer, end } of open.splice(0)) {
    for (const each of end) await each()
    await peer.close()
  }
})

export async function startPeer(options: TelegramPeerOptions = {}): Promise<TelegramPeer> {
  const peer = await startTelegramPeer(options)
  open.push({ peer, end: [] })
  return peer
}

/** Something to end before the peer is closed. */
export function endBefore(peer: TelegramPeer, end: () => Promise<unknown>): void {
  open.find((each) => each.peer === peer)?.end.unshift(end)
}

/** Not started yet: good for calls, not for updates. */
export function botOf(peer: TelegramPeer, config: BotConfig<Context> = {}): Bot {
  return new Bot(peer.token, { ...config, client: { apiRoot: peer.apiRoot, ...config.client } })
}

export interface Running {
  readonly peer: TelegramPeer
  readonly bot: Bot
  /** What handlers threw. */
  readonly thrown: unknown[]
}

/** A bot that polls. */
export async function startBot(prepare: (bot: Bot) => void, options: TelegramPeerOptions = {}): Promise<Running> {
  const peer = await startPeer(options)
  const bot = botOf(peer)
  const thrown: unknown[] = []
  bot.catch(({ error }) => thrown.push(error))
  prepare(bot)
  startPolling(peer, bot)
  await peer.until('the first poll', () => peer.updates.polling)
  return { peer, bot, thrown }
}

/** Gives the promise of `bot.start()`. */
export function startPolling(peer: TelegramPeer, bot: Bot): Promise<void> {
  const run = bot.start()
  run.catch(() => {})
  endBefore(peer, async () => {
    if (bot.isRunning()) await bot.stop()
    await run.catch(() => {})
  })
  return run
}

/** A plain call, for what grammY would not let out. */
export async function call(peer: TelegramPeer, method: string, params: object = {}, token = peer.token) {
  const response = await fetch(`${peer.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  const body = (await response.json()) as {
    ok: boolean
    result?: unknown
    error_code?: number
    description?: string
    parameters?: object
  }
  return { status: response.status, ...body }
}
