/**
 * npm run bench [-- --sizes 1000,10000,100000]
 *
 * Build speed, memory and question latency of this core and of MiniSearch as it comes, in one process and one run.
 * Machines differ and are noisy: read the ratios.
 */

import { parseArgs } from 'node:util'
import { openConfiguration } from '../src/app/open-core.js'
import { packageRoot } from '../src/app/package-root.js'
import { wordsOf } from '../src/lexicon/parse-lexicon.js'
import { readConcepts } from '../src/lexicon/read-lexicon.js'
import { type Engine, engines } from './engines.js'
import { type GeneratedText, generate } from './generate.js'

const QUESTIONS = 100
const WARM_UP = 10
const SEED = 20251223

interface Figures {
  readonly engine: string
  readonly perSecond: number
  readonly megabytes: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' } } })
const root = packageRoot()
const configuration = await openConfiguration(root)
const { concepts } = await readConcepts(`${root}/config/lexicon`, 'config/lexicon')
const words = [...new Set(concepts.flatMap((concept) => wordsOf(concept, 'de').map(({ text }) => text)))]
const compared = engines(configuration)
// Compiled code and the lexicon's index are there before anything is timed, as in a bot that runs.
const warmUp = generate(words, 500, WARM_UP, SEED)
for (const engine of compared) {
  const answer = engine.build(warmUp.reports)
  for (const question of warmUp.questions) answer(question)
}

for (const size of values.sizes.split(',').map(Number)) {
  const text = generate(words, size, QUESTIONS + WARM_UP, SEED)
  const figures = compared.map((engine) => measure(engine, text, size))
  print(size, figures)
}

function measure(engine: Engine, text: GeneratedText, size: number): Figures {
  const before = heap()
  const start = performance.now()
  const answer = engine.build(text.reports)
  const seconds = (performance.now() - start) / 1000
  const megabytes = (heap() - before) / 2 ** 20
  for (const question of text.questions.slice(0, WARM_UP)) answer(question)
  const times = text.questions.slice(WARM_UP).map((question) => {
    const asked = performance.now()
    answer(question)
    return performance.now() - asked
  })
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { engine: engine.name, perSecond: size / seconds, megabytes, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function print(size: number, figures: readonly Figures[]): void {
  console.log(
    `\n${size} passages${' '.repeat(Math.max(1, 30 - `${size} passages`.length))}passages/s       MB   p50 ms   p95 ms   p99 ms`,
  )
  for (const { engine, perSecond, megabytes, p50, p95, p99 } of figures) {
    const columns = [perSecond.toFixed(0), megabytes.toFixed(0), p50.toFixed(2), p95.toFixed(2), p99.toFixed(2)]
    console.log(engine.padEnd(30) + columns.map((column, at) => column.padStart(at === 0 ? 10 : 9)).join(''))
  }
  const [own, ...others] = figures
  if (own === undefined) return
  for (const other of others) {
    const ratios = [
      `build time x${(other.perSecond / own.perSecond).toFixed(2)}`,
      `p50 x${(own.p50 / other.p50).toFixed(2)}`,
      `p95 x${(own.p95 / other.p95).toFixed(2)}`,
    ]
    console.log(`  ${own.engine} against ${other.engine}: ${ratios.join(', ')}`)
  }
}
