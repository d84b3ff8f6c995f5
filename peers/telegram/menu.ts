/** Which commands a person's client offers: Telegram's order of scopes, each first in the person's language, then for all. */

import type { BotCommand } from 'grammy/types'
import { ANNA } from './accounts.js'
import { commandsKey } from './methods-profile.js'
import type { Acting } from './people.js'
import { placeOf } from './places.js'
import type { State } from './state.js'

/** @see https://core.telegram.org/bots/api#determining-list-of-commands */
export function menuOf(state: State, { by = ANNA, in: where = 'private' }: Acting): readonly BotCommand[] {
  const { chat } = placeOf(where, by)
  const scopes =
    chat.type === 'private'
      ? ([{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }, { type: 'default' }] as const)
      : ([
          { type: 'chat_member', chat_id: chat.id, user_id: by.id },
          { type: 'chat', chat_id: chat.id },
          { type: 'all_group_chats' },
          { type: 'default' },
        ] as const)
  for (const scope of scopes) {
    for (const language of [by.language_code ?? '', '']) {
      const commands = state.commands.get(commandsKey(scope, language))
      if (commands && commands.length > 0) return commands
    }
  }
  return []
}
