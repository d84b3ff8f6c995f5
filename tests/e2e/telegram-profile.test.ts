import { describe, expect, it } from 'vitest'
import { ANNA } from '../../peers/telegram/accounts.js'
import { GROUP_ID } from '../../peers/telegram/places.js'
import { menuOf } from '../../src/chat/telegram/commands.js'
import { LANGUAGES } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { useTelegram } from './telegram.js'
import { shown } from './telegram-shown.js'

const telegram = useTelegram()
const QUESTION = 'Was ist mit der Brücke?'

describe('the menu and the descriptions', () => {
  it('are set in every language, and at the next start not again', async () => {
    const { peer, log, bot } = await telegram.start()
    expect((await log.line('telegram-texts')).set).toBe(3 * LANGUAGES.length)
    for (const language of LANGUAGES) {
      expect(peer.menu({ by: { ...ANNA, language_code: language } })).toEqual(menuOf(language, WORDING))
    }
    expect(peer.menu({ by: { ...ANNA, language_code: 'fr' } })).toEqual(menuOf('en', WORDING))
    await bot.stop()
    const before = peer.calls.length
    const { log: second } = await telegram.start({ peer })
    expect((await second.line('telegram-texts')).set).toBe(0)
    expect(peer.calls.slice(before).filter(({ method }) => /^set/.test(method))).toEqual([])
  })

  it('are set where they differ alone', async () => {
    const { peer, log, bot } = await telegram.start()
    await log.line('telegram-texts')
    await bot.stop()
    const body = JSON.stringify({ language_code: 'uk', description: 'Щось інше' })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${peer.apiRoot}/bot${peer.token}/setMyDescription`, { method: 'POST', headers, body })
    const { log: second } = await telegram.start({ peer })
    expect((await second.line('telegram-texts')).set).toBe(1)
    expect(peer.calls.findLast(({ method }) => method === 'setMyDescription')?.params).toEqual({
      language_code: 'uk',
      description: WORDING.say('uk', 'telegram-about'),
    })
  })

  it('may fail without harm', async () => {
    const { peer, log } = await telegram.launch()
    peer.fail('setMyCommands', { kind: 'status', status: 500 }, 3)
    await log.line('telegram-texts-failed')
    expect(shown(await peer.people.say(QUESTION).replied).quotes).not.toEqual([])
    expect(log.troubles).toEqual(['telegram-texts-failed'])
  })
})

describe('/language', () => {
  it.each(LANGUAGES)('offers %s as a button, which is remembered after a restart', async (language) => {
    const { peer, bot, log } = await telegram.start()
    const choice = await peer.people.say('/language').replied
    const name = { de: 'Deutsch', en: 'English', uk: 'Українська', ru: 'Русский' }[language]
    expect(await peer.people.press(choice, name).edited).toBe(choice)
    expect(shown(choice)).toMatchObject({ text: WORDING.say(language, 'language-now'), labels: [] })
    // Whatever the question is in.
    const seen = shown(await peer.people.say(QUESTION).replied)
    expect(seen.labels).toContain(`👍 ${WORDING.say(language, 'button-helpful')}`)
    await bot.stop()
    await telegram.start({ peer })
    const later = await peer.people.say(QUESTION).replied
    expect(shown(later).labels).toEqual(seen.labels)
    expect(peer.menu()).toEqual(menuOf(language, WORDING))
    expect(log.troubles).toEqual([])
  })

  it.each(['ru', 'Русский', 'РУССКИЙ'])('takes "%s" typed', async (typed) => {
    const { peer } = await telegram.start()
    const { text } = await peer.people.say(`/language ${typed}`).replied
    expect(text).toBe(WORDING.say('ru', 'language-now'))
    expect(peer.menu()).toEqual(menuOf('ru', WORDING))
  })

  it('asks again for what it does not know', async () => {
    const { peer } = await telegram.start()
    const { text, buttons } = await peer.people.say('/language klingon').replied
    expect(text).toBe(WORDING.say('de', 'language-question'))
    expect(buttons).toHaveLength(5)
  })

  it.each(['typed', 'pressed'] as const)(
    'automatic (%s) follows the person again, after a restart too',
    async (how) => {
      const { peer, bot } = await telegram.start()
      await peer.people.say('/language ru').replied
      const said = peer.people.say(how === 'typed' ? '/language auto' : '/language')
      const told = await said.replied
      if (how === 'pressed') await peer.people.press(told, WORDING.say('ru', 'language-automatic')).edited
      expect(told.text).toBe(WORDING.say(how === 'typed' ? 'ru' : 'de', 'language-now-automatic'))
      expect(shown(await peer.people.say('/status').replied).text).toContain(WORDING.say('de', 'status-topics'))
      await bot.stop()
      await telegram.start({ peer })
      expect(shown(await peer.people.say('/status').replied).text).toContain(WORDING.say('de', 'status-topics'))
    },
  )

  it('is of one chat alone', async () => {
    const { peer } = await telegram.start()
    await peer.people.say('/language uk', { in: 'group' }).replied
    const status = (where: 'group' | 'private') => peer.people.say('/status', { in: where }).replied
    expect((await status('group')).chatId).toBe(GROUP_ID)
    expect(shown(await status('group')).text).toContain(WORDING.say('uk', 'status-topics'))
    expect(shown(await status('private')).text).toContain(WORDING.say('de', 'status-topics'))
  })

  it('that Telegram can not tell just now is the own one', async () => {
    const { peer, bot, log } = await telegram.start()
    await peer.people.say('/language ru').replied
    await log.line('telegram-texts')
    await bot.stop()
    const { log: second } = await telegram.start({ peer })
    await second.line('telegram-texts')
    peer.fail('getMyCommands', { kind: 'status', status: 502 }, 3)
    expect(shown(await peer.people.say('/status').replied).text).toContain(WORDING.say('de', 'status-topics'))
    // It is asked again.
    expect(shown(await peer.people.say('/status').replied).text).toContain(WORDING.say('ru', 'status-topics'))
  })
})
