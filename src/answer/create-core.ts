/** The core's front door: one library and its settings as the Core that every surface speaks with. */

import type { Library } from '../library/build-library.js'
import type { Core, Language, Topic } from '../model.js'
import { keyOf } from '../text/key.js'
import { ask } from './ask.js'
import { once } from './once.js'
import { LONGEST_EXCERPT } from './pick-excerpts.js'
import { lookUpReports, readReport, readWholeDays, sources } from './reports.js'
import { status } from './status.js'
import { readFilter, timeline } from './timeline.js'
import { readTopic, topicsSpokenOf } from './topics.js'
import { isLeaning, readAsked } from './understand.js'

/** The settings hold all of these, and more. */
export interface CoreOptions {
  readonly topics: readonly Topic[]
  readonly limits: {
    /** Excerpts in an answer; 1 or more. */
    readonly excerpts: number
    /** The length to aim for in an excerpt, in UTF-16 units. */
    readonly excerptCharacters: number
    /** Where it is less likely that the reports hold an answer, they don't say; 0..1. */
    readonly answerLimit: number
  }
  /** What to reply in where nothing tells the language. */
  readonly defaultLanguage: Language
}

export function createCore(library: Library, options: CoreOptions): Core {
  const { topics, defaultLanguage } = options
  const { excerpts, excerptCharacters, answerLimit } = options.limits
  const { reports } = library
  const byId = once(() => new Map(reports.map((report) => [report.id, report])))
  const byKey = once(() => new Map(reports.map((report) => [keyOf(report.id), report])))
  const spokenOf = once(() => topicsSpokenOf(library, topics))
  const limits = { excerpts, characters: excerptCharacters, sentences: LONGEST_EXCERPT }
  return {
    topics,
    ask: (question, today, language = defaultLanguage, going = {}) =>
      ask(library, question, { ...going, topics: spokenOf(), limits, answerLimit, today, fallback: language }),
    status: (topic, today) => status(library, topic, today, topics),
    timeline: (filter) => timeline(library, filter),
    sources: once(() => sources(library)),
    reports: (choice) => lookUpReports(library, choice),
    report: (id) => byId().get(id),
    reportByKey: (key) => byKey().get(key),
    readTopic: (typed) => readTopic(typed, topics, library.reader),
    readFilter: (typed, today, language) => readFilter(typed, today, language, topics, library.reader),
    readDays: readWholeDays,
    readReport: (typed, today, language) => readReport(library, typed, today, language),
    leansOnBefore: (question, today, language) =>
      isLeaning(readAsked(library, question, { today, fallback: language })),
    languageOf: (text, fallback) => library.detectLanguage(text, fallback),
  }
}
