/** The wording as it is shipped, for tests that must see what people see. */

import { readFileSync } from 'node:fs'
import { loadWording, type Wording } from '../../src/chat/wording/wording.js'
import { LANGUAGES, type Language } from '../../src/model.js'
import { describeProblems } from '../../src/problems/problem.js'

/** The text of each locale file. */
export const LOCALE_FILES = Object.fromEntries(
  LANGUAGES.map((language) => [language, readFileSync(localeFile(language), 'utf8')]),
) as Record<Language, string>

export const WORDING = good(loadWording(LOCALE_FILES))

function good(read: ReturnType<typeof loadWording>): Wording {
  if ('problems' in read) throw new Error(describeProblems(read.problems))
  return read.value
}

function localeFile(language: Language): URL {
  return new URL(`../../config/locales/${language}.ftl`, import.meta.url)
}
