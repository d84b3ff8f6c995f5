/**
 * The bot at a local Telegram, for end-to-end tests: started as main.ts starts it, with grammY's own client.
 *
 *     const telegram = useTelegram()
 *     const { peer, log } = await telegram.start({ core })
 *     const answer = await peer.people.say('…').replied
 *
 * After each test the bots are stopped, and it fails where one of them broke a rule of Telegram's, lost something for its
 * readers, or let a button spin.
 */

import { afterEach, expect } from 'vitest'
import { startTelegramPeer, type TelegramPeer, type TelegramPeerOptions } from '../../peers/telegram/peer.js'
import { type Cooldown, createCooldown } from '../../src/chat/cooldown.js'
import { startTelegram, type TelegramBot, type TelegramOptions } from '../../src/chat/telegram/bot.js'
import type { Core, Day } from '../../src/model.js'
import { createLog } from '../../src/service/log.js'
import { fakeCore } from '../chat/fake-core.js'
import { WORDING } from '../chat/real-wording.js'
import { LogBook } from './log-book.js'

export interface Start {
  /** The fake one where it is left out; a function is asked anew for each event. */
  readonly core?: Core | (() => Core)
  /** One that is there already: another bot was at it before. A new one where it is left out. */
  readonly peer?: TelegramPeer
  readonly peerOptions?: TelegramPeerOptions
  readonly person?: Cooldown
  readonly channel?: Cooldown
  readonly options?: Partial<TelegramOptions>
  readonly today?: Day
  /** Milliseconds since 1970; the machine's clock where it is left out. */
  readonly now?: () => number
}

export interface Started {
  readonly peer: TelegramPeer
  readonly bot: TelegramBot
  readonly log: LogBook
}

export interface TelegramTests {
  peer(options?: TelegramPeerOptions): Promise<TelegramPeer>
  /** A bot that takes updates. */
  start(start?: Start): Promise<Started>
  /** A bot that may never get so far. */
  launch(start?: Start): Promise<Started>
  /** This button was pressed so long ago that nobody can stop its spinner, which the app has stopped itself. */
  allowSpinning(data: string): void
}

/** To be called once in each test file. */
export function useTelegram(): TelegramTests {
  const peers: TelegramPeer[] = []
  const bots: TelegramBot[] = []
  const spinning: string[] = []

  afterEach(async () => {
    await Promise.all(bots.splice(0).map((bot) => bot.stop()))
    const done = peers.splice(0)
    const allowed = spinning.splice(0)
    await Promise.all(done.map((peer) => peer.close()))
    for (const { violations, unansweredCallbacks } of done) {
      expect(violations).toEqual([])
      expect(unansweredCallbacks).toEqual(allowed)
    }
  })

  const openPeer = async (options?: TelegramPeerOptions): Promise<TelegramPeer> => {
    const peer = await startTelegramPeer(options)
    peers.push(peer)
    return peer
  }
  const launch = async (start: Start = {}): Promise<Started> => {
    const peer = start.peer ?? (await openPeer(start.peerOptions))
    const log = new LogBook()
    const bot = startTelegram(
      {
        core: coreGetter(start.core),
        wording: WORDING,
        log: createLog('debug', log.write, Date.now),
        cooldowns: { person: start.person ?? unlimited(), channel: start.channel ?? unlimited() },
        today: () => start.today ?? '2031-03-12',
        now: start.now ?? Date.now,
      },
      { token: peer.token, apiUrl: peer.apiRoot, pauses: PAUSES, ...start.options },
    )
    bots.push(bot)
    return { peer, bot, log }
  }
  return {
    peer: openPeer,
    launch,
    allowSpinning: (data) => spinning.push(data),
    async start(start) {
      const started = await launch(start)
      await started.bot.ready
      return started
    },
  }
}

/** People in tests don't wait for seconds. */
const PAUSES = { firstMs: 5, longestMs: 20 }

function unlimited(): Cooldown {
  return createCooldown({ requests: 1_000_000, seconds: 1 })
}

function coreGetter(core: Core | (() => Core) = fakeCore()): () => Core {
  return typeof core === 'function' ? core : () => core
}
