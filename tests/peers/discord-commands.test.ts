import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Events,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { describe, expect, it } from 'vitest'
import { startBot } from './bot-at-peer.js'

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}
const COMMANDS = [
  {
    ...EVERYWHERE,
    name: 'ask',
    description: 'Ask',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What',
        required: true,
        maxLength: 9,
      },
      { type: ApplicationCommandOptionType.String, name: 'topic', description: 'About', autocomplete: true },
    ],
  },
  {
    name: 'sources',
    description: 'Sources',
    contexts: [InteractionContextType.Guild],
    defaultMemberPermissions: PermissionFlagsBits.SendMessages,
  },
  { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Explain' },
] as const

describe('registered commands', () => {
  it('come back as they were put, and are overwritten by the next', async () => {
    const { peer, client } = await startBot()
    const put = await client.application.commands.set(COMMANDS)
    expect([...put.values()].map((command) => command.name)).toEqual(['ask', 'sources', 'Explain'])
    expect(put.first()?.options[0]).toMatchObject({ name: 'question', required: true, maxLength: 9 })
    const [ask] = peer.commands()
    await client.application.commands.create({ ...COMMANDS[0], description: 'Ask anew' })
    expect(peer.commands().find((command) => command.name === 'ask')).toMatchObject({
      id: ask?.id,
      description: 'Ask anew',
    })
    await client.application.commands.edit(ask?.id ?? '', { description: 'Edited' })
    await client.application.commands.delete(ask?.id ?? '')
    expect((await client.application.commands.fetch()).map((command) => command.name)).toEqual(['sources', 'Explain'])
    await client.application.commands.set([{ name: 'help', description: 'Help' }], peer.world.GUILD_ID)
    expect(peer.commands(peer.world.GUILD_ID)).toHaveLength(1)
    expect(peer.violations).toEqual([])
  })

  it('are the only ones that people can use, as they were registered', async () => {
    const { peer, client } = await startBot()
    await client.application.commands.set(COMMANDS)
    const { people } = peer
    expect(() => people.slash('answer')).toThrow(
      'There is no command "answer" of type 1; registered are: ask, sources.',
    )
    expect(() => people.slash('ask')).toThrow('/ask needs question.')
    expect(() => people.slash('ask', { question: 'x', day: 'y' })).toThrow('/ask has no option "day".')
    expect(() => people.slash('ask', { question: 5 })).toThrow('/ask question wants a string.')
    expect(() => people.slash('ask', { question: '0123456789' })).toThrow('which 10 does not')
    expect(() => people.slash('sources', {}, { where: 'dm' })).toThrow('"sources" is not offered there')
    expect(() => people.autocomplete('ask', 'question', {})).toThrow('/ask question has no autocomplete.')
    people.slash('ask', { question: 'right' }, { where: 'private' })
    await client.application.commands.set([])
    await client.application.commands.set(COMMANDS, peer.world.GUILD_ID)
    expect(() => people.slash('ask', { question: 'x' }, { where: 'dm' })).toThrow('registered are: none')
  })

  it('suggest values for an option', async () => {
    const { peer, client, on } = await startBot()
    await client.application.commands.set(COMMANDS)
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return
      const { name, value } = interaction.options.getFocused(true)
      await interaction.respond([{ name: `${name} ${value}…`, value: 'security' }])
    })
    const typing = peer.people.autocomplete('ask', 'topic', { topic: 'sec' })
    expect(await typing.choices).toEqual([{ name: 'topic sec…', value: 'security' }])
    expect(peer.violations).toEqual([])
  })

  it('may stand in the menu of a message', async () => {
    const { peer, client, on } = await startBot()
    await client.application.commands.set(COMMANDS)
    on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`About "${interaction.targetMessage.content}"`)
    })
    const { held } = peer.people.say('Will there be talks?')
    const { message } = await peer.people.messageCommand('Explain', held).answered
    const afar = peer.people.say('Will there?', { where: 'foreign-guild' })
    const far = await peer.people.messageCommand('Explain', afar.held).answered
    expect(far.message.content).toBe('About "Will there?"')
    expect(message).toMatchObject({ content: 'About "Will there be talks?"', type: 23 })
    expect(peer.violations).toEqual([])
  })
})
