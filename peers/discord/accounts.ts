/** The application, its bot, and people: constants in the shapes of Discord's API. */

import type { APIUser } from 'discord.js'

/** The token that the peer accepts: shaped like a real one, worth nothing. */
export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.peer.a-token-that-the-peer-accepts'
export const APPLICATION_ID = '100000000000000001'

export const BOT = user(APPLICATION_ID, 'talks', 'Talks', true)
export const ANNA = user('100000000000000101', 'anna', 'Anna')
export const BORYS = user('100000000000000102', 'borys', 'Борис')
export const OTHER_BOT = user('100000000000000103', 'otherbot', null, true)
export const USERS = [BOT, ANNA, BORYS, OTHER_BOT]

export function findUser(id: string): APIUser | undefined {
  return USERS.find((each) => each.id === id)
}

export const APPLICATION = {
  id: APPLICATION_ID,
  name: 'Talks',
  icon: null,
  description: '',
  type: null,
  flags: 0,
  flags_new: '0',
  bot: BOT,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: ANNA,
  approximate_guild_count: 1,
  approximate_user_install_count: 1,
  approximate_user_authorization_count: 1,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
}

function user(id: string, username: string, globalName: string | null, bot = false): APIUser {
  const account = {
    id,
    username,
    global_name: globalName,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(bot ? { bot } : {}),
  }
  return account
}
