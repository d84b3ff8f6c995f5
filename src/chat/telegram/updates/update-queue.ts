/**
 * Updates in order for each chat, chats side by side, each update once.
 *
 * Telegram may bring an update more than once, by polling as by the webhook: it is handled when it first comes.
 */

import type { Update } from 'grammy/types'
import { BoundedMap } from '../../../service/bounded-map.js'
import { createInFlight } from '../../../service/in-flight.js'

export interface UpdateQueue {
  /** Settles when the update is handled; an update that was taken before is not handled again. Never rejects. */
  add(update: Update): Promise<void>
  /** Updates that are not handled yet. */
  readonly open: ReadonlySet<number>
  /** Waits until none is open, at most `timeoutMs`. @returns how many are left */
  settle(timeoutMs: number): Promise<number>
}

/** Update ids remembered. */
const MOST_KEPT = 10_000

/** @param handle  never rejects */
export function createUpdateQueue(handle: (update: Update) => Promise<void>): UpdateQueue {
  const open = new Set<number>()
  const inFlight = createInFlight()
  const taken = new BoundedMap<number, Promise<void>>({ most: MOST_KEPT, isInUse: (id) => open.has(id) })
  const chats = new Map<string, Promise<void>>()
  return {
    open,
    settle: inFlight.settle,
    add(update) {
      const { update_id: id } = update
      const before = taken.get(id)
      if (before !== undefined) return before
      open.add(id)
      const chat = chatOf(update)
      const work = (chats.get(chat) ?? Promise.resolve()).then(() => handle(update))
      const done = work.then(() => {
        open.delete(id)
        if (chats.get(chat) === done) chats.delete(chat)
      })
      chats.set(chat, done)
      taken.set(id, done)
      return inFlight.add(done)
    },
  }
}

function chatOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message
  if (message !== undefined) return `chat ${message.chat.id}`
  const person = update.inline_query?.from ?? update.callback_query?.from
  return person === undefined ? `update ${update.update_id}` : `person ${person.id}`
}
