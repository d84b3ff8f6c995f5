/**
 * The questions of any set as the fits see them: what to ask, with what, and what of the reports is right.
 *
 * Takes questions with their gold; asks nothing.
 */

import type { Day, Excerpt, Passage } from '../../src/model.js'
import { type GoldQuestion, normalizeSpace } from '../scores.js'
import type { SeriesKind, SeriesQuestion } from '../series-questions.js'

export interface FitQuestion {
  readonly id: string
  readonly question: string
  /** The day of asking; the newest report's where it is left out. */
  readonly today?: Day | undefined
  readonly before?: string | undefined
  /** Questions on one matter stay together in cross-validation. */
  readonly matter: string
  /** Some report of the set's answers it. */
  readonly answerable: boolean
  /** Whether it is an example: no courtesy, and no question of days that are answered without a search. */
  readonly tells: boolean
  /** How much of the gold a sentence of a passage holds: 1 for an answer, less for what is merely near it, 0 else. */
  readonly goldOf: (passage: Passage, sentence: number) => number
  /** Whether an excerpt holds the answer. */
  readonly isHeldBy: (excerpt: Excerpt) => boolean
}

/** What a sentence counts that is no full hit: one with part of the gold, and one that stands near it. */
const NEAR_HIT = 0.3
const BESIDE = 0.03

/** @param known  the ids of the set's reports */
export function questionOnReport(gold: GoldQuestion, known: ReadonlySet<string>): FitQuestion {
  const answerable = gold.answerable && known.has(gold.report)
  const answer = normalizeSpace(gold.answer)
  const sentences = (gold.sentences ?? []).map(normalizeSpace)
  return {
    id: gold.id,
    question: gold.question,
    matter: known.size > 1 ? gold.report || (gold.id.split('#')[0] ?? gold.id) : withoutLanguage(gold.id),
    answerable,
    tells: true,
    goldOf(passage, sentence) {
      if (!answerable || passage.reportId !== gold.report || passage.paragraph !== gold.paragraph) return 0
      const text = sentenceText(passage, sentence)
      const inGold = sentences.some((other) => other.includes(text) || text.includes(other))
      const holds = text.includes(answer)
      if (inGold && holds) return 1
      return inGold || holds ? NEAR_HIT : BESIDE
    },
    isHeldBy: ({ quote, citation }) =>
      answerable &&
      citation.reportId === gold.report &&
      citation.paragraph === gold.paragraph &&
      normalizeSpace(quote).includes(answer),
  }
}

const WITHOUT_SEARCH: ReadonlySet<SeriesKind> = new Set(['day-empty', 'courtesy'])

/** What held once is plainly wrong, also beside what is right. */
export function questionOnSeries(gold: SeriesQuestion): FitQuestion {
  const right = textsByReport(gold.gold)
  const stale = textsByReport(gold.stale)
  return {
    id: gold.id,
    question: gold.question,
    today: gold.today,
    before: gold.before ?? undefined,
    matter: withoutLanguage(gold.id),
    answerable: gold.answerable,
    tells: !WITHOUT_SEARCH.has(gold.kind),
    goldOf(passage, sentence) {
      const wanted = right.get(passage.reportId)
      if (!gold.answerable || wanted === undefined) return 0
      const own = hitOf(passage, sentence, wanted)
      if (own > 0) return own
      if (hitOf(passage, sentence, stale.get(passage.reportId) ?? []) > 0) return 0
      return [sentence - 1, sentence + 1].some((beside) => hitOf(passage, beside, wanted) > 0) ? BESIDE : 0
    },
    isHeldBy({ quote, citation }) {
      const shown = normalizeSpace(quote)
      return gold.answerable && (right.get(citation.reportId) ?? []).some((text) => shown.includes(text))
    },
  }
}

function hitOf(passage: Passage, sentence: number, wanted: readonly string[]): number {
  const text = sentenceText(passage, sentence)
  if (text === '') return 0
  if (wanted.some((other) => text.includes(other))) return 1
  return wanted.some((other) => other.includes(text)) ? NEAR_HIT : 0
}

function textsByReport(sentences: SeriesQuestion['gold']): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const { report, quote } of sentences) {
    const known = texts.get(report) ?? []
    texts.set(report, known)
    known.push(normalizeSpace(quote))
  }
  return texts
}

/** Empty where the passage has no such sentence. */
function sentenceText({ sentences, text }: Passage, sentence: number): string {
  const span = sentences[sentence]
  return span === undefined ? '' : normalizeSpace(text.slice(span.start, span.end))
}

/** All languages of a question are one matter: "f01-de" is "f01", "miami-de-01" is "miami-01". */
function withoutLanguage(id: string): string {
  return id.replace(/-(?:de|en|uk|ru)(?=-|$)/, '')
}
