import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { LANGUAGES } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { STORIES } from '../fixtures/reports.js'
import { acknowledgements, callsOf, useDiscord } from './discord.js'
import { buttonId, expectVerbatim, flat, shown } from './shown.js'

const discord = useDiscord()
const core = await coreOf(await libraryOf(...STORIES))

const LOCALES: Readonly<Record<Language, string>> = { de: 'de', en: 'en-GB', uk: 'uk', ru: 'ru' }

/** A question in each language, and the answer as it stands in a report. */
const ASKED: Readonly<Record<Language, readonly [question: string, quote: string]>> = {
  de: ['Wer verlangt ein eigenes Zollhaus?', 'Ostrien verlangt dafür ein eigenes Zollhaus.'],
  en: ['How many ships are waiting?', 'Forty ships are waiting outside.'],
  uk: ['Скільки коштуватиме будівництво електростанції?', 'Будівництво коштуватиме сімдесят мільйонів крон.'],
  ru: ['Сколько грузовиков пересекли границу?', 'Первыми её пересекли тридцать грузовиков с зерном.'],
}

describe.each(LANGUAGES)('in %s', (language) => {
  const acting = { locale: LOCALES[language] }
  const say = (...[key, values]: [key: string, values?: object]): string =>
    flat((WORDING.say as (...all: unknown[]) => string)(language, key, values))

  it.each([
    ['ask', { question: ASKED[language][0] }, [say('button-timeline')], say('button-helpful')],
    ['status', {}, [say('status-topics')], say('button-dismiss')],
    ['status', { topic: 'prisoners' }, [], say('button-dismiss')],
    ['timeline', {}, [say('timeline-heading', { reports: 4 })], say('button-dismiss')],
    ['timeline', { from: '2031-03-07' }, [say('timeline-heading', { reports: 3 })], say('button-dismiss')],
    ['sources', {}, [say('sources-heading', { reports: 4 })], say('button-dismiss')],
    ['report', { date: '2031-03-07' }, ['Harbour of Welm Opens Again'], say('button-dismiss')],
  ] as const)('/%s %o is answered once, in one request', async (name, values, words, button) => {
    const { peer, log } = await discord.start({ core })
    const command = peer.people.slash(name, values, acting)
    const answer = await command.answered
    await log.line('discord-answered')
    expect(callsOf(peer, command)).toHaveLength(1)
    expect((await command.acknowledged).type).toBe(4)
    expect(answer.ephemeral).toBe(false)
    const seen = shown(answer, language)
    expect(seen.labels).toContain(button)
    for (const word of words) expect([seen.text, ...seen.labels].join(' ')).toContain(word)
    expect(log.troubles).toEqual([])
  })

  it('an answer quotes a report letter by letter, under the question', async () => {
    const { peer } = await discord.start({ core })
    const [question, quote] = ASKED[language]
    const seen = shown(await peer.people.slash('ask', { question }, acting).answered, language)
    expectVerbatim(seen, STORIES)
    expect(seen.quotes.join('\n')).toContain(quote)
    expect(seen.text.startsWith(`💬 ${question}`)).toBe(true)
    expect(seen.text).toMatch(new RegExp(`${say('found-sure')}|${say('found-likely')}`))
  })

  it.each(['help', 'privacy'])('/%s is for who asks alone', async (name) => {
    const { peer } = await discord.start({ core })
    const command = peer.people.slash(name, {}, acting)
    const answer = await command.answered
    expect(answer.ephemeral).toBe(true)
    expect(acknowledgements(peer, command)).toBe(1)
    const seen = shown(answer, language)
    expect(seen.text).toContain(say(name === 'help' ? 'discord-plain' : 'discord-privacy'))
    expect(seen.labels).toEqual([])
  })

  it.each(['ask', 'status', 'timeline', 'sources', 'report'])('/%s private is for who asks alone', async (name) => {
    const { peer } = await discord.start({ core })
    const question = name === 'ask' ? { question: ASKED[language][0] } : {}
    const answer = await peer.people.slash(name, { ...question, private: true }, acting).answered
    expect(answer.ephemeral).toBe(true)
    expect(shown(answer, language).labels).not.toContain(say('button-dismiss'))
  })

  it('the words are those of the locale, whatever language the question is in', async () => {
    const { peer } = await discord.start({ core })
    for (const other of LANGUAGES) {
      const [question, quote] = ASKED[other]
      const seen = shown(await peer.people.slash('ask', { question }, acting).answered, language)
      expect(seen.labels).toContain(say('button-helpful'))
      expect(seen.quotes.join('\n')).toContain(quote)
    }
  })
})

it('an unknown locale is spoken to in English', async () => {
  const { peer } = await discord.start({ core })
  const answer = await peer.people.slash('help', {}, { locale: 'pt-BR' }).answered
  expect(shown(answer, 'en').text).toContain(WORDING.say('en', 'discord-plain'))
})

