/** What the handlers of a platform work with, for as long as the bot runs. */

import type { Core, Day } from '../model.js'
import type { Log } from '../service/log.js'
import type { Cooldown } from './cooldown.js'
import type { Wording } from './wording/wording.js'

export interface Desk {
  /** The core of now: another one when reports have changed. To be asked once an event, by `beginTurn`. */
  core(): Core
  readonly wording: Wording
  readonly log: Log
  readonly cooldowns: { readonly person: Cooldown; readonly channel: Cooldown }
  today(): Day
  /** Milliseconds since 1970. */
  now(): number
}
