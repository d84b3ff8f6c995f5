/**
 * What to suggest while somebody types an option.
 *
 * These are suggestions only: whatever else is typed is taken as well, so it is not repeated among them. Asks the core
 * for nothing that it has to search for.
 */

import type { Core, Day, ReportSummary, Topic } from '../../../model.js'
import { LANGUAGES } from '../../../model.js'
import type { Voice } from '../../compose/voice.js'
import { FITS, matchTyped, type TypedMatcher } from '../../plain/match-typed.js'
import { clipToUnits, oneLine } from '../../plain/one-line.js'
import type { CommandArgument } from '../../requests/commands.js'

export interface Choice {
  readonly name: string
  /** What the option then holds. */
  readonly value: string
}

export interface SuggestOptions {
  readonly today: Day
  /** The person's. */
  readonly voice: Voice
}

const MOST_CHOICES = 25
/** Of a choice's name and of its value, in UTF-16 units. */
const LONGEST = 100
/** The newest reports whose headings are suggested. */
const HEADINGS_OF = 20
/** A longer text is no half-typed name or day. */
const LONGEST_TYPED = 200
/** What is typed by these names of a topic is less near than any fit by its own. */
const OTHER_LANGUAGE = FITS.partly + 1
const TOPIC_WORD = 2 * OTHER_LANGUAGE

/**
 * At most 25 choices, each name and value of 1 to 100 UTF-16 units, no name twice. A name that would be longer is clipped
 * and ends in "…"; what would have a longer value is left out.
 */
export function suggest(core: Core, field: CommandArgument['name'], typed: string, options: SuggestOptions): Choice[] {
  if (typed.length > LONGEST_TYPED) return []
  switch (field) {
    case 'topic':
      return fitting(topicChoices(matchTyped(typed), core.topics, options.voice))
    case 'question':
      return fitting(questionChoices(matchTyped(typed), core, options))
    case 'from':
    case 'to':
    case 'date':
      return fitting(dayChoices(typed, core, options))
    default:
      return field satisfies never
  }
}

/** Nearest first, else in the operator's order. The value is the topic's id: it means the same in every language. */
function topicChoices(matcher: TypedMatcher, topics: readonly Topic[], { language }: Voice): Choice[] {
  const nearness = ({ name, words }: Topic): number | undefined => {
    const own = matcher.all(name[language])
    if (own !== undefined) return own
    const other = least(LANGUAGES.map((each) => matcher.all(name[each])))
    if (other !== undefined) return OTHER_LANGUAGE + other
    const word = least(LANGUAGES.flatMap((each) => words[each]).map((each) => matcher.all(each)))
    return word === undefined ? undefined : TOPIC_WORD + word
  }
  return nearestFirst(topics, nearness).map(({ id, name }) => ({ name: oneLine(name[language]), value: id }))
}

/** Questions about topics, and headings of the newest reports as they stand there. */
function questionChoices(matcher: TypedMatcher, core: Core, options: SuggestOptions): Choice[] {
  const { voice } = options
  const topics = core.topics.map(({ name }) => {
    const own = oneLine(name[voice.language])
    const text = voice.say('suggested-question', { topic: own })
    return { text, nearness: matcher.all(text) ?? least(LANGUAGES.map((each) => matcher.some(name[each]))) }
  })
  const headings = headingsOf(core).map((text) => ({ text, nearness: matcher.some(text) }))
  return nearestFirst([...topics, ...headings], ({ nearness }) => nearness).map(({ text }) => ({
    name: text,
    value: text,
  }))
}

/** Days that have a report, newest first; before them those that the core takes the typed text to mean ("gestern"). */
function dayChoices(typed: string, core: Core, { today, voice }: SuggestOptions): Choice[] {
  const matcher = matchTyped(typed)
  const textOf = dayTextIn(voice)
  const meant = typed.trim() === '' ? undefined : core.reports(core.readReport(typed, today, voice.language))
  const meantDays = new Set(meant?.kind === 'reports' ? meant.reports.map(({ date }) => date) : [])
  const days = byDay(core.sources().reports)
  const first = days.filter(([{ date }]) => meantDays.has(date)).map((reports) => dayChoice(reports[0], reports, voice))
  for (const reports of days) {
    if (first.length >= MOST_CHOICES) break
    if (meantDays.has(reports[0].date)) continue
    const shown = reports.find((report) => matcher.all(textOf(report)) !== undefined)
    if (shown !== undefined) first.push(dayChoice(shown, reports, voice))
  }
  return first
}

type SameDay = [ReportSummary, ...ReportSummary[]]

/** In the order given. */
function byDay(reports: readonly ReportSummary[]): SameDay[] {
  const days = new Map<Day, SameDay>()
  for (const report of reports) {
    const others = days.get(report.date)
    if (others === undefined) days.set(report.date, [report])
    else others.push(report)
  }
  return [...days.values()]
}

/** The ways in which a day and its report may be typed: in digits, with the month's name, by the title. */
function dayTextIn(voice: Voice): (report: ReportSummary) => string {
  // Writing out a day takes longer than all the rest, so it is done but once for each month of the year.
  const months = new Map<string, string>()
  return ({ date: day, title }) => {
    const [, month = '', date = ''] = day.split('-')
    const name = months.get(month) ?? voice.day(day).replace(/\p{N}/gu, '')
    months.set(month, name)
    return `${Number(date)} ${name} ${day} ${Number(date)}.${Number(month)}. ${title}`
  }
}

/** "23. Dezember 2025 · Ukraine-Verhandlungen in Miami +1": only the title is clipped. */
function dayChoice({ date, title }: ReportSummary, ofThatDay: SameDay, voice: Voice): Choice {
  const before = `${voice.day(date)} · `
  const after = ofThatDay.length > 1 ? ` +${ofThatDay.length - 1}` : ''
  const name = before + clipToUnits(oneLine(title), LONGEST - before.length - after.length) + after
  return { name, value: date }
}

/** Newest report first, each once. */
function headingsOf(core: Core): string[] {
  const newest = core.sources().reports.slice(0, HEADINGS_OF)
  const passages = newest.flatMap(({ reportId }) => core.report(reportId)?.passages ?? [])
  return [...new Set(passages.flatMap(({ section }) => (section === undefined ? [] : [oneLine(section)])))]
}

/** Those that fit, the nearest first, equals in the order given. */
function nearestFirst<T>(all: readonly T[], nearness: (each: T) => number | undefined): T[] {
  return all
    .flatMap((each) => {
      const near = nearness(each)
      return near === undefined ? [] : [{ each, near }]
    })
    .sort((one, other) => one.near - other.near)
    .map(({ each }) => each)
}

function least(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/** What Discord takes: it refuses all choices for the sake of one. */
function fitting(choices: readonly Choice[]): Choice[] {
  const byName = new Map<string, Choice>()
  for (const { name, value } of choices) {
    const shown = clipToUnits(name, LONGEST)
    if (shown === '' || value === '' || value.length > LONGEST || byName.has(shown)) continue
    byName.set(shown, { name: shown, value })
    if (byName.size === MOST_CHOICES) break
  }
  return [...byName.values()]
}
