/** What only Discord has in the words of the bot. */

import type { Surface } from '../compose.js'

export const DISCORD: Surface = { commands: [], privacy: 'discord-privacy' }
