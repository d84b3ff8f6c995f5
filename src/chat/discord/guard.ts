/**
 * Each event's one catch: a log line, and a polite word where Discord still lets the bot say one.
 *
 * What is logged names no person and no question; its reference stands in the word to the person.
 */

import { randomUUID } from 'node:crypto'
import { DiscordAPIError, type Interaction, type Message, RESTJSONErrorCodes } from 'discord.js'
import { failureFields } from '../../service/failure.js'
import type { Desk } from '../desk.js'
import { beginTurn } from '../turn.js'
import { languageOfLocale } from './commands/commands.js'
import { handleInteraction } from './handle-interaction.js'
import { handleMessage, languageAround } from './handle-message.js'
import { answerMessage, noticeMessage } from './message/answer-message.js'
import { respond } from './respond.js'

/** Never rejects. */
export async function guardInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  const began = desk.now()
  try {
    await handleInteraction(interaction, beginTurn(desk))
    desk.log.debug('discord-answered', { type: interaction.type, ms: desk.now() - began })
  } catch (error) {
    const reference = randomUUID().slice(0, 8)
    const fields = { reference, ms: desk.now() - began, ...failureFields(error) }
    if (isLost(error)) return desk.log.warn('discord-interaction-lost', fields)
    desk.log.error('discord-interaction-failed', fields)
    if (!interaction.isRepliable() || interaction.replied || interaction.deferred) return
    const language = languageOfLocale(interaction.locale)
    const body = answerMessage({ kind: 'trouble', language, reference }, desk.wording)
    await respond(interaction, body, true).catch((second) => {
      desk.log.warn('discord-interaction-lost', { reference, ...failureFields(second) })
    })
  }
}

/** Never rejects. */
export async function guardMessage(message: Message, desk: Desk): Promise<void> {
  const began = desk.now()
  try {
    await handleMessage(message, beginTurn(desk))
  } catch (error) {
    const reference = randomUUID().slice(0, 8)
    desk.log.error('discord-message-failed', { reference, ms: desk.now() - began, ...failureFields(error) })
    // Where the bot could not send the answer it can hardly send this.
    if (error instanceof DiscordAPIError) return
    const language = languageAround(message, desk.core)
    const body = answerMessage({ kind: 'trouble', language, reference }, desk.wording)
    await message.reply({ ...body, allowedMentions: { parse: [] } }).catch((second) => {
      desk.log.warn('discord-message-failed', { reference, ...failureFields(second) })
    })
  }
}

/** For who asks while the bot stops. Never rejects. */
export async function sayStopping(interaction: Interaction, { wording, log }: Desk): Promise<void> {
  if (!interaction.isRepliable()) return
  const notice = noticeMessage(wording.say(languageOfLocale(interaction.locale), 'shutting-down'))
  await respond(interaction, notice, true).catch((error) => log.warn('discord-interaction-lost', failureFields(error)))
}

/** Discord no longer takes an answer: it comes too late, or there is one already. */
const LOST: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
])

function isLost(error: unknown): boolean {
  return error instanceof DiscordAPIError && LOST.has(error.code)
}
