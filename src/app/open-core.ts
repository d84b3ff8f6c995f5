/**
 * The only wiring of the core: settings, knowledge and reports into a Library, a Library into a Core.
 *
 * Program, package, evaluation, previews, benchmarks and tests open it here, so that all of them ask the same bot. Reads
 * `config/` and the folder of reports; no clock, and no environment but the one that it is given.
 */

import { join } from 'node:path'
import { createCore } from '../answer/create-core.js'
import { buildLibrary, type Library } from '../library/build-library.js'
import { type Knowledge, readKnowledge } from '../library/read-knowledge.js'
import type { Core, Report } from '../model.js'
import { describeStartProblems, type Problem } from '../problems/problem.js'
import { readCorpus } from '../reports/read-corpus.js'
import type { TextTools } from '../reports/read-report-file.js'
import { readSettings, type Settings } from '../settings/settings.js'
import { splitSentences } from '../text/sentences.js'

/** What `config/` says, for any number of libraries. */
export interface Configuration {
  /** The folder that holds `config/`. */
  readonly root: string
  readonly settings: Settings
  readonly knowledge: Knowledge
  /** What of `config/` and of the dictionaries was left out, and why. */
  readonly leftOut: readonly Problem[]
}

export interface OpenedCore {
  readonly core: Core
  readonly library: Library
  /** Report files, rows of the lexicon, dictionaries … that were left out, and why. */
  readonly problems: readonly Problem[]
}

/** @param env  where tokens and folders may stand; none by default, so that the settings are those of `config/` alone */
export async function readConfiguration(
  root: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Configuration | { readonly problems: readonly Problem[] }> {
  const read = await readSettings(root, env)
  const places = 'settings' in read ? read.settings.dictionaries : []
  const known = await readKnowledge(join(root, 'config'), places)
  if ('settings' in read && 'knowledge' in known) return { root, ...read, ...known }
  return { problems: [read, known].flatMap((one) => ('problems' in one ? one.problems : [])) }
}

/** For callers who can do nothing about a bad file. @throws {Error} naming every fault of the configuration */
export async function openConfiguration(root: string): Promise<Configuration> {
  const read = await readConfiguration(root)
  if ('problems' in read) throw new Error(describeStartProblems(read.problems))
  return read
}

/** What reading reports takes of the languages. */
export function textTools({ knowledge, settings }: Configuration): TextTools {
  return { splitSentences, detectLanguage: (text) => knowledge.detectLanguage(text, settings.defaultLanguage) }
}

/** @param folder  of report files; bad ones are left out and named in `problems` */
export async function openCore(
  configuration: Configuration,
  folder = configuration.settings.corpusFolder,
): Promise<OpenedCore> {
  const { reports, problems } = await readCorpus(folder, textTools(configuration))
  return {
    ...coreOf(reports, configuration),
    problems: [...configuration.leftOut, ...problems],
  }
}

/** @param reports  in any order, no two with one id */
export function coreOf(
  reports: readonly Report[],
  { knowledge, settings }: Pick<Configuration, 'knowledge' | 'settings'>,
): Omit<OpenedCore, 'problems'> {
  const library = buildLibrary(reports, knowledge)
  return { core: createCore(library, settings), library }
}
