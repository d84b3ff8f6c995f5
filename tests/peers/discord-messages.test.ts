import { AttachmentBuilder, Events, type Message, MessageFlags, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Bot, startBot } from './bot-at-peer.js'

/** Replies to what it may read, with what it read. */
async function startReplying(): Promise<Bot> {
  const bot = await startBot()
  bot.on(Events.MessageCreate, async (message) => {
    if (message.author.bot || message.content === '') return
    await message.channel.sendTyping()
    await message.reply({ content: `Read: ${message.cleanContent}`, failIfNotExists: false })
  })
  return bot
}

/** What the bot hears of the next message. */
function nextHeard({ client }: Bot): Promise<Message> {
  return new Promise((resolve) => client.once(Events.MessageCreate, resolve))
}

describe('what people write', () => {
  it('is read in a DM', async () => {
    const { peer, thrown } = await startReplying()
    const said = peer.people.say('When?', { where: 'dm' })
    const { message } = await said.replied
    expect(message).toMatchObject({
      content: 'Read: When?',
      channel_id: peer.world.dmIdOf(peer.world.ANNA),
      message_reference: { message_id: said.id },
      referenced_message: { content: 'When?' },
      mentions: [],
    })
    expect(peer.calls.map((call) => call.route)).toContain('POST /channels/{channel_id}/typing')
    expect(peer.violations).toEqual([])
    expect(thrown).toEqual([])
  })

  it('is read in a guild where it mentions the bot or replies to it', async () => {
    const { peer } = await startReplying()
    const first = await peer.people.say(`<@${peer.world.BOT.id}> When?`).replied
    expect(first.message.content).toBe('Read: @Talks When?')
    const second = await peer.people.say('And where?', { replyTo: first.id, where: 'guild' }).replied
    expect(second.message.content).toBe('Read: And where?')
    expect(peer.violations).toEqual([])
  })

  it('is empty elsewhere without the MessageContent intent', async () => {
    const bot = await startBot()
    const heard = nextHeard(bot)
    const said = bot.peer.people.say('Not for the bot')
    expect(await heard).toMatchObject({ id: said.id, content: '' })
    const reply = nextHeard(bot)
    bot.peer.people.say('a reply', { replyTo: said.id })
    const { content, reference, mentions } = await reply
    expect({ content, to: reference?.messageId, mentions: mentions.users.size }).toEqual({
      content: '',
      to: said.id,
      mentions: 1,
    })
  })

  it('comes back over HTTP as Discord would give it', async () => {
    const { peer, client } = await startBot()
    const first = peer.people.say('one')
    peer.people.say('two', { replyTo: first.id, by: peer.world.BORYS })
    const channel = await client.channels.fetch(peer.world.CHANNEL_ID)
    const newest = channel?.isTextBased() ? await channel.messages.fetch({ limit: 5, cache: false }) : undefined
    expect(newest?.map((message) => message.content)).toEqual(['two', 'one'])
    expect(peer.violations).toEqual([])
  })

  it('may be gone when the bot replies to it', async () => {
    const { peer, on, thrown } = await startBot()
    on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return
      const failIfNotExists = message.content === 'insist'
      await peer.until('the deletion', () => peer.messages().at(-1)?.deleted)
      await message.reply({ content: 'Still here', failIfNotExists })
    })
    const said = peer.people.say('forgive', { where: 'dm' })
    peer.people.delete(said.held)
    const { message } = await peer.nextMessage(said.channelId)
    expect(message).not.toHaveProperty('message_reference')
    expect(peer.violations).toEqual([])
    peer.people.delete(peer.people.say('insist', { where: 'dm' }).held)
    await expect.poll(() => thrown).toMatchObject([{ code: 50035 }])
  })
})

