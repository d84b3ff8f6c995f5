/**
 * What Discord asks of a message beyond its published schemas.
 *
 * Takes a message as it would stand after the request, gives what is wrong with it, a line for each fault. Lengths are
 * UTF-16 units, as in the schemas.
 *
 * @see https://docs.discord.com/developers/components/reference
 */

import type { APIEmbed } from 'discord.js'

export const COMPONENTS_V2 = 32_768

/** Any component, as loosely as it may come. */
export interface ComponentForm {
  readonly type: number
  readonly id?: number | null
  readonly custom_id?: string | null
  readonly style?: number
  readonly label?: string | null
  readonly url?: string | null
  readonly emoji?: object | null
  readonly disabled?: boolean | null
  readonly content?: string
  readonly components?: readonly ComponentForm[]
  readonly accessory?: ComponentForm
  readonly options?: readonly { readonly value: string }[]
}

export interface MessageForm {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly ComponentForm[]
  readonly flags: number
}

const ROW = 1
const BUTTON = 2
const TEXT = 10
const LINK = 5
const PREMIUM = 6

export function checkMessage(message: MessageForm): string[] {
  const parts = message.components.flatMap(withParts)
  return [
    ...over(message.content.length, 2000, 'content: characters'),
    ...checkEmbeds(message.embeds),
    ...checkCustomIds(parts),
    ...parts.flatMap((part) => (part.type === ROW ? checkRow(part) : part.type === BUTTON ? checkButton(part) : [])),
    ...((message.flags & COMPONENTS_V2) === 0 ? checkOldLayout(message) : checkNewLayout(message, parts)),
  ]
}

/** A component and all that it holds, in the order of reading. */
export function withParts(component: ComponentForm): ComponentForm[] {
  const inner = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])]
  return [component, ...inner.flatMap(withParts)]
}

function checkEmbeds(embeds: readonly APIEmbed[]): string[] {
  const total = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0)
  return [
    ...over(total, 6000, 'embeds: characters in all'),
    ...embeds.flatMap((embed, index) => [
      ...(embed.fields ?? [])
        .filter((field) => field.name.trim() === '' || field.value.trim() === '')
        .map(() => `embeds.${index}: a field is empty`),
      ...(lengthOf(embed) === 0 && !embed.image && !embed.thumbnail ? [`embeds.${index}: is empty`] : []),
      ...[embed.url, embed.author?.url].flatMap((url) => checkUrl(url, `embeds.${index}`, ['http:', 'https:'])),
    ]),
  ]
}

function lengthOf({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap((each) => [each.name, each.value]),
  ]
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

function checkCustomIds(parts: readonly ComponentForm[]): string[] {
  const ids = parts.flatMap((part) => part.custom_id ?? [])
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `custom_id "${id}" stands twice`,
  )
}

function checkRow({ components = [] }: ComponentForm): string[] {
  const mixed = components.some((part) => part.type !== BUTTON) && components.length > 1
  return [...over(components.length, 5, 'row: buttons'), ...(mixed ? ['row: a select stands alone in its row'] : [])]
}

function checkButton(button: ComponentForm): string[] {
  const at = `button "${button.label ?? button.custom_id ?? ''}"`
  const link = button.style === LINK
  const named = (button.label ?? '') !== '' || (button.emoji ?? null) !== null
  const needsId = !link && button.style !== PREMIUM
  return [
    ...(named || button.style === PREMIUM ? [] : [`${at}: has neither label nor emoji`]),
    ...(needsId === ((button.custom_id ?? '') !== '')
      ? []
      : [`${at}: custom_id ${needsId ? 'is missing' : 'is too much'}`]),
    ...(link === ((button.url ?? '') !== '') ? [] : [`${at}: url ${link ? 'is missing' : 'is too much'}`]),
    ...checkUrl(button.url, at, ['http:', 'https:', 'discord:']),
  ]
}

function checkUrl(url: string | null | undefined, at: string, schemes: readonly string[]): string[] {
  if (url === undefined || url === null || url === '') return []
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase() ?? ''
  return schemes.includes(scheme) ? [] : [`${at}: scheme of "${url}" is none of ${schemes.join(' ')}`]
}

function checkOldLayout({ components }: MessageForm): string[] {
  return [
    ...over(components.length, 5, 'components: rows'),
    ...components
      .filter((component) => component.type !== ROW)
      .map((component) => `components: type ${component.type} needs the components v2 flag`),
  ]
}

function checkNewLayout({ content, embeds }: MessageForm, parts: readonly ComponentForm[]): string[] {
  const text = parts.reduce((sum, part) => sum + (part.type === TEXT ? (part.content?.length ?? 0) : 0), 0)
  return [
    ...(content === '' ? [] : ['content: not allowed with components v2']),
    ...(embeds.length === 0 ? [] : ['embeds: not allowed with components v2']),
    ...over(parts.length, 40, 'components: in all'),
    ...over(text, 4000, 'components: characters of text'),
  ]
}

function over(count: number, most: number, what: string): string[] {
  return count > most ? [`${what}: ${count} where ${most} is the most`] : []
}
