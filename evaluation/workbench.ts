/** What both modes of the evaluation need: the shipped settings, the knowledge of languages, and a reader of reports. */

import { type Knowledge, readKnowledge } from '../src/library/read-knowledge.js'
import type { Report } from '../src/model.js'
import { describeProblems } from '../src/reports/describe-problems.js'
import { readCorpus } from '../src/reports/read-corpus.js'
import { describeSettingProblems, readSettings, type Settings } from '../src/settings/settings.js'
import { splitSentences } from '../src/text/sentences.js'

export interface Workbench {
  /** The package's folder. */
  readonly root: string
  readonly settings: Settings
  readonly knowledge: Knowledge
  /** The good reports of a folder; what is wrong with the others is told to `warn`. */
  readonly readReports: (folder: string) => Promise<readonly Report[]>
}

/** @throws {Error} naming every fault of config/bot.yaml */
export async function openWorkbench(root: string, warn: (text: string) => void): Promise<Workbench> {
  // The shipped settings, whatever tokens the environment holds.
  const read = await readSettings(root, {})
  if ('problems' in read) throw new Error(describeSettingProblems(read.problems))
  const { settings } = read
  const knowledge = await readKnowledge(`${root}/config`, settings.dictionaries)
  const left = knowledge.dictionaryProblems
  if (left.length > 0) warn(`Left out:\n${describeProblems(left)}`)
  const tools = {
    splitSentences,
    detectLanguage: (text: string) => knowledge.detectLanguage(text, settings.defaultLanguage),
  }
  return {
    root,
    settings,
    knowledge,
    async readReports(folder) {
      const { reports, problems } = await readCorpus(folder, tools)
      if (problems.length > 0) warn(`Left out:\n${describeProblems(problems)}`)
      return reports
    },
  }
}
