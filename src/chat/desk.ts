/** What the handlers of a platform work with, and what all of them do. */

import type { Core, Day } from '../model.js'
import type { Log } from '../service/log.js'
import type { Cooldown } from './cooldown.js'
import type { Wording } from './wording/wording.js'

export interface Desk {
  readonly core: Core
  readonly wording: Wording
  readonly log: Log
  readonly cooldowns: { readonly person: Cooldown; readonly channel: Cooldown }
  today(): Day
  /** Milliseconds since 1970. */
  now(): number
}

/** Whether the person, and the channel, may ask already again. */
export function mayAsk(
  { cooldowns, now }: Desk,
  person: string,
  channel: string,
): { readonly ok: true } | { readonly ok: false; readonly waitSeconds: number; readonly first: boolean } {
  const own = cooldowns.person.take(person, now())
  return own.ok ? cooldowns.channel.take(channel, now()) : own
}
