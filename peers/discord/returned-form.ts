/**
 * From the form in which a bot sends components and embeds to the form in which Discord gives them back.
 *
 * Ids are numbered, defaults filled in, nulls left out, files given addresses. Checks nothing.
 */

import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js'
import type { ComponentForm } from './check-messages.js'

type Address = (url: string) => string

/** Fields that Discord always gives, by component type. */
const DEFAULTS: Readonly<Record<number, object>> = {
  3: { min_values: 1, max_values: 1 },
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
}

/** @param address  what an `attachment://` link leads to */
export function returnedComponents(
  components: readonly ComponentForm[],
  address: Address,
): APIMessageTopLevelComponent[] {
  let id = 0
  const returned = (component: ComponentForm): object => {
    id += 1
    const { components: inner, accessory, ...own } = component
    return {
      ...DEFAULTS[component.type],
      ...withMedia(withoutNulls(own), address),
      id: component.id || id,
      ...(inner === undefined ? {} : { components: inner.map(returned) }),
      ...(accessory === undefined ? {} : { accessory: returned(accessory) }),
    }
  }
  return components.map(returned) as APIMessageTopLevelComponent[]
}

export function returnedEmbed(embed: APIEmbed, address: Address): APIEmbed {
  const { image, thumbnail, fields, ...own } = withoutNulls(embed)
  return {
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...own,
    ...(image ? { image: { ...image, url: address(image.url) } } : {}),
    ...(thumbnail ? { thumbnail: { ...thumbnail, url: address(thumbnail.url) } } : {}),
    ...(fields ? { fields: fields.map((field) => ({ ...field, inline: field.inline ?? false })) } : {}),
  }
}

function withMedia<T extends object>(component: T, address: Address): object {
  const unfurled = (media: { url: string }) => ({ id: '0', url: address(media.url), proxy_url: address(media.url) })
  const { media, file, items } = component as {
    media?: { url: string }
    file?: { url: string }
    items?: { media: { url: string } }[]
  }
  return {
    ...component,
    ...(media ? { media: unfurled(media) } : {}),
    ...(file ? { file: unfurled(file) } : {}),
    ...(items
      ? { items: items.map((item) => ({ description: null, spoiler: false, ...item, media: unfurled(item.media) })) }
      : {}),
  }
}

function withoutNulls<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined)) as T
}
