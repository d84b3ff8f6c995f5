/** What only Telegram has in the words of the bot. */

import { LANGUAGES, type Language } from '../../../model.js'
import type { Surface } from '../../compose/surface.js'

/** Commands beside those of every surface, which the bot carries out itself. */
export const OWN_COMMANDS = ['start', 'language'] as const

export const TELEGRAM: Surface = {
  commands: [{ name: 'language', summary: 'help-language', arguments: [] }],
  plain: 'telegram-plain',
  privacy: 'telegram-privacy',
}

/** The language of a person's app ("de", "pt-br"); English where the bot has no words of theirs. */
export function languageOfApp(code: string | undefined): Language {
  const short = code?.slice(0, 2)
  return LANGUAGES.find((language) => language === short) ?? 'en'
}
