/**
 * What only the terminal has: /quit, and what it says about privacy.
 *
 * The commands of every surface are in requests/commands.ts.
 */

import type { Surface } from '../compose/surface.js'

export const QUIT = 'quit'

export const TERMINAL: Surface = {
  commands: [{ name: QUIT, summary: 'terminal-quit', arguments: [] }],
  privacy: 'terminal-privacy',
  plain: 'help-plain',
}
