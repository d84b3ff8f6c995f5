/**
 * The one HTTP server of the process, for whatever is to be reached from outside.
 *
 * Routes are exact paths. A body that is too large, a path that nobody serves and a route's own fault are answered here.
 */

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { failureFields } from './failure.js'
import type { Log } from './log.js'

export interface Route {
  /** GET serves HEAD too. */
  readonly method: 'GET' | 'POST'
  /** As it stands in a URL, escapes included. */
  readonly path: string
  handle(request: Request): Response | Promise<Response>
}

export interface HttpServer {
  /** @returns takes the route away again; requests that it has begun are finished */
  add(route: Route): () => void
  /**
   * Begins to listen; asked again, gives the same promise. A failure is logged.
   *
   * @returns the port
   * @throws where the port is taken or not allowed
   */
  listen(): Promise<number>
  /** Takes no more requests and waits for those that have begun, at most `graceMs`; then it cuts them off. */
  close(graceMs: number): Promise<void>
}

export interface HttpOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** All addresses where it is left out. */
  readonly host?: string
}

/** Of a request's body. */
const MOST_BYTES = 1_000_000

export function createHttpServer({ port, host = '0.0.0.0' }: HttpOptions, log: Log): HttpServer {
  const routes = new Map<string, Route>()
  const closing = new AbortController()
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    // Else the client keeps the connection, and the server waits for it.
    if (closing.signal.aborted) context.header('connection', 'close')
  })
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: () => answer(413) }))
  app.all('*', ({ req }) => {
    const method = req.method === 'HEAD' ? 'GET' : req.method
    return routes.get(`${method} ${new URL(req.url).pathname}`)?.handle(req.raw) ?? answer(404)
  })
  app.onError((error) => {
    log.error('http-request-failed', failureFields(error))
    return answer(500)
  })

  let listening: Promise<number> | undefined
  let close: (graceMs: number) => Promise<void> = async () => undefined

  function start(): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = serve({ fetch: app.fetch, port, hostname: host }, resolvePort)
      function resolvePort({ port }: AddressInfo): void {
        log.info('http-listening', { port })
        resolve(port)
      }
      server.on('error', (error) => {
        log.error('http-failed', failureFields(error))
        reject(error)
      })
      close = (graceMs) =>
        new Promise((done) => {
          const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
          server.close(() => {
            clearTimeout(cut)
            done()
          })
        })
    })
  }

  return {
    add(route) {
      const key = `${route.method} ${route.path}`
      routes.set(key, route)
      return () => routes.delete(key)
    },
    listen() {
      listening ??= start()
      return listening
    },
    close(graceMs) {
      closing.abort()
      return close(graceMs)
    },
  }
}

function answer(status: number): Response {
  return new Response(null, { status })
}
