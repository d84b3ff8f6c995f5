/**
 * What the stages hand to each other: types and the numbers that several of them share, no behaviour.
 *
 *     report file -> Report -> Passage -> index
 *     question text -> Question -> MatchedQuestion -> Candidate[] -> RankedSentence[] -> Excerpt[] -> Answer -> Reply -> message
 */

/** The languages that people ask in and reports are written in. */
export const LANGUAGES = ['de', 'en', 'uk', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** Longer questions are read up to here; in UTF-16 units. */
export const LONGEST_QUESTION = 1000

/** A day of the Gregorian calendar that exists, written YYYY-MM-DD; made by `parseDay` of dates/day.ts. Sorts as text. */
export type Day = `${number}-${number}-${number}`

/** Days from `from` to `to`, both included; `from` is never after `to`. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

/** A stretch of a text in UTF-16 units: `start` included, `end` not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence of a passage: where it stands in the passage's text, white space around it left out. */
export type Sentence = Span

/** One paragraph of a report: the unit of the index. */
export interface Passage {
  readonly reportId: string
  /** Counted from 1 through the whole report; headings do not count. */
  readonly paragraph: number
  /** The heading that it stands under. */
  readonly section?: string
  /** Verbatim, line breaks included; a substring of its report's text. */
  readonly text: string
  /** In order, not overlapping, never none. */
  readonly sentences: readonly [Sentence, ...Sentence[]]
}

/** One dated text. */
export interface Report {
  /** The stem of its file's name. */
  readonly id: string
  readonly title: string
  readonly date: Day
  readonly language: Language
  /** Who published it. */
  readonly source?: string
  readonly url?: string
  /** The body as it stands in its file, without front matter. */
  readonly text: string
  readonly passages: readonly [Passage, ...Passage[]]
}

/** Where an excerpt stands. */
export interface Citation {
  readonly reportId: string
  readonly title: string
  readonly date: Day
  /** The report's language, and so the excerpt's. */
  readonly language: Language
  readonly section?: string
  readonly paragraph: number
  readonly source?: string
  readonly url?: string
}

/** One to three consecutive sentences of one passage, verbatim. */
export interface Excerpt {
  readonly quote: string
  /** The part of `quote` that answers best, in UTF-16 units of `quote`. */
  readonly best: Span
  readonly citation: Citation
  /** Where `quote` stands in its passage's text. */
  readonly place: Span
  /** How well it fits the question; comparable within one answer only. 0 where nothing was asked. */
  readonly score: number
  /** Where other reports say the same, at most one place a report: those in the asker's language first, then the newest. */
  readonly witnesses?: readonly Citation[]
  /** It held once: a report of this day has a newer word on the matter. */
  readonly outdatedBy?: Day
}

/** A passage with its score; comparable within one question only. */
export interface RankedPassage {
  readonly reportId: string
  readonly paragraph: number
  readonly score: number
}

/** A subject that the operator lists in config/bot.yaml. */
export interface Topic {
  /** Lower-case letters, digits and hyphens; stable. */
  readonly id: string
  readonly name: Readonly<Record<Language, string>>
  /** Words and phrases that speak of it, by language. */
  readonly words: Readonly<Record<Language, readonly string[]>>
}

/** A dictd dictionary of the operator's: where it is, and its languages. */
export interface DictionaryPlace {
  /** Of the files, without .index, .dict.dz and .dict. */
  readonly path: string
  readonly from: Language
  readonly to: Language
}

/** How sure an answer is, in the steps that have words of their own in config/locales. */
export type Certainty = 'sure' | 'likely' | 'perhaps'

/** What a message can be that asks nothing of the reports: see search/courtesy.ts. */
export const COURTESIES = ['identity', 'help', 'farewell', 'thanks', 'assent', 'greeting'] as const
export type Courtesy = (typeof COURTESIES)[number]

/** What comes of a question. `language` is the question's, and the one to reply in. */
export type Answer =
  | {
      readonly kind: 'found'
      readonly language: Language
      /** 0..1: how likely the first excerpt answers the question. */
      readonly confidence: number
      readonly certainty: Certainty
      /** Outdated ones stand behind what replaced them. */
      readonly excerpts: readonly [Excerpt, ...Excerpt[]]
      /** Whether there are further excerpts after these. */
      readonly more: boolean
      /** The day of asking: ages count to it. */
      readonly asOf: Day
      /** The days that the question speaks of, where the excerpts are of them. */
      readonly days?: DayRange
      /** The days that the question speaks of, where their reports don't say it: the excerpts are of other days. */
      readonly outsideDays?: DayRange
    }
  /** The reports say the contrary of what the question supposes: "accepted" is asked, "rejected" is told. */
  | {
      readonly kind: 'contrary'
      readonly language: Language
      /** 0..1: how likely the first excerpt speaks of what is asked. */
      readonly confidence: number
      readonly excerpts: readonly [Excerpt, ...Excerpt[]]
      readonly asOf: Day
    }
  | {
      readonly kind: 'not-found'
      readonly language: Language
      readonly confidence: number
      readonly asOf: Day
      readonly newestReport: Day
      /** Topics that the reports speak of: those that the question touches, nearest first; else all. At most five. */
      readonly nearest: readonly Topic[]
      /** The nearest place in the reports: not an answer. */
      readonly closest?: Excerpt
      /** The days that the question speaks of. */
      readonly days?: DayRange
      /** No report is of those days; the last one before them is of `lastBefore`, where there is one. */
      readonly unreported?: { readonly lastBefore?: Day }
    }
  /** Nothing to search for: no letters or digits, or only words that say nothing. */
  | { readonly kind: 'unreadable'; readonly language: Language; readonly reason: 'empty' | 'no-words' }
  | { readonly kind: 'no-reports'; readonly language: Language }
  /** No question at all; nothing was searched. */
  | { readonly kind: 'courtesy'; readonly language: Language; readonly courtesy: Courtesy }

/** An excerpt of a known age; `ageDays` is negative for a report dated after today. */
export interface DatedExcerpt {
  readonly excerpt: Excerpt
  readonly ageDays: number
}

/** The latest: of everything, of one topic, or why not. */
export type Status =
  | {
      readonly kind: 'overview'
      readonly newest: ReportSummary
      readonly ageDays: number
      /** Every topic of config/bot.yaml in its order; without `latest` where no report speaks of it. */
      readonly topics: readonly { readonly topic: Topic; readonly latest?: DatedExcerpt }[]
    }
  /** Newest first, at most three; none where no report speaks of it. */
  | {
      readonly kind: 'topic'
      readonly topic: Topic
      readonly excerpts: readonly DatedExcerpt[]
      readonly newestReport: Day
    }
  | UnknownTopic
  | { readonly kind: 'no-reports' }

/** A topic was asked for that the bot doesn't have. */
export interface UnknownTopic {
  readonly kind: 'unknown-topic'
  readonly asked: string
  readonly topics: readonly Topic[]
  readonly nearest?: Topic
}

/** A report in one line: its lead, verbatim. */
export interface ReportSummary {
  readonly reportId: string
  readonly title: string
  readonly date: Day
  readonly language: Language
  readonly source?: string
  readonly url?: string
  readonly paragraphs: number
  /** The sentence that says most of the report, or, under a topic filter, of the topic. */
  readonly lead: Excerpt
}

/** The reports in order of their dates, oldest first. */
export type Timeline =
  | {
      readonly kind: 'entries'
      readonly entries: readonly ReportSummary[]
      readonly days?: DayRange
      readonly topic?: Topic
    }
  | UnknownTopic
  | UnknownDays
  | { readonly kind: 'no-reports' }

/** Words of `asked` are neither a day nor a topic. */
export interface UnknownDays {
  readonly kind: 'unknown-days'
  readonly asked: string
}

/** Which reports a timeline shows; all, where both are left out. */
export interface TimelineFilter {
  readonly days?: DayRange
  readonly topic?: Topic
}

/** Which reports the bot knows, newest first. */
export interface Sources {
  readonly reports: readonly ReportSummary[]
}

/** Which reports to show whole. */
export type ReportChoice =
  | { readonly kind: 'newest' }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'days'; readonly days: DayRange }
  | { readonly kind: 'unknown-day'; readonly asked: string }

