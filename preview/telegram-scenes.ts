/**
 * The scenes that `npm run preview:telegram` draws: what the bot really says to real questions, in four languages, and answers
 * made by hand of what the shipped report can't show.
 *
 * Takes the bot's core and wording, gives scenes; a message is made by the same function as the one that is sent. Sends
 * nothing; knows no HTML of the page.
 */

import type { Api } from 'grammy'
import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import type { Around } from '../src/chat/compose/around.js'
import { passageReference } from '../src/chat/compose/page-reference.js'
import type { Request } from '../src/chat/requests/commands.js'
import { answerRequest, type Reply } from '../src/chat/requests/reply.js'
import type { TelegramTurn } from '../src/chat/telegram/desk.js'
import { answerInline } from '../src/chat/telegram/inline.js'
import { languageMessage } from '../src/chat/telegram/language-message.js'
import { answerMessage, noticeMessage } from '../src/chat/telegram/message/answer-message.js'
import type { Day, Language } from '../src/model.js'
import { MADE_ANSWERS } from './made-answers.js'
import type { ShippedBot } from './shipped-bot.js'
import type { Quoted, Shown, TelegramScene } from './telegram-page.js'

/** The day after the report of `corpus/`. */
const TODAY: Day = '2025-12-24'
/** Telegram's language for readers of each language. */
const LOCALES: Readonly<Record<Language, string>> = { de: 'de', en: 'en-GB', uk: 'uk', ru: 'ru' }
const BOT = 'Talks Bot'
const ASKER = '101'

const HURT = 'Sind Menschen zu Schaden gekommen?'
const TABLE = 'Saßen Kiew und Moskau am selben Tisch?'

export async function telegramScenesOf(bot: ShippedBot): Promise<readonly TelegramScene[]> {
  const { core, wording } = bot
  const reply = (language: Language, request: Request): Reply =>
    answerRequest(core, request, { today: TODAY, language, inOwn: true })
  const message = (said: Reply, around: Around = {}, replyTo?: Quoted): Shown => ({
    kind: 'answer',
    ...answerMessage(said, wording, around),
    ...(replyTo && { replyTo }),
  })
  const answer = (language: Language, question: string, before?: string, around: Around = {}, to?: Quoted): Shown => {
    const standing = { question, ...(before !== undefined && { before }) }
    return message(reply(language, { kind: 'ask', ...standing }), { question: standing, ...around }, to)
  }
  const notice = (text: string): Shown => ({ kind: 'answer', ...noticeMessage(text) })
  const scene = (locale: Language, caption: string, ...shown: Shown[]): TelegramScene => ({
    caption,
    locale: LOCALES[locale],
    shown,
  })
  const asked = (language: Language, caption: string, question: string): TelegramScene =>
    scene(language, caption, said(question), answer(language, question))
  const commanded = (language: Language, caption: string, line: string, request: Request): TelegramScene =>
    scene(language, caption, said(line), message(reply(language, request)))
  const choice = await languageMessage('/language', 1, 'en', { wording } as TelegramTurn)
  const offers = (query: string): Promise<readonly InlineQueryResultArticle[]> => offered(bot, 'uk', query)

  return [
    asked('de', 'German, found', HURT),
    scene(
      'de',
      'German, a follow-up: a reply to the answer above',
      { ...said('Und wo war das?'), replyTo: { by: BOT, text: `❓ ${HURT}` } },
      answer('de', 'Und wo war das?', HURT),
    ),
    asked('en', 'English, not in the reports', 'Who pays for reconstruction?'),
    asked('de', 'German, several excerpts', TABLE),
    commanded('uk', 'Ukrainian, status', '/status', { kind: 'status', topic: '' }),
    asked('uk', 'Ukrainian, found in a German report', 'Навіщо взагалі збиралися, що хотіли узгодити?'),
    commanded('en', 'English, from a link to a topic', '/start', { kind: 'status', topic: 'security-guarantees' }),
    asked('ru', 'Russian, perhaps the answer', 'Довольны ли обе делегации разговором?'),
    commanded('ru', 'Russian, timeline', '/timeline', { kind: 'timeline', filter: '' }),
    scene(
      'en',
      'English, in a group',
      { kind: 'said', by: 'Robin', text: '/ask@talks_bot Who was in Miami?' },
      answer('en', 'Who was in Miami?', undefined, { asker: ASKER }, { by: 'Robin', text: '/ask@talks_bot Who was …' }),
    ),
    scene('uk', 'Ukrainian, inline mode', {
      kind: 'inline',
      typed: '@talks_bot поранені',
      results: await offers('поранені'),
    }),
    scene('uk', 'Ukrainian, inline mode without a question', {
      kind: 'inline',
      typed: '@talks_bot',
      results: (await offers('')).slice(0, 4),
    }),
    commanded('en', 'English, sources', '/sources', { kind: 'sources' }),
    commanded('de', 'German, a whole report', '/report', { kind: 'report', choice: '' }),
    scene(
      'de',
      'German, context of a quote',
      message(reply('de', { kind: 'passage', wanted: firstPassage(reply('de', { kind: 'ask', question: HURT })) })),
    ),
    commanded('ru', 'Russian, help', '/help', { kind: 'help' }),
    commanded('de', 'German, privacy', '/privacy', { kind: 'privacy' }),
    scene('en', 'English, choosing a language', said('/language'), { kind: 'answer', ...choice }),
    scene('uk', 'Ukrainian, too many requests', notice(wording.say('uk', 'cooldown', { seconds: 12 }))),
    scene(
      'en',
      'English, a fault of the bot',
      said('Who was in Miami?'),
      message({ kind: 'trouble', language: 'en', reference: '4f1c09ab' }),
    ),
    ...MADE_ANSWERS.map(({ caption, language, question, answer: made }) =>
      scene(
        language,
        caption,
        said(question),
        message({ kind: 'answer', language, answer: made }, { question: { question } }),
      ),
    ),
  ]
}

function said(text: string): Extract<Shown, { kind: 'said' }> {
  return { kind: 'said', text }
}

/** What inline mode answers, caught on its way. */
async function offered(
  bot: ShippedBot,
  language: Language,
  query: string,
): Promise<readonly InlineQueryResultArticle[]> {
  const caught: InlineQueryResultArticle[] = []
  const api = {
    answerInlineQuery: async (_id: string, results: readonly InlineQueryResultArticle[]) => caught.push(...results),
  } as unknown as Api
  const from = { id: 1, is_bot: false, first_name: 'A', language_code: language }
  const asked: InlineQuery = { id: '1', from, query, offset: '' }
  await answerInline(asked, { ...bot, api, today: TODAY } as TelegramTurn)
  return caught
}

function firstPassage(reply: Reply): Extract<Request, { kind: 'passage' }>['wanted'] {
  if (reply.kind !== 'answer' || reply.answer.kind !== 'found') throw new Error('The first scene found nothing.')
  const reference = passageReference(reply.answer.excerpts[0])
  if (reference.kind !== 'passage') throw new Error('An excerpt refers to its passage.')
  return reference
}
