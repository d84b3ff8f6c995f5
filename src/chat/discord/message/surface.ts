/** What only Discord has in the words of the bot. */

import type { Surface } from '../../compose/surface.js'
import { COMMAND_NAMES } from '../commands/commands.js'

export const DISCORD: Surface = {
  commands: [],
  privacy: 'discord-privacy',
  plain: 'discord-plain',
  names: COMMAND_NAMES,
}
