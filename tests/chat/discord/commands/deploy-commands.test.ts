import { REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { DiscordPeer } from '../../../../peers/discord/peer.js'
import { registeredCommands } from '../../../../src/chat/discord/commands/commands.js'
import { deployCommands } from '../../../../src/chat/discord/commands/deploy-commands.js'
import { startPeer } from '../../../peers/bot-at-peer.js'
import { WORDING } from '../../real-wording.js'

const COMMANDS = registeredCommands(WORDING)

/** As a process that has just started. */
function deploy(peer: DiscordPeer, commands: readonly RESTPostAPIApplicationCommandsJSONBody[], guildId?: string) {
  const rest = new REST({ api: peer.apiUrl, version: '10', retries: 0 }).setToken(peer.token)
  return deployCommands(rest, { applicationId: peer.world.APPLICATION_ID, guildId, commands })
}

const puts = (peer: DiscordPeer) => peer.calls.filter(({ route }) => route.startsWith('PUT')).length

describe('deploying the commands', () => {
  it('puts them where there are none, and not again after a restart', async () => {
    const peer = await startPeer()
    expect(await deploy(peer, COMMANDS)).toBe('replaced')
    expect(peer.commands().map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name))
    expect(await deploy(peer, COMMANDS)).toBe('unchanged')
    expect(puts(peer)).toBe(1)
    expect(peer.violations).toEqual([])
  })

  it.each<[what: string, change: (body: RESTPostAPIApplicationCommandsJSONBody) => object]>([
    ['description', () => ({ description: 'something else' })],
    ['translated description', () => ({ description_localizations: { de: 'etwas anderes' } })],
    ['translated name', ({ name_localizations }) => ({ name_localizations: { ...name_localizations, de: 'neu' } })],
    ['place of use', () => ({ contexts: [0] })],
    ['kind of installation', () => ({ integration_types: [0] })],
    ['option that is left out', () => ({ options: [] })],
    ['option that lost its suggestions', (body) => optionsWith(body, { autocomplete: false })],
    ['length of an option', (body) => optionsWith(body, { max_length: 99 })],
  ])('puts them again for a changed %s', async (_, change) => {
    const peer = await startPeer()
    await deploy(peer, COMMANDS)
    const changed = COMMANDS.map((body) => (body.name === 'ask' ? { ...body, ...change(body) } : body))
    expect(await deploy(peer, changed as RESTPostAPIApplicationCommandsJSONBody[])).toBe('replaced')
    expect(await deploy(peer, changed as RESTPostAPIApplicationCommandsJSONBody[])).toBe('unchanged')
    expect(await deploy(peer, COMMANDS)).toBe('replaced')
    expect(puts(peer)).toBe(3)
    expect(peer.violations).toEqual([])
  })

  it('puts them again for one more and for one less', async () => {
    const peer = await startPeer()
    await deploy(peer, COMMANDS.slice(1))
    expect(await deploy(peer, COMMANDS)).toBe('replaced')
    expect(await deploy(peer, COMMANDS.slice(0, -1))).toBe('replaced')
    expect(puts(peer)).toBe(3)
  })

  it('does not mind how Discord gives them back', async () => {
    const registered = COMMANDS.toReversed().map((body, index) => asReturned(body, index))
    const rest = { get: async () => registered, put: async () => expect.fail('nothing has changed') }
    const deployment = { applicationId: '1', commands: COMMANDS }
    expect(await deployCommands(rest as unknown as REST, deployment)).toBe('unchanged')
  })

  it("puts a guild's beside the global ones, without the fields that only those have", async () => {
    const peer = await startPeer()
    const { GUILD_ID } = peer.world
    expect(await deploy(peer, COMMANDS, GUILD_ID)).toBe('replaced')
    expect(await deploy(peer, COMMANDS, GUILD_ID)).toBe('unchanged')
    expect(peer.commands()).toEqual([])
    expect(peer.commands(GUILD_ID)).toHaveLength(COMMANDS.length)
    const put = peer.calls.find(({ route }) => route.startsWith('PUT'))
    expect(JSON.stringify(put)).not.toContain('integration_types')
    expect(await deploy(peer, COMMANDS)).toBe('replaced')
    expect(peer.violations).toEqual([])
  })

  it('clears a place, once', async () => {
    const peer = await startPeer()
    expect(await deploy(peer, [])).toBe('unchanged')
    await deploy(peer, COMMANDS)
    expect(await deploy(peer, [])).toBe('replaced')
    expect(peer.commands()).toEqual([])
    expect(await deploy(peer, [])).toBe('unchanged')
    expect(puts(peer)).toBe(2)
    expect(peer.violations).toEqual([])
  })

  it('leaves what goes wrong to the caller, and nothing half done', async () => {
    const peer = await startPeer()
    peer.fail('PUT /applications/{application_id}/commands', { kind: 'status', status: 503 })
    await expect(deploy(peer, COMMANDS)).rejects.toThrow()
    expect(peer.commands()).toEqual([])
    expect(await deploy(peer, COMMANDS)).toBe('replaced')
  })
})

function optionsWith(body: RESTPostAPIApplicationCommandsJSONBody, change: object): object {
  const [first, ...others] = (body as { options?: object[] }).options ?? []
  return { options: [{ ...first, ...change }, ...others] }
}

/** What Discord adds, leaves out and reorders. */
function asReturned(body: RESTPostAPIApplicationCommandsJSONBody, index: number): object {
  const { options, name_localizations, ...rest } = body as RESTPostAPIApplicationCommandsJSONBody & {
    options?: Record<string, unknown>[]
  }
  return {
    id: `${index}`,
    application_id: '1',
    version: '7',
    default_permission: true,
    dm_permission: true,
    default_member_permissions: null,
    nsfw: false,
    description: '',
    description_localizations: null,
    ...rest,
    contexts: [2, 0, 1],
    integration_types: [1, 0],
    name_localizations: Object.fromEntries(Object.entries(name_localizations ?? {}).reverse()),
    ...(options === undefined
      ? {}
      : {
          options: options.map(({ required, ...option }) => ({
            name_localizations: null,
            ...(required === true ? { required } : {}),
            ...Object.fromEntries(Object.entries(option).reverse()),
          })),
        }),
  }
}
