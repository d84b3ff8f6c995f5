import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  Events,
  InteractionContextType,
  MessageFlags,
} from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Bot, startBot } from './bot-at-peer.js'

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
  { name: 'sources', description: 'Sources', contexts: [InteractionContextType.Guild] },
  { ...EVERYWHERE, type: ApplicationCommandType.Message, name: 'Explain' },
] as const

const ROW = {
  type: 1,
  components: [
    { type: 2, style: ButtonStyle.Primary, label: 'More', customId: 'more' },
    { type: 2, style: ButtonStyle.Link, label: 'Source', url: 'https://example.org/report' },
  ],
} as const

/** Defers and then answers with the question and a button; a press replaces the text. */
function answerQuestions({ on }: Bot, flags?: MessageFlags.Ephemeral): void {
  on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply(flags === undefined ? {} : { flags })
      const content = `You asked: ${interaction.options.getString('question')}`
      await interaction.editReply({ content, components: [ROW] })
    } else if (interaction.isButton()) await interaction.update({ content: `Pressed in ${interaction.locale}` })
  })
}

async function startAnswering(flags?: MessageFlags.Ephemeral): Promise<Bot> {
  const bot = await startBot()
  answerQuestions(bot, flags)
  return bot
}

describe('a slash command', () => {
  it('is deferred and then answered', async () => {
    const { peer, thrown } = await startAnswering()
    const ask = peer.people.slash('ask', { question: 'When?' })
    expect((await ask.acknowledged).type).toBe(5)
    const { message, allowedMentions } = await ask.answered
    expect(message).toMatchObject({
      content: 'You asked: When?',
      flags: 0,
      interaction_metadata: { id: ask.id, authorizing_integration_owners: { 0: peer.world.GUILD_ID } },
    })
    expect(allowedMentions).toEqual({ parse: [], replied_user: false })
    expect(peer.violations).toEqual([])
    expect(thrown).toEqual([])
  })

  it('says where it was used', async () => {
    const { peer, on } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const { guildId, userId } = interaction.authorizingIntegrationOwners
      await interaction.reply(
        `${interaction.context} ${guildId ?? userId} ${interaction.inCachedGuild()} ${interaction.user.username}`,
      )
    })
    const seen = []
    for (const where of ['guild', 'thread', 'dm', 'private', 'foreign-guild'] as const) {
      const { message } = await peer.people.slash('where', {}, { where, by: peer.world.BORYS }).answered
      seen.push(`${where}: ${message.content}`)
    }
    // Contexts: 0 guild, 1 DM with the bot, 2 other private channel. Then who installed the app: no guild does so in a DM.
    const { GUILD_ID, BORYS } = peer.world
    expect(seen).toEqual([
      `guild: 0 ${GUILD_ID} true borys`,
      `thread: 0 ${GUILD_ID} true borys`,
      'dm: 1 0 false borys',
      `private: 2 ${BORYS.id} false borys`,
      `foreign-guild: 0 ${BORYS.id} false borys`,
    ])
    expect(peer.violations).toEqual([])
  })

  it('is answered to one person alone, and a deferral fixes that', async () => {
    const { peer, on } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isRepliable()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.followUp({ content: 'the answer', flags: [] })
      await interaction.followUp({ content: 'one for all' })
    })
    const ask = peer.people.slash('ask')
    expect(await ask.answered).toMatchObject({ ephemeral: true, message: { content: 'the answer', flags: 64 } })
    expect(await ask.nextFollowUp()).toMatchObject({ ephemeral: false, message: { content: 'one for all' } })
    expect(peer.violations).toEqual([])
  })

  it('can be acknowledged only once', async () => {
    const { peer, on, thrown } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      interaction.deferred = false
      await interaction.deferReply()
    })
    peer.people.slash('ask')
    await peer.until('the second one', () => thrown.length > 0 || peer.calls.filter((call) => call.status).length > 2)
    await expect.poll(() => thrown).toMatchObject([{ status: 400, code: 40060 }])
    expect(peer.violations).toEqual([])
  })

  it('cannot be acknowledged too late, nor answered with a dead token', async () => {
    const { peer, on, thrown } = await startBot()
    let ask = peer.people.slash('ask')
    ask.lapse()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      ask.expire()
      await interaction.editReply('too late')
    })
    await expect.poll(() => thrown).toMatchObject([{ status: 404, code: 10062 }])
    ask = peer.people.slash('ask')
    await expect.poll(() => thrown[1]).toMatchObject({ status: 401, code: 50027 })
  })

  it('has at most five follow-ups where only a person installed the app', async () => {
    const { peer, on, thrown } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply('0')
      for (let count = 1; count <= 6; count++) await interaction.followUp(String(count))
    })
    const ask = peer.people.slash('ask', {}, { where: 'private' })
    for (let count = 1; count <= 5; count++) expect((await ask.nextFollowUp()).message.content).toBe(String(count))
    await expect.poll(() => thrown).toMatchObject([{ status: 400, code: 40094 }])
  })

  it('shows its answer until it is deleted', async () => {
    const { peer, on, thrown } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const { resource } = await interaction.reply({ content: 'gone soon', withResponse: true })
      expect(resource?.message?.content).toBe('gone soon')
      expect((await interaction.fetchReply()).content).toBe('gone soon')
      await interaction.deleteReply()
      await interaction.editReply('nothing there')
    })
    const answer = await peer.people.slash('ask').answered
    await peer.until('the deletion', () => answer.deleted)
    await expect.poll(() => thrown).toMatchObject([{ status: 404, code: 10008 }])
  })
})

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
    expect(message).toMatchObject({ content: 'About "Will there be talks?"', type: 23 })
    expect(peer.violations).toEqual([])
  })
})

describe('a component', () => {
  it('changes the message that it stands under', async () => {
    const { peer } = await startAnswering()
    const answer = await peer.people.slash('ask', { question: 'a' }).answered
    const pressed = await peer.people.press(answer, 'More', { locale: 'uk' }).answered
    expect(pressed.id).toBe(answer.id)
    expect(pressed.message.content).toBe('Pressed in uk')
    expect(pressed.message.components).toHaveLength(1)
    expect(peer.violations).toEqual([])
  })

  it('can be used only where it is, by those who see it', async () => {
    const { peer } = await startAnswering(MessageFlags.Ephemeral)
    const answer = await peer.people.slash('ask', { question: 'a' }).answered
    expect(() => peer.people.press(answer, 'less')).toThrow('Nobody can use "less"; the message offers: more.')
    expect(() => peer.people.press(answer, 'Source')).toThrow('Nobody can use "Source"')
    expect(() => peer.people.press(answer, 'more', { by: peer.world.BORYS })).toThrow('borys does not see that message')
  })

  it('may be a select; its answer may be deferred and be a message of its own', async () => {
    const { peer, on } = await startBot()
    const options = [{ label: 'One', value: '1' }]
    on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ components: [{ type: 1, components: [{ type: 3, customId: 'pick', options }] }] })
      } else if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate()
        await interaction.editReply({ content: `Picked ${interaction.values}` })
        await interaction.followUp('and more')
      }
    })
    const answer = await peer.people.slash('ask').answered
    const pick = peer.people.select(answer, 'pick', ['1'])
    expect((await pick.acknowledged).type).toBe(6)
    expect((await pick.answered).message.content).toBe('Picked 1')
    expect((await pick.nextFollowUp()).message).toMatchObject({
      content: 'and more',
      message_reference: { message_id: answer.id },
    })
    expect(() => peer.people.select(answer, 'pick', ['2'])).toThrow('has no 2')
    expect(peer.violations).toEqual([])
  })
})
