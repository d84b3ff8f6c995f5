/** What every run of the evaluation needs: the shipped settings, the knowledge of languages, the bot's engine, and a reader of reports. */

import { openConfiguration, textTools } from '../src/app/open-core.js'
import type { Knowledge } from '../src/library/read-knowledge.js'
import type { Report } from '../src/model.js'
import { describeProblems } from '../src/problems/problem.js'
import { readCorpus } from '../src/reports/read-corpus.js'
import type { Settings } from '../src/settings/settings.js'
import type { Engine } from './engine.js'
import { talksBot } from './talks-bot.js'

export interface Workbench {
  /** The package's folder. */
  readonly root: string
  readonly settings: Settings
  readonly knowledge: Knowledge
  /** The bot's own, as it is shipped. */
  readonly engine: Engine
  /** The good reports of a folder; what is wrong with the others is told to `warn`. */
  readonly readReports: (folder: string) => Promise<readonly Report[]>
}

/** The shipped settings, whatever tokens the environment holds. @throws {Error} naming every fault of config/ */
export async function openWorkbench(root: string, warn: (text: string) => void): Promise<Workbench> {
  const configuration = await openConfiguration(root)
  const { knowledge, settings } = configuration
  const { leftOut } = configuration
  if (leftOut.length > 0) warn(`Left out:\n${describeProblems(leftOut)}`)
  return {
    root,
    settings,
    knowledge,
    engine: talksBot(knowledge, { answerLimit: settings.limits.answerLimit, fallback: settings.defaultLanguage }),
    async readReports(folder) {
      const { reports, problems } = await readCorpus(folder, textTools(configuration))
      if (problems.length > 0) warn(`Left out:\n${describeProblems(problems)}`)
      return reports
    },
  }
}
