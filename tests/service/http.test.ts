import { afterEach, describe, expect, it } from 'vitest'
import { createHttpServer, type HttpServer, type Route } from '../../src/service/http.js'
import { createLog } from '../../src/service/log.js'

const HOUR_MS = 3_600_000
const open: HttpServer[] = []

afterEach(async () => {
  for (const server of open.splice(0)) await server.close(0)
})

function newServer(port = 0) {
  const lines: Record<string, unknown>[] = []
  const log = createLog(
    'debug',
    (line) => lines.push(JSON.parse(line)),
    () => 0,
  )
  const server = createHttpServer({ port, host: '127.0.0.1' }, log)
  open.push(server)
  return { server, lines }
}

async function serving(...routes: Route[]) {
  const { server, lines } = newServer()
  const takeAway = routes.map((route) => server.add(route))
  const port = await server.listen()
  const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
  return { server, lines, port, at, takeAway }
}

/** Says back what it was told. */
const echo: Route = { method: 'POST', path: '/echo', handle: async (request) => new Response(await request.text()) }
const hello: Route = { method: 'GET', path: '/hello', handle: () => Response.json({ hello: true }) }

/** A route that answers when it is told to. */
function slow() {
  let release: () => void = () => undefined
  let begin: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const route: Route = {
    method: 'GET',
    path: '/slow',
    async handle() {
      begin()
      await held
      return new Response('at last')
    },
  }
  return { route, begun, release }
}

describe('a route', () => {
  it('is served at its path, by its method', async () => {
    const { at } = await serving(hello, echo)
    expect(await (await at('/hello?whatever')).json()).toEqual({ hello: true })
    expect(await (await at('/echo', { method: 'POST', body: 'Grüße' })).text()).toBe('Grüße')
    const others = ['/', '/hello/', '/hello/x', '/Hello', '/echo', '/hell%6f']
    for (const path of others) expect((await at(path)).status, path).toBe(404)
    expect((await at('/hello', { method: 'POST', body: '' })).status).toBe(404)
  })

  it('that is served to GET is served to HEAD, without its body', async () => {
    const { at } = await serving(hello)
    const head = await at('/hello', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('is no pattern', async () => {
    const { at } = await serving(
      { ...hello, path: '/:any' },
      { ...hello, path: '/bot/*' },
      { ...hello, path: '/%C3%A4' },
    )
    for (const path of ['/hello', '/bot/x']) expect((await at(path)).status, path).toBe(404)
    for (const path of ['/:any', '/bot/*', '/%C3%A4', '/ä']) expect((await at(path)).status, path).toBe(200)
  })

  it('may come and go while the server listens', async () => {
    const { server, at } = await serving(hello)
    await at('/hello')
    const takeAway = server.add(echo)
    expect((await at('/echo', { method: 'POST', body: 'x' })).status).toBe(200)
    takeAway()
    expect((await at('/echo', { method: 'POST', body: 'x' })).status).toBe(404)
  })

  it('that fails is answered with 500 and one line, and the next request is served', async () => {
    const handle = () => {
      throw new Error('broken on purpose')
    }
    const { at, lines } = await serving({ method: 'GET', path: '/broken', handle }, hello)
    const broken = await at('/broken')
    expect(broken.status).toBe(500)
    expect(await broken.text()).toBe('')
    expect(lines.at(-1)).toMatchObject({ event: 'http-request-failed', message: 'broken on purpose' })
    expect((await at('/hello')).status).toBe(200)
  })
})

describe('a body', () => {
  it('of a megabyte is taken, and one of a byte more refused', async () => {
    const { at } = await serving(echo)
    const body = 'x'.repeat(1_000_000)
    expect(await (await at('/echo', { method: 'POST', body })).text()).toBe(body)
    expect((await at('/echo', { method: 'POST', body: `${body}x` })).status).toBe(413)
  })

  it('that does not say its length is refused when it is too long', async () => {
    const { at } = await serving(echo)
    const stream = (chunks: number) =>
      new ReadableStream({
        pull(controller) {
          if (chunks-- > 0) controller.enqueue(new Uint8Array(100_000))
          else controller.close()
        },
      })
    const post = (chunks: number) => at('/echo', { method: 'POST', body: stream(chunks), duplex: 'half' })
    expect((await (await post(10)).arrayBuffer()).byteLength).toBe(1_000_000)
    expect((await post(11)).status).toBe(413)
  })
})

describe('listening', () => {
  it('begins once, however often it is asked for', async () => {
    const { server, lines } = newServer()
    const [one, two] = await Promise.all([server.listen(), server.listen()])
    expect(one).toBe(two)
    expect(await server.listen()).toBe(one)
    expect(lines).toMatchObject([{ event: 'http-listening', port: one }])
  })

  it('fails with a line where the port is taken', async () => {
    const { port } = await serving(hello)
    const { server, lines } = newServer(port)
    await expect(server.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect(lines).toMatchObject([{ event: 'http-failed', level: 'error', code: 'EADDRINUSE' }])
    await server.close(HOUR_MS)
  })
})

describe('closing', () => {
  it('waits for the request that has begun, and takes no other', async () => {
    const { route, begun, release } = slow()
    const { server, at } = await serving(route, hello)
    // A connection that is kept open must not be waited for.
    await (await at('/hello')).text()
    const answer = at('/slow')
    await begun
    const closed = server.close(HOUR_MS)
    await expect(at('/hello')).rejects.toThrow()
    release()
    const { status, headers } = await answer
    expect(status).toBe(200)
    expect(headers.get('connection')).toBe('close')
    await closed
  })

  it('cuts off what takes too long', async () => {
    const { route, begun } = slow()
    const { server, at } = await serving(route)
    const answer = at('/slow')
    const cut = expect(answer).rejects.toThrow()
    await begun
    await server.close(1)
    await cut
  })

  it('of what never listened is done at once', async () => {
    await newServer().server.close(HOUR_MS)
  })
})
