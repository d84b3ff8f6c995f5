import { describe, expect, it } from 'vitest'
import { createHealthState, healthRoute, type PlatformHealth } from '../../src/service/health.js'

function clocked() {
  const clock = { time: 1000 }
  return { clock, health: createHealthState(() => clock.time) }
}

describe('the state', () => {
  it('is connecting until it is ready, and then since when', () => {
    const { clock, health } = clocked()
    clock.time = 2000
    health.lost()
    expect(health.current()).toEqual({ state: 'connecting', sinceMs: 1000 })
    health.ready()
    clock.time = 3000
    health.ready()
    expect(health.current()).toEqual({ state: 'ready', sinceMs: 2000 })
  })

  it('is reconnecting since the first loss', () => {
    const { clock, health } = clocked()
    health.ready()
    clock.time = 2000
    health.lost()
    clock.time = 3000
    health.lost()
    expect(health.current()).toEqual({ state: 'reconnecting', sinceMs: 2000 })
    health.ready()
    expect(health.current()).toEqual({ state: 'ready', sinceMs: 3000 })
  })

  it('stays stopped', () => {
    const { clock, health } = clocked()
    clock.time = 2000
    health.stopped()
    clock.time = 3000
    for (const happens of [health.ready, health.lost, health.stopped]) happens()
    expect(health.current()).toEqual({ state: 'stopped', sinceMs: 2000 })
  })
})

describe('GET /health', () => {
  const bot = (state: PlatformHealth['state'], more: object = {}) => ({
    health: () => ({ state, sinceMs: 1000, ...more }),
  })
  const ask = async (bots: Parameters<typeof healthRoute>[0]) => {
    const answer = await healthRoute(bots).handle(new Request('http://localhost/health'))
    return { status: answer.status, body: await answer.json(), headers: answer.headers }
  }

  it('is 200 when every bot is ready, with what each says of itself', async () => {
    const { status, body, headers } = await ask({ discord: bot('ready', { shards: { ready: 1, all: 1 } }) })
    expect(status).toBe(200)
    expect(body).toEqual({
      ready: true,
      bots: { discord: { state: 'ready', sinceMs: 1000, shards: { ready: 1, all: 1 } } },
    })
    expect(headers.get('content-type')).toContain('application/json')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each(['connecting', 'reconnecting', 'stopped'] as const)('is 503 when one bot is %s', async (state) => {
    const { status, body } = await ask({ discord: bot('ready'), telegram: bot(state) })
    expect(status).toBe(503)
    expect(body).toMatchObject({ ready: false, bots: { discord: { state: 'ready' }, telegram: { state } } })
  })

  it('tells what is, not what was', async () => {
    const { health } = clocked()
    const route = healthRoute({ telegram: { health: health.current } })
    const request = new Request('http://localhost/health')
    expect((await route.handle(request)).status).toBe(503)
    health.ready()
    expect((await route.handle(request)).status).toBe(200)
  })
})
