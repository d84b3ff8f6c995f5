/**
 * What all baselines share: reports as numbered texts, and ranked sentences as excerpts.
 *
 * Takes a search engine's scores of passages and of sentences; gives what the evaluation asks of an engine. Knows no words.
 */

import type { ExcerptLimits } from '../../src/answer/pick-excerpts.js'
import type { Report, Sentence } from '../../src/model.js'
import type { Asker, Engine } from '../engine.js'
import type { Found } from '../run-file.js'

/** What a baseline indexes; its numbers are places in these lists. */
export interface NumberedTexts {
  readonly passages: readonly NumberedPassage[]
  readonly sentences: readonly NumberedSentence[]
}

export interface NumberedPassage {
  readonly reportId: string
  readonly paragraph: number
  readonly text: string
  readonly spans: readonly Sentence[]
  /** Number of its first sentence; the others follow. */
  readonly firstSentence: number
}

export interface NumberedSentence {
  /** Number of its passage. */
  readonly passage: number
  readonly text: string
}

export interface Scored {
  readonly number: number
  readonly score: number
}

export type Scorer = (question: string) => {
  /** Best first, like the sentences; whatever has nothing to do with the question is left out. */
  readonly passages: readonly Scored[]
  readonly sentences: readonly Scored[]
  /** Any number that is higher where an answer is likelier; the best passage's score where it is left out. */
  readonly confidence?: number
}

/** A baseline answers every question that it finds a sentence for: none of them comes with a limit. */
export function sentenceBaseline(name: string, build: (texts: NumberedTexts) => Scorer | Promise<Scorer>): Engine {
  return {
    name,
    async open(reports): Promise<Asker> {
      const texts = numberTexts(reports)
      const scorer = await build(texts)
      return (question, limits) => {
        const { passages, sentences, confidence = passages[0]?.score ?? 0 } = scorer(question)
        return {
          answered: sentences.length > 0,
          confidence,
          passages: passages.flatMap(({ number, score }) => {
            const passage = texts.passages[number]
            return passage === undefined ? [] : [{ reportId: passage.reportId, paragraph: passage.paragraph, score }]
          }),
          excerpts: excerptsOf(sentences, texts, limits),
        }
      }
    },
  }
}

function numberTexts(reports: readonly Report[]): NumberedTexts {
  const passages: NumberedPassage[] = []
  const sentences: NumberedSentence[] = []
  for (const { reportId, paragraph, text, sentences: spans } of reports.flatMap((report) => report.passages)) {
    const passage = passages.push({ reportId, paragraph, text, spans, firstSentence: sentences.length }) - 1
    for (const { start, end } of spans) sentences.push({ passage, text: text.slice(start, end) })
  }
  return { passages, sentences }
}

/**
 * The best sentences, each with its neighbours as far as the limits allow, the better neighbour first. No two overlap.
 *
 * @param ranked  best first
 */
export function excerptsOf(
  ranked: readonly Scored[],
  { passages, sentences }: NumberedTexts,
  limits: ExcerptLimits,
): Found['excerpts'] {
  const scores = new Map(ranked.map(({ number, score }) => [number, score]))
  const taken = new Set<number>()
  const excerpts: Found['excerpts'][number][] = []
  for (const { number, score } of ranked) {
    if (excerpts.length >= limits.excerpts) break
    const passage = passages[sentences[number]?.passage ?? -1]
    if (passage === undefined || taken.has(number)) continue
    const { first, last } = widen(number, passage)
    for (let k = first; k <= last; k++) taken.add(k)
    excerpts.push({ quote: quoteOf(passage, first, last), score, citation: passage })
  }
  return excerpts

  function widen(number: number, passage: NumberedPassage): { first: number; last: number } {
    let first = number
    let last = number
    while (last - first + 1 < limits.sentences) {
      const before = fits(passage, first - 1, first - 1, last) ? (scores.get(first - 1) ?? 0) : -1
      const after = fits(passage, last + 1, first, last + 1) ? (scores.get(last + 1) ?? 0) : -1
      if (before < 0 && after < 0) break
      if (after >= before) last++
      else first--
    }
    return { first, last }
  }

  function fits(passage: NumberedPassage, added: number, first: number, last: number): boolean {
    const inside = passages[sentences[added]?.passage ?? -1] === passage
    return inside && !taken.has(added) && quoteOf(passage, first, last).length <= limits.characters
  }
}

/** @param first  sentence's number, not its place in the passage */
function quoteOf({ text, spans, firstSentence }: NumberedPassage, first: number, last: number): string {
  return text.slice(spans[first - firstSentence]?.start, spans[last - firstSentence]?.end)
}
