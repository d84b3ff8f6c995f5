/**
 * The commands as Discord registers them, and back from a name in an interaction to the command that is meant.
 *
 * deploy-commands.ts sends them; what a command was given with stands in read-request.ts. Discord's default names are
 * those of the command table; a language whose wording has another name for it is shown that one.
 */

import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { LANGUAGES, type Language, LONGEST_QUESTION } from '../../../model.js'
import { COMMANDS, type Command, type CommandArgument, type CommandName } from '../../requests/commands.js'
import type { Wording } from '../../wording/wording.js'
import type { PlainKey } from '../../wording/wording-keys.js'

/** Options by their names in the command table, which are Discord's default names for them; all but `private` are texts. */
export type OptionName = CommandArgument['name'] | 'private'

/** A command of the table, or the entry in a message's menu. */
export type DiscordCommand = CommandName | 'ask-about-message'

/** What each command is called: slash commands by one lower-case word, the menu's entry in any words. */
export const COMMAND_NAMES: Readonly<Record<DiscordCommand, PlainKey>> = {
  ask: 'command-name-ask',
  status: 'command-name-status',
  timeline: 'command-name-timeline',
  sources: 'command-name-sources',
  report: 'command-name-report',
  help: 'command-name-help',
  privacy: 'command-name-privacy',
  'ask-about-message': 'message-command',
}

interface OptionWords {
  readonly name: PlainKey
  readonly about: PlainKey
}

const OPTIONS: Readonly<Record<OptionName, OptionWords>> = {
  question: { name: 'option-name-question', about: 'option-about-question' },
  topic: { name: 'option-name-topic', about: 'option-about-topic' },
  from: { name: 'option-name-from', about: 'option-about-from' },
  to: { name: 'option-name-to', about: 'option-about-to' },
  date: { name: 'option-name-date', about: 'option-about-date' },
  private: { name: 'option-name-private', about: 'option-about-private' },
}

/** Of names and descriptions for everybody else. */
const DEFAULT_LANGUAGE: Language = 'en'

/** Which of Discord's locales read which language. */
const LOCALES: Readonly<Record<Language, readonly Locale[]>> = {
  de: [Locale.German],
  en: [Locale.EnglishUS, Locale.EnglishGB],
  uk: [Locale.Ukrainian],
  ru: [Locale.Russian],
}

/** In servers and in direct messages of every kind, installed by a server or by a person. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

/** Every command, in the order of the help; the entry of the message menu comes last. */
export function registeredCommands(wording: Wording): RESTPostAPIApplicationCommandsJSONBody[] {
  const { name, localizations } = inEachLanguage(wording, COMMAND_NAMES['ask-about-message'])
  return [
    ...COMMANDS.map((command) => slashCommand(command, wording)),
    { ...EVERYWHERE, type: ApplicationCommandType.Message, name, name_localizations: localizations },
  ]
}

/**
 * The command that an interaction is about.
 *
 * @param type  of the command: Discord keeps the names of slash commands and of menu entries apart
 * @param name  its default name, as interactions give it whatever the language of the person
 * @returns undefined for a command that another version of the bot registered
 */
export function commandOf(type: ApplicationCommandType, name: string): DiscordCommand | undefined {
  switch (type) {
    case ApplicationCommandType.ChatInput:
      return COMMANDS.find((command) => command.name === name)?.name
    // There is but one entry, so that it is meant even if its name has changed since it was registered.
    case ApplicationCommandType.Message:
      return 'ask-about-message'
    default:
      return undefined
  }
}

/** The option of this name; undefined for one that another version of the bot registered. */
export function optionOf(name: string): OptionName | undefined {
  return Object.hasOwn(OPTIONS, name) ? (name as OptionName) : undefined
}

/** Whether only the asker sees the answer, whatever was chosen: it is of no use to others. */
export function isAlwaysPrivate(command: DiscordCommand): boolean {
  return command === 'help' || command === 'privacy'
}

/** The language for a person who uses Discord in this locale; English where the bot has no words of theirs. */
export function languageOfLocale(locale: string): Language {
  return LANGUAGES.find((language) => LOCALES[language].some((known) => known === locale)) ?? 'en'
}

function slashCommand(command: Command & { name: CommandName }, wording: Wording) {
  const texts = command.arguments.map((argument) => textOption(argument, wording))
  const options = isAlwaysPrivate(command.name) ? texts : [...texts, privateOption(wording)]
  const body: RESTPostAPIChatInputApplicationCommandsJSONBody = {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...described(command.name, { name: COMMAND_NAMES[command.name], about: command.summary }, wording),
    ...(options.length > 0 ? { options } : {}),
  }
  return body
}

/** The text options suggest what to type (suggest.ts), and take anything else as well. */
function textOption({ name, required }: CommandArgument, wording: Wording): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...described(name, OPTIONS[name], wording),
    required,
    autocomplete: true,
    ...(name === 'question' ? { max_length: LONGEST_QUESTION } : {}),
  }
}

function privateOption(wording: Wording): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    ...described('private', OPTIONS.private, wording),
    required: false,
  }
}

/** @param name  the default one, by which interactions call it */
function described(name: string, words: OptionWords, wording: Wording) {
  const about = inEachLanguage(wording, words.about)
  return {
    name,
    name_localizations: inEachLanguage(wording, words.name, name).localizations,
    description: about.name,
    description_localizations: about.localizations,
  }
}

/** The message in the default language, and in each locale whose readers are shown something else. */
function inEachLanguage(wording: Wording, key: PlainKey, name = wording.say(DEFAULT_LANGUAGE, key)) {
  const localizations: LocalizationMap = {}
  for (const language of LANGUAGES) {
    const said = wording.say(language, key)
    if (said !== name) for (const locale of LOCALES[language]) localizations[locale] = said
  }
  return { name, localizations }
}