describe('what the bot writes', () => {
  it('pings those whom it names, as far as it allows', async () => {
    const { peer, client } = await startBot()
    const channel = client.channels.cache.get(peer.world.CHANNEL_ID)
    if (!channel?.isSendable()) throw new Error('cannot send')
    const content = `@everyone look, <@${peer.world.ANNA.id}> and <@${peer.world.BORYS.id}>`
    await client.rest.post(Routes.channelMessages(channel.id), { body: { content } })
    await channel.send({ content, allowedMentions: { users: [peer.world.BORYS.id] } })
    const quiet = await channel.send({ content, allowedMentions: { parse: [] } })
    await quiet.edit({ content, allowedMentions: { parse: ['everyone'] } })
    const pings = peer.messages().map(({ message }) => [message.mentions.length, message.mention_everyone])
    expect(pings).toEqual([
      [2, true],
      [1, false],
      [0, true],
    ])
    expect(peer.violations).toEqual([])
  })

  it('may hold files', async () => {
    const { peer, client } = await startBot()
    const channel = await client.channels.fetch(peer.world.CHANNEL_ID)
    if (!channel?.isSendable()) throw new Error('cannot send')
    const file = new AttachmentBuilder(Buffer.from('Zeile für Zeile'), {
      name: 'report.txt',
      description: 'the report',
    })
    const sent = await channel.send({ content: 'See the file', files: [file] })
    expect(sent.attachments.first()).toMatchObject({ name: 'report.txt', description: 'the report', size: 16 })
    const held = await peer.nextMessage()
    expect(held.message.content).toBe('See the file')
    expect(Buffer.from(held.files[0]?.bytes ?? []).toString()).toBe('Zeile für Zeile')
    expect(peer.violations).toEqual([])
  })

  it('can be edited and deleted, and is quoted as null once it is gone', async () => {
    const { peer, client } = await startBot()
    const channel = await client.channels.fetch(peer.world.CHANNEL_ID)
    if (!channel?.isSendable()) throw new Error('cannot send')
    const first = await channel.send({ embeds: [{ title: 'One', fields: [{ name: 'a', value: 'b' }] }] })
    const reply = await first.reply('Two')
    await first.edit({ content: 'changed', embeds: [] })
    expect((await channel.messages.fetch({ message: first.id, force: true })).content).toBe('changed')
    await first.delete()
    const held = peer.messages().find((each) => each.id === reply.id)
    expect(held?.message.referenced_message).toBe(null)
    await expect(channel.messages.fetch({ message: first.id, force: true })).rejects.toMatchObject({ code: 10008 })
    expect(peer.violations).toEqual([])
  })

  it('comes back with components of the second version', async () => {
    const { peer, on } = await startBot()
    on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      const text = { type: 10, content: 'Text' } as const
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 17, components: [text, { type: 14 }, text] }],
      })
    })
    const { message } = await peer.people.slash('ask').answered
    expect(message.flags).toBe(MessageFlags.IsComponentsV2)
    expect(message.components).toMatchObject([
      { type: 17, id: 1, components: [{ id: 2 }, { id: 3, divider: true }, { id: 4 }] },
    ])
    expect(peer.violations).toEqual([])
  })

  it('is posted once where the same nonce comes twice', async () => {
    const { peer, client } = await startBot()
    const channel = await client.channels.fetch(peer.world.CHANNEL_ID)
    if (!channel?.isSendable()) throw new Error('cannot send')
    const one = await channel.send({ content: 'once', nonce: '7', enforceNonce: true })
    const other = await channel.send({ content: 'once', nonce: '7', enforceNonce: true })
    expect(other.id).toBe(one.id)
    expect(peer.messages()).toHaveLength(1)
  })

  it('may go to a person who said nothing yet', async () => {
    const { peer, client } = await startBot()
    const anna = await client.users.fetch(peer.world.ANNA.id)
    await anna.send('hello')
    expect((await peer.nextMessage(peer.world.dmIdOf(peer.world.ANNA))).message.content).toBe('hello')
    expect(peer.violations).toEqual([])
  })

  it.each([
    ['missing access', 50001],
    ['missing permissions', 50013],
    ['closed to the bot', 50007],
  ] as const)('is refused in a channel that is shut: %s', async (how, code) => {
    const { peer, client } = await startBot()
    const channel = client.channels.cache.get(peer.world.CHANNEL_ID)
    if (!channel?.isSendable()) throw new Error('cannot send')
    peer.shut(channel.id, how)
    await expect(channel.send('hello')).rejects.toMatchObject({ status: 403, code })
    peer.shut(channel.id, 'open')
    await channel.send('hello')
    expect(peer.violations).toEqual([])
  })
})

describe('a wait', () => {
  it('that is in vain says what did come', async () => {
    const { peer } = await startBot({ deadlineMs: 20 })
    await expect(peer.nextMessage()).rejects.toThrow(
      `message 1 of the bot's in channel ${peer.world.CHANNEL_ID} did not come within 20 ms. The last calls were: GET /gateway/bot -> 200.`,
    )
    const ask = peer.people.slash('ask')
    await expect(ask.acknowledged).rejects.toThrow('an acknowledgement to /ask did not come within 20 ms.')
  })
})
