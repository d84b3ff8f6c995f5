/**
 * The best sentences once more, now that all are known: how new each is, which says the same, which replaced which.
 *
 * A report's age counts among sentences on one matter only, by its rank among their days: how many days apart they are
 * tells nothing.
 */

import { type AnswerPlace, answerPlace } from './answer-place.js'
import { type Compared, compared, type Relate } from './compare.js'
import type { Corpus } from './corpus.js'
import { COMPARED_ROWS, type FeatureWeights, placeOfFeature } from './features.js'
import type { MatchedQuestion } from './match-terms.js'
import { ordinalAt } from './ordinal-conditions.js'
import { answersNo } from './polarity-conditions.js'
import { byScore, type RankedSentence } from './rank.js'
import { sum } from './shares.js'
import { replaces } from './statements.js'
import { viewQuestion } from './view-passages.js'
import type { ComparedView } from './views.js'

export interface RerankOptions {
  /** Off where the question names days: then it is these that count. */
  readonly timed: boolean
  readonly relate: Relate
}

/** Reports of which no sentence meets such a share of what the best meets are not on the matter. */
const ON_THE_MATTER = 0.6

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
  const { newest } = matched.question
  const views = viewCompared(best, question, newest, { timed, relate, placeOf })
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
}

function viewCompared(
  all: readonly Compared[],
  question: ComparedView['question'],
  newest: ComparedView['newest'],
  { timed, relate, placeOf }: CompareOptions,
): ComparedView[] {
  const rankAmong = ageRanks(all)
  const onMatter = isOnMatter(all)
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
      otherOrdinal: ordinalAt(place) === 'other',
      answersNo: answersNo(place),
    }
  })
}

/** Whether a sentence is of a report that speaks of what is asked nearly as well as the best does. */
function isOnMatter(all: readonly Compared[]): (each: Compared) => boolean {
  const most = Math.max(0, ...all.map(({ ranked }) => sum(ranked.met)))
  const reports = new Set(
    all.flatMap(({ ranked, report }) => (sum(ranked.met) >= ON_THE_MATTER * most ? [report] : [])),
  )
  return ({ report }) => reports.has(report)
}

/** Of each day how new it is among all: 1 the newest, above 0 the oldest. */
function ageRanks(all: readonly Compared[]): ReadonlyMap<string, number> {
  const days = [...new Set(all.map(({ date }) => date))].sort()
  return new Map(days.map((day, at) => [day, (at + 1) / days.length]))
}
