/** How the connection to Telegram is: by its answers to polls, or by its calls. */

import { createHealthState, type HealthState, type PlatformHealth } from '../../service/health.js'

export interface TelegramHealth extends PlatformHealth {
  /** Since the last poll that Telegram answered, or the last update that it brought; missing before the first. */
  readonly heardAgeMs?: number
}

export interface TelegramHealthWatch extends Omit<HealthState, 'current'> {
  health(): TelegramHealth
  /** Telegram answered a poll, or brought an update. */
  heard(): void
}

/** @param now  milliseconds since 1970 */
export function watchTelegramHealth(now: () => number): TelegramHealthWatch {
  const { current, ...state } = createHealthState(now)
  let heardMs: number | undefined
  return {
    ...state,
    health: () => ({ ...current(), ...(heardMs !== undefined && { heardAgeMs: now() - heardMs }) }),
    heard() {
      heardMs = now()
      state.ready()
    },
  }
}
