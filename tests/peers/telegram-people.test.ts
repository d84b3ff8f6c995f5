import { type Bot, InlineKeyboard } from 'grammy'
import { describe, expect, it } from 'vitest'
import { botOf, call, startBot, startPeer } from './telegram-bot-at-peer.js'

const echo = (bot: Bot) => bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text))

describe('what people say', () => {
  it('reaches commands, with what follows them', async () => {
    const { peer } = await startBot((bot) => bot.command('start', (ctx) => ctx.reply(`payload ${ctx.match}`)))
    expect((await peer.people.say('/start topic-3').replied).text).toBe('payload topic-3')
  })

  it('finds its own answer, though two ask at once', async () => {
    const { peer } = await startBot(echo)
    const { ANNA, BORYS } = peer.world
    const one = peer.people.say('from Anna', { by: ANNA })
    const other = peer.people.say('from Borys', { by: BORYS })
    const again = peer.people.say('again', { by: ANNA })
    expect((await other.replied).text).toBe('from Borys')
    expect((await one.replied).text).toBe('from Anna')
    expect((await again.replied).text).toBe('again')
  })

  it('reaches the bot in a group only when it is meant for it', async () => {
    const { peer, bot } = await startBot(echo)
    const { people, updates, world } = peer
    const heard = (act: () => unknown) => {
      const before = updates.all.length
      act()
      return updates.all.length > before
    }
    const { message_id: id } = await bot.api.sendMessage(world.GROUP_ID, 'mine')
    const mine = peer.sent(world.GROUP_ID).find((each) => each.id === id)!
    expect(heard(() => people.say('plain', { in: 'group' }))).toBe(false)
    expect(heard(() => people.say('@talks_bot plain', { in: 'group' }))).toBe(false)
    expect(heard(() => people.say('/ask', { in: 'group' }))).toBe(true)
    expect(heard(() => people.say('/ask@talks_bot', { in: 'group' }))).toBe(true)
    expect(heard(() => people.say('/ask@other_bot', { in: 'group' }))).toBe(false)
    expect(heard(() => people.say('why?', { in: 'group', replyTo: mine }))).toBe(true)
    people.say('mine', { in: 'topic', by: world.OTHER_BOT })
    expect(heard(() => people.say('/ask', { in: 'topic' }))).toBe(false)
    peer.setPrivacyMode(false)
    expect(heard(() => people.say('plain', { in: 'topic' }))).toBe(true)
    expect(heard(() => people.say('from a bot', { in: 'topic', by: world.OTHER_BOT }))).toBe(false)
    expect((await bot.api.getMe()).can_read_all_group_messages).toBe(true)
  })

  it('in a topic replies to the message that opened it, as on Telegram', async () => {
    const { peer } = await startBot(() => {}, { privacyMode: false })
    const { message } = peer.people.say('hello', { in: 'topic' }).held
    expect(message).toMatchObject({ is_topic_message: true, message_thread_id: peer.world.TOPIC_ID })
    expect(message.reply_to_message).toMatchObject({ message_id: peer.world.TOPIC_ID, forum_topic_created: {} })
    const general = peer.people.say('hello', { in: 'general' }).held.message
    expect(general.message_thread_id).toBe(undefined)
  })

  it('in a channel is a post, without an author', async () => {
    const { peer } = await startBot((bot) => bot.on('channel_post:text', (ctx) => ctx.reply('seen')))
    const said = peer.people.say('news', { in: 'channel' })
    expect(said.held.message.from).toBe(undefined)
    expect((await said.replied).message.sender_chat?.id).toBe(peer.world.CHANNEL_ID)
  })

  it('may be edited, and so may the answer', async () => {
    const { peer } = await startBot((bot) => {
      bot.on('message:text', (ctx) => ctx.reply('first'))
      bot.on('edited_message:text', (ctx) => ctx.api.editMessageText(ctx.chatId, ctx.msgId + 1, ctx.msg.text))
    })
    const said = peer.people.say('hello')
    const answer = await said.replied
    expect((await peer.people.edit(said, 'changed').edited).text).toBe('changed')
    expect(answer).toMatchObject({ text: 'changed', edits: 1 })
  })
})

describe('a button', () => {
  const offer = (bot: Bot) => {
    bot.on('message', (ctx) => ctx.reply('pick', { reply_markup: new InlineKeyboard().text('More', 'v1:more') }))
    bot.callbackQuery('v1:more', async (ctx) => {
      await ctx.answerCallbackQuery('coming')
      await ctx.editMessageText('picked')
      await ctx.reply('more')
    })
  }

  it('is pressed by label or data, answered, and changes its message', async () => {
    const { peer } = await startBot(offer)
    const held = await peer.people.say('hello').replied
    const press = peer.people.press(held, 'More')
    expect(await press.answered).toMatchObject({ text: 'coming' })
    expect((await press.edited).text).toBe('picked')
    expect((await press.replied).text).toBe('more')
    expect(peer.unansweredCallbacks).toEqual([])
    expect(() => peer.people.press(held, 'More')).toThrow('the message offers: nothing')
  })

  it('that is never answered is named', async () => {
    const { peer, thrown } = await startBot(offer)
    const held = await peer.people.say('hello').replied
    const fault = peer.fail('answerCallbackQuery', { kind: 'hold' })
    const late = peer.people.press(held, 'v1:more')
    await peer.until('the answer', () => fault.hits === 1)
    expect(peer.unansweredCallbacks).toEqual(['v1:more'])
    late.expire()
    fault.release()
    await expect
      .poll(() => thrown)
      .toMatchObject([
        { description: 'Bad Request: query is too old and response timeout expired or query ID is invalid' },
      ])
    peer.people.pressForged(held, 'v0:forged')
    expect(peer.unansweredCallbacks).toEqual(['v1:more', 'v0:forged'])
  })
})

