/**
 * Buttons under the bot's messages.
 *
 * Whatever a button needs stands in its id and in its message, so that yesterday's work after a restart and on any process.
 */

import { type ButtonInteraction, InteractionContextType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import type { Desk } from '../desk.js'
import { readCustomId } from '../references/custom-id.js'
import { feedbackFields } from '../requests/feedback.js'
import { followReference, type ShowingReference } from '../requests/follow-reference.js'
import { answerRequest } from '../requests/reply.js'
import { languageOfLocale } from './commands/commands.js'
import { answerMessage } from './message/answer-message.js'
import { type ReadMessage, readMessage } from './message/read-own-message.js'
import { notify, respond } from './respond.js'

export async function pressButton(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const id = readCustomId(interaction.customId)
  const message = readMessage(interaction.message.components.map((component) => component.toJSON()))
  if (id === undefined) return notify(interaction, 'button-old', desk)
  const { reference, turns } = id
  switch (reference.kind) {
    case 'feedback':
      desk.log.info(
        'feedback',
        feedbackFields(reference.helpful, message.question?.question, message.references, desk.core),
      )
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
  const alone = interaction.context === InteractionContextType.BotDM
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
