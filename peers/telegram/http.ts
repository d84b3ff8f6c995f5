/**
 * The HTTP half: from a request to a method and back, with the faults that were asked for.
 *
 * Takes requests, gives answers, and writes down every call and every breach of Telegram's rules. What a method does stands
 * in its own row.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { ResponseParameters } from 'grammy/types'
import { type Faults, meet } from '../faults.js'
import { TOKEN, TOKEN_SHAPE } from './accounts.js'
import { type Context, type Method, readParams } from './method.js'
import { ANSWER_METHODS } from './methods-answers.js'
import { MESSAGE_METHODS } from './methods-messages.js'
import { PROFILE_METHODS } from './methods-profile.js'
import { UPDATE_METHODS } from './methods-updates.js'
import { readBody } from './read-body.js'
import { type Code, Refusal } from './refusal.js'

/** All that the peer answers. */
export const METHODS = { ...UPDATE_METHODS, ...MESSAGE_METHODS, ...ANSWER_METHODS, ...PROFILE_METHODS }

/** A call that a bot made, and what it got. */
export interface RecordedCall {
  /** As in the table of methods; as it came where there is none. */
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  /** Undefined while it is held or polls, and for good when the answer was dropped. */
  status: number | undefined
  /** The words of a refusal. */
  description: string | undefined
}

export interface Log {
  readonly calls: RecordedCall[]
  readonly violations: string[]
  readonly changed: () => void
}

interface Answer {
  readonly status: number
  readonly body: { readonly ok: boolean; readonly result?: unknown; readonly description?: string }
}

type Served = Pick<Context, 'state' | 'webhook'>

export function createHttp(served: () => Served, faults: Faults, log: Log): Server {
  return createServer((request, response) => {
    serve(request, response, served(), faults, log).catch((error) => {
      log.violations.push(`the peer failed: ${error instanceof Error ? error.stack : error}`)
      answer(response, refused(500))
    })
  })
}

/** A method that the bot put into its answer to a webhook's update. */
export async function callFromWebhook(text: string, served: Served, log: Log): Promise<void> {
  const { method: given = '', ...params } = JSON.parse(text) as { method?: string }
  const name = nameOf(given)
  const call: RecordedCall = { method: name, params, status: undefined, description: undefined }
  log.calls.push(call)
  settle(call, await carryOut(name, params, served, new AbortController().signal, log), log)
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  faults: Faults,
  log: Log,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer')
  const [, token = '', asked = ''] = /^\/bot([^/]+)\/([^/]+)$/.exec(decodeURIComponent(pathname)) ?? []
  const method = nameOf(asked)
  const body = await readBody(request)
  const params = { ...Object.fromEntries(searchParams), ...(body instanceof Refusal ? {} : body) }
  const call: RecordedCall = { method, params, status: undefined, description: undefined }
  const hungUp = new AbortController()
  response.once('close', () => hungUp.abort())
  const fault = faults.take(method, params)
  log.calls.push(call)
  log.changed()

  const carry = async (): Promise<Answer> => {
    if (token !== TOKEN) return refused(TOKEN_SHAPE.test(token) ? 401 : 404)
    return carryOut(method, body instanceof Refusal ? body : params, served, hungUp.signal, log)
  }
  const given = await meet(fault, carry, { trouble: refused, rateLimited })
  if (given === undefined) request.socket.destroy()
  else answer(response, given)
  settle(call, given, log)
}

async function carryOut(
  name: string,
  given: Readonly<Record<string, unknown>> | Refusal,
  served: Served,
  gone: AbortSignal,
  { violations }: Log,
): Promise<Answer> {
  const note = (violation: string) => void violations.push(`${name}: ${violation}`)
  try {
    const row: Method | undefined = METHODS[name as keyof typeof METHODS]
    if (given instanceof Refusal) throw given
    if (row === undefined) throw new Refusal(404, 'method not found', { breach: true })
    const params = readParams(row, given, note)
    const result = await row.handle({ ...served, note, gone }, params as never)
    return { status: 200, body: { ok: true, result } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.breach) note(error.message)
    const { code, message, parameters } = error
    return { status: code, body: failure(code, message, parameters) }
  }
}

function rateLimited({ retryAfterS = 1 }): Answer {
  return refused(429, `retry after ${retryAfterS}`, { retry_after: retryAfterS })
}

function refused(code: Code, words = '', parameters?: ResponseParameters): Answer {
  return { status: code, body: failure(code, new Refusal(code, words).message, parameters) }
}

function failure(code: Code, description: string, parameters?: ResponseParameters) {
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }
}

function settle(call: RecordedCall, given: Answer | undefined, log: Log): void {
  call.status = given?.status
  call.description = given?.body.description
  log.changed()
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  if (response.headersSent || response.destroyed) return
  const { parameters } = body as { parameters?: ResponseParameters }
  const wait = parameters?.retry_after === undefined ? {} : { 'retry-after': String(parameters.retry_after) }
  response.writeHead(status, { 'content-type': 'application/json', ...wait }).end(JSON.stringify(body))
}

/** Telegram reads names of methods in any case. */
function nameOf(given: string): string {
  return Object.keys(METHODS).find((each) => each.toLowerCase() === given.toLowerCase()) ?? given
}
