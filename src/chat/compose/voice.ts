/**
 * The wording in one person's language, with days and ages said the way the person writes them.
 *
 * No clock is read here: an age comes in as a number of days, or with the day that it counts to.
 */

import { daysBetween } from '../../dates/day.js'
import type { Day, DayRange, Language, Topic } from '../../model.js'
import type { CommandName } from '../requests/commands.js'
import { LOCALES, type Wording } from '../wording/wording.js'
import type { PlainKey, WordingArguments, WordingKey } from '../wording/wording-keys.js'

export interface Voice {
  readonly language: Language
  say<K extends WordingKey>(key: K, ...args: WordingArguments<K>): string
  /** "23. Dezember 2025". */
  day(day: Day): string
  /** "1.–24. Dezember 2025"; a single day where both ends are the same. */
  days(range: DayRange): string
  /** "heute", "gestern", "vor 3 Tagen", "vor 2 Wochen", "vor 5 Monaten"; "in 2 Tagen" for a negative age. */
  age(ageDays: number): string
  /** How old what is of `day` was on the day `asOf`; undefined where it was still to come. */
  ageOn(asOf: Day, day: Day): string | undefined
  /** Their names, with commas. */
  topics(topics: readonly Topic[]): string
  /** "/status": how a command is typed where the person is. */
  command(name: CommandName): string
}

/** What commands are called on a surface where each language has names of its own; else the command table's names count. */
export type CommandNames = Readonly<Record<CommandName, PlainKey>>

export function voiceOf(wording: Wording, language: Language, names?: CommandNames): Voice {
  const age = (ageDays: number): string =>
    ageDays < 0 ? wording.say(language, 'age-future', { days: -ageDays }) : pastAge(wording, language, ageDays)
  return {
    language,
    say: (key, ...args) => wording.say(language, key, ...args),
    day: (day) => DAY_FORMATS[language].format(Date.parse(day)),
    days: ({ from, to }) => DAY_FORMATS[language].formatRange(Date.parse(from), Date.parse(to)),
    age,
    ageOn: (asOf, day) => (day > asOf ? undefined : age(daysBetween(day, asOf))),
    topics: (topics) => topics.map((topic) => topic.name[language]).join(', '),
    command: (name) => `/${names === undefined ? name : wording.say(language, names[name])}`,
  }
}

/** Up to here an age is said in each unit; what is older is said in the next one, rounded to the nearest. */
const MOST = { days: 13, weeks: 8, months: 23 } as const
const DAYS_IN = { week: 7, month: 30.4375, year: 365.25 } as const

function pastAge(wording: Wording, language: Language, days: number): string {
  if (days <= MOST.days) return wording.say(language, 'age-past', { days })
  const weeks = Math.round(days / DAYS_IN.week)
  if (weeks <= MOST.weeks) return wording.say(language, 'age-weeks', { weeks })
  const months = Math.round(days / DAYS_IN.month)
  if (months <= MOST.months) return wording.say(language, 'age-months', { months })
  return wording.say(language, 'age-years', { years: Math.round(days / DAYS_IN.year) })
}

const DAY_FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  de: dayFormat('de'),
  en: dayFormat('en'),
  uk: dayFormat('uk'),
  ru: dayFormat('ru'),
}

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
