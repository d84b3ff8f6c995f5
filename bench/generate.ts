/**
 * Passages and questions for the benchmark: German-looking, of any number, the same for the same seed.
 *
 * Words come from the lexicon by the law of Zipf and Mandelbrot, with invented names among them, so that stems, compounds and translations
 * have the work that they have on real reports.
 */

import { addDays } from '../src/dates/day.js'
import type { Report } from '../src/model.js'

/** Words a passage; the figure that docs/benchmark.md speaks of. */
export const WORDS_PER_PASSAGE = 60
const PASSAGES_PER_REPORT = 10
const SENTENCE_WORDS = 15
const FUNCTION_WORDS = [
  'der',
  'die',
  'das',
  'und',
  'in',
  'mit',
  'von',
  'auf',
  'für',
  'nicht',
  'eine',
  'den',
  'zu',
  'hat',
]
const SYLLABLES = [
  'ka',
  'lo',
  'mir',
  'sen',
  'dra',
  'vel',
  'to',
  'ruk',
  'pan',
  'ish',
  'bor',
  'el',
  'ni',
  'gas',
  'tem',
  'ur',
]
const FUNCTION_SHARE = 0.45
const NAME_SHARE = 0.04
/** Zipf-Mandelbrot: with function words set apart, the most usual telling word stands in about one passage of seven. */
const ZIPF_SHIFT = 30

/** A small generator of evenly spread numbers in [0, 1) (mulberry32); the same seed gives the same numbers. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface GeneratedText {
  /** Raw report files' bodies, in order. */
  readonly reports: readonly Pick<Report, 'id' | 'title' | 'date' | 'language' | 'text'>[]
  readonly questions: readonly string[]
}

/** @param words  telling words, the most usual first */
export function generate(words: readonly string[], passages: number, questions: number, seed: number): GeneratedText {
  const next = random(seed)
  const cumulative = zipf(words.length)
  const word = (): string => {
    const kind = next()
    if (kind < FUNCTION_SHARE) return FUNCTION_WORDS[Math.floor(next() * FUNCTION_WORDS.length)] ?? 'und'
    if (kind < FUNCTION_SHARE + NAME_SHARE) return name(next)
    return words[pick(cumulative, next())] ?? 'und'
  }
  const sentence = (): string => {
    const text = Array.from({ length: SENTENCE_WORDS }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const passage = (): string => Array.from({ length: WORDS_PER_PASSAGE / SENTENCE_WORDS }, sentence).join(' ')
  const reports = Array.from({ length: Math.ceil(passages / PASSAGES_PER_REPORT) }, (_, at) => ({
    id: `report-${at}`,
    title: `Bericht ${at}`,
    date: addDays('2000-01-01', at % 9000),
    language: 'de' as const,
    text: Array.from({ length: Math.min(PASSAGES_PER_REPORT, passages - at * PASSAGES_PER_REPORT) }, passage).join(
      '\n\n',
    ),
  }))
  return { reports, questions: Array.from({ length: questions }, () => question(reports, next)) }
}

/** Five telling words of one passage between words that say nothing, as people ask for what they half remember. */
function question(reports: GeneratedText['reports'], next: () => number): string {
  const text = reports[Math.floor(next() * reports.length)]?.text ?? ''
  const passages = text.split('\n\n')
  const telling = (passages[Math.floor(next() * passages.length)] ?? '')
    .split(/[ .]+/)
    .filter((word) => word !== '' && !FUNCTION_WORDS.includes(word.toLowerCase()))
  const asked = Array.from({ length: 5 }, () => telling[Math.floor(next() * telling.length)] ?? '')
  return `Was hat ${asked.slice(0, 3).join(' und ')} mit ${asked.slice(3).join(' ')} zu tun?`
}

function name(next: () => number): string {
  const syllables = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? 'ka').join('')
  return syllables.charAt(0).toUpperCase() + syllables.slice(1)
}

function zipf(length: number): Float64Array {
  const cumulative = new Float64Array(length)
  let sum = 0
  for (let rank = 0; rank < length; rank++) {
    sum += 1 / (rank + ZIPF_SHIFT)
    cumulative[rank] = sum
  }
  return cumulative.map((value) => value / sum)
}

function pick(cumulative: Float64Array, value: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 1) < value) low = middle + 1
    else high = middle
  }
  return low
}
