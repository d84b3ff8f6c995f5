/** The routes of the bot itself: gateway, users, the application and its commands. */

import type { APIApplicationCommand } from 'discord.js'
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandResponseSchema,
  ApplicationCommandUpdateRequestSchema,
  GatewayBotResponseSchema,
  PrivateApplicationResponseSchema,
  UserPIIResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod'
import * as z from 'zod/mini'
import { APPLICATION, APPLICATION_ID, BOT, findUser } from './accounts.js'
import { type CommandForm, checkCommand, checkCommands } from './check-commands.js'
import { GUILD_ID } from './guild.js'
import { Refusal } from './refusal.js'
import type { Call, Route, Routes } from './route.js'
import type { State } from './state.js'

const LOCALIZED = { with_localizations: 'boolean' } as const

const application: Route = { response: PrivateApplicationResponseSchema, handle: () => APPLICATION }

const listCommands: Route = {
  query: LOCALIZED,
  response: z.array(ApplicationCommandResponseSchema),
  handle: (state, call) => commandsOf(state, call),
}

const putCommands: Route = {
  request: withTextPermissions(z.array(ApplicationCommandUpdateRequestSchema)),
  check: (body) => checkCommands(body as CommandForm[]),
  response: z.array(ApplicationCommandResponseSchema),
  handle: (state, call) => {
    const old = commandsOf(state, call)
    const put = (call.body as CommandForm[]).map((form) => stored(state, call, form, sameCommand(old, form)))
    state.commands.set(placeKey(call), put)
    return put
  },
}

/** A command of the same name and type is overwritten. */
const postCommand: Route = {
  request: withTextPermissions(ApplicationCommandCreateRequestSchema),
  check: (body) => checkCommand(body as CommandForm),
  response: ApplicationCommandResponseSchema,
  handle: (state, call) => {
    const form = call.body as CommandForm
    const commands = commandsOf(state, call)
    const old = sameCommand(commands, form)
    const made = stored(state, call, form, old)
    const next = [...commands.filter((each) => each !== old), made]
    refuse(checkCommands(next as readonly CommandForm[]))
    state.commands.set(placeKey(call), next)
    return made
  },
}

const getCommand: Route = {
  response: ApplicationCommandResponseSchema,
  handle: (state, call) => commandOf(state, call),
}

const patchCommand: Route = {
  request: withTextPermissions(ApplicationCommandPatchRequestPartialSchema),
  response: ApplicationCommandResponseSchema,
  handle: (state, call) => {
    const old = commandOf(state, call)
    const made = stored(state, call, { ...old, ...(call.body as object) } as CommandForm, old)
    const next = commandsOf(state, call).map((each) => (each === old ? made : each))
    refuse(checkCommands(next as readonly CommandForm[]))
    state.commands.set(placeKey(call), next)
    return made
  },
}

const deleteCommand: Route = {
  handle: (state, call) => {
    const old = commandOf(state, call)
    const rest = commandsOf(state, call).filter((each) => each !== old)
    state.commands.set(placeKey(call), rest)
  },
}

export const APPLICATION_ROUTES = {
  'GET /gateway/bot': {
    response: GatewayBotResponseSchema,
    handle: (state) => ({
      url: state.gateway.url,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
  },
  'GET /users/@me': {
    response: UserPIIResponseSchema,
    handle: () => ({ ...BOT, verified: true, mfa_enabled: false, locale: 'en-US', email: null }),
  },
  'GET /users/{user_id}': {
    response: UserResponseSchema,
    handle: (_state, { params }) => findUser(params.user_id ?? '') ?? fail('unknown user'),
  },
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /applications/{application_id}/commands': listCommands,
  'PUT /applications/{application_id}/commands': putCommands,
  'POST /applications/{application_id}/commands': postCommand,
  'GET /applications/{application_id}/commands/{command_id}': getCommand,
  'PATCH /applications/{application_id}/commands/{command_id}': patchCommand,
  'DELETE /applications/{application_id}/commands/{command_id}': deleteCommand,
  'GET /applications/{application_id}/guilds/{guild_id}/commands': listCommands,
  'PUT /applications/{application_id}/guilds/{guild_id}/commands': putCommands,
  'POST /applications/{application_id}/guilds/{guild_id}/commands': postCommand,
  'GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': getCommand,
  'PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': patchCommand,
  'DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': deleteCommand,
} satisfies Routes

function placeKey({ params }: Call): string {
  if (params.application_id !== APPLICATION_ID) fail('unknown application')
  const { guild_id: guildId } = params
  if (guildId !== undefined && guildId !== GUILD_ID) fail('missing access')
  return guildId ?? ''
}

function commandsOf(state: State, call: Call): readonly APIApplicationCommand[] {
  return state.commands.get(placeKey(call)) ?? []
}

function commandOf(state: State, call: Call): APIApplicationCommand {
  return commandsOf(state, call).find((each) => each.id === call.params.command_id) ?? fail('unknown command')
}

function sameCommand(commands: readonly APIApplicationCommand[], form: CommandForm): APIApplicationCommand | undefined {
  return commands.find((each) => each.name === form.name && each.type === (form.type ?? 1))
}

function stored(
  state: State,
  { params }: Call,
  form: CommandForm,
  old: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const version = state.stamp().id
  const global = params.guild_id === undefined
  return {
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    integration_types: [0],
    ...(global ? { contexts: null } : { guild_id: params.guild_id }),
    ...(withoutNulls(form) as CommandForm),
    type: form.type ?? 1,
    description: form.description ?? '',
    id: old?.id ?? version,
    application_id: APPLICATION_ID,
    version,
  } as APIApplicationCommand
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== null)
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutNulls(each)]))
}

/** The schemas want permissions as a number; Discord takes the text that its documentation asks for. */
function withTextPermissions(schema: z.ZodMiniType): z.ZodMiniType {
  const numbered = (form: unknown): unknown => {
    if (Array.isArray(form)) return form.map(numbered)
    const permissions = (form as { default_member_permissions?: unknown } | undefined)?.default_member_permissions
    const isText = typeof permissions === 'string' && /^\d+$/.test(permissions)
    return isText ? { ...(form as object), default_member_permissions: Number(permissions) } : form
  }
  return z.pipe(z.transform(numbered), schema)
}

function refuse(issues: readonly string[]): void {
  if (issues.length > 0) throw new Refusal('invalid form', issues)
}

function fail(kind: ConstructorParameters<typeof Refusal>[0]): never {
  throw new Refusal(kind)
}
