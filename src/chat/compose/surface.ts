import type { Command } from '../requests/commands.js'
import type { PlainKey } from '../wording/wording-keys.js'
import type { CommandNames } from './voice.js'

/** What differs in the words from one surface to another. */
export interface Surface {
  /** Commands that only this surface has. */
  readonly commands: readonly Command[]
  /** What this surface in particular stores, and what not. */
  readonly privacy: PlainKey
  /** How to ask without a command. */
  readonly plain: PlainKey
  /** What commands are called here, where they have other names than in the command table. */
  readonly names?: CommandNames
}
