import { describe, expect, it } from 'vitest'
import { startConversation } from '../../src/chat/terminal/conversation.js'
import { renderBlocks } from '../../src/chat/terminal/render.js'
import type { Core } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { reportOf } from '../fixtures/reports.js'
import { hear, useDiscord } from './discord.js'
import { buttonId, shown } from './shown.js'
import { useTelegram } from './telegram.js'
import { buttonOf, shown as shownInTelegram } from './telegram-shown.js'

const discord = useDiscord()
const telegram = useTelegram()

const QUESTION = 'Bis wann will Halvenland die Brücke von Harn aufbauen?'
const FOLLOW_UP = 'Und was will Halvenland mit der Brücke von Harn?'
const OLD = 'bis zum Herbst'
const NEW = 'bis zum Winter'

const coreThatSays = async (when: string): Promise<Core> =>
  coreOf(
    await libraryOf(
      reportOf(
        { id: '2031-03-04-harn', date: '2031-03-04' },
        `Über die zerstörte Brücke von Harn wurde am längsten gesprochen. Halvenland will die Brücke ${when} wieder aufbauen.`,
      ),
    ),
  )
const older = await coreThatSays(OLD)
const newer = await coreThatSays(NEW)

/** A core that a reload replaces, and how often it was asked for. */
function reloadable() {
  let now = older
  let asked = 0
  return {
    core: (): Core => {
      asked++
      return now
    },
    get asked() {
      return asked
    },
    reload: (): void => {
      now = newer
    },
  }
}

/** The reload comes when the answer has begun: while the language of the question is looked at. */
function reloadedInTheMiddle() {
  const library = reloadable()
  const interrupted: Core = {
    ...older,
    languageOf(text, fallback) {
      library.reload()
      return older.languageOf(text, fallback)
    },
  }
  return {
    ...library,
    core: (): Core => {
      const core = library.core()
      return core === older ? interrupted : core
    },
  }
}

describe('reports that are read anew', () => {
  it('answer the next question in Discord, and older buttons know that they changed', async () => {
    const library = reloadable()
    const { peer } = await discord.start({ core: library.core })
    const { people } = peer
    const before = await people.slash('ask', { question: QUESTION }).answered
    expect(shown(before).text).toContain(OLD)
    library.reload()
    expect(shown(await people.slash('ask', { question: QUESTION }).answered).text).toContain(NEW)
    const passage = await people.press(before, buttonId(before, 'p')).answered
    expect(shown(passage).text).toContain(WORDING.say('de', 'passage-changed'))
  })

  it('answer the next question in Telegram, and older buttons know that they changed', async () => {
    const library = reloadable()
    const { peer } = await telegram.start({ core: library.core })
    const { people } = peer
    const before = await people.say(QUESTION).replied
    expect(shownInTelegram(before).text).toContain(OLD)
    library.reload()
    expect(shownInTelegram(await people.say(QUESTION).replied).text).toContain(NEW)
    const press = people.press(before, buttonOf(before, 'p'))
    await press.answered
    const passage = await peer.until('the passage', () => peer.sent()[2])
    expect(shownInTelegram(passage).text).toContain(WORDING.say('de', 'passage-changed'))
    expect(library.asked).toBe(3)
  })

  it('answer the next question in the terminal', () => {
    const library = reloadable()
    const say = talk(library.core)
    expect(say(QUESTION)).toContain(OLD)
    library.reload()
    expect(say(QUESTION)).toContain(NEW)
    expect(say('/report')).toContain(NEW)
    expect(library.asked).toBe(3)
  })

  it('are looked up once for what is only suggested or searched for', async () => {
    const library = reloadable()
    const { peer } = await discord.start({ core: library.core })
    const suggested = async () => JSON.stringify(await peer.people.autocomplete('report', 'date', { date: '' }).choices)
    expect(await suggested()).toContain('2031-03-04')
    expect(library.asked).toBe(1)
    const inTelegram = reloadable()
    const { peer: chat } = await telegram.start({ core: inTelegram.core })
    const found = async () => JSON.stringify(await chat.people.inlineQuery(QUESTION).results)
    expect(await found()).toContain(OLD)
    inTelegram.reload()
    expect(await found()).toContain(NEW)
    expect(inTelegram.asked).toBe(2)
  })
})

describe('a question that is being answered while reports are read anew is answered from those it began with', () => {
  it('in Discord, also where the question before is still to be fetched', async () => {
    const earlier = await discord.start({ core: older })
    const { peer } = earlier
    const answer = await peer.people.slash('ask', { question: QUESTION }).answered
    // A bot that was started since has no copy of the message.
    await earlier.bot.stop()
    const library = reloadable()
    await discord.start({ peer, core: library.core })
    const held = peer.fail('GET /channels/{channel_id}/messages/{message_id}', { kind: 'hold' })
    const talk = peer.people.say('…')
    hear(peer, talk.held.message, {
      type: 19,
      content: `<@${peer.world.BOT.id}> ${FOLLOW_UP}`,
      mentions: [peer.world.BOT],
      message_reference: { type: 0, message_id: answer.id, channel_id: talk.channelId },
    })
    await peer.until('the question before to be fetched', () => held.hits === 1)
    library.reload()
    held.release()
    const { text } = shown(await peer.nextMessage())
    expect(text).toContain(`↩ ${QUESTION}`)
    expect(text).toContain(OLD)
  })

  it('in Telegram, also where the language of the chat is still to be looked up', async () => {
    const library = reloadable()
    const { peer, log } = await telegram.start({ core: library.core })
    await log.line('telegram-texts')
    const held = peer.fail('getMyCommands', { kind: 'hold' })
    const asked = peer.people.say(QUESTION)
    await peer.until('the language to be looked up', () => held.hits === 1)
    library.reload()
    held.release()
    expect(shownInTelegram(await asked.replied).text).toContain(OLD)
    expect(library.asked).toBe(1)
  })

  it('on each surface, from the first look at the question to the last button', async () => {
    const inDiscord = reloadedInTheMiddle()
    const { peer: guild } = await discord.start({ core: inDiscord.core })
    const mention = `<@${guild.world.BOT.id}> ${QUESTION}`
    expect(shown(await guild.people.say(mention).replied).text).toContain(OLD)
    expect(shown(await guild.people.say(mention).replied).text).toContain(NEW)

    const inTelegram = reloadedInTheMiddle()
    const { peer: chat } = await telegram.start({ core: inTelegram.core })
    expect(shownInTelegram(await chat.people.say(QUESTION).replied).text).toContain(OLD)
    expect(shownInTelegram(await chat.people.say(QUESTION).replied).text).toContain(NEW)

    const say = talk(reloadedInTheMiddle().core)
    expect(say(QUESTION)).toContain(OLD)
    expect(say(QUESTION)).toContain(NEW)
  })
})

/** What the terminal says to a line. */
function talk(core: () => Core): (line: string) => string {
  const conversation = startConversation({ core, wording: WORDING, today: () => '2031-03-12' }, 'de')
  return (line) => {
    const heard = conversation.hear(line)
    if (heard.kind === 'quit') throw new Error('The line was taken for a farewell.')
    return renderBlocks(heard.blocks, { width: Number.POSITIVE_INFINITY, colour: false }).join('\n')
  }
}
