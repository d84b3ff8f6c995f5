/**
 * Long polling: updates are confirmed only when they are handled, so that a kill loses none.
 *
 * One chat that waits (too many messages, a slow answer) holds up no other: what is open is fetched again beside what is
 * new, and told apart by the queue.
 */

import type { Api } from 'grammy'
import { failureFields } from '../../../service/failure.js'
import type { Log } from '../../../service/log.js'
import { type Pauses, pause, untilRefused } from '../../../service/retry.js'
import { type Refusal, refusalOf } from '../api/refusal.js'
import { repeated, toldMs } from '../api/send.js'
import type { UpdateQueue } from './update-queue.js'

export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const

const POLL_SECONDS = 30
const MOST_AT_ONCE = 100
/** How long to wait for open updates before asking for new ones beside them. */
const PATIENCE_MS = 500
const PAUSES: Pauses = { firstMs: 1_000, longestMs: 30_000 }

export interface Poller {
  /** Polls until halted. @returns why Telegram refuses for good, undefined where it was halted */
  run(halt: AbortSignal): Promise<Refusal | undefined>
  /** Tells Telegram what is handled; what is open comes again at the next start. */
  confirm(): Promise<void>
}

export interface PollOptions {
  readonly log: Log
  readonly watch: {
    /** Telegram answered. */
    heard(): void
    /** It could not be reached. */
    lost(): void
  }
  /** After polls that failed; 1 s to 30 s where they are left out. */
  readonly pauses?: Pauses | undefined
}

export function createPoller(api: Api, queue: UpdateQueue, { log, watch, pauses = PAUSES }: PollOptions): Poller {
  let next = 0
  const fetchUpdates = async (halt: AbortSignal): Promise<void> => {
    const updates = await api.getUpdates(
      {
        offset: Math.min(next, ...queue.open),
        limit: MOST_AT_ONCE,
        timeout: queue.open.size > 0 ? 0 : POLL_SECONDS,
        allowed_updates: WANTED_UPDATES,
      },
      halt as Parameters<Api['getUpdates']>[1],
    )
    watch.heard()
    const work = updates.map((update) => queue.add(update))
    next = Math.max(next, ...updates.map(({ update_id }) => update_id + 1))
    if (work.length > 0 && !halt.aborted) await waitFor(Promise.all(work), PATIENCE_MS, halt)
  }
  return {
    async run(halt) {
      const onPause = (error: unknown, againInMs: number): void => {
        watch.lost()
        log.warn('telegram-unreachable', { againInMs, ...failureFields(error) })
      }
      while (!halt.aborted) {
        const retrying = { pauses, signal: halt, refusalOf, toldMs, onPause }
        const refusal = await untilRefused(() => fetchUpdates(halt), retrying)
        if (refusal !== undefined) return refusal
      }
      return undefined
    },
    async confirm() {
      const offset = Math.min(next, ...queue.open)
      if (next > 0) await repeated(() => api.getUpdates({ offset, limit: 1, timeout: 0 }))
    },
  }
}

/** Waits for `ms` at most. Leaves no timer and no listener behind, of which quick answers would heap up hundreds. */
async function waitFor(work: Promise<unknown>, ms: number, halt: AbortSignal): Promise<void> {
  const done = new AbortController()
  const end = (): void => done.abort()
  halt.addEventListener('abort', end)
  await Promise.race([work, pause(ms, done.signal)])
  halt.removeEventListener('abort', end)
  end()
}
