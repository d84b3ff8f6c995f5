/**
 * The best sentences once more, now that all are known: how new each is, which says the same, which replaced which.
 *
 * A report's age counts among sentences on one matter only, by its rank among their days: how many days apart they are
 * tells nothing.
 */

import { type AnswerPlace, answerPlace, wordsOf } from './answer-place.js'
import { type Compared, compared, type Relate, tellsPlan } from './compare.js'
import type { Corpus } from './corpus.js'
import { nameKindsIn, PERSON, SIDE } from './corpus-names.js'
import { COMPARED_ROWS, type FeatureWeights, placeOfFeature } from './features.js'
import type { MatchedQuestion } from './match-terms.js'
import { answersNo } from './polarity-conditions.js'
import { byScore, type RankedSentence } from './rank.js'
import { sum } from './shares.js'
import { replaces } from './statements.js'
import { viewQuestion } from './view-passages.js'
import type { ComparedView } from './views.js'
import { wordIdOf } from './vocabulary.js'

export interface RerankOptions {
  /** Off where the question names days: then it is these that count. */
  readonly timed: boolean
  readonly relate: Relate
}

/** Reports of which no sentence meets such a share of what the best meets are not on the matter. */
const ON_THE_MATTER = 0.6
/** The same for plans, which are told in words of their own: of talks, that ministers will meet. */
const PLANNED_FOR_IT = 0.2

export interface Reranked {
  /** Best first. */
  readonly sentences: readonly RankedSentence[]
  /** The best of them as they were compared, best first. */
  readonly compared: readonly Compared[]
}

export function rerank(
  matched: MatchedQuestion,
  ranked: readonly RankedSentence[],
  corpus: Corpus,
  weights: FeatureWeights,
  { timed, relate }: RerankOptions,
): Reranked {
  const best = compared(matched, ranked, corpus)
  const question = viewQuestion(matched)
  const placeOf = ({ passage, sentence }: RankedSentence): AnswerPlace =>
    answerPlace(matched, corpus, passage, sentence)
  const { newest, gists = [] } = matched.question
  const asksNext = gists.includes('next')
  const views = viewCompared(best, question, newest, {
    timed,
    relate,
    placeOf,
    asksNext,
    asksWho: gists.includes('participants'),
    kinds: nameKindsIn(corpus),
  })
  const rows = COMPARED_ROWS.map(({ name, of }) => ({ at: placeOfFeature(name), weight: weights[name] ?? 0, of }))
  const again = best.map((each, at): Compared => {
    const view = views[at]
    const { ranked: sentence } = each
    if (view === undefined) return each
    const features = Float64Array.from(sentence.features)
    let { score } = sentence
    for (const { at: place, weight, of } of rows) {
      const value = of(view)
      features[place] = value
      score += weight * value
    }
    return { ...each, ranked: { ...sentence, features, score } }
  })
  again.sort((a, b) => byScore(a.ranked, b.ranked))
  const taken = new Set(best.map((each) => each.ranked))
  const sentences = [...again.map((each) => each.ranked), ...ranked.filter((each) => !taken.has(each))].sort(byScore)
  return { sentences, compared: again }
}

interface CompareOptions extends RerankOptions {
  readonly placeOf: (sentence: RankedSentence) => AnswerPlace
  readonly asksNext: boolean
  readonly asksWho: boolean
  readonly kinds: Uint8Array
}

/** Persons and sides among these words, each once. */
function countActors(words: Int32Array, kinds: Uint8Array): number {
  const actors = new Set<number>()
  for (const placed of words) if (((kinds[wordIdOf(placed)] ?? 0) & (PERSON | SIDE)) !== 0) actors.add(wordIdOf(placed))
  return actors.size
}

function viewCompared(
  all: readonly Compared[],
  question: ComparedView['question'],
  newest: ComparedView['newest'],
  { timed, relate, placeOf, asksNext, asksWho, kinds }: CompareOptions,
): ComparedView[] {
  const rankAmong = ageRanks(all)
  const onMatter = isOnMatter(all, asksNext ? PLANNED_FOR_IT : ON_THE_MATTER)
  const rankOnMatter = ageRanks(all.filter(onMatter))
  return all.map((own): ComparedView => {
    let [outdated, outdates] = [false, false]
    for (const other of all) {
      if (other === own || other.report === own.report) continue
      if (other.date > own.date) outdated ||= replaces(other, own, relate)
      if (other.date < own.date) outdates ||= replaces(own, other, relate)
    }
    const place = placeOf(own.ranked)
    return {
      question,
      newest,
      recent: timed ? (rankAmong.get(own.date) ?? 0) : 0,
      recentOnMatter: timed && onMatter(own) ? (rankOnMatter.get(own.date) ?? 0) : 0,
      outdated: timed && outdated,
      outdates: timed && outdates && !outdated,
      otherOrdinal: own.otherOrdinal,
      answersNo: answersNo(place),
      participants: asksWho ? countActors(wordsOf(place), kinds) : 0,
      planned: asksNext && tellsPlan(own.ranked),
    }
  })
}

/** Whether a sentence is of a report that speaks of what is asked nearly as well as the best does. */
function isOnMatter(all: readonly Compared[], share: number): (each: Compared) => boolean {
  const most = Math.max(0, ...all.map(({ ranked }) => sum(ranked.met)))
  const reports = new Set(all.flatMap(({ ranked, report }) => (sum(ranked.met) >= share * most ? [report] : [])))
  return ({ report }) => reports.has(report)
}

/** Of each day how new it is among all: 1 the newest, above 0 the oldest. */
function ageRanks(all: readonly Compared[]): ReadonlyMap<string, number> {
  const days = [...new Set(all.map(({ date }) => date))].sort()
  return new Map(days.map((day, at) => [day, (at + 1) / days.length]))
}
