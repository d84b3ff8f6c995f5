/**
 * The queue of updates, and long polling.
 *
 * Takes what happened, gives it to whoever polls until it is confirmed. Only one may poll. Knows no webhook: where one is
 * active, webhook.ts takes from the queue.
 */

import type { Update } from 'grammy/types'
import { Refusal } from './refusal.js'

export type UpdateKind = Exclude<keyof Update, 'update_id'>

/** Given to a bot that asks for no kinds in particular: all but these. */
const ONLY_ON_DEMAND: readonly UpdateKind[] = ['chat_member', 'message_reaction', 'message_reaction_count']
const LONGEST_POLL_S = 50

export interface PollParams {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  readonly allowed_updates?: readonly string[] | undefined
}

interface Poll {
  wake(): void
  end(refusal?: Refusal): void
}

export class Updates {
  /** Not confirmed yet, in order. */
  readonly pending: Update[] = []
  /** Every update that was made, confirmed or not. */
  readonly all: Update[] = []
  /** The kinds that the bot asked for, for getWebhookInfo. */
  allowed: readonly string[] = []
  /** What takes the updates instead of a poll. */
  deliver: (() => void) | undefined
  #nextId = 500_001
  #poll: Poll | undefined
  readonly #changed: () => void

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Whether a poll is waiting now. */
  get polling(): boolean {
    return this.#poll !== undefined
  }

  /** Undefined where the bot did not ask for that kind. */
  push<K extends UpdateKind>(kind: K, content: Update[K]): Update | undefined {
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !ONLY_ON_DEMAND.includes(kind)
    if (!wanted) return undefined
    const update = { update_id: this.#nextId, [kind]: content } as Update
    this.#nextId += 1
    this.pending.push(update)
    this.all.push(update)
    this.#poll?.wake()
    this.deliver?.()
    this.#changed()
    return update
  }

  /** An update comes once more, as Telegram does where it did not see the confirmation. */
  again(update: Update): void {
    if (!this.pending.includes(update)) this.pending.unshift(update)
    this.#poll?.wake()
    this.deliver?.()
    this.#changed()
  }

  confirm(update: Update): void {
    const index = this.pending.indexOf(update)
    if (index >= 0) this.pending.splice(index, 1)
    this.#changed()
  }

  drop(): void {
    this.pending.splice(0)
  }

  /** Ends the poll that waits, as a webhook takes over. */
  endPoll(): void {
    this.#poll?.end(new Refusal(409, 'terminated by setWebhook request'))
  }

  /**
   * @param gone  ends the poll when the bot hangs up
   * @throws {Refusal} where another poll takes over, or a webhook is active
   */
  async take({ offset = 0, limit = 100, timeout = 0, allowed_updates: allowed }: PollParams, gone: AbortSignal) {
    if (this.deliver !== undefined) {
      throw new Refusal(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    this.#poll?.end(
      new Refusal(409, 'terminated by other getUpdates request; make sure that only one bot instance is running'),
    )
    if (allowed !== undefined) this.allowed = allowed
    const from = offset < 0 ? (this.pending.at(offset) ?? this.pending[0])?.update_id : offset
    if (from !== undefined) this.pending.splice(0, this.pending.filter(({ update_id: id }) => id < from).length)
    this.#changed()

    if (this.pending.length === 0 && timeout > 0) await this.#wait(Math.min(timeout, LONGEST_POLL_S), gone)
    return this.pending.slice(0, limit >= 1 && limit <= 100 ? limit : 100)
  }

  #wait(seconds: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer)
        gone.removeEventListener('abort', end)
        if (this.#poll === poll) this.#poll = undefined
        this.#changed()
      }
      const end = () => {
        finish()
        resolve()
      }
      const poll: Poll = {
        wake: end,
        end: (refusal) => {
          finish()
          if (refusal) reject(refusal)
          else resolve()
        },
      }
      const timer = setTimeout(end, seconds * 1000)
      this.#poll = poll
      if (gone.aborted) end()
      else gone.addEventListener('abort', end)
      this.#changed()
    })
  }
}
