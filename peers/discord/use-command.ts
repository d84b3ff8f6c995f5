/**
 * A person's use of a command, checked against the commands that the bot registered.
 *
 * Takes a name and values, gives the `data` of the interaction. Throws where Discord's client would not let a person do
 * it, so that a wrong test is noticed. While nothing is registered anything goes.
 */

import type { APIApplicationCommand, APIApplicationCommandOption, APIMessage } from 'discord.js'
import type { Place } from './places.js'

export type Values = Readonly<Record<string, string | number | boolean>>

interface Choosable {
  readonly choices?: readonly { readonly value: string | number }[]
  readonly autocomplete?: boolean
  readonly min_length?: number
  readonly max_length?: number
  readonly min_value?: number
  readonly max_value?: number
}

const SLASH = 1
const ON_MESSAGE = 3
const STRING = 3
const INTEGER = 4
const BOOLEAN = 5
const NUMBER = 10
const TYPE_NAMES: Readonly<Record<number, string>> = {
  [STRING]: 'string',
  [INTEGER]: 'number',
  [BOOLEAN]: 'boolean',
  [NUMBER]: 'number',
}

/** @param focused  the option being typed, for autocomplete; the others may still be missing then */
export function slashData(
  registered: readonly APIApplicationCommand[] | undefined,
  name: string,
  values: Values,
  place: Place,
  focused?: string,
): object {
  const command = findCommand(registered, name, SLASH, place)
  const known = (command?.options ?? []) as readonly APIApplicationCommandOption[]
  if (command) checkValues(known, values, `/${name}`, focused)
  const options = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: known.find((each) => each.name === option)?.type ?? typeOf(value),
    value,
    ...(option === focused ? { focused: true } : {}),
  }))
  return { ...idOf(command), name, type: SLASH, options }
}

export function messageCommandData(
  registered: readonly APIApplicationCommand[] | undefined,
  name: string,
  target: APIMessage,
  place: Place,
): object {
  const command = findCommand(registered, name, ON_MESSAGE, place)
  const resolved = { messages: { [target.id]: target } }
  return { ...idOf(command), name, type: ON_MESSAGE, target_id: target.id, resolved }
}

function findCommand(
  registered: readonly APIApplicationCommand[] | undefined,
  name: string,
  type: number,
  place: Place,
): APIApplicationCommand | undefined {
  if (registered === undefined) return undefined
  const command = registered.find((each) => each.name === name && each.type === type)
  if (command === undefined) {
    const names = registered.filter((each) => each.type === type).map((each) => each.name)
    throw new Error(`There is no command "${name}" of type ${type}; registered are: ${names.join(', ') || 'none'}.`)
  }
  const offered = command.contexts?.includes(place.context) ?? true
  const installable = command.integration_types?.includes(place.installedBy === 'user' ? 1 : 0) ?? true
  if (!offered || !installable) {
    throw new Error(
      `"${name}" is not offered there: contexts ${command.contexts}, integration_types ${command.integration_types}.`,
    )
  }
  return command
}

function checkValues(
  known: readonly APIApplicationCommandOption[],
  values: Values,
  at: string,
  focused: string | undefined,
): void {
  const missing = known.filter((option) => option.required && !(option.name in values))
  if (focused === undefined && missing.length > 0) {
    throw new Error(`${at} needs ${missing.map((option) => option.name).join(', ')}.`)
  }
  for (const [name, value] of Object.entries(values)) {
    const option = known.find((each) => each.name === name)
    if (option === undefined) throw new Error(`${at} has no option "${name}".`)
    if (name !== focused) checkValue(option, value, `${at} ${name}`)
    else if (!(option as Choosable).autocomplete) throw new Error(`${at} ${name} has no autocomplete.`)
  }
}

function checkValue(option: APIApplicationCommandOption, value: string | number | boolean, at: string): void {
  const wanted = TYPE_NAMES[option.type]
  if (wanted !== undefined && typeof value !== wanted) throw new Error(`${at} wants a ${wanted}.`)
  const { choices = [], min_length = 0, max_length = 6000, min_value, max_value } = option as Choosable
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`${at} has no choice "${value}".`)
  }
  const size = typeof value === 'string' ? value.length : value
  const [least, most] = typeof value === 'string' ? [min_length, max_length] : [min_value, max_value]
  if (typeof size === 'number' && (size < (least ?? size) || size > (most ?? size))) {
    throw new Error(`${at} must lie between ${least} and ${most}, which ${size} does not.`)
  }
}

function idOf(command: APIApplicationCommand | undefined): object {
  const guild = command?.guild_id === undefined ? {} : { guild_id: command.guild_id }
  return { id: command?.id ?? '100000000000000900', ...guild }
}

function typeOf(value: string | number | boolean): number {
  return typeof value === 'string' ? STRING : typeof value === 'boolean' ? BOOLEAN : NUMBER
}
