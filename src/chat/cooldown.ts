/**
 * Who asks too often: a sliding window for each key.
 *
 * Reads no clock, and keeps no more than the times of requests within the last window.
 */

import { BoundedMap } from '../service/bounded-map.js'

export interface CooldownLimit {
  /** A whole number, 1 or more. */
  readonly requests: number
  /** A whole number, 1 or more. */
  readonly seconds: number
}

export type Admission =
  | { readonly ok: true }
  | {
      readonly ok: false
      /** After this time the key's next request goes ahead; whole seconds, 1 or more. */
      readonly waitSeconds: number
      /** Nothing was refused since the last request that went ahead: where everybody reads along, say it only now. */
      readonly first: boolean
    }

export interface Cooldown {
  /**
   * Counts a request where it may go ahead; one that is refused counts for nothing.
   *
   * @param nowMs  of a clock that goes on evenly; times of `key` that lie after it are forgotten
   */
  take(key: string, nowMs: number): Admission
  /** How many keys are remembered. */
  readonly size: number
}

/** A flood of more keys than this within a window makes the longest idle ones forgotten. */
const MOST_KEYS = 10_000

/**
 * Lets at most `requests` of a key go ahead within any `seconds`. A token bucket of the same size would let nearly twice
 * as many through: a full bucket, and what drips into it meanwhile.
 */
export function createCooldown({ requests, seconds }: CooldownLimit): Cooldown {
  const windowMs = seconds * 1000
  /** The longest idle first. */
  const keys = new BoundedMap<string, Entry>({ most: MOST_KEYS })

  return {
    take(key, nowMs) {
      const old = keys.get(key)
      const times = (old?.times ?? []).filter((time) => time > nowMs - windowMs && time <= nowMs)
      const [oldest] = times
      const refused = oldest !== undefined && times.length >= requests
      if (!refused) times.push(nowMs)
      keys.set(key, { times, refused, seenMs: nowMs })
      forgetIdle(keys, nowMs - windowMs)
      if (!refused) return { ok: true }
      const waitSeconds = Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1000))
      return { ok: false, waitSeconds, first: old?.refused !== true }
    },
    get size() {
      return keys.size
    },
  }
}

interface Entry {
  /** Of requests that went ahead, in order. */
  readonly times: readonly number[]
  /** Whether the last request was. */
  readonly refused: boolean
  readonly seenMs: number
}

function forgetIdle(keys: BoundedMap<string, Entry>, sinceMs: number): void {
  for (const [key, { seenMs }] of keys) {
    if (seenMs > sinceMs) return
    keys.delete(key)
  }
}
