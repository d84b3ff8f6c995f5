/** The bot and people: constants in the shapes of the Bot API. */

import type { User, UserFromGetMe } from 'grammy/types'

/** The token that the peer accepts: shaped like a real one, worth nothing. */
export const TOKEN = '700000001:peer-token-that-only-the-peer-accept'
/** Tells the one token from others without holding it. */
export const TOKEN_SHAPE = /^\d+:[\w-]{20,}$/

export const BOT: User & { username: string } = {
  id: 700000001,
  is_bot: true,
  first_name: 'Talks',
  username: 'talks_bot',
}
/** Speaks German; has a user name. */
export const ANNA: User = person(101, 'Anna', 'de', 'anna')
/** Speaks Ukrainian; a name that is no markup, and no user name. */
export const BORYS: User = person(102, 'Борис <3 & Co.', 'uk')
/** Speaks Russian. */
export const OLGA: User = person(103, 'Ольга', 'ru', 'olga')
/** Another bot in the groups: its messages are shown to no bot. */
export const OTHER_BOT: User = { id: 700000002, is_bot: true, first_name: 'Other', username: 'other_bot' }
export const USERS: readonly User[] = [BOT, ANNA, BORYS, OLGA, OTHER_BOT]

export function getMe(privacyMode: boolean): UserFromGetMe {
  return {
    ...BOT,
    is_bot: true,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}

function person(id: number, firstName: string, language: string, username?: string): User {
  return {
    id,
    is_bot: false,
    first_name: firstName,
    ...(username === undefined ? {} : { username }),
    language_code: language,
  }
}
