import { describe, expect, it } from 'vitest'
import { botOf, call, startPeer } from './telegram-bot-at-peer.js'

describe("the bot's commands", () => {
  it('are kept by scope and language, and offered by the narrowest', async () => {
    const peer = await startPeer()
    const { api } = botOf(peer)
    const command = (description: string) => [{ command: 'ask', description }]
    await api.setMyCommands(command('Ask'))
    await api.setMyCommands(command('Fragen'), { language_code: 'de' })
    await api.setMyCommands(command('In der Gruppe fragen'), {
      language_code: 'de',
      scope: { type: 'all_group_chats' },
    })
    expect(await api.getMyCommands({ language_code: 'de' })).toEqual(command('Fragen'))
    expect(await api.getMyCommands({ language_code: 'uk' })).toEqual([])
    const { ANNA, BORYS } = peer.world
    const menus = [peer.menu({ by: ANNA }), peer.menu({ by: ANNA, in: 'topic' }), peer.menu({ by: BORYS, in: 'group' })]
    expect(menus.map(([first]) => first?.description)).toEqual(['Fragen', 'In der Gruppe fragen', 'Ask'])
    await api.deleteMyCommands({ language_code: 'de' })
    expect(peer.menu({ by: ANNA })).toEqual(command('Ask'))
    expect(peer.violations).toEqual([])
  })

  it.each([
    ['capitals', [{ command: 'Ask', description: 'a' }], 'BOT_COMMAND_INVALID'],
    ['33 letters', [{ command: 'a'.repeat(33), description: 'a' }], 'BOT_COMMAND_INVALID'],
    ['no description', [{ command: 'ask', description: '' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['257 characters', [{ command: 'ask', description: 'a'.repeat(257) }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['101 commands', Array(101).fill({ command: 'ask', description: 'a' }), 'BOT_COMMANDS_TOO_MUCH'],
  ])('are refused and reported: %s', async (_what, commands, words) => {
    const peer = await startPeer()
    const answer = await call(peer, 'setMyCommands', { commands })
    expect(answer.description).toBe(`Bad Request: ${words}`)
    expect(peer.violations).toEqual([`setMyCommands: Bad Request: ${words}`])
  })
})

describe('what the bot says of itself', () => {
  it('is kept by language, and falls back to the one for all', async () => {
    const peer = await startPeer()
    const { api } = botOf(peer)
    await api.setMyDescription('Asks')
    await api.setMyDescription('Fragt', { language_code: 'de' })
    await api.setMyShortDescription('short')
    await api.setMyName('Gespräche', { language_code: 'de' })
    expect((await api.getMyDescription({ language_code: 'de' })).description).toBe('Fragt')
    expect((await api.getMyDescription({ language_code: 'uk' })).description).toBe('Asks')
    expect((await api.getMyShortDescription()).short_description).toBe('short')
    expect((await api.getMyName()).name).toBe('Talks')
    expect((await api.getMyName({ language_code: 'de' })).name).toBe('Gespräche')
    await expect(api.setMyDescription('x'.repeat(513))).rejects.toThrow('description is too long')
    expect((await call(peer, 'setMyName', { name: 'a', language_code: 'deu' })).description).toContain('LANG_CODE')
  })
})

describe('a chat', () => {
  it('tells of itself and of its members', async () => {
    const peer = await startPeer()
    const { api } = botOf(peer)
    const { ANNA, BOT, FORUM_ID, GROUP_ID } = peer.world
    expect(await api.getChat('@a_forum')).toMatchObject({ id: FORUM_ID, is_forum: true })
    expect((await api.getChatMember(GROUP_ID, ANNA.id)).status).toBe('member')
    peer.people.kick('group')
    expect((await api.getChatMember(GROUP_ID, BOT.id)).status).toBe('kicked')
    await expect(api.getChatMember(GROUP_ID, 4711)).rejects.toThrow('member not found')
    await expect(api.getChat(ANNA.id)).rejects.toThrow('chat not found')
    peer.people.say('hello')
    expect(await api.getChat(ANNA.id)).toMatchObject({ type: 'private', first_name: 'Anna' })
  })
})
