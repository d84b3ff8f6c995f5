/** What INTERACTION_CREATE carries. Takes a deed, gives the event's data; starts nothing. */

import type { APIUser } from 'discord.js'
import { APPLICATION_ID } from './accounts.js'
import { GUILD, memberWithPermissions, PERMISSIONS } from './guild.js'
import type { Deed } from './interactions.js'
import type { Place } from './places.js'

/** Who brought the app to the place; a guild's installation has no guild in a DM. */
export function ownersOf({ installedBy, guildId }: Place, by: APIUser): Record<string, string> {
  return installedBy === 'user' ? { 1: by.id } : { 0: guildId ?? '0' }
}

export function payloadOf(
  { id, token, type, person, place, owners, source, permissions }: Deed,
  data: object,
  locale: string,
): object {
  const { channel, guildId, context } = place
  const guild = { id: guildId, features: GUILD.features, locale: GUILD.preferred_locale }
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    token,
    version: 1,
    data,
    channel: guildId === undefined ? channel : { ...channel, permissions: PERMISSIONS },
    channel_id: channel.id,
    locale,
    context,
    authorizing_integration_owners: owners,
    entitlements: [],
    app_permissions: PERMISSIONS,
    attachment_size_limit: 10_485_760,
    ...(guildId === undefined
      ? { user: person }
      : { guild_id: guildId, guild, guild_locale: guild.locale, member: memberWithPermissions(person, permissions) }),
    ...(source ? { message: source.message } : {}),
  }
}
