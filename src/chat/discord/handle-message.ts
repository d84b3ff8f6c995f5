/**
 * Direct messages, mentions and replies to the bot.
 *
 * Without the privileged intent Discord gives no text of other messages, so none is read. What a reply goes on from is read
 * from the message replied to.
 */

import { DiscordAPIError, type Message, RESTJSONErrorCodes, SnowflakeUtil } from 'discord.js'
import type { Core, Language } from '../../model.js'
import { failureFields } from '../../service/failure.js'
import type { StandingQuestion } from '../references/question-line.js'
import { admit, answer, goOn, hear, type Turn, waitWords } from '../turn.js'
import { COMMAND_NAMES, languageOfLocale } from './commands/commands.js'
import { answerMessage, type DiscordMessage, noticeMessage } from './message/answer-message.js'
import { readOwnMessage } from './message/read-own-message.js'

export async function handleMessage(message: Message, turn: Turn): Promise<void> {
  const way = wayOfSpeaking(message)
  if (way === undefined) return
  const language = languageOfLocale(message.guild?.preferredLocale ?? 'en')
  const admission = admit(turn, message.author.id, message.channelId)
  if (!admission.ok) {
    const words = waitWords(
      turn,
      admission,
      languageAround(message, () => turn.core),
      'everybody',
    )
    if (words !== undefined) await deliver(message, noticeMessage(words), turn)
    return
  }
  const text = textFor(message)
  if (text === '' && way === 'silent reply') {
    const command = `/${turn.wording.say(language, COMMAND_NAMES.ask)}`
    return deliver(message, noticeMessage(turn.wording.say(language, 'reply-without-mention', { command })), turn)
  }
  const heard = hear(text)
  const request = heard.request.kind === 'ask' ? goOn(heard.request, await questionBefore(message)) : heard.request
  const { reply, question } = answer(turn, { ...heard, request }, { language, answersIn: 'words' })
  await deliver(
    message,
    answerMessage(reply, turn.wording, { asker: message.author.id, ...(question && { question }) }),
    turn,
  )
}

/**
 * Of words that are no answer: a server's own. Discord tells no language of a direct message, so that it is the one of what
 * was typed there; English where the core can't tell, which may be what went wrong.
 */
export function languageAround(message: Message, core: () => Core): Language {
  if (message.guild !== null) return languageOfLocale(message.guild.preferredLocale)
  try {
    return core().languageOf(textFor(message), 'en')
  } catch {
    return 'en'
  }
}

/** How the message speaks to the bot; undefined where it doesn't. */
function wayOfSpeaking(message: Message): 'direct' | 'mention' | 'silent reply' | undefined {
  // A malformed payload may lack the author.
  if (message.author?.bot !== false || message.system || message.webhookId !== null) return undefined
  if (message.guildId === null) return 'direct'
  const { user } = message.client
  if (message.mentions.has(user, { ignoreEveryone: true, ignoreRoles: true })) return 'mention'
  return message.mentions.repliedUser?.id === user.id ? 'silent reply' : undefined
}

function textFor({ content, client }: Message): string {
  return content.replace(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ').trim()
}

/** The question of the bot's message that this one replies to. */
async function questionBefore(message: Message): Promise<StandingQuestion | undefined> {
  if (message.reference?.messageId === undefined) return undefined
  // It may be gone, or in a channel that the bot no longer sees; then the question stands by itself.
  const replied = await message.fetchReference().catch(() => undefined)
  if (replied?.author.id !== message.client.user.id) return undefined
  return readOwnMessage(replied.components.map((component) => component.toJSON())).question
}

async function deliver(message: Message, body: DiscordMessage, turn: Turn): Promise<void> {
  try {
    await message.reply({
      ...body,
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
      ...once(),
    })
  } catch (error) {
    if (!isForbidden(error)) throw error
    turn.log.warn('discord-cannot-write', { channel: message.channelId, ...failureFields(error) })
    await deliverDirectly(message, body, turn)
  }
}

/** Where the bot may read but not write, who asked gets the answer in a direct message. */
async function deliverDirectly(message: Message, body: DiscordMessage, { wording, log }: Turn): Promise<void> {
  const language = languageOfLocale(message.guild?.preferredLocale ?? 'en')
  const notice = noticeMessage(wording.say(language, 'cannot-write-there'))
  try {
    // By itself: the answer may fill its message, and its buttons look for the question in the first line.
    await message.author.send({ ...notice, allowedMentions: { parse: [] }, ...once() })
    await message.author.send({ ...body, allowedMentions: { parse: [] }, ...once() })
  } catch (error) {
    log.warn('discord-cannot-write', failureFields(error))
  }
}

/** For a message that is posted but once, however often it is sent. */
function once(): { readonly enforceNonce: true; readonly nonce: string } {
  return { enforceNonce: true, nonce: SnowflakeUtil.generate().toString() }
}

const FORBIDDEN: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
])

function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && FORBIDDEN.has(error.code)
}
