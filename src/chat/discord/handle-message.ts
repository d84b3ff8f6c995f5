/**
 * Direct messages, mentions and replies to the bot.
 *
 * Without the privileged intent Discord gives no text of other messages, so none is read. What a reply goes on from is read
 * from the message replied to.
 */

import { DiscordAPIError, type Message, RESTJSONErrorCodes, SnowflakeUtil } from 'discord.js'
import type { Language } from '../../model.js'
import { failureFields } from '../../service/log.js'
import { type Desk, mayAsk } from '../desk.js'
import type { StandingQuestion } from '../references/question-line.js'
import { type Request, readLine } from '../requests/commands.js'
import { answerRequest } from '../requests/reply.js'
import { COMMAND_NAMES, languageOfLocale } from './commands/commands.js'
import { answerMessage, type DiscordMessage, noticeMessage } from './message/answer-message.js'
import { readMessage } from './message/read-own-message.js'

export async function handleMessage(message: Message, desk: Desk): Promise<void> {
  const address = addressOf(message)
  if (address === undefined) return
  const language = languageOfLocale(message.guild?.preferredLocale ?? 'en')
  const wait = mayAsk(desk, message.author.id, message.channelId)
  if (!wait.ok) {
    if (wait.first) await answer(message, cooldownNotice(wait.waitSeconds, language, desk), desk)
    return
  }
  const text = textFor(message)
  if (text === '' && address === 'silent reply') {
    return answer(
      message,
      noticeMessage(
        desk.wording.say(language, 'reply-without-mention', {
          command: `/${desk.wording.say(language, COMMAND_NAMES.ask)}`,
        }),
      ),
      desk,
    )
  }
  const request = await requestOf(message, text)
  // A command's own word is English in every language.
  const words = text.replace(/^\/\S+\s*/u, '')
  const spoken = words === '' ? language : desk.core.languageOf(words, language)
  const reply = answerRequest(desk.core, request, { today: desk.today(), language: spoken })
  const question = standingQuestion(request)
  await answer(
    message,
    answerMessage(reply, desk.wording, { asker: message.author.id, ...(question && { question }) }),
    desk,
  )
}

/** How the message speaks to the bot; undefined where it doesn't. */
function addressOf(message: Message): 'direct' | 'mention' | 'silent reply' | undefined {
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

async function requestOf(message: Message, text: string): Promise<Request> {
  if (text === '') return { kind: 'help' }
  const request = readLine(text) as Request
  if (request.kind !== 'ask') return request
  const before = await questionBefore(message)
  return before === undefined ? request : { ...request, before: before.before ?? before.question }
}

/** The question of the bot's message that this one replies to. */
async function questionBefore(message: Message): Promise<StandingQuestion | undefined> {
  if (message.reference?.messageId === undefined) return undefined
  // It may be gone, or in a channel that the bot no longer sees; then the question stands by itself.
  const replied = await message.fetchReference().catch(() => undefined)
  if (replied?.author.id !== message.client.user.id) return undefined
  return readMessage(replied.components.map((component) => component.toJSON())).question
}

function standingQuestion(request: Request): StandingQuestion | undefined {
  if (request.kind !== 'ask') return undefined
  const { question, before } = request
  return { question, ...(before !== undefined && { before }) }
}

function cooldownNotice(seconds: number, language: Language, { wording }: Desk): DiscordMessage {
  return noticeMessage(wording.say(language, 'cooldown', { seconds }))
}

async function answer(message: Message, body: DiscordMessage, desk: Desk): Promise<void> {
  try {
    await message.reply({
      ...body,
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
      ...once(),
    })
  } catch (error) {
    if (!isForbidden(error)) throw error
    desk.log.warn('discord-cannot-write', { channel: message.channelId, ...failureFields(error) })
    await answerDirectly(message, body, desk)
  }
}

/** Where the bot may read but not write, who asked gets the answer in a direct message. */
async function answerDirectly(message: Message, body: DiscordMessage, { wording, log }: Desk): Promise<void> {
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
