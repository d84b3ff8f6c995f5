/**
 * What a feature can look at: a sentence in its passage, the passage in its report, the question.
 *
 * Views say what words met, and where; what that is worth is left to the formulas of features.ts. Of a report they show
 * only the passages that are candidates.
 */

import type { KindSet } from './answer-kinds.js'
import type { Newness } from './cues.js'
import type { MatchedTerm } from './match-terms.js'
import type { Row, SentenceMeeting } from './meet.js'

export interface QuestionView {
  readonly terms: readonly MatchedTerm[]
  /** Of all terms together; above 0, 1 where there are none. */
  readonly gain: number
  /** The same where only rare words count. */
  readonly rareGain: number
  /** What it asks for. */
  readonly asks: KindSet
  /** It asks for what a report is about: what happened, what came of it, a summary. */
  readonly general: boolean
}

export interface ReportView {
  /** Share that its title meets. */
  readonly titleShare: number
  /** Share that its title and its sentences meet together. */
  readonly share: number
  /** By term: how few of its sentences meet it; above 0. */
  readonly rarity: Row
  /** Sum of gain times rarity over all terms. */
  readonly rareGain: number
}

export interface PassageView {
  readonly question: QuestionView
  readonly report: ReportView
  /** Its number in the corpus. */
  readonly passage: number
  /** It is its report's first paragraph. */
  readonly leads: boolean
  readonly words: number
  /** The heading that it stands under. */
  readonly section: Row
  readonly sentences: readonly SentenceMeeting[]
  /** The best of its sentences. */
  readonly united: Row
  /** Share that they meet together. */
  readonly share: number
  /** The largest share that one of its sentences meets. */
  readonly bestShare: number
}

/** One of the best sentences held against the others. */
export interface ComparedView {
  readonly question: QuestionView
  /** The question asks for the newest word on its matter. */
  readonly newest: Newness | undefined
  /** How new its report is among theirs, 0 to 1 for the newest; 0 where time does not tell. */
  readonly recent: number
  /** The same among those that score nearly as well as the best; 0 for one that does not. */
  readonly recentOnMatter: number
  /** A newer report says something else on the same matter. */
  readonly outdated: boolean
  /** It is the newest that says something else than an older one on the same matter. */
  readonly outdates: boolean
  /** It counts another of what is asked for: the third round, not the second. */
  readonly otherOrdinal: boolean
  /** It tells what shall be where it is asked what is next. */
  readonly planned: boolean
  /** Persons and sides that it names; 0 where it is not asked who took part. */
  readonly participants: number
  /** It says the contrary of what the question asks yes or no of. */
  readonly answersNo: boolean
}

export interface SentenceView {
  readonly question: QuestionView
  readonly report: ReportView
  readonly passage: PassageView
  /** Its place in the passage, from 0. */
  readonly sentence: number
  readonly own: SentenceMeeting
  /** Share that its own words meet. */
  readonly share: number
  /** The sentence before. */
  readonly before: Row | undefined
  /** The sentence after. */
  readonly after: Row | undefined
}
