/**
 * npm run bench:telegram [-- --questions 1000]
 *
 * Answer times of the bot in Telegram, from a person's message to the bot's, over a local Telegram on loopback in the same
 * process: by polling and by webhook, one question after the other, and 50 at a time. Three people ask, each in their own
 * chat with the bot; within a chat answers come in the order of the questions.
 */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { startTelegramPeer, type TelegramPeer } from '../peers/telegram/peer.js'
import { openShippedBot } from '../preview/shipped-bot.js'
import { packageRoot } from '../src/app/package-root.js'
import { createCooldown } from '../src/chat/cooldown.js'
import type { Desk } from '../src/chat/desk.js'
import { startTelegram } from '../src/chat/telegram/bot.js'
import type { WebhookOptions } from '../src/chat/telegram/updates/webhook.js'
import { LANGUAGES } from '../src/model.js'
import { createHttpServer } from '../src/service/http.js'
import { createLog } from '../src/service/log.js'

const AT_A_TIME = 50
const WARM_UP = 50

const { values } = parseArgs({ options: { questions: { type: 'string', default: '1000' } } })
const root = packageRoot()
const questions = (
  await Promise.all(LANGUAGES.map((each) => readFile(`${root}/evaluation/seed/questions.${each}.jsonl`, 'utf8')))
)
  .flatMap((text) => text.trim().split('\n'))
  .map((line) => JSON.parse(line) as { language: string; question: string })
const { core, wording } = await openShippedBot(root)
const desk: Desk = {
  core: () => core,
  wording,
  log: createLog('error', (line) => console.error(line), Date.now),
  cooldowns: { person: unlimited(), channel: unlimited() },
  today: () => '2025-12-24',
  now: Date.now,
}

await measure('polling', Number(values.questions))
const server = createHttpServer({ port: 0, host: '127.0.0.1' }, desk.log)
const url = `http://127.0.0.1:${await server.listen()}/telegram`
await measure('webhook', Number(values.questions), { url, secret: 'bench', server })
await server.close(1000)

async function measure(by: string, wanted: number, webhook?: WebhookOptions): Promise<void> {
  for (const atATime of [1, AT_A_TIME]) {
    // A Telegram of its own for each run, so that none carries the messages of the one before.
    const peer = await startTelegramPeer({ now: Date.now })
    const bot = startTelegram(desk, { token: peer.token, apiUrl: peer.apiRoot, ...(webhook && { webhook }) })
    await bot.ready
    await run(peer, WARM_UP, 1)
    report(by, atATime, await run(peer, wanted, atATime))
    if (peer.violations.length > 0) throw new Error(peer.violations.join('\n'))
    await bot.stop()
    await peer.close()
  }
}

/** Asks so that `atATime` questions wait for their answers at any moment. @returns ms, ascending */
async function run(peer: TelegramPeer, count: number, atATime: number): Promise<number[]> {
  const { ANNA, BORYS, OLGA } = peer.world
  const people = [ANNA, BORYS, OLGA]
  const waiting = new Map<number, number[]>(people.map(({ id }) => [id, []]))
  const times: number[] = []
  let asked = 0
  const askNext = (): void => {
    const by = people[asked % people.length] ?? ANNA
    const { question = '', language = 'de' } = questions[asked % questions.length] ?? {}
    asked++
    waiting.get(by.id)?.push(performance.now())
    peer.people.say(question, { by: { ...by, language_code: language } })
  }
  let seen = peer.sent().length
  for (let begun = 0; begun < Math.min(atATime, count); begun++) askNext()
  while (times.length < count) {
    const fresh = await peer.until('an answer', () => {
      const sent = peer.sent()
      return sent.length > seen && sent.slice(seen)
    })
    const now = performance.now()
    seen += fresh.length
    for (const { chatId } of fresh) {
      times.push(now - (waiting.get(chatId)?.shift() ?? now))
      if (asked < count) askNext()
    }
  }
  return times.sort((a, b) => a - b)
}

function report(by: string, atATime: number, times: readonly number[]): void {
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`${by}, ${times.length} questions, ${atATime} at a time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

function unlimited(): ReturnType<typeof createCooldown> {
  return createCooldown({ requests: 1_000_000, seconds: 1 })
}
