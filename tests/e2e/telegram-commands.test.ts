import { describe, expect, it } from 'vitest'
import { ANNA } from '../../peers/telegram/accounts.js'
import { keyOf } from '../../src/chat/references/reference.js'
import type { Language } from '../../src/model.js'
import { LANGUAGES } from '../../src/model.js'
import { WORDING } from '../chat/real-wording.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { HARBOUR, STORIES, WINTER } from '../fixtures/reports.js'
import { expectVerbatim, flat } from './shown.js'
import { useTelegram } from './telegram.js'
import { shown } from './telegram-shown.js'

const telegram = useTelegram()
const core = await coreOf(await libraryOf(...STORIES))

/** A question in each language, and the answer as it stands in a report. */
const ASKED: Readonly<Record<Language, readonly [question: string, quote: string]>> = {
  de: ['Wer verlangt ein eigenes Zollhaus?', 'Ostrien verlangt dafür ein eigenes Zollhaus.'],
  en: ['How many ships are waiting?', 'Forty ships are waiting outside.'],
  uk: ['Скільки коштуватиме будівництво електростанції?', 'Будівництво коштуватиме сімдесят мільйонів крон.'],
  ru: ['Сколько грузовиков пересекли границу?', 'Первыми её пересекли тридцать грузовиков с зерном.'],
}

const NOWHERE: Readonly<Record<Language, string>> = {
  de: 'Wer spielt Klavier?',
  en: 'Who plays the piano?',
  uk: 'Хто грає на піаніно?',
  ru: 'Кто играет на пианино?',
}

describe.each(LANGUAGES)('in %s', (language) => {
  const by = { ...ANNA, language_code: language }
  const say = (...[key, values]: [key: string, values?: object]): string =>
    flat((WORDING.say as (...all: unknown[]) => string)(language, key, values))

  it('each command is answered in one message', async () => {
    const { peer, log } = await telegram.start({ core })
    const lines = [
      ['/start', say('telegram-plain')],
      ['/help', say('telegram-plain')],
      ['/privacy', say('telegram-privacy')],
      ['/status', say('status-topics')],
      ['/status prisoners', 'Halvenland released nine prisoners on Friday.'],
      ['/timeline', say('timeline-heading', { reports: 4 })],
      ['/timeline 2031-03-07', say('timeline-heading', { reports: 1 })],
      ['/sources', say('sources-heading', { reports: 4 })],
      ['/report 2031-03-07', HARBOUR.title],
      ['/report', WINTER.title],
      ['/language', say('language-question')],
      ['/statsu', say('unknown-command-nearest', { command: '/status' })],
      ['/ask', say('unreadable-empty')],
      ['???', say('unreadable-empty')],
    ] as const
    for (const [line, words] of lines) {
      expect(shown(await peer.people.say(line, { by }).replied).text).toContain(words)
    }
    await log.line('telegram-answered', lines.length)
    expect(peer.sent(ANNA.id)).toHaveLength(lines.length)
    expect(log.troubles).toEqual([])
  })

  it.each(['', '/ask '])('a question (%j) gets a quote, letter by letter, under the question', async (command) => {
    const { peer, log } = await telegram.start({ core })
    const [question, quote] = ASKED[language]
    const answer = await peer.people.say(command + question, { by }).replied
    const seen = shown(answer)
    expectVerbatim(seen, STORIES)
    expect(seen.quotes.join('\n')).toContain(quote)
    expect(seen.text.startsWith(`❓ ${question}`)).toBe(true)
    expect(seen.text).toMatch(new RegExp(`${say('found-sure')}|${say('found-likely')}`))
    expect(seen.labels.at(-2)).toContain(say('button-helpful'))
    // Alone with the bot nothing has to be told apart.
    expect(answer.message.reply_to_message).toBeUndefined()
    expect(answer.message.link_preview_options).toEqual({ is_disabled: true })
    expect(log.troubles).toEqual([])
  })

  it('what the reports do not say is said so, with topics', async () => {
    const { peer } = await telegram.start({ core })
    const seen = shown(await peer.people.say(NOWHERE[language], { by }).replied)
    expect(seen.text).toContain(say('not-found'))
    expect(core.topics.map(({ name }) => name[language])).toContain(seen.labels[0])
  })

  it('the language of a question goes before that of the app', async () => {
    const { peer } = await telegram.start({ core })
    for (const other of LANGUAGES) {
      const [question, quote] = ASKED[other]
      const seen = shown(await peer.people.say(question, { by }).replied)
      expect(seen.labels.at(-2)).toContain(WORDING.say(other, 'button-helpful'))
      expect(seen.quotes.join('\n')).toContain(quote)
    }
  })
})

it('an app in another language is spoken to in English', async () => {
  const { peer } = await telegram.start({ core })
  const { language_code: _, ...nobodys } = ANNA
  for (const by of [{ ...ANNA, language_code: 'pt-br' }, nobodys]) {
    const seen = shown(await peer.people.say('/help', { by }).replied)
    expect(seen.text).toContain(flat(WORDING.say('en', 'telegram-plain')))
  }
})

it('the bot types while it works', async () => {
  const { peer } = await telegram.start({ core })
  await peer.people.say(ASKED.de[0]).replied
  const actions = peer.calls.filter(({ method }) => method === 'sendChatAction')
  expect(actions.map(({ params }) => params)).toEqual([{ chat_id: ANNA.id, action: 'typing' }])
})

it('a deep link shows what it is of', async () => {
  const { peer, log } = await telegram.start({ core })
  const help = flat(WORDING.say('de', 'telegram-plain'))
  for (const [payload, words] of [
    ['topic-prisoners', '„Gefangene“'],
    [`topic-${keyOf('prisoners')}`, '„Gefangene“'],
    [`report-${HARBOUR.id}`, HARBOUR.title],
    [`report-${keyOf(HARBOUR.id)}`, HARBOUR.title],
    ['report-2031-03-07', HARBOUR.title],
    [`report-${'x'.repeat(57)}`, 'x'.repeat(57)],
    [`report-${'x'.repeat(58)}`, help],
    ['topic-chess', help],
    ['whatever', help],
  ] as const) {
    expect(shown(await peer.people.say(`/start ${payload}`).replied).text).toContain(words)
  }
  expect(log.troubles).toEqual([])
})

describe("people's own words", () => {
  it.each([
    'Was ist mit <b>Zollhaus</b> & "Brücke"?',
    'Wer verlangt @everyone ein Zollhaus /status?',
    '<3 Zollhaus',
    `Wer verlangt ein Zollhaus? ${'😀'.repeat(500)}`,
    `Zollhaus ${'& < > "'.repeat(500)}`,
  ])('%s are shown as they are', async (question) => {
    const { peer, log } = await telegram.start({ core })
    const { BORYS } = peer.world
    const answer = await peer.people.say(question, { by: BORYS }).replied
    expect(shown(answer).text).toContain(flat(question).slice(0, 600))
    expect(answer.content.entities.filter(({ type }) => type === 'mention' || type === 'bot_command')).toEqual([])
    expect(log.troubles).toEqual([])
  })
})
