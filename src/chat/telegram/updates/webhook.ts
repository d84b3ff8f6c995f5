/**
 * The webhook: a small HTTP server that takes updates from Telegram alone.
 *
 * An update is confirmed (200) when it is handled, so that Telegram sends again what a kill cut off; one that takes longer
 * than Telegram waits is confirmed and finished all the same. The secret is compared in constant time.
 */

import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import fastify, { type FastifyInstance } from 'fastify'
import type { Update } from 'grammy/types'
import type { UpdateQueue } from './update-queue.js'

export interface WebhookOptions {
  /** The address that Telegram calls; its path is the one served. */
  readonly url: string
  readonly secret: string
  readonly port: number
  readonly host?: string
}

/** Telegram gives up after a minute. */
const LONGEST_HOLD_MS = 25_000
const MOST_BYTES = 1_000_000
const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** The server, listening. @throws where the port is taken */
export async function serveWebhook(queue: UpdateQueue, options: WebhookOptions): Promise<FastifyInstance> {
  const server = fastify({ bodyLimit: MOST_BYTES })
  server.post(new URL(options.url).pathname, async (request, reply) => {
    if (!isSame(request.headers[SECRET_HEADER], options.secret)) return reply.code(401).send()
    if (!isUpdate(request.body)) return reply.code(400).send()
    const halt = new AbortController()
    const held = wait(LONGEST_HOLD_MS, undefined, { signal: halt.signal }).catch(() => undefined)
    await Promise.race([queue.add(request.body), held])
    halt.abort()
    return reply.code(200).send()
  })
  await server.listen({ port: options.port, host: options.host ?? '0.0.0.0' })
  return server
}

function isUpdate(body: unknown): body is Update {
  return typeof body === 'object' && body !== null && 'update_id' in body && Number.isSafeInteger(body.update_id)
}

/** Digests are of one length, whatever was sent. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}
