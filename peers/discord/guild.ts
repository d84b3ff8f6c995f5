/** The guild, its channel and its thread: constants in the shapes of Discord's API. */

import type { APIUser } from 'discord.js'
import { ANNA, USERS } from './accounts.js'

export const GUILD_ID = '100000000000000010'
export const CHANNEL_ID = '100000000000000011'
export const THREAD_ID = '100000000000000012'

const JOINED = '2026-01-01T00:00:00.000Z'
/** View channels, send messages and the like: what everyone may. */
export const PERMISSIONS = '2248473465835073'

export const CHANNEL = {
  id: CHANNEL_ID,
  type: 0,
  guild_id: GUILD_ID,
  name: 'talks',
  position: 0,
  flags: 0,
  last_message_id: null,
  parent_id: null,
  topic: null,
  nsfw: false,
  rate_limit_per_user: 0,
  permission_overwrites: [],
}

export const THREAD = {
  id: THREAD_ID,
  type: 11,
  guild_id: GUILD_ID,
  parent_id: CHANNEL_ID,
  owner_id: ANNA.id,
  name: 'a thread',
  flags: 0,
  last_message_id: null,
  rate_limit_per_user: 0,
  message_count: 0,
  member_count: 2,
  total_message_sent: 0,
  thread_metadata: { archived: false, archive_timestamp: JOINED, auto_archive_duration: 1440, locked: false },
}

export const GUILD = {
  id: GUILD_ID,
  name: 'Peer guild',
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: ANNA.id,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  roles: [everyone(GUILD_ID)],
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'de',
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
}

/** What the gateway tells of the guild beyond what HTTP does. */
export function guildCreate(): object {
  return {
    ...GUILD,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: USERS.length,
    members: USERS.map((each) => ({ ...member(), user: each })),
    channels: [CHANNEL],
    threads: [THREAD],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

/** Without the user, as messages carry it. */
export function member(): object {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    deaf: false,
    flags: 0,
    joined_at: JOINED,
    mute: false,
    nick: null,
    pending: false,
    premium_since: null,
    roles: [],
  }
}

/** As in an interaction: with what the person may do in the channel. */
export function memberWithPermissions(person: APIUser, permissions = PERMISSIONS): object {
  return { ...member(), permissions, user: person }
}

function everyone(guildId: string): object {
  return {
    id: guildId,
    name: '@everyone',
    permissions: PERMISSIONS,
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  }
}
