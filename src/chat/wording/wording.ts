/**
 * Every word that the bot says to a person, in four languages.
 *
 * All faults of the files (Fluent) come out when they are loaded, so that none meets a person later. What `say` gives
 * is plain text; markup is each platform's part.
 */

import { FluentBundle, FluentResource } from '@fluent/bundle'
import { LANGUAGES, type Language } from '../../model.js'
import type { Read } from '../../problems/problem.js'
import { problemsOfLocale } from './check-locale.js'
import type { WordingArguments, WordingKey } from './wording-keys.js'

export interface Wording {
  /** The message in `language`. Numbers are given as numbers, so that they find their plural form. */
  say<K extends WordingKey>(language: Language, key: K, ...args: WordingArguments<K>): string
}

/** How a reader of each language writes days and numbers. */
export const LOCALES: Readonly<Record<Language, string>> = { de: 'de', en: 'en-GB', uk: 'uk', ru: 'ru' }

/**
 * The wording that the four locale files hold, or every problem of them: a message that is missing, broken, unknown or
 * doubled, or takes other variables than wording-keys.ts says.
 *
 * @param files  the text of config/locales/<language>.ftl for each language
 */
export function loadWording(files: Readonly<Record<Language, string>>): Read<Wording> {
  const problems = LANGUAGES.flatMap((language) => problemsOfLocale(localeFile(language), files[language]))
  return problems.length > 0 ? { problems } : { value: wordingOf(files) }
}

/** As problems name it. */
export function localeFile(language: Language): string {
  return `config/locales/${language}.ftl`
}

function wordingOf(files: Readonly<Record<Language, string>>): Wording {
  const bundles = new Map(LANGUAGES.map((language) => [language, bundleOf(language, files[language])]))
  return {
    say(language, key, ...args) {
      const bundle = bundles.get(language)
      const pattern = bundle?.getMessage(key)?.value
      if (bundle === undefined || pattern === null || pattern === undefined) {
        throw new Error(`There is no message ${key} in the language ${language}.`)
      }
      return bundle.formatPattern(pattern, args[0] ?? null)
    },
  }
}

function bundleOf(language: Language, text: string): FluentBundle {
  // No isolation marks: all four languages are written left to right, and the marks would show up in copied text.
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false })
  bundle.addResource(new FluentResource(text))
  return bundle
}
