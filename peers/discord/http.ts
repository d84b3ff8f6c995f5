/**
 * The HTTP half: from a request to a route and back, with the faults that were asked for.
 *
 * Takes requests, gives answers, and writes down every call and every breach of Discord's rules. What a route does stands
 * in its own row.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { ErrorResponseSchema } from 'discord-api-spec/zod'
import { type Faults, meet } from '../faults.js'
import { TOKEN } from './accounts.js'
import type { SentFile } from './held-message.js'
import { issuesOf } from './oracle.js'
import { Refusal } from './refusal.js'
import { checkCall, type Match, matchRoute } from './route.js'
import { APPLICATION_ROUTES } from './routes-application.js'
import { CHANNEL_ROUTES } from './routes-channels.js'
import { INTERACTION_ROUTES } from './routes-interactions.js'
import type { State } from './state.js'

/** All that the peer answers. */
export const ROUTES = { ...APPLICATION_ROUTES, ...CHANNEL_ROUTES, ...INTERACTION_ROUTES }

/** A call that a bot made, and what it got. */
export interface RecordedCall {
  /** As in the route table; the bare method and path where no row fits. */
  readonly route: string
  readonly path: string
  readonly body: unknown
  readonly files: readonly SentFile[]
  /** Undefined while it is held, and for good when the answer was dropped. */
  status: number | undefined
}

export interface Log {
  readonly calls: RecordedCall[]
  readonly violations: string[]
  readonly changed: () => void
}

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface Sent {
  readonly body: unknown
  readonly files: readonly SentFile[]
}

interface Arrived extends Sent {
  /** As in the route table. */
  readonly name: string
  readonly match: Match | undefined
  readonly query: URLSearchParams
  readonly authorization: string | undefined
}

export function createHttp(state: () => State, faults: Faults, log: Log): Server {
  return createServer((request, response) => {
    serve(request, response, state(), faults, log).catch((error) => {
      log.violations.push(`the peer failed: ${error instanceof Error ? error.stack : error}`)
      answer(response, { status: 500, body: { code: 0, message: 'the peer failed' } })
    })
  })
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  faults: Faults,
  log: Log,
): Promise<void> {
  const { path, ...arrived } = await readRequest(request)
  const { name: route, body, files } = arrived
  const call: RecordedCall = { route, path, body, files, status: undefined }
  const fault = faults.take(route)
  log.calls.push(call)
  log.changed()

  const given = await meet(fault, () => carryOut(arrived, state, log.violations), { trouble, rateLimited })
  call.status = given?.status
  if (given === undefined) request.socket.destroy()
  else answer(response, given)
  log.changed()
}

function carryOut({ name, match, authorization, ...sent }: Arrived, state: State, violations: string[]): Answer {
  try {
    if (match === undefined) {
      violations.push(`${name}: the peer has no such route`)
      throw new Refusal('no such route')
    }
    if (!match.route.withoutBotToken && authorization !== `Bot ${TOKEN}`) throw new Refusal('unauthorized')
    const call = { params: match.params, ...sent }
    const issues = checkCall(match, call)
    if (issues.length > 0) throw new Refusal('invalid form', issues)

    const body = match.route.handle(state, call)
    if (body === undefined) return { status: 204 }
    const wrong = match.route.response ? issuesOf(match.route.response, throughJson(body)) : ['body: none is expected']
    violations.push(...wrong.map((issue) => `${name}: the peer's answer: ${issue}`))
    return { status: 200, body }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    violations.push(...error.breaches.map((issue) => `${name}: ${issue}`))
    violations.push(
      ...issuesOf(ErrorResponseSchema, error.body).map((issue) => `${name}: the peer's refusal: ${issue}`),
    )
    return { status: error.status, body: error.body }
  }
}

function trouble(status: number): Answer {
  return { status, body: { code: 0, message: `${status}: on demand` } }
}

function rateLimited({ retryAfterS = 0.01, global = false }): Answer {
  const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global, code: 0 }
  const scope = global
    ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
    : { 'x-ratelimit-scope': 'user' }
  const headers = { 'retry-after': String(retryAfterS), 'x-ratelimit-reset-after': String(retryAfterS), ...scope }
  return { status: 429, body, headers }
}

function answer(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.headersSent) return
  if (body === undefined) response.writeHead(status, headers).end()
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function readRequest(request: IncomingMessage): Promise<Arrived & { readonly path: string }> {
  const { method = '', url = '/', headers } = request
  const { pathname, searchParams } = new URL(url, 'http://peer')
  const path = pathname.replace(/^\/api\/v10(?=\/)/, '')
  const match = matchRoute(ROUTES, method, path)
  const sent = await readBody(request)
  const name = match?.name ?? `${method} ${path}`
  return { name, match, path, query: searchParams, authorization: headers.authorization, ...sent }
}

/** JSON, or multipart with the JSON in `payload_json` and the files beside it. Text that is no JSON is given as it came. */
async function readBody(request: IncomingMessage): Promise<Sent> {
  const bytes = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return { body: undefined, files: [] }
  if (!type.startsWith('multipart/form-data')) return { body: parsed(bytes.toString()), files: [] }

  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: SentFile[] = []
  for (const [name, part] of form) {
    if (typeof part === 'string' || !/^files\[\d+\]$/.test(name)) continue
    files.push({ name: part.name, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) })
  }
  return { body: parsed(String(form.get('payload_json') ?? '{}')), files }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function throughJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body))
}
