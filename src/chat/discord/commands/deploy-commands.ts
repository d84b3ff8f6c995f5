/**
 * Registers the commands with Discord, where they differ from those that are.
 *
 * Every registration counts against a daily limit and makes global commands flicker, so what is there is compared
 * first, as Discord gives it back: with fields and defaults filled in, empty ones as null, and in any order.
 */

import {
  type APIApplicationCommand,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
  type Snowflake,
} from 'discord.js'

export interface Deployment {
  readonly applicationId: Snowflake
  /** Left out, the commands are global. A person in the guild sees those of both places. */
  readonly guildId?: Snowflake | undefined
  /** All that shall be registered there; none clears the place. */
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[]
}

/** Makes the commands of one place those given. @throws {DiscordAPIError | HTTPError} of discord.js, and what a broken network throws */
export async function deployCommands(rest: REST, deployment: Deployment): Promise<'unchanged' | 'replaced'> {
  const { applicationId, guildId, commands } = deployment
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const wanted = guildId === undefined ? commands : commands.map(forGuild)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const registered = (await rest.get(route, { query })) as APIApplicationCommand[]
  const isGlobal = guildId === undefined
  if (compared(registered, isGlobal) === compared(wanted, isGlobal)) return 'unchanged'
  await rest.put(route, { body: wanted })
  return 'replaced'
}

/** Where a command can be used is asked of global commands only. */
const GLOBAL_FIELDS = ['integration_types', 'contexts']

/** Fields that the bot decides on, of commands, options and choices; Discord gives more. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'default_member_permissions',
  'nsfw',
]

function forGuild(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  return { ...command, integration_types: undefined, contexts: undefined }
}

/** One text for all commands that are the same to Discord. */
function compared(commands: readonly object[], isGlobal: boolean): string {
  const fields = isGlobal ? [...FIELDS, ...GLOBAL_FIELDS] : FIELDS
  return JSON.stringify(commands.map((command) => JSON.stringify(plain({ type: 1, ...command }, fields))).sort())
}

/** The form's fields that say something, in one order. Options keep theirs, as people see it. */
function plain(form: object, fields: readonly string[]): object {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value: unknown = Reflect.get(form, field)
    if (saysNothing(value)) return []
    if (field === 'options' || field === 'choices') {
      return [[field, (value as object[]).map((each) => plain(each, fields))]]
    }
    if (Array.isArray(value)) return [[field, [...value].sort()]]
    return [[field, typeof value === 'object' && value !== null ? Object.entries(value).sort() : value]]
  })
  return Object.fromEntries(entries)
}

/** Null, false, and what is empty, are what Discord makes of a field that is left out. */
function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
