/**
 * talks-bot as a library: open a folder of reports, ask it.
 *
 *     const library = await openLibrary('corpus')
 *     const answer = ask(library, 'Wer saß in Miami am Tisch?', { today: '2025-12-24' })
 *
 * Every answer is a plain function of a library, the words asked and the day.
 */

import { ask as askIn } from './answer/ask.js'
import { LONGEST_EXCERPT } from './answer/pick-excerpts.js'
import { lookUpReport, sources as sourcesOf } from './answer/reports.js'
import { status as statusOf } from './answer/status.js'
import { timeline as timelineOf } from './answer/timeline.js'
import { packageRoot } from './app/package-root.js'
import { type Library as CorpusLibrary, openLibrary as openCorpus } from './library/open-library.js'
import { readKnowledge } from './library/read-knowledge.js'
import type { Answer, Day, Language, ReportLookup, Sources, Status, Timeline, Topic } from './model.js'
import { describeProblems, type FileProblem } from './reports/describe-problems.js'
import { readCorpus } from './reports/read-corpus.js'
import { describeSettingProblems, readSettings, type Settings } from './settings/settings.js'
import { splitSentences } from './text/sentences.js'

export { parseDay } from './dates/day.js'
export type * from './model.js'
export { LANGUAGES } from './model.js'
export { describeProblems, type FileProblem }

/** One corpus version, ready to be asked. Immutable: open another one for changed files. */
export interface Library {
  /** Report files and dictionaries that were left out, and why. */
  readonly problems: readonly FileProblem[]
  readonly corpus: CorpusLibrary
  readonly settings: Settings
}

export interface OpenOptions {
  /** The folder that holds config/; the package's own where it is left out. */
  readonly root?: string
}

/** What every call takes beside the words. */
export interface Asking {
  /** The day on which the question is asked; it settles "yesterday" and ages. */
  readonly today: Day
  /** The person's language, used where the words don't tell one. Default: the settings'. */
  readonly language?: Language
}

/**
 * Reads a folder of report files and the configuration.
 *
 * @param folder  of report files; bad ones are left out and named in `problems`
 * @throws {Error} naming every fault of config/bot.yaml
 */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<Library> {
  const root = options.root ?? packageRoot()
  const read = await readSettings(root, {})
  if ('problems' in read) throw new Error(describeSettingProblems(read.problems))
  const { settings } = read
  const knowledge = await readKnowledge(`${root}/config`, settings.dictionaries)
  const { reports, problems } = await readCorpus(folder, {
    splitSentences,
    detectLanguage: (text) => knowledge.detectLanguage(text, settings.defaultLanguage),
  })
  return { problems: [...knowledge.dictionaryProblems, ...problems], corpus: openCorpus(reports, knowledge), settings }
}

/** Excerpts with citations, or that the reports don't say. Never throws, whatever the question. */
export function ask({ corpus, settings }: Library, question: string, { today, language }: Asking): Answer {
  const { limits, topics, defaultLanguage } = settings
  return askIn(corpus, question, {
    today,
    fallback: language ?? defaultLanguage,
    limits: { excerpts: limits.excerpts, characters: limits.excerptCharacters, sentences: LONGEST_EXCERPT },
    answerLimit: limits.answerLimit,
    topics,
  })
}

/** The latest, of everything or of a topic in anybody's words. */
export function status({ corpus, settings }: Library, topic: string, { today }: Asking): Status {
  return statusOf(corpus, topic, today, settings.topics)
}

/** The reports in order, narrowed by free text: days, a topic, or both. */
export function timeline({ corpus, settings }: Library, filter: string, { today, language }: Asking): Timeline {
  return timelineOf(corpus, filter, today, language ?? settings.defaultLanguage, settings.topics)
}

/** Which reports there are, newest first. */
export function sources({ corpus }: Library): Sources {
  return sourcesOf(corpus)
}

/** Whole reports by a day in any usual way of writing, or by id; the newest for an empty text. */
export function report({ corpus, settings }: Library, asked: string, { today, language }: Asking): ReportLookup {
  return lookUpReport(corpus, asked, today, language ?? settings.defaultLanguage)
}

export type { Topic }
