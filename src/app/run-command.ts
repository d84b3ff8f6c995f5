/**
 * A command of the program: opens what it takes, runs it, gives the exit code.
 *
 *     chat (the default)         the bots whose tokens are set; without any the terminal chat, or a pipe's questions
 *     ask "question" [--json]    one answer
 *     check                      every bad report file at once
 *     lexicon explain "…"        how each word of a question is understood
 *     discord-deploy             registers the commands with Discord [--guild ID] [--clear]
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from 'dotenv'
import { z } from 'zod'
import { runTerminalChat } from '../chat/terminal/chat.js'
import { runSingleQuestion } from '../chat/terminal/single-question.js'
import { describeProblems, describeStartProblems } from '../problems/problem.js'
import { withoutEmpty } from '../settings/settings.js'
import { EX_CONFIG } from './exit-codes.js'
import { openCore, readConfiguration } from './open-core.js'
import { check, deployToDiscord, explain } from './operator.js'
import { packageRoot } from './package-root.js'
import { readWording } from './read-wording.js'
import { runBots } from './run-bots.js'
import { today } from './today.js'

export const PROGRAM_COMMANDS = ['chat', 'ask', 'check', 'lexicon', 'discord-deploy'] as const
export type ProgramCommand = (typeof PROGRAM_COMMANDS)[number]

const PACKAGE = z.object({ version: z.string() })

export interface CommandArguments {
  /** What stands behind the command. */
  readonly words: readonly string[]
  readonly json?: boolean | undefined
  readonly guild?: string | undefined
  readonly clear?: boolean | undefined
}

export async function runCommand(command: ProgramCommand, given: CommandArguments): Promise<number> {
  const root = packageRoot()
  // Before .env is read, so that a variable left empty by the environment does not hide what stands there.
  const env = withoutEmpty(process.env)
  config({ path: join(root, '.env'), quiet: true, processEnv: env })
  const [configuration, words] = await Promise.all([readConfiguration(root, env), readWording(root)])
  if ('problems' in configuration || 'problems' in words) {
    const problems = [configuration, words].flatMap((each) => ('problems' in each ? each.problems : []))
    console.error(describeStartProblems(problems))
    return EX_CONFIG
  }
  const { settings } = configuration
  const wording = words.value
  if (command === 'discord-deploy') return deployToDiscord(settings, wording, given)
  if (command === 'check') return check(configuration)

  const opened = await openCore(configuration)
  // The chat and the bots tell what was left out in ways of their own.
  if (command !== 'chat' && opened.problems.length > 0) {
    console.error(`Left out:\n${describeProblems(opened.problems)}`)
  }
  if (command === 'lexicon') return explain(opened, given.words, settings)
  const talk = { core: () => opened.core, wording, today, env, defaultLanguage: settings.defaultLanguage }
  if (command === 'ask') {
    return runSingleQuestion({
      ...talk,
      question: given.words.join(' '),
      json: given.json === true,
      output: process.stdout,
    })
  }
  if (settings.discord !== undefined || settings.telegram !== undefined) {
    return runBots(opened, settings, wording, await versionOf(root))
  }
  const leftOut = opened.problems.map((problem) => ({
    file: problem.file,
    fault: describeProblems([problem]).trim(),
  }))
  return runTerminalChat({ ...talk, input: process.stdin, output: process.stdout, notices: process.stderr, leftOut })
}

async function versionOf(root: string): Promise<string> {
  return PACKAGE.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version
}
