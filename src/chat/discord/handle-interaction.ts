/**
 * Slash commands, their suggestions and the message command.
 *
 * The answer is the acknowledgement itself: it takes milliseconds, so nobody sees "thinking…". Failures are the caller's
 * (bot.ts), which knows what to log and what to say.
 */

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import { LONGEST_QUESTION } from '../../model.js'
import { voiceOf } from '../compose/voice.js'
import { type Desk, mayAsk } from '../desk.js'
import type { Request } from '../requests/commands.js'
import { answerRequest } from '../requests/reply.js'
import { commandOf, isAlwaysPrivate, languageOfLocale, optionOf } from './commands/commands.js'
import { requestOf } from './commands/read-request.js'
import { suggest } from './commands/suggest.js'
import { answerMessage, type DiscordMessage, noticeMessage } from './message/answer-message.js'
import { pressButton } from './press-button.js'
import { notify, respond } from './respond.js'

export async function handleInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) return respondWithSuggestions(interaction, desk)
  if (!interaction.isRepliable()) return
  const wait = mayAsk(desk, interaction.user.id, interaction.channelId ?? interaction.user.id)
  if (!wait.ok) {
    const language = languageOfLocale(interaction.locale)
    const notice = noticeMessage(desk.wording.say(language, 'cooldown', { seconds: wait.waitSeconds }))
    return respond(interaction, notice, true)
  }
  if (interaction.isChatInputCommand()) return answerCommand(interaction, desk)
  if (interaction.isMessageContextMenuCommand()) return askAboutMessage(interaction, desk)
  if (interaction.isButton()) return pressButton(interaction, desk)
}

async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const command = commandOf(interaction.commandType, interaction.commandName)
  if (command === undefined || command === 'ask-about-message') return notify(interaction, 'command-old', desk)
  const asker = { today: desk.today(), language: languageOfLocale(interaction.locale) }
  const request = requestOf(command, (option) => interaction.options.getString(option), desk.core, asker)
  const ephemeral = isAlwaysPrivate(command) || (interaction.options.getBoolean('private') ?? false)
  await respond(interaction, messageOf(request, interaction, desk, ephemeral), ephemeral)
}

async function askAboutMessage(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const question = interaction.targetMessage.content.trim().slice(0, LONGEST_QUESTION)
  if (question === '') return notify(interaction, 'nothing-to-ask', desk)
  await respond(interaction, messageOf({ kind: 'ask', question }, interaction, desk, false), false)
}

function messageOf(
  request: Request,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { core, wording, today }: Desk,
  ephemeral: boolean,
): DiscordMessage {
  const language = languageOfLocale(interaction.locale)
  const reply = answerRequest(core, request, { today: today(), language, inOwn: true })
  return answerMessage(reply, wording, {
    ...(request.kind === 'ask' && { question: { question: request.question } }),
    ...(!ephemeral && { asker: interaction.user.id }),
  })
}

async function respondWithSuggestions(
  interaction: AutocompleteInteraction,
  { core, wording, today }: Desk,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const field = optionOf(name)
  const voice = voiceOf(wording, languageOfLocale(interaction.locale))
  const choices =
    field === undefined || field === 'private' ? [] : suggest(core, field, value, { voice, today: today() })
  await interaction.respond(choices)
}
