/**
 * talks-bot as a library: open a folder of reports, ask it.
 *
 *     const library = await openLibrary('corpus')
 *     const answer = ask(library, 'Wie viele Verletzte gab es in Kiew?', { today: '2025-12-24' })
 *
 * Every answer is a plain function of a library, the words asked and the day. No words make one throw; what is no text or no
 * day, which the types forbid, makes all of them throw a TypeError or a RangeError that names it.
 */

import { openConfiguration, openCore } from './app/open-core.js'
import { packageRoot } from './app/package-root.js'
import { parseDay } from './dates/day.js'
import type { Answer, Core, Day, Language, ReportLookup, Sources, Status, Timeline } from './model.js'
import { describeProblems, type Problem } from './problems/problem.js'

export { parseDay } from './dates/day.js'
export type * from './model.js'
export { LANGUAGES } from './model.js'
export { describeProblems, type Problem }

/** One corpus version, ready to be asked. Immutable: open another one for changed files. */
export interface OpenedLibrary {
  /** Report files, rows of the lexicon, dictionaries … that were left out, and why. */
  readonly problems: readonly Problem[]
  readonly core: Core
  /** What to reply in where nothing tells the language. */
  readonly defaultLanguage: Language
}

export interface OpenOptions {
  /** The folder that holds config/; the package's own where it is left out. */
  readonly root?: string
}

/** What every call takes beside the words. */
export interface Asking {
  /** The day on which the question is asked, YYYY-MM-DD; it settles "yesterday" and ages. */
  readonly today: Day
  /** The person's language, used where the words don't tell one. Default: the settings'. */
  readonly language?: Language
  /** The question that this one may go on from, as "And where?" does; only `ask` reads it. */
  readonly before?: string
}

/**
 * Reads a folder of report files and the configuration.
 *
 * @param folder  of report files; bad ones are left out and named in `problems`
 * @throws {Error} naming every fault of config/
 */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<OpenedLibrary> {
  const configuration = await openConfiguration(options.root ?? packageRoot())
  const { core, problems } = await openCore(configuration, folder)
  return { problems, core, defaultLanguage: configuration.settings.defaultLanguage }
}

/**
 * Excerpts with citations, or that nothing was found; a text without a question is an answer of its own kind.
 *
 * @throws {RangeError} where `today` is no day
 */
export function ask({ core }: OpenedLibrary, question: string, { today, language, before }: Asking): Answer {
  const going = before === undefined ? {} : { before: textOf('before', before) }
  return core.ask(textOf('question', question), dayOf(today), language, going)
}

/** The latest, of everything or of a topic in anybody's words. @throws {RangeError} where `today` is no day */
export function status({ core }: OpenedLibrary, topic: string, { today }: Asking): Status {
  return core.status(core.readTopic(textOf('topic', topic)), dayOf(today))
}

/**
 * The reports in order, narrowed by free text: days, a topic, or both.
 *
 * @throws {RangeError} where `today` is no day
 */
export function timeline(
  { core, defaultLanguage }: OpenedLibrary,
  filter: string,
  { today, language }: Asking,
): Timeline {
  return core.timeline(core.readFilter(textOf('filter', filter), dayOf(today), language ?? defaultLanguage))
}

/** Which reports there are, newest first. */
export function sources({ core }: OpenedLibrary): Sources {
  return core.sources()
}

/**
 * Whole reports by a day in any usual way of writing, or by id; the newest for an empty text.
 *
 * @throws {RangeError} where `today` is no day
 */
export function report(
  { core, defaultLanguage }: OpenedLibrary,
  asked: string,
  { today, language }: Asking,
): ReportLookup {
  return core.reports(core.readReport(textOf('asked', asked), dayOf(today), language ?? defaultLanguage))
}

/** For callers that no compiler holds back. */
function textOf(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} is ${typeof value}. Give a text; it may be empty.`)
  return value
}

/** The type `Day` lets 2025-02-30 pass, and a day from a text or a Date is soon written in another form. */
function dayOf(today: string): Day {
  const day = parseDay(today)
  if (day === undefined)
    throw new RangeError(`today is "${today}". Give a day that exists as YYYY-MM-DD, such as 2025-12-24.`)
  return day
}
