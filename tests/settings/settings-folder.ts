/** A folder with settings for each test, and ways to fill and read it. Tokens and topics are invented. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { describeStartProblems } from '../../src/problems/problem.js'
import { readSettings, type Settings } from '../../src/settings/settings.js'

export const TELEGRAM = '7700112233:AAbb-CCdd_EEff00112233445566778899x'
export const DISCORD = 'QUJDREVGR0hJSktMTU5PUA.GabcDE.x1y2z3-x1y2z3_x1y2z3x1y2z3x1'
export const BOT = `defaultLanguage: de
limits:
  excerpts: 2
  excerptCharacters: 200
  answerLimit: 0.25
topics:
  - id: fishing
    name: { de: Fischerei, en: Fishing, uk: Рибальство, ru: Рыболовство }
    words:
      de: [Fischerei]
      en: [fishing, "fishing rights"]
      uk: [риба]
      ru: [рыба]
`

type Env = Record<string, string | undefined>

export interface SettingsFolder {
  path(name?: string): string
  putBot(text: string): Promise<void>
  putDotenv(text: string): Promise<void>
  /** Fails the test where there are problems. */
  settings(env?: Env): Promise<Settings>
  /** The lines that an operator reads. */
  complaints(env?: Env): Promise<string[]>
}

/** A new folder for every test of the file or block that calls this. */
export function settingsFolder(): SettingsFolder {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'settings-'))
    await mkdir(join(root, 'config'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  return {
    path: (name = '') => join(root, name),
    putBot: (text) => writeFile(join(root, 'config/bot.yaml'), text),
    putDotenv: (text) => writeFile(join(root, '.env'), text),
    settings: async (env = {}) => {
      const read = await readSettings(root, env)
      if ('problems' in read) throw new Error(describeStartProblems(read.problems))
      return read.settings
    },
    complaints: async (env = {}) => {
      const read = await readSettings(root, env)
      return 'problems' in read ? describeStartProblems(read.problems).split('\n').slice(1) : []
    },
  }
}
