/**
 * The program as people start it, in a process of its own.
 *
 * Takes environment variables, gives the process with all that it wrote. What is compiled is compiled anew where a source is
 * newer.
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/package-root.js'

export interface Program {
  readonly child: ChildProcess
  /** What it wrote to standard error so far. */
  readonly errors: () => string
  /** Settles once that holds the words, or rejects when the program ends without them. */
  said(words: string): Promise<void>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

const root = packageRoot()
const MAIN = join(root, 'dist/src/main.js')

/** To be called before the first program of a test file is started. */
export function compileWhereNeeded(): void {
  const compiled = existsSync(MAIN) ? statSync(MAIN).mtimeMs : 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const isStale = sources.some((file) => file.endsWith('.ts') && statSync(join(root, 'src', file)).mtimeMs > compiled)
  if (isStale) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root })
}

/** @param env  beside what the machine's own environment holds of the system, none of the bot's variables but these */
export function startProgram(env: Readonly<Record<string, string>>): Program {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [MAIN], {
    cwd: root,
    env: { PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  const looks = new Set<() => void>()
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
    for (const look of [...looks]) look()
  })
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal)
  return {
    child,
    ended,
    errors: () => errors,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!errors.includes(words)) return
          looks.delete(look)
          resolve()
        }
        looks.add(look)
        look()
        void ended.then((how) => reject(new Error(`It ended (${how}) without "${words}": ${errors}`)))
      }),
  }
}
