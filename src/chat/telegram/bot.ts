/**
 * The bot in Telegram: fetches updates or is called with them, hands them to the handlers, stops in order.
 *
 * What goes wrong with one update is guard.ts' business.
 */

import { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { failureFields } from '../../service/failure.js'
import { type Pauses, untilRefused } from '../../service/retry.js'
import type { Desk } from '../desk.js'
import { createAnsweredQuestions } from './answered-questions.js'
import { type Refusal, refusalOf } from './api/refusal.js'
import { repeated } from './api/send.js'
import { createChosenLanguages } from './chosen-language.js'
import { deployTexts } from './commands.js'
import type { TelegramDesk } from './desk.js'
import { guardUpdate } from './guard.js'
import { type TelegramHealth, watchTelegramHealth } from './health.js'
import { createPoller, WANTED_UPDATES } from './updates/poll.js'
import { createUpdateQueue, type UpdateQueue } from './updates/update-queue.js'
import { type WebhookOptions, webhookRoute } from './updates/webhook.js'

export interface TelegramOptions {
  readonly token: string
  /** Where the Bot API is, in the form of grammY's `apiRoot`; Telegram itself where it is left out. */
  readonly apiUrl?: string
  /** Left out, the bot polls. */
  readonly webhook?: WebhookOptions
  /** Between attempts to reach Telegram; 1 s to 60 s at the start and to 30 s while polling where they are left out. */
  readonly pauses?: Pauses
}

export type Ending = { readonly kind: 'stopped' } | Refusal

export interface TelegramBot {
  /** Settles when the bot is no longer there, for whatever reason. */
  readonly ended: Promise<Ending>
  /** Settles when updates are taken. */
  readonly ready: Promise<void>
  health(): TelegramHealth
  /** Takes no more updates, finishes what has begun (for 10 s at most), confirms it. */
  stop(): Promise<void>
}

const LONGEST_FINISH_MS = 10_000
/** Above the longest poll. */
const REQUEST_SECONDS = 50
const PAUSES: Pauses = { firstMs: 1_000, longestMs: 60_000 }

export function startTelegram(desk: Desk, options: TelegramOptions): TelegramBot {
  const { log } = desk
  const { token, apiUrl, webhook } = options
  const client = { timeoutSeconds: REQUEST_SECONDS, ...(apiUrl !== undefined && { apiRoot: apiUrl }) }
  const api = new Api(token, client)
  const halt = new AbortController()
  const watch = watchTelegramHealth(desk.now)
  let isReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = () => {
      watch.ready()
      resolve()
    }
  })

  const ended = run()
    .catch((error): Ending => {
      log.error('telegram-failed', failureFields(error))
      return { kind: 'refused', why: 'fault' }
    })
    .finally(watch.stopped)

  async function run(): Promise<Ending> {
    let me: UserFromGetMe | undefined
    const refused = await reach(async () => {
      me = await api.getMe(halt.signal as Parameters<Api['getMe']>[0])
    })
    if (refused !== undefined) return refused
    if (me === undefined || halt.signal.aborted) return { kind: 'stopped' }
    const languages = createChosenLanguages(api, desk.wording)
    const telegramDesk: TelegramDesk = { ...desk, api, me, languages, answered: createAnsweredQuestions() }
    const queue = createUpdateQueue((update) => guardUpdate(update, telegramDesk))
    log.info('telegram-ready', { user: me.username, by: webhook === undefined ? 'polling' : 'webhook' })
    void deployTexts(api, desk.wording).then(
      (set) => log.info('telegram-texts', { set }),
      (error) => log.warn('telegram-texts-failed', failureFields(error)),
    )
    return webhook === undefined ? poll(queue) : listen(queue, webhook)
  }

  /** Calls while Telegram can't be reached, again and again. @returns why Telegram refuses for good */
  function reach(call: () => Promise<unknown>): Promise<Refusal | undefined> {
    return untilRefused(call, {
      pauses: options.pauses ?? PAUSES,
      signal: halt.signal,
      refusalOf,
      onPause: (error, againInMs) => log.warn('telegram-unreachable', { againInMs, ...failureFields(error) }),
    })
  }

  async function poll(queue: UpdateQueue): Promise<Ending> {
    const unreached = await reach(() => repeated(() => api.deleteWebhook()))
    if (unreached !== undefined) return unreached
    const poller = createPoller(api, queue, { log, watch, pauses: options.pauses })
    isReady()
    const refusal = await poller.run(halt.signal)
    await settle(queue)
    if (refusal !== undefined) return refusal
    await poller.confirm().catch((error) => log.warn('telegram-unconfirmed', failureFields(error)))
    return { kind: 'stopped' }
  }

  async function listen(queue: UpdateQueue, hook: WebhookOptions): Promise<Ending> {
    const add: UpdateQueue['add'] = (update) => {
      watch.heard()
      return queue.add(update)
    }
    const takeAway = hook.server.add(webhookRoute({ add }, hook))
    const refusal = await untilHalted(hook).finally(takeAway)
    await settle(queue)
    return refusal ?? { kind: 'stopped' }
  }

  async function untilHalted({ server, url, secret }: WebhookOptions): Promise<Refusal | undefined> {
    const port = await server.listen().catch(() => undefined)
    if (port === undefined) return { kind: 'refused', why: 'port' }
    const wanted = { secret_token: secret, allowed_updates: WANTED_UPDATES }
    const refusal = await reach(() => repeated(() => api.setWebhook(url, wanted)))
    if (refusal !== undefined || halt.signal.aborted) return refusal
    isReady()
    await new Promise<void>((resolve) => halt.signal.addEventListener('abort', () => resolve(), { once: true }))
    return undefined
  }

  async function settle(queue: UpdateQueue): Promise<void> {
    const left = await queue.settle(LONGEST_FINISH_MS)
    if (left > 0) log.warn('telegram-unfinished', { left })
  }

  return {
    ended,
    ready,
    health: watch.health,
    async stop() {
      halt.abort()
      await ended
    },
  }
}
