/**
 * Slash commands, their suggestions and the message command.
 *
 * The answer is the acknowledgement itself: it takes milliseconds, so nobody sees "thinking…". Failures are the caller's
 * (guard.ts), which knows what to log and what to say.
 */

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import { LONGEST_QUESTION } from '../../model.js'
import { voiceOf } from '../compose/voice.js'
import type { Request } from '../requests/commands.js'
import { admit, answer, type Turn, waitWords } from '../turn.js'
import { commandOf, isAlwaysPrivate, languageOfLocale, optionOf } from './commands/commands.js'
import { requestOfCommand } from './commands/read-request.js'
import { suggest } from './commands/suggest.js'
import { answerMessage, type DiscordMessage, noticeMessage } from './message/answer-message.js'
import { pressButton } from './press-button.js'
import { notify, respond } from './respond.js'

export async function handleInteraction(interaction: Interaction, turn: Turn): Promise<void> {
  if (interaction.isAutocomplete()) return respondWithSuggestions(interaction, turn)
  if (!interaction.isRepliable()) return
  const admission = admit(turn, interaction.user.id, interaction.channelId ?? interaction.user.id)
  if (!admission.ok) {
    const language = languageOfLocale(interaction.locale)
    const words = waitWords(turn, admission, language, 'person')
    return words === undefined ? undefined : respond(interaction, noticeMessage(words), true)
  }
  if (interaction.isChatInputCommand()) return answerCommand(interaction, turn)
  if (interaction.isMessageContextMenuCommand()) return askAboutMessage(interaction, turn)
  if (interaction.isButton()) return pressButton(interaction, turn)
}

async function answerCommand(interaction: ChatInputCommandInteraction, turn: Turn): Promise<void> {
  const command = commandOf(interaction.commandType, interaction.commandName)
  if (command === undefined || command === 'ask-about-message') return notify(interaction, 'command-old', turn)
  const asker = { today: turn.today, language: languageOfLocale(interaction.locale) }
  const request = requestOfCommand(command, (option) => interaction.options.getString(option), turn.core, asker)
  const ephemeral = isAlwaysPrivate(command) || (interaction.options.getBoolean('private') ?? false)
  await respond(interaction, messageOf(request, interaction, turn, ephemeral), ephemeral)
}

async function askAboutMessage(interaction: MessageContextMenuCommandInteraction, turn: Turn): Promise<void> {
  const question = interaction.targetMessage.content.trim().slice(0, LONGEST_QUESTION)
  if (question === '') return notify(interaction, 'nothing-to-ask', turn)
  await respond(interaction, messageOf({ kind: 'ask', question }, interaction, turn, false), false)
}

function messageOf(
  request: Request,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  turn: Turn,
  ephemeral: boolean,
): DiscordMessage {
  const listener = { language: languageOfLocale(interaction.locale), answersIn: 'own' } as const
  const { reply, question } = answer(turn, { request, words: '' }, listener)
  return answerMessage(reply, turn.wording, {
    ...(question && { question }),
    ...(!ephemeral && { asker: interaction.user.id }),
  })
}

async function respondWithSuggestions(
  interaction: AutocompleteInteraction,
  { core, wording, today }: Turn,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const field = optionOf(name)
  const voice = voiceOf(wording, languageOfLocale(interaction.locale))
  const choices = field === undefined || field === 'private' ? [] : suggest(core, field, value, { voice, today })
  await interaction.respond(choices)
}
