/**
 * A Chromium without a window, spoken to through a pipe in its own protocol (Chrome DevTools Protocol).
 *
 * Takes the path of a program and gives a tab to send commands to. Knows nothing of what is shown in it.
 */

import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ANSWER_MS = 60_000

/** Sends one command and gives its result. @throws when the browser refuses it, ends, or says nothing for a minute */
export type Send = (method: string, params?: object) => Promise<Record<string, unknown>>

export interface Tab {
  readonly send: Send
  /** The next event of that name. */
  readonly once: (event: string) => Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** The first Chromium or Chrome on a PATH; undefined where there is none. */
export function findChromium(path: string): string | undefined {
  const candidates = path.split(delimiter).flatMap((folder) => (folder ? NAMES.map((name) => join(folder, name)) : []))
  return candidates.find(isProgram)
}

/** Starts the browser, lets `use` work in an empty tab, and ends the browser whatever happens. */
export async function inTab<T>(program: string, use: (tab: Tab) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'preview-'))
  // Without a sandbox, as containers have no rights to build one: open only pages of our own, which run no scripts.
  const flags = ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--remote-debugging-pipe']
  const browser = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<Error>((resolve) => {
    browser.once('error', resolve)
    browser.once('exit', (code) => resolve(new Error(`${program} ended with ${code}`)))
  })
  try {
    const talk = new Talk(browser.stdio[3] as Writable, browser.stdio[4] as Readable, ended)
    const { targetId } = await talk.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await talk.send('Target.attachToTarget', { targetId, flatten: true })
    const send: Send = (method, params) => talk.send(method, params, String(sessionId))
    const result = await use({ send, once: (event) => talk.once(event) })
    await talk.send('Browser.close')
    return result
  } finally {
    browser.kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Commands and events of the protocol: JSON, each message ended by a zero byte. */
class Talk {
  readonly #writable: Writable
  readonly #ended: Promise<Error>
  readonly #waiting = new Map<number | string, (message: Message) => void>()
  #lastId = 0

  constructor(writable: Writable, readable: Readable, ended: Promise<Error>) {
    this.#writable = writable
    this.#ended = ended
    // A browser that ends closes its pipes too; `ended` is what tells.
    writable.on('error', () => {})
    readable.on('error', () => {})
    let rest = ''
    readable.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#hear(JSON.parse(message) as Message)
    })
  }

  async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#lastId
    this.#writable.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    const { error, result = {} } = await this.#next(id, method)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }

  async once(event: string): Promise<void> {
    await this.#next(event, event)
  }

  async #next(key: number | string, name: string): Promise<Message> {
    let timer: NodeJS.Timeout | undefined
    const failed = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name}: no answer within ${ANSWER_MS} ms`)), ANSWER_MS)
      this.#ended.then(reject)
    })
    try {
      return await Promise.race([new Promise<Message>((resolve) => this.#waiting.set(key, resolve)), failed])
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(key)
    }
  }

  #hear(message: Message): void {
    this.#waiting.get(message.id ?? message.method ?? '')?.(message)
  }
}
