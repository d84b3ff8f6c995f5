/**
 * What Discord asks of commands beyond its published schemas.
 *
 * Takes commands as a bot registers them, gives what is wrong with them, a line for each fault.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands
 */

import { AvailableLocalesEnumSchema } from 'discord-api-spec/zod'
import { issuesOf } from './oracle.js'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
/** Of one application in one place, by type: slash, user, message. */
const MOST_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }
/** Of a command: its names, descriptions and values together. */
const MOST_CHARACTERS = 8000
const SLASH = 1

type Localizations = Readonly<Record<string, string>> | null | undefined

interface Named {
  readonly name: string
  readonly name_localizations?: Localizations
  readonly description?: string | null
  readonly description_localizations?: Localizations
}

export interface ChoiceForm {
  readonly name: string
  readonly name_localizations?: Localizations
  readonly value: string | number
}

export interface OptionForm extends Named {
  readonly type: number
  readonly required?: boolean | null
  readonly autocomplete?: boolean | null
  readonly choices?: readonly ChoiceForm[] | null
  readonly options?: readonly OptionForm[] | null
}

export interface CommandForm extends Named {
  readonly type?: number | null
  readonly options?: readonly OptionForm[] | null
}

/** All commands of one place at once. */
export function checkCommands(commands: readonly CommandForm[]): string[] {
  const counts = Object.entries(MOST_COMMANDS).flatMap(([type, most]) => {
    const count = commands.filter((command) => (command.type ?? SLASH) === Number(type)).length
    return count > most ? [`${count} commands of type ${type}: ${most} is the most`] : []
  })
  const names = commands.map((command) => `${command.type ?? SLASH} ${command.name}`)
  return [...counts, ...repeated(names, 'command'), ...commands.flatMap(checkCommand)]
}

export function checkCommand(command: CommandForm): string[] {
  const at = `command "${command.name}"`
  const slash = (command.type ?? SLASH) === SLASH
  const characters = countCharacters(command)
  return [
    ...(slash ? checkNamed(command, at) : checkMenuItem(command, at)),
    ...(characters > MOST_CHARACTERS ? [`${at}: ${characters} characters: ${MOST_CHARACTERS} is the most`] : []),
    ...checkOptions(command.options ?? [], at),
  ]
}

/** Choices of an option, or suggestions for one. */
export function checkChoices(choices: readonly ChoiceForm[], at: string): string[] {
  return [
    ...(choices.length > 25 ? [`${at}: ${choices.length} choices: 25 is the most`] : []),
    ...repeated(
      choices.map((choice) => choice.name),
      `${at}: choice`,
    ),
    ...choices.flatMap((choice) => [
      ...checkLength(choice.name, `${at}: choice "${choice.name}"`),
      ...(typeof choice.value === 'string' ? checkLength(choice.value, `${at}: value "${choice.value}"`) : []),
      ...checkLocales(choice.name_localizations, `${at}: choice "${choice.name}"`),
    ]),
  ]
}

function checkOptions(options: readonly OptionForm[], above: string): string[] {
  const firstOptional = options.findIndex((option) => option.required !== true)
  const late = firstOptional < 0 ? [] : options.slice(firstOptional).filter((option) => option.required === true)
  return [
    ...(options.length > 25 ? [`${above}: ${options.length} options: 25 is the most`] : []),
    ...repeated(
      options.map((option) => option.name),
      `${above}: option`,
    ),
    ...late.map((option) => `${above}: required option "${option.name}" comes after an optional one`),
    ...options.flatMap((option) => {
      const at = `${above}: option "${option.name}"`
      const both = option.autocomplete === true && (option.choices ?? []).length > 0
      return [
        ...checkNamed(option, at),
        ...checkChoices(option.choices ?? [], at),
        ...(both ? [`${at}: has choices and autocomplete`] : []),
        ...checkOptions(option.options ?? [], at),
      ]
    }),
  ]
}

function checkNamed(named: Named, at: string): string[] {
  const names = [named.name, ...Object.values(named.name_localizations ?? {})]
  const descriptions = [named.description ?? '', ...Object.values(named.description_localizations ?? {})]
  return [
    ...names.filter((name) => !NAME.test(name) || name !== name.toLowerCase()).map((name) => `${at}: name "${name}"`),
    ...descriptions.flatMap((text) => checkLength(text, `${at}: description "${text}"`)),
    ...checkLocales(named.name_localizations, at),
    ...checkLocales(named.description_localizations, at),
  ]
}

function checkMenuItem(command: CommandForm, at: string): string[] {
  return [
    ...((command.description ?? '') === '' ? [] : [`${at}: only slash commands have a description`]),
    ...((command.options ?? []).length === 0 ? [] : [`${at}: only slash commands have options`]),
    ...checkLocales(command.name_localizations, at),
  ]
}

function checkLocales(texts: Localizations, at: string): string[] {
  const unknown = Object.keys(texts ?? {}).filter((locale) => issuesOf(AvailableLocalesEnumSchema, locale).length > 0)
  return unknown.map((locale) => `${at}: unknown locale "${locale}"`)
}

function checkLength(text: string, at: string): string[] {
  return text.length < 1 || text.length > 100 ? [`${at}: ${text.length} characters: 1 to 100 are allowed`] : []
}

/** The longest translation of each text counts. */
function countCharacters(form: Named & { readonly options?: readonly OptionForm[] | null }): number {
  const longest = (text: string, texts: Localizations) =>
    Math.max(text.length, ...Object.values(texts ?? {}).map((each) => each.length))
  const own =
    longest(form.name, form.name_localizations) + longest(form.description ?? '', form.description_localizations)
  return (form.options ?? []).reduce((sum, option) => {
    const choices = (option.choices ?? []).map(
      (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
    )
    return sum + countCharacters(option) + choices.reduce((one, other) => one + other, 0)
  }, own)
}

function repeated(names: readonly string[], what: string): string[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [...twice].map((name) => `${what} "${name}" stands twice`)
}
