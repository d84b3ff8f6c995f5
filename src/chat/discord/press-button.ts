/**
 * Buttons under the bot's messages.
 *
 * Whatever a button needs stands in its id and in its message, so that yesterday's work after a restart and on any process.
 */

import { type ButtonInteraction, InteractionContextType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { askerOf, type OwnMessage } from '../references/own-message.js'
import { type Press, readPress, showReference, type Turn } from '../turn.js'
import { languageOfLocale } from './commands/commands.js'
import { answerMessage } from './message/answer-message.js'
import { readOwnMessage } from './message/read-own-message.js'
import { notify, respond } from './respond.js'

export async function pressButton(interaction: ButtonInteraction, turn: Turn): Promise<void> {
  const message = readOwnMessage(interaction.message.components.map((component) => component.toJSON()))
  const press = readPress(interaction.customId, message, turn)
  switch (press.kind) {
    case 'notice':
      return notify(interaction, press.notice, turn)
    case 'dismiss':
      return dismiss(interaction, press.asker, turn)
    case 'show':
      return show(interaction, press, message, turn)
    default:
      return press satisfies never
  }
}

async function show(
  interaction: ButtonInteraction,
  { reference, turns }: Extract<Press, { kind: 'show' }>,
  message: OwnMessage,
  turn: Turn,
): Promise<void> {
  const shown = showReference(turn, reference, message, languageOfLocale(interaction.locale))
  if (shown === undefined) return notify(interaction, 'question-gone', turn)
  const { reply, ...around } = shown
  const privately = interaction.message.flags.has(MessageFlags.Ephemeral)
  const alone = interaction.context === InteractionContextType.BotDM
  const askedBy = askerOf(message)
  if (turns && (privately || alone || askedBy === interaction.user.id)) {
    const asker = askedBy === undefined ? {} : { asker: askedBy }
    const { components } = answerMessage(reply, turn.wording, { ...around, ...asker })
    await interaction.update({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
    return
  }
  // In a channel only who pressed wants to see it; with the bot alone it stays to be read again.
  const ephemeral = privately || !alone
  const asker = ephemeral ? {} : { asker: interaction.user.id }
  await respond(interaction, answerMessage(reply, turn.wording, { ...around, ...asker }), ephemeral)
}

async function dismiss(interaction: ButtonInteraction, asker: string, turn: Turn): Promise<void> {
  const moderates = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false
  if (interaction.user.id !== asker && !moderates) return notify(interaction, 'dismiss-not-yours', turn)
  await interaction.deferUpdate()
  await interaction.deleteReply()
}
