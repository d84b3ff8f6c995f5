/**
 * The wording in one person's language, with days and ages said the way the person writes them.
 *
 * An age comes in as a number of days: no clock is read here.
 */

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
  /** "heute", "gestern", "vor 3 Tagen"; "in 2 Tagen" for a negative age. */
  age(ageDays: number): string
  /** Their names, with commas. */
  topics(topics: readonly Topic[]): string
  /** "/status": how a command is typed where the person is. */
  command(name: CommandName): string
}

/** What commands are called on a surface where each language has names of its own; else the command table's names count. */
export type CommandNames = Readonly<Record<CommandName, PlainKey>>

export function voiceOf(wording: Wording, language: Language, names?: CommandNames): Voice {
  return {
    language,
    say: (key, ...args) => wording.say(language, key, ...args),
    day: (day) => DAY_FORMATS[language].format(Date.parse(day)),
    days: ({ from, to }) => DAY_FORMATS[language].formatRange(Date.parse(from), Date.parse(to)),
    age: (ageDays) =>
      ageDays < 0
        ? wording.say(language, 'age-future', { days: -ageDays })
        : wording.say(language, 'age-past', { days: ageDays }),
    topics: (topics) => topics.map((topic) => topic.name[language]).join(', '),
    command: (name) => `/${names === undefined ? name : wording.say(language, names[name])}`,
  }
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
