/**
 * The webhook: the route by which Telegram, and nobody else, brings updates.
 *
 * An update is confirmed (200) when it is handled, so that Telegram sends again what a kill cut off; one that takes longer
 * than Telegram waits is confirmed and finished all the same. The secret is compared in constant time.
 */

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import type { HttpServer, Route } from '../../../service/http.js'
import { pause } from '../../../service/retry.js'
import type { UpdateQueue } from './update-queue.js'

export interface WebhookOptions {
  /** The address that Telegram calls; its path is the one served. */
  readonly url: string
  readonly secret: string
  /** Is begun here where it does not listen yet; whoever made it closes it. */
  readonly server: HttpServer
}

/** Telegram gives up after a minute. */
const LONGEST_HOLD_MS = 25_000
const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** Answers 401 without the secret, 400 where there is no update in the body, and else 200. */
export function webhookRoute(
  queue: Pick<UpdateQueue, 'add'>,
  { url, secret }: Pick<WebhookOptions, 'url' | 'secret'>,
  longestHoldMs = LONGEST_HOLD_MS,
): Route {
  return {
    method: 'POST',
    path: new URL(url).pathname,
    async handle(request) {
      if (!isSame(request.headers.get(SECRET_HEADER) ?? '', secret)) return answer(401)
      const body: unknown = await request.json().catch(() => undefined)
      if (!isUpdate(body)) return answer(400)
      const handled = new AbortController()
      await Promise.race([queue.add(body), pause(longestHoldMs, handled.signal)])
      handled.abort()
      return answer(200)
    },
  }
}

function answer(status: number): Response {
  return new Response(null, { status })
}

function isUpdate(body: unknown): body is Update {
  return typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id)
}

/** Digests are of one length, whatever was sent. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
