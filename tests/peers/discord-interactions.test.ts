import { ButtonStyle, Events, type Interaction, MessageFlags, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Bot, startBot } from './bot-at-peer.js'

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

  it('has the time of the clock that the peer was given', async () => {
    const { peer, client } = await startBot({ now: () => Date.UTC(2026, 0, 2) })
    const heard = new Promise<number>((resolve) => {
      client.once(Events.InteractionCreate, ({ createdTimestamp }) => resolve(createdTimestamp))
    })
    peer.people.slash('ask')
    expect(await heard).toBe(Date.UTC(2026, 0, 2))
  })

  it('has no answer to edit before it is acknowledged', async () => {
    const { peer, client } = await startBot()
    const { token } = peer.people.slash('ask')
    const edit = client.rest.patch(Routes.webhookMessage(client.application.id, token), { body: { content: 'early' } })
    await expect(edit).rejects.toMatchObject({ status: 404, code: 10015 })
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

  it('can be used by others than the one who brought the bot along', async () => {
    const { peer, client } = await startAnswering()
    const { ANNA, BORYS } = peer.world
    const answer = await peer.people.slash('ask', { question: 'a' }, { where: 'private' }).answered
    const heard = new Promise<Interaction>((resolve) => client.once(Events.InteractionCreate, resolve))
    peer.people.press(answer, 'more', { by: BORYS })
    const { user, authorizingIntegrationOwners } = await heard
    expect([user.id, authorizingIntegrationOwners.userId]).toEqual([BORYS.id, ANNA.id])
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
