/** The core's front door: one library and its settings as the Core that every surface speaks with. */

import type { Library } from '../library/open-library.js'
import type { Core, Language, Topic } from '../model.js'
import { ask } from './ask.js'
import { LONGEST_EXCERPT } from './pick-excerpts.js'
import { lookUpReport, sources } from './reports.js'
import { status } from './status.js'
import { timeline } from './timeline.js'

/** The settings hold all of these, and more. */
export interface CoreOptions {
  readonly topics: readonly Topic[]
  readonly limits: {
    /** Excerpts in an answer; 1 or more. */
    readonly excerpts: number
    /** The length to aim for in an excerpt, in UTF-16 units. */
    readonly excerptCharacters: number
    /** Below this confidence the reports don't say; 0..1. */
    readonly answerLimit: number
  }
  /** What to reply in where nothing tells the language. */
  readonly defaultLanguage: Language
}

export function createCore(library: Library, options: CoreOptions): Core {
  const { topics, defaultLanguage } = options
  const { excerpts, excerptCharacters, answerLimit } = options.limits
  const limits = { excerpts, characters: excerptCharacters, sentences: LONGEST_EXCERPT }
  return {
    topics,
    ask: (question, today, language = defaultLanguage, going = {}) =>
      ask(library, question, { ...going, topics, limits, answerLimit, today, fallback: language }),
    status: (topic, today) => status(library, topic, today, topics),
    timeline: (filter, today, language) => timeline(library, filter, today, language, topics),
    sources: () => sources(library),
    report: (asked, today, language) => lookUpReport(library, asked, today, language),
    languageOf: (text, fallback) => library.detectLanguage(text, fallback),
  }
}