describe('what was typed', () => {
  it('need not be among the suggestions', async () => {
    const { peer } = await discord.start({ core })
    const typed = async (name: string, values: Record<string, string>): Promise<string> =>
      shown(await peer.people.slash(name, values).answered).text
    expect(await typed('status', { topic: 'gefangene' })).toContain('nine prisoners')
    expect(await typed('status', { topic: 'Kegeln' })).toContain('Das Thema „Kegeln“ ist nicht bekannt.')
    expect(await typed('report', { date: '7. März 2031' })).toContain('Harbour of Welm Opens Again')
    expect(await typed('report', { date: 'irgendwann' })).toContain('„irgendwann“ ist nicht als Tag zu verstehen.')
    expect(await typed('timeline', { from: '7.3.2031', to: '8. März 2031' })).toContain('Zeitleiste: ein Bericht')
    expect(await typed('timeline', { to: 'vorgestern abend' })).toContain('Das Thema „abend“ ist nicht bekannt.')
  })

  it('may hold nothing to search for', async () => {
    const { peer } = await discord.start({ core })
    const seen = shown(await peer.people.slash('ask', { question: '???' }).answered)
    expect(seen.text).toContain(WORDING.say('de', 'unreadable-empty'))
    expect(seen.labels).toEqual([WORDING.say('de', 'button-dismiss')])
  })

  it('is suggested upon: a burst of 50 is answered, each with choices', async () => {
    const { peer, log } = await discord.start({ core })
    const typing = Array.from({ length: 50 }, (_, at) =>
      peer.people.autocomplete('status', 'topic', { topic: 'waff'.slice(0, at % 5) }),
    )
    const choices = await Promise.all(typing.map((each) => each.choices))
    expect(choices[0]).toHaveLength(15)
    expect(choices[49]).toEqual([{ name: 'Waffenruhe', value: 'ceasefire' }])
    expect(choices.every((each) => each.some(({ value }) => value === 'ceasefire'))).toBe(true)
    expect(typing.map((each) => acknowledgements(peer, each))).toEqual(typing.map(() => 1))
    expect(log.troubles).toEqual([])
  })

  it('is suggested upon in every option', async () => {
    const { peer } = await discord.start({ core })
    const first = async (name: string, option: string, typed: string): Promise<string | undefined> => {
      const values = { [option]: typed }
      return (await peer.people.autocomplete(name, option, values, { locale: 'en-US' }).choices)[0]?.name
    }
    expect(await first('ask', 'question', 'cease')).toBe('What is there on “Ceasefire”?')
    expect(await first('report', 'date', 'harbour')).toBe('7 March 2031 · Harbour of Welm Opens Again')
    expect(await first('timeline', 'from', '2031-03-04')).toBe('4 March 2031 · Gespräche am Silbersee')
    expect(await first('timeline', 'topic', 'prison')).toBe('Prisoners')
  })
})

describe('where', () => {
  it.each(['guild', 'thread', 'dm', 'private', 'foreign-guild'] as const)('in %s /ask is answered', async (where) => {
    const { peer, log } = await discord.start({ core })
    const { BORYS } = peer.world
    const command = peer.people.slash('ask', { question: ASKED.uk[0] }, { where, by: BORYS, locale: 'uk' })
    const answer = await command.answered
    expectVerbatim(shown(answer, 'uk'), STORIES)
    const opened = await peer.people.press(answer, buttonId(answer, 'p'), { by: BORYS, locale: 'uk' }).answered
    expect(opened.ephemeral).toBe(where !== 'dm')
    expect(log.troubles).toEqual([])
  })
})

it('registers every command once, and nothing where they are already', async () => {
  const first = await discord.start({ core })
  const { peer } = first
  expect(peer.commands().map(({ name }) => name)).toHaveLength(8)
  await first.bot.stop()
  const again = await discord.start({ core, peer })
  expect(await again.log.line('discord-commands')).toMatchObject({ outcome: 'unchanged' })
  expect(peer.calls.filter(({ route }) => route.startsWith('PUT '))).toHaveLength(1)
})

it('registers the commands in one server alone where it is told so', async () => {
  const peer = await discord.peer()
  await discord.start({ core, peer, options: { guildId: peer.world.GUILD_ID } })
  expect(peer.commands(peer.world.GUILD_ID)).toHaveLength(8)
  expect(peer.commands()).toEqual([])
})

it('answers though its commands could not be registered', async () => {
  const peer = await discord.peer()
  peer.fail(/^PUT /, { kind: 'status', status: 500 }, 3)
  const { log } = await discord.launch({ core, peer })
  await log.line('discord-commands-failed')
  expectVerbatim(shown(await peer.people.slash('ask', { question: ASKED.de[0] }).answered), STORIES)
})