/** Whole reports of a day, or the days nearest to it that have one. */
export type ReportLookup =
  | { readonly kind: 'reports'; readonly reports: readonly [Report, ...Report[]] }
  | { readonly kind: 'none-that-day'; readonly day: Day; readonly nearest: readonly Day[] }
  | { readonly kind: 'unknown-day'; readonly asked: string }
  | { readonly kind: 'no-reports' }

/** What an answer goes on from. */
export interface GoingOn {
  /** The question before, which a follow-up such as "und wer war dabei?" leaves out. */
  readonly before?: string
  /** Excerpts already shown; 0 or more. */
  readonly skip?: number
}

/**
 * The core as the surfaces see it: every answer is a plain function of one corpus version, the words asked and the day.
 *
 * `read…` makes of what somebody typed a choice, and the others answer to choices; what could not be read comes back from
 * them as it is. So whoever knows what is wanted, as a button does, says it without words.
 */
export interface Core {
  /** The operator's, in the order of config/bot.yaml. */
  readonly topics: readonly Topic[]
  /** @param language  the person's, where the surface knows it; used where the question's own can't be told */
  ask(question: string, today: Day, language?: Language, going?: GoingOn): Answer
  /** @param topic  undefined for all */
  status(topic: Topic | UnknownTopic | undefined, today: Day): Status
  timeline(filter: TimelineFilter | UnknownTopic | UnknownDays): Timeline
  sources(): Sources
  reports(choice: ReportChoice): ReportLookup
  report(id: string): Report | undefined
  /** @param key  `keyOf` the report's id (text/key.ts) */
  reportByKey(key: string): Report | undefined

  /** A topic in anybody's words, or by its id; undefined for no words. */
  readTopic(typed: string): Topic | UnknownTopic | undefined
  /** Days ("Dezember", "2025-12-01 2025-12-24", "since Monday"), a topic, both or nothing. */
  readFilter(typed: string, today: Day, language: Language): TimelineFilter | UnknownTopic | UnknownDays
  /** The days that a text names and nothing else. */
  readDays(typed: string, today: Day, language: Language): DayRange | undefined
  /** A day in any usual way of writing, "gestern", or a report's id; the newest for no words. */
  readReport(typed: string, today: Day, language: Language): ReportChoice
  /** The language that a text is written in; `fallback` where it can't be told. */
  languageOf(text: string, fallback: Language): Language
  /** Whether a question leaves out what it is about, as "And where?" does, so that it goes on from one before. */
  leansOnBefore(question: string, today: Day, language: Language): boolean
}
