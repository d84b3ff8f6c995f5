/**
 * The bot as it is shipped: its core on `corpus/` and its wording, with the settings of `config/`.
 *
 * For what shows or measures the real thing. Takes the folder of the package; reads no environment.
 */

import { openConfiguration, openCore } from '../src/app/open-core.js'
import { readWording } from '../src/app/read-wording.js'
import type { Wording } from '../src/chat/wording/wording.js'
import type { Core } from '../src/model.js'
import { describeProblems } from '../src/problems/problem.js'

export interface ShippedBot {
  readonly core: Core
  readonly wording: Wording
}

/** @throws where `config/` can't be read */
export async function openShippedBot(root: string): Promise<ShippedBot> {
  const { core } = await openCore(await openConfiguration(root))
  const words = await readWording(root)
  if ('problems' in words) throw new Error(describeProblems(words.problems))
  return { core, wording: words.value }
}
