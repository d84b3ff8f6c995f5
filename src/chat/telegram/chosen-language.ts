/**
 * The language that somebody chose for a chat with /language.
 *
 * Telegram itself remembers it: a chosen language gives the chat a menu of commands in that language, and the menu tells it
 * again after a restart. Nothing is stored here but a cache.
 */

import type { Api } from 'grammy'
import { LANGUAGES, type Language } from '../../model.js'
import { BoundedMap } from '../../service/bounded-map.js'
import type { Wording } from '../wording/wording.js'
import { repeated } from './api/send.js'
import { menuOf } from './commands.js'

export interface ChosenLanguages {
  /** Undefined where none was chosen: the person's own is taken. */
  of(chat: number): Promise<Language | undefined>
  /** @param language  undefined for the person's own */
  choose(chat: number, language: Language | undefined): Promise<void>
}

const MOST_KEPT = 10_000

export function createChosenLanguages(api: Api, wording: Wording): ChosenLanguages {
  const kept = new BoundedMap<number, Language | undefined>({ most: MOST_KEPT })
  return {
    async of(chat) {
      if (kept.has(chat)) return kept.get(chat)
      const scope = { type: 'chat', chat_id: chat } as const
      const menu = await repeated(() => api.getMyCommands({ scope })).catch(() => undefined)
      if (menu === undefined) return undefined
      const first = menu[0]?.description
      const language = LANGUAGES.find((each) => menuOf(each, wording)[0]?.description === first)
      kept.set(chat, language)
      return language
    },
    async choose(chat, language) {
      const scope = { type: 'chat', chat_id: chat } as const
      kept.set(chat, language)
      try {
        await repeated(() =>
          language === undefined
            ? api.deleteMyCommands({ scope })
            : api.setMyCommands(menuOf(language, wording), { scope }),
        )
      } catch (error) {
        // Whether it was carried out, Telegram alone knows: it is asked next time.
        kept.delete(chat)
        throw error
      }
    },
  }
}
