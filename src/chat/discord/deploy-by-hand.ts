/** `npm run discord:deploy`: registers the commands, or takes them away, without starting the bot. */

import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js'
import type { Wording } from '../wording/wording.js'
import { registeredCommands } from './commands/commands.js'
import { deployCommands } from './commands/deploy-commands.js'
import { describeDiscordRefusal, refusalOfError } from './refusal.js'

export interface DeployOrder {
  readonly token: string
  /** As discord.js' `rest.api`. */
  readonly apiUrl?: string
  /** There alone; everywhere where it is left out. */
  readonly guild?: string
  readonly clear: boolean
}

/** @returns whether it worked, and a line for the operator */
export async function deployByHand(
  { token, apiUrl, guild, clear }: DeployOrder,
  wording: Wording,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const rest = new REST({ version: '10', ...(apiUrl !== undefined && { api: apiUrl }) }).setToken(token)
  const place = guild === undefined ? 'everywhere' : `in the server ${guild}`
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult
    const commands = clear ? [] : registeredCommands(wording)
    const outcome = await deployCommands(rest, { applicationId: id, guildId: guild, commands })
    if (outcome === 'unchanged')
      return { ok: true, text: `Nothing to do: the commands ${place} are as they should be.` }
    return {
      ok: true,
      text: clear ? `The commands ${place} were taken away.` : `The commands ${place} were registered.`,
    }
  } catch (error) {
    const refusal = refusalOfError(error)
    if (refusal !== undefined) return { ok: false, text: describeDiscordRefusal(refusal) }
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, text: `The commands ${place} could not be registered: ${why}` }
  }
}
