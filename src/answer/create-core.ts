/** The core's front door: one library and its settings as the Core that every surface speaks with. */

import type { Library } from '../library/open-library.js'
import type { Core, Language, Topic } from '../model.js'
import { ask } from './ask.js'
import type { ExcerptLimits } from './pick-excerpts.js'
import { lookUpReport, sources } from './reports.js'
import { status } from './status.js'
import { timeline } from './timeline.js'

export interface CoreOptions {
  readonly topics: readonly Topic[]
  readonly limits: ExcerptLimits
  /** Below this confidence the reports don't say; 0..1. */
  readonly answerLimit: number
  /** What to reply in where nothing tells the language. */
  readonly defaultLanguage: Language
}

export function createCore(library: Library, options: CoreOptions): Core {
  const { topics } = options
  return {
    topics,
    ask: (question, today, language, going) =>
      ask(library, question, { ...options, ...going, today, fallback: language ?? options.defaultLanguage }),
    status: (topic, today) => status(library, topic, today, topics),
    timeline: (filter, today, language) => timeline(library, filter, today, language, topics),
    sources: () => sources(library),
    report: (asked, today, language) => lookUpReport(library, asked, today, language),
    languageOf: (text, fallback) => library.detectLanguage(text, fallback),
  }
}
