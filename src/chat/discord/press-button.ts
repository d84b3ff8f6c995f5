/**
 * Buttons under the bot's messages.
 *
 * Whatever a button needs stands in its id and in its message, so that yesterday's work after a restart and on any process.
 */

import { createHash } from 'node:crypto'
import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { reportIdOf } from '../find-passage.js'
import { followReference, type ShowingReference } from '../follow-reference.js'
import type { Reference } from '../reference.js'
import { answerRequest } from '../reply.js'
import { answerMessage } from './answer-message.js'
import { languageOfLocale } from './commands.js'
import { readCustomId } from './custom-id.js'
import type { Desk } from './desk.js'
import { notify, respond } from './handle-interaction.js'
import { type ReadMessage, readMessage } from './read-message.js'

export async function pressButton(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const id = readCustomId(interaction.customId)
  const message = readMessage(interaction.message.components.map((component) => component.toJSON()))
  if (id === undefined) return notify(interaction, 'button-old', desk)
  const { reference, turns } = id
  switch (reference.kind) {
    case 'feedback':
      logFeedback(reference.helpful, message, desk)
      return notify(interaction, 'feedback-thanks', desk)
    case 'dismiss':
      return dismiss(interaction, reference.asker, desk)
    default:
      return show(interaction, reference, turns, message, desk)
  }
}

async function show(
  interaction: ButtonInteraction,
  reference: ShowingReference,
  turns: boolean,
  message: ReadMessage,
  { core, wording, today }: Desk,
): Promise<void> {
  if (reference.kind === 'ask' && message.question === undefined) {
    return notify(interaction, 'question-gone', { wording })
  }
  const language = languageOfLocale(interaction.locale)
  const request = followReference(reference, message.question, core)
  const reply = answerRequest(core, request, { today: today(), language, inOwn: true })
  const around = {
    page: reference.page,
    ...(reference.kind === 'ask' && { question: message.question, skip: reference.skip }),
  }
  const privately = interaction.message.flags.has(MessageFlags.Ephemeral)
  const alone = interaction.guildId === null
  if (turns && (privately || alone || message.asker === interaction.user.id)) {
    const asker = message.asker === undefined ? {} : { asker: message.asker }
    const { components } = answerMessage(reply, wording, { ...around, ...asker })
    await interaction.update({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
    return
  }
  // In a channel only who pressed wants to see it; with the bot alone it stays to be read again.
  const ephemeral = privately || !alone
  const asker = ephemeral ? {} : { asker: interaction.user.id }
  await respond(interaction, answerMessage(reply, wording, { ...around, ...asker }), ephemeral)
}

async function dismiss(interaction: ButtonInteraction, asker: string, desk: Desk): Promise<void> {
  const moderates = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false
  if (interaction.user.id !== asker && !moderates) return notify(interaction, 'dismiss-not-yours', desk)
  await interaction.deferUpdate()
  await interaction.deleteReply()
}

/** One line that tells nothing of who pressed, and of the question no more than whether it is the same as another. */
function logFeedback(helpful: boolean, { question, references }: ReadMessage, { core, log }: Desk): void {
  log.info('feedback', {
    question: question === undefined ? undefined : fingerprint(question.question),
    excerpts: references.flatMap((reference) => excerptId(reference, core)),
    verdict: helpful ? 'helpful' : 'not helpful',
  })
}

function excerptId(reference: Reference, core: Desk['core']): string[] {
  if (reference.kind !== 'passage') return []
  return [`${reportIdOf(core, reference.report) ?? reference.report}#${reference.paragraph}`]
}

function fingerprint(question: string): string {
  return createHash('sha256').update(question.toLowerCase()).digest('hex').slice(0, 16)
}
