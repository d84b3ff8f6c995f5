/** How the bots are connected: one form for every platform, and the route by which a supervisor asks for it. */

import type { Route } from './http.js'

/** Shown to whoever can reach the port: numbers and states, nothing else. */
export interface PlatformHealth {
  /** Connecting until the first time that questions are taken, reconnecting when that was so and is no longer. */
  readonly state: 'connecting' | 'ready' | 'reconnecting' | 'stopped'
  /** When the state began, in milliseconds since 1970. */
  readonly sinceMs: number
}

export interface HealthState {
  current(): PlatformHealth
  ready(): void
  lost(): void
  /** For good. */
  stopped(): void
}

/** @param now  milliseconds since 1970 */
export function createHealthState(now: () => number): HealthState {
  let current: PlatformHealth = { state: 'connecting', sinceMs: now() }
  const enter = (state: PlatformHealth['state']): void => {
    if (current.state !== 'stopped' && current.state !== state) current = { state, sinceMs: now() }
  }
  return {
    current: () => current,
    ready: () => enter('ready'),
    lost: () => enter(current.state === 'connecting' ? 'connecting' : 'reconnecting'),
    stopped: () => enter('stopped'),
  }
}

/** GET /health: 200 when every bot is ready, 503 else; `{ ready, bots: { NAME: health } }`. */
export function healthRoute(bots: Readonly<Record<string, { health(): PlatformHealth }>>): Route {
  return {
    method: 'GET',
    path: '/health',
    handle() {
      const each = Object.entries(bots).map(([name, bot]) => [name, bot.health()] as const)
      const ready = each.every(([, { state }]) => state === 'ready')
      const headers = { 'cache-control': 'no-store' }
      return Response.json({ ready, bots: Object.fromEntries(each) }, { status: ready ? 200 : 503, headers })
    },
  }
}
