import { describe, expect, it } from 'vitest'
import type { DiscordPeer } from '../../peers/discord/peer.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { LAKE, reportOf, STORIES } from '../fixtures/reports.js'
import { hear, useDiscord } from './discord.js'
import { buttonId, expectVerbatim, shown } from './shown.js'

const discord = useDiscord()
const core = await coreOf(await libraryOf(...STORIES))

const QUESTION = 'Wer verlangt ein eigenes Zollhaus?'
const QUOTE = 'Ostrien verlangt dafür ein eigenes Zollhaus.'
const POST = 'POST /channels/{channel_id}/messages'

const at = ({ world }: DiscordPeer, words: string): string => `<@${world.BOT.id}> ${words}`
const menuName = (peer: DiscordPeer): string => peer.commands().find(({ type }) => type === 3)?.name ?? ''

/** Whatever was said before, the bot answers this and has said nothing else. */
async function expectSilenceSoFar(peer: DiscordPeer): Promise<void> {
  const answer = await peer.people.say(at(peer, QUESTION), { by: peer.world.BORYS }).replied
  const ofBot = peer.messages().filter(({ origin }) => origin.author === peer.world.BOT)
  expect(ofBot).toEqual([answer])
}

describe('a mention', () => {
  it('is answered as a reply that pings nobody', async () => {
    const { peer, log } = await discord.start({ core })
    const answer = await peer.people.say(at(peer, QUESTION)).replied
    const seen = shown(answer)
    expectVerbatim(seen, STORIES)
    expect(seen.quotes.join('\n')).toContain(QUOTE)
    expect(seen.text.startsWith(`💬 ${QUESTION}`)).toBe(true)
    expect(answer.allowedMentions).toEqual({ parse: [], replied_user: false })
    expect(answer.message.mentions).toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('is answered in the language of the question', async () => {
    const { peer } = await discord.start({ core })
    const answer = await peer.people.say(at(peer, 'How many ships are waiting?')).replied
    const seen = shown(answer, 'en')
    expect(seen.quotes).toEqual(['Forty ships are waiting outside.'])
    expect(seen.labels).toContain(WORDING.say('en', 'button-helpful'))
  })

  it('counts wherever it stands, and in its old form', async () => {
    const { peer } = await discord.start({ core })
    const { BOT } = peer.world
    for (const said of [`Wer <@${BOT.id}> verlangt ein eigenes Zollhaus?`, `<@!${BOT.id}>${QUESTION}`]) {
      expect(shown(await peer.people.say(said).replied).quotes.join('\n')).toContain(QUOTE)
    }
  })

  it('with nothing else gets the help', async () => {
    const { peer } = await discord.start({ core })
    // In the server's language.
    const seen = shown(await peer.people.say(at(peer, '')).replied)
    expect(seen.text).toContain(WORDING.say('de', 'discord-plain'))
  })

  it('may hold a command', async () => {
    const { peer } = await discord.start({ core })
    expect(shown(await peer.people.say(at(peer, '/sources')).replied).text).toContain('4 Berichte sind bekannt')
    expect(shown(await peer.people.say(at(peer, '/statsu')).replied).text).toContain('Vielleicht gemeint: /status')
  })

  it('works in a thread', async () => {
    const { peer } = await discord.start({ core })
    const answer = await peer.people.say(at(peer, QUESTION), { where: 'thread' }).replied
    expect(answer.origin.channelId).toBe(peer.world.THREAD_ID)
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
  })
})

describe('what is not meant for the bot', () => {
  it('stays unanswered: talk, mentions of others and of everyone, replies to others', async () => {
    const { peer } = await discord.start({ core })
    const { ANNA, BORYS } = peer.world
    const talk = peer.people.say(QUESTION)
    peer.people.say(`<@${BORYS.id}> ${QUESTION}`)
    peer.people.say(`@everyone @here ${QUESTION}`)
    peer.people.say(QUESTION, { by: BORYS, replyTo: talk.id })
    peer.people.say('/status', { by: ANNA })
    await expectSilenceSoFar(peer)
  })

  it('stays unanswered: other bots and webhooks, even with a mention', async () => {
    const { peer } = await discord.start({ core })
    peer.people.say(at(peer, QUESTION), { by: peer.world.OTHER_BOT })
    peer.people.say(at(peer, QUESTION), { by: peer.world.OTHER_BOT, where: 'dm' })
    const talk = peer.people.say(QUESTION)
    const webhook = { mentions: [peer.world.BOT], webhook_id: '100000000000000777' }
    hear(peer, talk.held.message, { content: at(peer, QUESTION), ...webhook })
    await expectSilenceSoFar(peer)
  })

  it("stays unanswered: the bot's own messages, and Discord's notices", async () => {
    const { peer } = await discord.start({ core })
    const talk = peer.people.say(QUESTION)
    hear(peer, talk.held.message, { type: 6, content: '', mentions: [peer.world.BOT] })
    await expectSilenceSoFar(peer)
    // Its answer has come back to it by now, and it goes on answering no more than it is asked.
    expect(await peer.people.say(at(peer, QUESTION)).replied).toBeDefined()
    expect(peer.calls.filter(({ route }) => route === POST)).toHaveLength(2)
  })
})

describe('a direct message', () => {
  it('needs no mention, and is answered where it was written', async () => {
    const { peer } = await discord.start({ core })
    const answer = await peer.people.say(QUESTION, { where: 'dm' }).replied
    expect(answer.origin.channelId).toBe(peer.world.dmIdOf(peer.world.ANNA))
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
  })

  it('may be a command', async () => {
    const { peer } = await discord.start({ core })
    const status = await peer.people.say('/status', { where: 'dm' }).replied
    expect(shown(status, 'en').text).toContain(WORDING.say('en', 'status-topics'))
    const line = await peer.people.say('/TIMELINE 2031-03-07', { where: 'dm' }).replied
    expect(shown(line, 'en').text).toContain('Timeline: 1 report')
  })

  it('with nothing but a picture gets the help', async () => {
    const { peer } = await discord.start({ core })
    const { held, channelId } = peer.people.say('https://picture.example', { where: 'dm' })
    await peer.nextMessage(channelId)
    hear(peer, held.message, { content: '' })
    const answer = await peer.nextMessage(channelId)
    expect(shown(answer, 'en').text).toContain(WORDING.say('en', 'discord-plain'))
  })
})

describe('the message command', () => {
  it("asks the reports about somebody's message", async () => {
    const { peer } = await discord.start({ core })
    const said = peer.people.say(`Sag mal: ${QUESTION}`, { by: peer.world.BORYS })
    const answer = await peer.people.messageCommand(menuName(peer), said.held).answered
    const seen = shown(answer)
    expect(seen.quotes.join('\n')).toContain(QUOTE)
    expect(seen.text.startsWith(`💬 Sag mal: ${QUESTION}`)).toBe(true)
    // Who used the command asked, not who wrote the message.
    expect(buttonId(answer, 'x')).toContain(peer.world.ANNA.id)
  })

  it('speaks the language of who uses it', async () => {
    const { peer } = await discord.start({ core })
    const said = peer.people.say(QUESTION, { by: peer.world.BORYS })
    const answer = await peer.people.messageCommand(menuName(peer), said.held, { locale: 'ru' }).answered
    expect(shown(answer, 'ru').labels).toContain(WORDING.say('ru', 'button-helpful'))
    expect(shown(answer, 'ru').quotes.join('\n')).toContain(QUOTE)
  })

  it('says so where a message has no text', async () => {
    const { peer } = await discord.start({ core })
    // The bot's own have components alone.
    const sources = await peer.people.slash('sources').answered
    const answer = await peer.people.messageCommand(menuName(peer), sources, { locale: 'uk' }).answered
    expect(answer.ephemeral).toBe(true)
    expect(shown(answer, 'uk').text).toBe(WORDING.say('uk', 'nothing-to-ask'))
  })

  it('takes a message longer than a question can be, even one cut in the middle of a character', async () => {
    const { peer } = await discord.start({ core })
    const said = peer.people.say(`${QUESTION}${'😀'.repeat(900)}`.slice(0, 1999))
    const seen = shown(await peer.people.messageCommand(menuName(peer), said.held).answered)
    expect(seen.text).toContain(QUESTION)
    expect(seen.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})

describe('a channel in which the bot may not write', () => {
  it.each(['missing access', 'missing permissions'] as const)('(%s): the answer comes directly', async (how) => {
    const { peer, log } = await discord.start({ core })
    const { ANNA, CHANNEL_ID, dmIdOf } = peer.world
    peer.shut(CHANNEL_ID, how)
    peer.people.say(at(peer, QUESTION))
    expect(shown(await peer.nextMessage(dmIdOf(ANNA))).text).toBe(WORDING.say('de', 'cannot-write-there'))
    const answer = await peer.nextMessage(dmIdOf(ANNA))
    expect(shown(answer).quotes.join('\n')).toContain(QUOTE)
    expect(log.troubles).toEqual(['discord-cannot-write'])
    // Its buttons work there like any other's.
    const more = await peer.people.press(answer, WORDING.say('de', 'button-more')).answered
    expect(shown(more).text).toContain(WORDING.say('de', 'more-heading'))
  })

  it('an answer that fills its message comes whole', async () => {
    const long = reportOf(
      { id: '2031-04-01-lang', date: '2031-04-01', title: 'Lang' },
      ...Array.from({ length: 30 }, (_, index) => `${'Die Gesandten sprachen lange. '.repeat(11)}Ende ${index}.`),
    )
    const { peer, log } = await discord.start({ core: await coreOf(await libraryOf(long)) })
    const { ANNA, CHANNEL_ID, dmIdOf } = peer.world
    peer.shut(CHANNEL_ID, 'missing permissions')
    peer.people.say(at(peer, '/report'))
    await peer.nextMessage(dmIdOf(ANNA))
    expect(shown(await peer.nextMessage(dmIdOf(ANNA))).text).toContain('Seite 1 von')
    expect(log.troubles).toEqual(['discord-cannot-write'])
  })

  it('and a person who takes no direct messages: a log line that names nobody', async () => {
    const { peer, log } = await discord.start({ core })
    const { ANNA, CHANNEL_ID, dmIdOf } = peer.world
    peer.shut(CHANNEL_ID, 'missing permissions')
    peer.shut(dmIdOf(ANNA), 'closed to the bot')
    peer.people.say(at(peer, QUESTION))
    const line = await log.line('discord-cannot-write', 2)
    expect(JSON.stringify(line)).not.toContain(ANNA.id)
    peer.shut(CHANNEL_ID, 'open')
    expectVerbatim(shown(await peer.people.say(at(peer, QUESTION)).replied), [LAKE])
  })
})
