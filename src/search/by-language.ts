/** Lists of words by language, as sets. */

import type { Language } from '../model.js'

/** @param lists  folded words, parted by spaces */
export function byLanguage(lists: Readonly<Record<Language, string>>): Readonly<Record<Language, ReadonlySet<string>>> {
  const setOf = (language: Language): ReadonlySet<string> => new Set(lists[language].split(' '))
  return { de: setOf('de'), en: setOf('en'), uk: setOf('uk'), ru: setOf('ru') }
}
