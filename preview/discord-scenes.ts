/**
 * The scenes that `npm run preview:discord` draws: what the bot really says to real questions, in four languages, and answers
 * made by hand of what the shipped report can't show.
 *
 * Takes the bot's core and wording, gives scenes; a message is made by the same function as the one that is sent. Sends
 * nothing; knows no HTML.
 */

import { MessageFlags } from 'discord.js'
import type { Around } from '../src/chat/compose/around.js'
import { passageReference } from '../src/chat/compose/page-reference.js'
import { COMMAND_NAMES } from '../src/chat/discord/commands/commands.js'
import { answerMessage, noticeMessage } from '../src/chat/discord/message/answer-message.js'
import type { Request } from '../src/chat/requests/commands.js'
import { answerRequest, type Reply } from '../src/chat/requests/reply.js'
import type { PlainKey } from '../src/chat/wording/wording-keys.js'
import type { Day, Excerpt, Language } from '../src/model.js'
import { classicEmbed } from './discord-classic-embed.js'
import type { Asked, DiscordMessage, Scene } from './discord-page.js'
import { MADE_ANSWERS } from './made-answers.js'
import type { ShippedBot } from './shipped-bot.js'

/** The day after the report of `corpus/`. */
const TODAY: Day = '2025-12-24'
/** Discord's locale for readers of each language. */
const LOCALES: Readonly<Record<Language, string>> = { de: 'de', en: 'en-GB', uk: 'uk', ru: 'ru' }
const READERS: Readonly<Record<Language, string>> = { de: 'Mara', en: 'Robin', uk: 'Оленка', ru: 'Тимофей' }
const ASKER = '100000000000000101'

const HURT = 'Sind Menschen zu Schaden gekommen?'
const TABLE = 'Saßen Kiew und Moskau am selben Tisch?'

export function scenesOf(bot: ShippedBot): readonly Scene[] {
  const { wording } = bot
  const mention = (language: Language, text: string): Asked => ({ kind: 'text', by: READERS[language], text })
  const pressed = (label: string, on: string): Asked => ({ kind: 'button', label, on })
  const command = (language: Language, name: keyof typeof COMMAND_NAMES, option?: PlainKey, value = ''): Asked => ({
    kind: 'command',
    by: READERS[language],
    name: wording.say(language, COMMAND_NAMES[name]),
    ...(option && { options: { [wording.say(language, option)]: value } }),
  })
  const ask = (language: Language, question: string): Asked =>
    command(language, 'ask', 'option-name-question', question)
  const say = (language: Language, request: Request): Reply =>
    answerRequest(bot.core, request, { today: TODAY, language, inOwn: true })
  const message = (reply: Reply, around: Around = {}): DiscordMessage => answerMessage(reply, wording, around)
  const publicly = (reply: Reply, around: Around = {}): DiscordMessage => message(reply, { ...around, asker: ASKER })
  const answered = (language: Language, question: string, before?: string): DiscordMessage => {
    const standing = { question, ...(before !== undefined && { before }) }
    return publicly(say(language, { kind: 'ask', ...standing }), { question: standing })
  }
  const scene = (language: Language, caption: string, asked: Asked, shown: DiscordMessage): Scene => ({
    caption,
    asked,
    locale: LOCALES[language],
    message: shown,
  })

  const hurt = say('de', { kind: 'ask', question: HURT })
  const around = say('de', { kind: 'passage', wanted: wantedOf(firstExcerpt(hurt)) })
  return [
    scene('de', 'German, found', ask('de', HURT), answered('de', HURT)),
    scene('de', 'The same as a classic embed, to compare', ask('de', HURT), classicEmbed(hurt, wording, HURT)),
    scene('de', 'German, several excerpts, by mention', mention('de', `@Talks Bot ${TABLE}`), answered('de', TABLE)),
    scene(
      'en',
      'English, not in the reports',
      mention('en', '@Talks Bot Who pays for reconstruction?'),
      answered('en', 'Who pays for reconstruction?'),
    ),
    scene(
      'de',
      'German, a follow-up: a reply to the answer above',
      mention('de', 'Und wo war das?'),
      answered('de', 'Und wo war das?', HURT),
    ),
    scene('uk', 'Ukrainian, status', command('uk', 'status'), publicly(say('uk', { kind: 'status', topic: '' }))),
    scene(
      'uk',
      'Ukrainian, found in a German report',
      ask('uk', 'Навіщо взагалі збиралися, що хотіли узгодити?'),
      answered('uk', 'Навіщо взагалі збиралися, що хотіли узгодити?'),
    ),
    scene(
      'en',
      'English, status of one topic',
      command('en', 'status', 'option-name-topic', 'security-guarantees'),
      publicly(say('en', { kind: 'status', topic: 'security-guarantees' })),
    ),
    scene(
      'ru',
      'Russian, perhaps the answer',
      ask('ru', 'Довольны ли обе делегации разговором?'),
      answered('ru', 'Довольны ли обе делегации разговором?'),
    ),
    scene('ru', 'Russian, timeline', command('ru', 'timeline'), publicly(say('ru', { kind: 'timeline', filter: '' }))),
    scene('en', 'English, sources', command('en', 'sources'), publicly(say('en', { kind: 'sources' }))),
    scene('de', 'German, a whole report', command('de', 'report'), publicly(say('de', { kind: 'report', choice: '' }))),
    scene(
      'de',
      'German, its second page',
      command('de', 'report'),
      publicly(say('de', { kind: 'report', choice: '' }), { page: 1 }),
    ),
    scene('ru', 'Russian, help', command('ru', 'help'), ephemeral(message(say('ru', { kind: 'help' })))),
    scene('de', 'German, privacy', command('de', 'privacy'), ephemeral(message(say('de', { kind: 'privacy' })))),
    scene(
      'de',
      'German, context of a quote',
      pressed(wording.say('de', 'button-passage'), HURT),
      ephemeral(message(around)),
    ),
    scene(
      'de',
      'German, further excerpts',
      pressed(wording.say('de', 'button-more'), TABLE),
      ephemeral(
        message(say('de', { kind: 'ask', question: TABLE, skip: 2 }), { question: { question: TABLE }, skip: 2 }),
      ),
    ),
    scene(
      'uk',
      'Ukrainian, too many requests',
      command('uk', 'sources'),
      ephemeral(noticeMessage(wording.say('uk', 'cooldown', { seconds: 12 }))),
    ),
    scene(
      'en',
      'English, a fault of the bot',
      ask('en', 'Who was in Miami?'),
      ephemeral(message({ kind: 'trouble', language: 'en', reference: '4f1c09ab' })),
    ),
    ...MADE_ANSWERS.map(({ caption, language, question, answer }) =>
      scene(
        language,
        caption,
        ask(language, question),
        publicly({ kind: 'answer', language, answer }, { question: { question } }),
      ),
    ),
  ]
}

function firstExcerpt(reply: Reply): Excerpt {
  if (reply.kind !== 'answer' || reply.answer.kind !== 'found') throw new Error('The first scene found nothing.')
  return reply.answer.excerpts[0]
}

function wantedOf(excerpt: Excerpt): Extract<Request, { kind: 'passage' }>['wanted'] {
  const reference = passageReference(excerpt)
  if (reference.kind !== 'passage') throw new Error('An excerpt refers to its passage.')
  return reference
}

function ephemeral(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral }
}
