/**
 * npm run bench:discord [-- --questions 1000]
 *
 * Acknowledgement and answer times of the bot in Discord, over a local Discord on loopback in the same process: one
 * question after the other, and 50 at a time. The answer is the acknowledgement, so both are one time.
 */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type DiscordPeer, startDiscordPeer } from '../peers/discord/peer.js'
import { openShippedBot } from '../preview/shipped-bot.js'
import { packageRoot } from '../src/app/package-root.js'
import { createCooldown } from '../src/chat/cooldown.js'
import { startDiscord } from '../src/chat/discord/bot.js'
import { LANGUAGES } from '../src/model.js'
import { createLog } from '../src/service/log.js'

const AT_A_TIME = 50
/** Questions before each measurement: they open the connections, of which the local Discord takes one a turn of the loop. */
const WARM_UP = 500

const { values } = parseArgs({ options: { questions: { type: 'string', default: '1000' } } })
const root = packageRoot()
const questions = (
  await Promise.all(LANGUAGES.map((each) => readFile(`${root}/evaluation/seed/questions.${each}.jsonl`, 'utf8')))
)
  .flatMap((text) => text.trim().split('\n'))
  .map((line) => JSON.parse(line) as { language: string; question: string })
const peer = await startDiscordPeer({ now: Date.now, deadlineMs: 60_000 })
const { core, wording } = await openShippedBot(root)
const bot = startDiscord(
  {
    core: () => core,
    wording,
    log: createLog('error', (line) => console.error(line), Date.now),
    cooldowns: { person: unlimited(), channel: unlimited() },
    today: () => '2025-12-24',
    now: Date.now,
  },
  { token: peer.token, apiUrl: peer.apiUrl },
)
await peer.until('the bot to be ready', () => bot.health().state === 'ready')
await peer.until('its commands', () => peer.commands().length > 0)

const wanted = Number(values.questions)
for (const atATime of [1, AT_A_TIME]) {
  await run(WARM_UP, atATime)
  report(atATime, await run(wanted, atATime))
}
if (peer.violations.length > 0) throw new Error(peer.violations.join('\n'))
await bot.stop()
await peer.close()

async function run(count: number, atATime: number): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const one = async (): Promise<void> => {
    while (next < count) {
      const asked = questions[next++ % questions.length]
      const began = performance.now()
      await askIn(peer, asked?.question ?? '', asked?.language ?? 'de')
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atATime }, one))
  return times.sort((a, b) => a - b)
}

async function askIn(at: DiscordPeer, question: string, language: string): Promise<void> {
  const locale = language === 'en' ? 'en-GB' : language
  const asked = at.people.slash('ask', { question }, { locale } as Parameters<typeof at.people.slash>[2])
  await asked.acknowledged
}

function report(atATime: number, times: readonly number[]): void {
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`${times.length} questions, ${atATime} at a time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

function unlimited(): ReturnType<typeof createCooldown> {
  return createCooldown({ requests: 1_000_000, seconds: 1 })
}
