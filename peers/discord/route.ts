/** What a row of the route table holds, and which row a call means. */

import type { SentFile } from './held-message.js'
import { issuesOf, type Schema } from './oracle.js'
import type { State } from './state.js'

export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly SentFile[]
}

export interface Route {
  /** The path's own token is enough. */
  readonly withoutBotToken?: true
  readonly query?: Readonly<Record<string, 'boolean' | 'id' | 'number'>>
  /** Of the body; none: a body is not expected. */
  readonly request?: Schema | ((body: unknown) => Schema)
  /** What the schema misses. */
  readonly check?: (body: unknown) => string[]
  /** Of an answer with a body. */
  readonly response?: Schema
  /** Gives the answer's body; undefined is a 204. @throws {Refusal} */
  readonly handle: (state: State, call: Call) => unknown
}

/** By method and path, with parameters in braces; the first that fits is meant. */
export type Routes = Readonly<Record<string, Route>>

const VALUES = { boolean: /^(true|false|1|0)$/i, id: /^\d+$/, number: /^\d+$/ }

export interface Match {
  readonly name: string
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** @param path  without `/api/v10`, escapes undone in none of its parts */
export function matchRoute(routes: Routes, method: string, path: string): Match | undefined {
  const parts = path.split('/').map(decodeURIComponent)
  for (const [name, route] of Object.entries(routes)) {
    const [verb, pattern = ''] = name.split(' ')
    const names = pattern.split('/')
    if (verb !== method || names.length !== parts.length) continue
    const params: Record<string, string> = {}
    const fits = names.every((each, index) => {
      const part = parts[index] ?? ''
      if (!each.startsWith('{')) return each === part
      params[each.slice(1, -1)] = part
      return part !== ''
    })
    if (fits) return { name, route, params }
  }
  return undefined
}

/** What Discord would object to in a call, a line each. */
export function checkCall({ route, params }: Match, { query, body }: Call): string[] {
  const ids = Object.entries(params).filter(([name, id]) => name.endsWith('_id') && !/^(\d+|@original)$/.test(id))
  const queries = [...query].flatMap(([name, value]) => {
    const kind = route.query?.[name]
    if (kind === undefined) return [`query ${name}: unknown`]
    return VALUES[kind].test(value) ? [] : [`query ${name}: "${value}" is no ${kind}`]
  })
  return [...ids.map(([name, id]) => `${name}: "${id}" is no id`), ...queries, ...checkBody(route, body)]
}

function checkBody({ request, check }: Route, body: unknown): string[] {
  if (request === undefined) return body === undefined ? [] : ['body: none is expected']
  const schema = typeof request === 'function' ? request(body) : request
  const issues = issuesOf(schema, body)
  return issues.length > 0 ? issues : (check?.(body) ?? [])
}
