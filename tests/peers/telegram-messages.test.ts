import { InlineKeyboard } from 'grammy'
import { describe, expect, it } from 'vitest'
import { botOf, call, startBot, startPeer } from './telegram-bot-at-peer.js'

const quiet = { link_preview_options: { is_disabled: true } } as const

describe('a message', () => {
  it('comes back parsed, with what Telegram finds in it', async () => {
    const peer = await startPeer()
    peer.people.say('/start')
    const { api } = botOf(peer)
    const html = ' <b>Bold</b> &lt;3 <a href="https://e.org/?a=1&amp;b=2">link</a> /help https://e.org '
    const sent = await api.sendMessage(peer.world.ANNA.id, html, { parse_mode: 'HTML', ...quiet })
    expect(sent.text).toBe('Bold <3 link /help https://e.org')
    expect(peer.sent().at(-1)?.source).toBe(html)
    const plain = sent.entities?.filter(({ type }) => type === 'bot_command' || type === 'url')
    expect(plain?.map(({ offset, length }) => sent.text.slice(offset, offset + length))).toEqual([
      '/help',
      'https://e.org',
    ])
    if (peer.parser.kind === 'ready') {
      expect(sent.entities).toMatchObject([
        { type: 'bold' },
        { type: 'text_link', url: 'https://e.org/?a=1&b=2' },
        {},
        {},
      ])
    }
    expect(peer.violations).toEqual([])
  })

  it.each([
    ['text that is no HTML', { text: 'a < b', parse_mode: 'HTML' }, "can't parse entities"],
    ['a tag that Telegram lacks', { text: '<p>a</p>', parse_mode: 'HTML' }, "can't parse entities"],
    ['a tag that is open', { text: '<b>a', parse_mode: 'HTML' }, "can't parse entities"],
    ['crossed tags', { text: '<b><i>a</b></i>', parse_mode: 'HTML' }, "can't parse entities"],
    ['4,097 code points', { text: '😀'.repeat(4097) }, 'message is too long'],
    ['32,769 bytes', { text: `<b>${'ü'.repeat(16_383)}</b>`, parse_mode: 'HTML' }, 'text is too long'],
    ['nothing but markup', { text: '<b> </b>\n', parse_mode: 'HTML' }, 'message text is empty'],
    [
      '65 bytes behind a button',
      { text: 'a', reply_markup: new InlineKeyboard().text('b', 'ü'.repeat(33)) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'b' }]] } },
      "can't parse inline keyboard button",
    ],
  ])('is refused and reported: %s', async (_what, params, words) => {
    const peer = await startPeer()
    peer.people.say('/start')
    const answer = await call(peer, 'sendMessage', { chat_id: peer.world.ANNA.id, ...params })
    expect(answer).toMatchObject({ status: 400, ok: false, error_code: 400 })
    expect(answer.description).toContain(`Bad Request: ${words}`)
    expect(peer.violations).toEqual([`sendMessage: ${answer.description}`])
    expect(peer.sent()).toEqual([])
  })

  it('may have 4,096 code points after parsing', async () => {
    const peer = await startPeer()
    const text = `<b>${'😀'.repeat(4096)}</b>`
    expect((await call(peer, 'sendMessage', { chat_id: peer.world.GROUP_ID, text, parse_mode: 'HTML' })).ok).toBe(true)
  })

  it.each([
    ['a script for a link', '<a href="javascript:alert(1)">a</a>', 'dropped link: href "javascript:alert(1)"'],
    ['a relative link', '<a href="/reports">a</a>', 'dropped link: href "/reports"'],
    ['bold in code', '<code>a<b>b</b></code>', 'flattened: <b> inside <code>'],
    [
      'a quote in a quote',
      '<blockquote>a<blockquote>b</blockquote></blockquote>',
      'flattened: <blockquote> inside <blockquote>',
    ],
    ['101 codes', '<code>a</code> '.repeat(101), '101 marked-up parts where 100 is the most'],
    ['a named character', 'a&nbsp;b', '&nbsp; is shown as it stands'],
    ['a preview', 'see https://e.org', 'link preview: not disabled'],
  ])('is taken, but reported as a loss for readers: %s', async (_what, text, violation) => {
    const peer = await startPeer()
    const answer = await call(peer, 'sendMessage', { chat_id: peer.world.GROUP_ID, text, parse_mode: 'HTML' })
    expect(answer.ok).toBe(true)
    expect(peer.violations).toContain(`sendMessage: ${violation}`)
  })

  it('may hold all that Telegram allows', async () => {
    const peer = await startPeer()
    const text =
      '<b>b<i>i<u>u<s>s<tg-spoiler>x</tg-spoiler></s></u></i></b> <blockquote expandable>q <b>b</b></blockquote>' +
      '<pre><code class="language-ts">let a</code></pre> <code>c</code> <tg-time unix="1700000000" format="D">d</tg-time>'
    const { message_id: id } = await botOf(peer).api.sendMessage(peer.world.GROUP_ID, text, { parse_mode: 'HTML' })
    expect(id).toBeGreaterThan(0)
    expect(peer.violations).toEqual([])
  })

  it('goes to the topic that it names, and replies where it says', async () => {
    const { peer, thrown } = await startBot((bot) =>
      bot.command('ask', (ctx) => ctx.reply('here', { reply_parameters: { message_id: ctx.msgId } })),
    )
    for (const where of ['topic', 'other topic', 'general', 'group'] as const) {
      const said = peer.people.say('/ask@talks_bot why?', { in: where })
      const { message } = await said.replied
      expect(message.reply_to_message?.message_id).toBe(said.id)
      expect(message.message_thread_id).toBe(said.held.message.message_thread_id)
    }
    expect(thrown).toEqual([])
  })

  it.each([
    ['an unknown chat', { chat_id: 4711 }, 'chat not found'],
    ['a stranger', { chat_id: 102 }, 'chat not found'],
    ['General by its number', { message_thread_id: 1 }, 'message thread not found'],
    ['an unknown topic', { message_thread_id: 99 }, 'message thread not found'],
    ['a reply to nothing', { reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
  ])('is refused without blame: to %s', async (_what, params, words) => {
    const peer = await startPeer()
    const answer = await call(peer, 'sendMessage', { chat_id: peer.world.FORUM_ID, text: 'a', ...params })
    expect(answer).toMatchObject({ status: 400, description: `Bad Request: ${words}` })
    expect(peer.violations).toEqual([])
  })

  it('goes out though what it replies to is gone, where the bot allows it', async () => {
    const peer = await startPeer()
    const reply = { message_id: 99, allow_sending_without_reply: true }
    await botOf(peer).api.sendMessage(peer.world.GROUP_ID, 'a', { reply_parameters: reply })
    expect((await peer.nextMessage(peer.world.GROUP_ID)).text).toBe('a')
  })

  it('can be edited and deleted', async () => {
    const peer = await startPeer()
    const { api } = botOf(peer)
    const chat = peer.world.GROUP_ID
    const { message_id: id } = await api.sendMessage(chat, 'one', {
      reply_markup: new InlineKeyboard().text('b', 'data'),
    })
    await api.editMessageText(chat, id, 'two')
    expect(peer.sent()[0]).toMatchObject({ text: 'two', edits: 1, buttons: [] })
    await expect(api.editMessageText(chat, id, 'two')).rejects.toThrow('message is not modified: specified new message')
    await api.editMessageReplyMarkup(chat, id, { reply_markup: new InlineKeyboard().text('c', 'more') })
    expect(peer.sent()[0]?.buttons).toEqual([{ text: 'c', callback_data: 'more' }])
    await api.deleteMessage(chat, id)
    await expect(api.deleteMessage(chat, id)).rejects.toThrow('message to delete not found')
    await expect(api.editMessageText(chat, id, 'three')).rejects.toThrow('message to edit not found')
    const said = peer.people.say('mine', { in: 'group' })
    await expect(api.editMessageText(chat, said.id, 'yours')).rejects.toThrow("message can't be edited")
    await expect(api.deleteMessage(chat, said.id)).rejects.toThrow("message can't be deleted")
  })

  it('may come as a form, with or without files', async () => {
    const peer = await startPeer()
    const url = `${peer.apiRoot}/bot${peer.token}/sendMessage`
    const params = { chat_id: String(peer.world.GROUP_ID), text: 'a', reply_markup: '{"inline_keyboard":[]}' }
    const form = new FormData()
    for (const [name, value] of Object.entries(params)) form.append(name, value)
    for (const body of [new URLSearchParams(params), form]) {
      expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
    }
    expect(peer.sent()).toHaveLength(2)
  })

  it('names those whom it pings', async () => {
    const peer = await startPeer()
    await botOf(peer).api.sendMessage(peer.world.GROUP_ID, 'ask @talks_bot, not @anna or a@b.org')
    expect(peer.sent()[0]?.pings).toEqual(['@anna'])
  })

  it('must be something that can be read', async () => {
    const peer = await startPeer()
    const post = (type: string) =>
      fetch(`${peer.apiRoot}/bot${peer.token}/sendMessage`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': type },
      })
    expect((await post('application/json')).status).toBe(400)
    expect((await post('text/plain')).status).toBe(400)
    expect((await call(peer, 'sendMessage', { chat_id: 1.5, txt: 'a' })).status).toBe(400)
    expect(peer.violations).toEqual([
      "sendMessage: Bad Request: can't parse the request: it is no JSON",
      'sendMessage: Bad Request: unsupported content type text/plain',
      'sendMessage: the peer knows no parameter txt',
      expect.stringContaining('sendMessage: Bad Request: wrong parameter'),
    ])
  })

  it('is refused where the bot may not write', async () => {
    const peer = await startPeer()
    const { api } = botOf(peer)
    const { ANNA, FORUM_ID, GROUP_ID } = peer.world
    for (const [chat, how, words] of [
      [ANNA.id, 'blocked', 'Forbidden: bot was blocked by the user'],
      [ANNA.id, 'deactivated', 'Forbidden: user is deactivated'],
      [FORUM_ID, 'kicked', 'Forbidden: bot was kicked from the supergroup chat'],
      [GROUP_ID, 'not a member', 'Forbidden: bot is not a member of the group chat'],
      [GROUP_ID, 'deleted', 'Forbidden: the group chat was deleted'],
      [GROUP_ID, 'no rights', 'Bad Request: not enough rights to send text messages to the chat'],
    ] as const) {
      peer.shut(chat, how)
      await expect(api.sendMessage(chat, 'a')).rejects.toMatchObject({ description: words })
    }
    peer.shut(GROUP_ID, 'open')
    await api.sendMessage(GROUP_ID, 'a')
    expect(peer.violations).toEqual([])
  })

  it('shows who types, and nothing else than Telegram knows', async () => {
    const peer = await startPeer()
    await botOf(peer).api.sendChatAction(peer.world.FORUM_ID, 'typing', { message_thread_id: 1 })
    const answer = await call(peer, 'sendChatAction', { chat_id: peer.world.FORUM_ID, action: 'thinking' })
    expect(answer.description).toBe('Bad Request: wrong parameter action in request')
  })
})

describe('a wait', () => {
  it('that is in vain says what did come', async () => {
    const peer = await startPeer({ deadlineMs: 20 })
    await call(peer, 'getChat', { chat_id: 4711 })
    await expect(peer.people.say('hello').replied).rejects.toThrow(
      'answer 1 to "hello" did not come within 20 ms. The last calls were: getChat -> 400 (Bad Request: chat not found).',
    )
  })
})
