/** /language: a choice of languages, and choosing one by a word or a button. */

import { LANGUAGES, type Language } from '../../model.js'
import type { TelegramTurn } from './desk.js'
import { noticeMessage, type TelegramMessage } from './message/answer-message.js'
import { escapeHtml } from './message/html.js'

const AUTOMATIC = 'auto'
const PREFIX = 'l.'

/** Their own names, which whoever reads them knows. */
const NAMES: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English', uk: 'Українська', ru: 'Русский' }

/** @param line  "/language", or with what was chosen behind it */
export async function languageMessage(
  line: string,
  chat: number,
  language: Language,
  turn: TelegramTurn,
): Promise<TelegramMessage> {
  const typed = line
    .replace(/^\/language/i, '')
    .trim()
    .toLowerCase()
  const chosen = LANGUAGES.find((each) => each === typed || NAMES[each].toLowerCase() === typed)
  if (chosen !== undefined || typed === AUTOMATIC) return chooseLanguage(chosen, chat, language, turn)
  const { wording } = turn
  const button = (text: string, id: string) => ({ text, callback_data: PREFIX + id })
  return {
    text: escapeHtml(wording.say(language, 'language-question')),
    keyboard: {
      inline_keyboard: [
        LANGUAGES.slice(0, 2).map((each) => button(NAMES[each], each)),
        LANGUAGES.slice(2).map((each) => button(NAMES[each], each)),
        [button(wording.say(language, 'language-automatic'), AUTOMATIC)],
      ],
    },
  }
}

/** What a button of the choice chooses; null for the person's own, undefined for any other button. */
export function readLanguageButton(data: string): Language | null | undefined {
  if (!data.startsWith(PREFIX)) return undefined
  const id = data.slice(PREFIX.length)
  return id === AUTOMATIC ? null : LANGUAGES.find((each) => each === id)
}

export async function chooseLanguage(
  chosen: Language | undefined,
  chat: number,
  language: Language,
  { languages, wording }: TelegramTurn,
): Promise<TelegramMessage> {
  await languages.choose(chat, chosen)
  return noticeMessage(
    wording.say(chosen ?? language, chosen === undefined ? 'language-now-automatic' : 'language-now'),
  )
}
