/**
 * Updates that go to the bot's own server.
 *
 * Takes from the queue, one after the other within a chat, chats beside each other. What fails stays, and holds back what
 * follows in its chat, until a test asks for the next try: nothing here runs by the clock.
 */

import type { Update, WebhookInfo } from 'grammy/types'
import type { Updates } from './updates.js'

export interface WebhookOptions {
  readonly url: string
  readonly secret?: string | undefined
  readonly maxConnections?: number | undefined
}

export interface Delivery {
  readonly update: Update
  /** Undefined while it is under way, and where nobody answered. */
  readonly status: number | undefined
  readonly error: string | undefined
  /** What the bot answered: a call of a method, where it is JSON. */
  readonly answer: string
}

export class Webhook {
  /** Every try, in the order of its end. */
  readonly deliveries: Delivery[] = []
  #options: WebhookOptions | undefined
  #lastError: { date: number; message: string } | undefined
  readonly #closed = new AbortController()
  readonly #busy = new Set<string>()
  readonly #stuck = new Set<string>()
  readonly #updates: Updates
  readonly #hooks: { changed(): void; now(): number; call(answer: string): void }

  /** @param hooks  `call` carries out the method that a bot put into its answer */
  constructor(updates: Updates, hooks: { changed(): void; now(): number; call(answer: string): void }) {
    this.#updates = updates
    this.#hooks = hooks
  }

  get active(): boolean {
    return this.#options !== undefined
  }

  set(options: WebhookOptions | undefined): void {
    this.#options = options
    this.#stuck.clear()
    this.#lastError = undefined
    this.#updates.deliver = options && (() => this.#deliver())
    if (options === undefined) return
    this.#updates.endPoll()
    this.#deliver()
  }

  /** Tries again what failed. */
  retry(): void {
    this.#stuck.clear()
    this.#deliver()
  }

  /** Ends what is under way, as the peer closes. */
  close(): void {
    this.set(undefined)
    this.#closed.abort()
  }

  info(): WebhookInfo {
    return {
      url: this.#options?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending.length,
      ...(this.#options === undefined ? {} : { max_connections: this.#options.maxConnections ?? 40 }),
      ...(this.#lastError
        ? { last_error_date: this.#lastError.date, last_error_message: this.#lastError.message }
        : {}),
      ...(this.#updates.allowed.length > 0 ? { allowed_updates: this.#updates.allowed } : {}),
    } as WebhookInfo
  }

  #deliver(): void {
    for (const update of this.#updates.pending) {
      const lane = laneOf(update)
      if (this.#options === undefined || this.#busy.has(lane) || this.#stuck.has(lane)) continue
      this.#busy.add(lane)
      void this.#send(update, lane, this.#options)
    }
  }

  async #send(update: Update, lane: string, options: WebhookOptions): Promise<void> {
    const delivery = await post(update, options, this.#closed.signal)
    this.deliveries.push(delivery)
    this.#busy.delete(lane)
    const { status } = delivery
    if (status !== undefined && status >= 200 && status < 300) {
      this.#updates.confirm(update)
      if (delivery.answer.startsWith('{')) this.#hooks.call(delivery.answer)
    } else if (this.#options === options) {
      this.#stuck.add(lane)
      this.#lastError = { date: this.#hooks.now(), message: delivery.error ?? '' }
    }
    this.#hooks.changed()
    this.#deliver()
  }
}

async function post(update: Update, { url, secret }: WebhookOptions, signal: AbortSignal): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
      },
      body: JSON.stringify(update),
      signal,
    })
    const answer = await response.text()
    const error = response.ok ? undefined : `Wrong response from the webhook: ${response.status} ${response.statusText}`
    return { update, status: response.status, error, answer }
  } catch {
    return { update, status: undefined, error: 'Connection refused', answer: '' }
  }
}

/** What must stay in order: a chat, or a person who uses inline mode. */
function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post
  const chat = message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat
  const from = update.callback_query?.from ?? update.inline_query?.from ?? update.chosen_inline_result?.from
  return chat ? `chat ${chat.id}` : `person ${from?.id}`
}