describe('people and the bot', () => {
  it('block it, and let it in again', async () => {
    const seen: string[] = []
    const { peer, bot } = await startBot((bot) => {
      echo(bot)
      bot.on('my_chat_member', (ctx) => void seen.push(ctx.myChatMember.new_chat_member.status))
    })
    const { id } = peer.world.ANNA
    await peer.people.say('hello').replied
    peer.people.block()
    await expect(bot.api.sendMessage(id, 'a')).rejects.toThrow('Forbidden: bot was blocked by the user')
    expect(() => peer.people.say('hello')).toThrow('Anna blocked the bot')
    peer.people.unblock()
    await bot.api.sendMessage(id, 'a')
    peer.people.kick('topic')
    await expect(bot.api.sendMessage(peer.world.FORUM_ID, 'a')).rejects.toThrow(
      'bot was kicked from the supergroup chat',
    )
    const before = peer.updates.all.length
    peer.people.say('/ask@talks_bot', { in: 'topic' })
    expect(peer.updates.all).toHaveLength(before)
    peer.people.join('topic')
    await bot.api.sendMessage(peer.world.FORUM_ID, 'a')
    await expect.poll(() => seen).toEqual(['kicked', 'member', 'kicked', 'member'])
  })

  it('make a supergroup of the group', async () => {
    const seen: unknown[] = []
    const { peer, bot } = await startBot((bot) => {
      bot.on(':migrate_to_chat_id', (ctx) => void seen.push(ctx.msg.migrate_to_chat_id))
      bot.on(':migrate_from_chat_id', (ctx) => void seen.push(ctx.msg.migrate_from_chat_id))
      echo(bot)
    })
    const { GROUP_ID, MIGRATED_ID } = peer.world
    peer.people.migrate()
    await expect.poll(() => seen).toEqual([MIGRATED_ID, GROUP_ID])
    await expect(bot.api.sendMessage(GROUP_ID, 'a')).rejects.toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: MIGRATED_ID },
    })
    const mine = await peer.people.say('/ask', { in: 'migrated' }).replied
    // A thread of replies has a number too, but is no topic.
    const { message } = peer.people.say('why?', { in: 'migrated', replyTo: mine }).held
    expect(message).toMatchObject({ message_thread_id: mine.id })
    expect(message.is_topic_message).toBe(undefined)
  })
})

describe('inline mode', () => {
  const article = (id: string, text = 'text') => ({
    type: 'article' as const,
    id,
    title: id,
    input_message_content: { message_text: text, parse_mode: 'HTML' as const },
    reply_markup: new InlineKeyboard().text('More', 'more'),
  })

  it('offers results, page after page', async () => {
    const { peer } = await startBot((bot) =>
      bot.on('inline_query', (ctx) => {
        const from = Number(ctx.inlineQuery.offset || 0)
        const results = [article(`${ctx.inlineQuery.query}-${from}`), article(`${ctx.inlineQuery.query}-${from + 1}`)]
        return ctx.answerInlineQuery(results, { next_offset: from < 2 ? String(from + 2) : '', cache_time: 0 })
      }),
    )
    const search = peer.people.inlineQuery('aid')
    expect((await search.results).map(({ id }) => id)).toEqual(['aid-0', 'aid-1'])
    const next = await search.more()
    expect((await next.results).map(({ id }) => id)).toEqual(['aid-2', 'aid-3'])
    await expect(next.more()).rejects.toThrow('Nothing follows on "aid".')
    expect((await search.answered).cache_time).toBe(0)
  })

  it('sends what was chosen, whose buttons work', async () => {
    const chosen: string[] = []
    const { peer } = await startBot((bot) => {
      bot.on('inline_query', (ctx) => ctx.answerInlineQuery([article('a', '<b>text</b>')]))
      bot.on('chosen_inline_result', (ctx) => void chosen.push(ctx.chosenInlineResult.result_id))
      bot.callbackQuery('more', async (ctx) => {
        await ctx.answerCallbackQuery()
        await ctx.editMessageText('more')
      })
    })
    const search = peer.people.inlineQuery('')
    await search.results
    const { held } = peer.people.chooseInline(search, 'a')
    expect(held.message).toMatchObject({ text: 'text', from: { id: peer.world.ANNA.id } })
    expect((await peer.people.press(held, 'More').edited).text).toBe('more')
    expect(chosen).toEqual(['a'])
  })

  it.each([
    ['51 results', Array.from({ length: 51 }, (_, index) => article(`${index}`)), {}, 'RESULTS_TOO_MUCH'],
    ['an id of 65 bytes', [article('x'.repeat(65))], {}, 'RESULT_ID_INVALID'],
    ['an id twice', [article('a'), article('a')], {}, 'RESULT_ID_DUPLICATE'],
    ['broken HTML', [article('a', 'a < b')], {}, "can't parse entities"],
    ['an offset of 65 bytes', [], { next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
  ])('refuses and reports %s', async (_what, results, more, words) => {
    const peer = await startPeer()
    const { id } = peer.people.inlineQuery('a').search
    const answer = await call(peer, 'answerInlineQuery', { inline_query_id: id, results, ...more })
    expect(answer.description).toContain(`Bad Request: ${words}`)
    expect(peer.violations).toEqual([`answerInlineQuery: ${answer.description}`])
  })

  it('refuses an answer that comes too late', async () => {
    const peer = await startPeer()
    const search = peer.people.inlineQuery('a')
    search.expire()
    await expect(botOf(peer).api.answerInlineQuery(search.search.id, [])).rejects.toThrow('query is too old')
  })
})
