/**
 * The HTTP half: from a request to a route and back, with the faults that were asked for.
 *
 * Takes requests, gives answers, and writes down every call and every breach of Discord's rules. What a route does stands
 * in its own row.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { ErrorResponseSchema, RatelimitedResponseSchema } from 'discord-api-spec/zod'
import { TOKEN } from './accounts.js'
import type { FaultKind, Faults } from './faults.js'
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
  const url = new URL(request.url ?? '/', 'http://peer')
  const path = url.pathname.replace(/^\/api\/v10(?=\/)/, '')
  const match = matchRoute(ROUTES, request.method ?? '', path)
  const sent = await readBody(request)
  const call: RecordedCall = { route: match?.name ?? `${request.method} ${path}`, path, ...sent, status: undefined }
  const fault = faults.take(call.route)
  log.calls.push(call)
  log.changed()

  if (fault?.kind.kind === 'hold') await fault.released
  const spoilt = fault && faultAnswer(fault.kind)
  const carriedOut = spoilt === undefined && fault?.kind.kind !== 'drop'
  const right = carriedOut ? carryOut(match, request, url, sent, state, call.route, log.violations) : undefined
  const lost = fault?.kind.kind === 'lose-answer' ? fault.kind : undefined
  if (fault?.kind.kind === 'drop' || lost?.drop) request.socket.destroy()
  else {
    const given = lost ? faultAnswer({ kind: 'status', status: 500 }) : (spoilt ?? right)
    call.status = given?.status
    answer(response, given ?? { status: 500 })
  }
  log.changed()
}

function carryOut(
  match: Match | undefined,
  request: IncomingMessage,
  url: URL,
  sent: Sent,
  state: State,
  name: string,
  violations: string[],
): Answer {
  try {
    if (match === undefined) {
      violations.push(`${name}: the peer has no such route`)
      throw new Refusal('no such route')
    }
    if (!match.route.withoutBotToken && request.headers.authorization !== `Bot ${TOKEN}`)
      throw new Refusal('unauthorized')
    const call = { params: match.params, query: url.searchParams, ...sent }
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

function faultAnswer(kind: FaultKind): Answer | undefined {
  if (kind.kind === 'status') return { status: kind.status, body: { code: 0, message: `${kind.status}: on demand` } }
  if (kind.kind !== 'rate-limit') return undefined
  const { retryAfterS = 0.01, global = false } = kind
  const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global, code: 0 }
  const issues = issuesOf(RatelimitedResponseSchema, body)
  if (issues.length > 0) throw new Error(issues.join('; '))
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
