/** What Discord itself says around a message, in the reader's language. Our translation: Discord's may differ by a word. */

export interface ClientWords {
  /** Stands between a name and a command. */
  readonly used: string
  readonly onlyYou: string
  readonly dismiss: string
}

const ENGLISH: ClientWords = { used: 'used', onlyYou: 'Only you can see this', dismiss: 'Dismiss message' }

const WORDS: Readonly<Record<string, ClientWords>> = {
  de: { used: 'hat verwendet:', onlyYou: 'Nur du kannst das sehen', dismiss: 'Nachricht verwerfen' },
  uk: { used: 'використовує', onlyYou: 'Це бачите лише ви', dismiss: 'Відхилити повідомлення' },
  ru: { used: 'использует', onlyYou: 'Это видите только вы', dismiss: 'Скрыть сообщение' },
}

/** English where the language is another one. */
export function clientWords(locale: string): ClientWords {
  return WORDS[locale.split('-')[0] ?? ''] ?? ENGLISH
}
