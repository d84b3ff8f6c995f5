/**
 * The program as an operator runs it: a process of its own, built from the sources that are tested.
 *
 * It lies in a folder of its own with the shipped config and corpus, so that no .env of the developer's reaches it.
 */

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { packageRoot } from '../../src/app/package-root.js'
import { LogBook, type LogLine } from './log-book.js'

/** The developer's dist/ is built anew where it is stale, and copied. @returns a folder with dist/, config/ and corpus/ */
export async function buildProgram(): Promise<string> {
  const source = packageRoot()
  await promisify(execFile)(process.execPath, [join(source, 'build.mjs'), '--if-stale'])
  const folder = await mkdtemp(join(tmpdir(), 'talks-bot-'))
  for (const part of ['package.json', 'config', 'corpus', 'dist/src']) {
    await cp(join(source, part), join(folder, part), { recursive: true })
  }
  await symlink(join(source, 'node_modules'), join(folder, 'node_modules'), 'dir')
  // People in tests are quicker than the shipped cooldown allows.
  const bot = join(folder, 'config/bot.yaml')
  await writeFile(bot, (await readFile(bot, 'utf8')).replaceAll(/requests: \d+/g, 'requests: 1000'))
  return folder
}

export function removeProgram(folder: string): Promise<void> {
  return rm(folder, { recursive: true })
}

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export class Program {
  readonly log = new LogBook()
  /** All that it wrote. */
  stdout = ''
  stderr = ''
  readonly exited: Promise<Exit>
  readonly #child: ChildProcess

  /** @param env  all that it finds in its environment, besides the path */
  constructor(folder: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
    this.#child = spawn(process.execPath, [join(folder, 'dist/src/main.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child.stdout?.on('data', (data) => {
      this.stdout += data
    })
    this.#child.stderr?.on('data', (data) => {
      this.stderr += data
    })
    if (this.#child.stderr) {
      createInterface({ input: this.#child.stderr }).on('line', (line) => {
        if (line.startsWith('{')) this.log.write(line)
      })
    }
    // When its last words are read, too.
    this.exited = once(this.#child, 'close').then(([code, signal]) => ({ code, signal }))
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** The so-manieth line of the event, now or when it comes. @throws where the program ends without it */
  line(event: string, count = 1): Promise<LogLine> {
    const ended = this.exited.then(({ code, signal }) => {
      const found = this.log.of(event)[count - 1]
      if (found === undefined) throw new Error(`It ended (${code ?? signal}) without "${event}": ${this.stderr}`)
      return found
    })
    return Promise.race([this.log.line(event, count), ended])
  }

  /** As a pipe whose reader has gone. */
  stopReading(): void {
    this.#child.stderr?.destroy()
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** However a test went. */
  async end(): Promise<void> {
    if (this.running) this.#child.kill('SIGKILL')
    await this.exited
  }
}
