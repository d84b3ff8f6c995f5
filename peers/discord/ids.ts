/**
 * The ids and times that the peer gives out.
 *
 * Takes a clock, gives snowflakes in rising order, whose time is the clock's. Without a clock the time is counted: a fixed
 * start and one second more with each id, so that a run looks like the one before.
 */

const DISCORD_EPOCH_MS = 1_420_070_400_000
const START_MS = Date.UTC(2026, 7, 1, 12)

export interface Stamp {
  readonly id: string
  /** ISO 8601, in UTC. */
  readonly time: string
}

/** @param now  gives milliseconds since 1970; pass Date.now where a bot compares ages with its own clock */
export function createStamps(now?: () => number): () => Stamp {
  let count = 0
  return () => {
    count += 1
    const ms = now?.() ?? START_MS + count * 1000
    const id = (BigInt(Math.floor(ms) - DISCORD_EPOCH_MS) << 22n) | BigInt(count & 0x3f_ff_ff)
    return { id: String(id), time: new Date(ms).toISOString() }
  }
}
