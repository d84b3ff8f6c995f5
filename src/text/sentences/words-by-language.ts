/** The word tables by language. */

import type { Language } from '../../model.js'
import { ENGLISH } from './english.js'
import { GERMAN } from './german.js'
import type { LanguageWords } from './language-words.js'
import { RUSSIAN } from './russian.js'
import { UKRAINIAN } from './ukrainian.js'

export const WORDS_BY_LANGUAGE: Readonly<Record<Language, LanguageWords>> = {
  de: GERMAN,
  en: ENGLISH,
  uk: UKRAINIAN,
  ru: RUSSIAN,
}
