/** The menu of commands and the bot's descriptions in each language, set where Telegram has others. */

import type { Api } from 'grammy'
import type { BotCommand } from 'grammy/types'
import { LANGUAGES, type Language } from '../../model.js'
import { COMMANDS } from '../requests/commands.js'
import type { Wording } from '../wording/wording.js'
import { repeated } from './api/send.js'
import { TELEGRAM } from './message/surface.js'

/** Telegram's limit on a command's description. */
const LONGEST = 256

/** The commands as the menu shows them. */
export function menuOf(language: Language, wording: Wording): BotCommand[] {
  return [...COMMANDS, ...TELEGRAM.commands].map(({ name, summary }) => ({
    command: name,
    description: wording.say(language, summary).slice(0, LONGEST),
  }))
}

/** Sets what differs. English serves every language that the bot has no words of. @returns how much was set */
export async function deployTexts(api: Api, wording: Wording): Promise<number> {
  let set = 0
  const ensure = async (differs: Promise<boolean>, put: () => Promise<unknown>): Promise<void> => {
    if (!(await differs)) return
    await repeated(put)
    set++
  }
  for (const language of LANGUAGES) {
    const of = language === 'en' ? {} : { language_code: language }
    const menu = menuOf(language, wording)
    const about = wording.say(language, 'telegram-about')
    const short = wording.say(language, 'telegram-about-short')
    await ensure(
      repeated(() => api.getMyCommands(of)).then(
        (now) => JSON.stringify(now.map(pairOf)) !== JSON.stringify(menu.map(pairOf)),
      ),
      () => api.setMyCommands(menu, of),
    )
    await ensure(
      repeated(() => api.getMyDescription(of)).then(({ description }) => description !== about),
      () => api.setMyDescription(about, of),
    )
    await ensure(
      repeated(() => api.getMyShortDescription(of)).then(({ short_description: now }) => now !== short),
      () => api.setMyShortDescription(short, of),
    )
  }
  return set
}

function pairOf({ command, description }: BotCommand): readonly [string, string] {
  return [command, description]
}
