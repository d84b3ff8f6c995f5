/**
 * Ranked sentences into excerpts: one to three whole sentences each, verbatim, never overlapping.
 *
 * A score's exponential is proportional to the odds that its sentence answers, so an excerpt's score is the share of
 * all odds that its sentences hold.
 */

import type { Citation, Excerpt, Report, Span } from '../model.js'
import type { Corpus } from '../search/corpus.js'
import type { RankedSentence } from '../search/rank.js'

export interface ExcerptLimits {
  /** Number of excerpts; 1 or more. */
  readonly excerpts: number
  /** Aim for an excerpt's length in UTF-16 units; a single longer sentence stands alone. */
  readonly characters: number
  /** Sentences in an excerpt; 1 or more. */
  readonly sentences: number
}

/** Sentences that an excerpt has at most. */
export const LONGEST_EXCERPT = 3
/** A neighbouring sentence is shown too where its odds are at least this share of the best sentence's. */
const WORTH_SHOWING = 0.12

/** An excerpt, and the sentence that it was picked for. */
export interface PickedExcerpt {
  readonly excerpt: Excerpt
  readonly passage: number
  readonly sentence: number
}

export interface PickOptions {
  /** Whether an excerpt picked before says the same; then the sentence gets none of its own. */
  readonly isSaid?: (sentence: RankedSentence) => boolean
  /** Whether a sentence offers what is asked for; where the best does not and a neighbour does, both are shown. */
  readonly offers?: (sentence: RankedSentence) => boolean
  /** What is asked for stands behind what it belongs to, whether or not a word says so, as reasons do. */
  readonly followed?: boolean
  /** Whether a passage's first sentence offers what is asked for, found or not: then it is shown behind the one before. */
  readonly opensWith?: (passage: number) => boolean
}

/** In the order of their best sentences; fewer than `limits.excerpts` where the reports have no more. */
export function pickExcerpts(
  ranked: readonly RankedSentence[],
  corpus: Corpus,
  limits: ExcerptLimits,
  { isSaid = () => false, offers = () => true, followed = false, opensWith = () => false }: PickOptions = {},
): PickedExcerpt[] {
  const best = ranked[0]
  if (best === undefined) return []
  const odds = new Map<string, number>()
  const offering = new Set<string>()
  let all = 0
  for (const each of ranked) {
    const { passage, sentence, score } = each
    const odd = Math.exp(score - best.score)
    all += odd
    odds.set(placeKey(passage, sentence), odd)
    if (offers(each)) offering.add(placeKey(passage, sentence))
  }
  const taken = new Set<string>()
  const excerpts: PickedExcerpt[] = []
  for (const each of ranked) {
    const { passage, sentence } = each
    if (excerpts.length >= limits.excerpts) break
    if (taken.has(placeKey(passage, sentence)) || isSaid(each)) continue
    const { first, last } = widen(passage, sentence)
    let sum = 0
    for (let k = first; k <= last; k++) {
      taken.add(placeKey(passage, k))
      sum += odds.get(placeKey(passage, k)) ?? 0
    }
    const excerpt = excerptOf(corpus, passage, { first, last, best: sentence }, sum / all)
    excerpts.push({ excerpt, passage, sentence })
    if (excerpts.length === 1) excerpts.push(...overTheEdge(passage, first, last, excerpt.score))
  }
  return excerpts.slice(0, limits.excerpts)

  /** The next paragraph's first sentence, where the best excerpt ends its own, lacks what is asked for, and that offers it. */
  function overTheEdge(passage: number, first: number, last: number, score: number): PickedExcerpt[] {
    const [own, next] = [corpus.passages[passage], corpus.passages[passage + 1]]
    if (own === undefined || own.report !== next?.report || own.passage.section !== next.passage.section) return []
    if (last < own.passage.sentences.length - 1 || !opensWith(passage + 1)) return []
    for (let at = first; at <= last; at++) if (offering.has(placeKey(passage, at))) return []
    taken.add(placeKey(passage + 1, 0))
    const share = Math.max((odds.get(placeKey(passage + 1, 0)) ?? 0) / all, score * WORTH_SHOWING)
    return [
      {
        excerpt: excerptOf(corpus, passage + 1, { first: 0, last: 0, best: 0 }, share),
        passage: passage + 1,
        sentence: 0,
      },
    ]
  }

  function widen(passage: number, sentence: number): { first: number; last: number } {
    const { sentences } = corpus.passages[passage]?.passage ?? { sentences: [] }
    const worth = (odds.get(placeKey(passage, sentence)) ?? 0) * WORTH_SHOWING
    let first = sentence
    let last = sentence
    const isOffering = (at: number): boolean => offering.has(placeKey(passage, at)) && !taken.has(placeKey(passage, at))
    if (!isOffering(sentence) && limits.sentences > 1) {
      const spans = (from: number, to: number): boolean =>
        (sentences[to]?.end ?? Number.POSITIVE_INFINITY) - (sentences[from]?.start ?? 0) <= limits.characters
      if (isOffering(sentence + 1) && spans(sentence, sentence + 1)) last++
      else if (isOffering(sentence - 1) && spans(sentence - 1, sentence)) first--
      else if (followed && sentences[sentence + 1] !== undefined && spans(sentence, sentence + 1)) last++
    }
    while (last - first + 1 < limits.sentences) {
      const fits = (from: number, to: number, added: number): boolean =>
        sentences[added] !== undefined &&
        !taken.has(placeKey(passage, added)) &&
        (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0) <= limits.characters &&
        (odds.get(placeKey(passage, added)) ?? 0) >= worth
      const before = fits(first - 1, last, first - 1) ? (odds.get(placeKey(passage, first - 1)) ?? 0) : -1
      const after = fits(first, last + 1, last + 1) ? (odds.get(placeKey(passage, last + 1)) ?? 0) : -1
      if (before < 0 && after < 0) break
      if (after >= before) last++
      else first--
    }
    return { first, last }
  }
}

/** An excerpt of given sentences of a passage. */
export function excerptOf(
  corpus: Corpus,
  passage: number,
  sentences: { readonly first: number; readonly last: number; readonly best: number },
  score: number,
): Excerpt {
  const place = corpus.passages[passage]
  const report = corpus.reports[place?.report ?? 0]?.report
  if (place === undefined || report === undefined) throw new RangeError(`no passage ${passage}`)
  const spanOf = (sentence: number): Span => place.passage.sentences[sentence] ?? place.passage.sentences[0]
  const { start } = spanOf(sentences.first)
  const { end } = spanOf(sentences.last)
  const best = spanOf(sentences.best)
  return {
    quote: place.passage.text.slice(start, end),
    best: { start: best.start - start, end: best.end - start },
    citation: citationOf(report, place.passage.paragraph, place.passage.section),
    place: { start, end },
    score,
  }
}

/** Where a passage of the corpus stands. @throws {RangeError} where there is none of that number */
export function citationAt(corpus: Corpus, passage: number): Citation {
  const place = corpus.passages[passage]
  const report = corpus.reports[place?.report ?? -1]?.report
  if (place === undefined || report === undefined) throw new RangeError(`no passage ${passage}`)
  return citationOf(report, place.passage.paragraph, place.passage.section)
}

function citationOf(report: Report, paragraph: number, section: string | undefined): Citation {
  const { id, title, date, language, source, url } = report
  return {
    reportId: id,
    title,
    date,
    language,
    paragraph,
    ...(section === undefined ? {} : { section }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  }
}

function placeKey(passage: number, sentence: number): string {
  return `${passage}.${sentence}`
}
