/**
 * A date as the words give it, before it is known which year or week is meant.
 *
 * Reports lie in the past, so as a rule the latest that has begun is meant.
 */

import type { Day, DayRange } from '../model.js'
import { dayOf, monthsOf, type Part, partOf, type Unit, unitAround, weekdayOf, yearOf } from './calendar.js'
import { addDays } from './day.js'
import { type Feast, feastDays } from './feasts.js'

/** A day of the year or a feast that comes within so many days is the coming one. */
export const SOON_DAYS = 7
/** After "until" it is the nearest, before or after today. */
const HALF_YEAR_DAYS = 182

/** Every function gives undefined where there is no such day ("30. Februar"). */
export interface When {
  /** How often it comes back; `once`: these days and no others. */
  readonly repeats: 'once' | 'weekly' | 'yearly'
  /** The latest that has begun by the anchor. */
  latest(anchor: Day): DayRange | undefined
  /** The one meant where nothing more is said. */
  meant(today: Day): DayRange | undefined
  /** The one meant after "until" and "before". */
  awaited(today: Day): DayRange | undefined
}

/** Days that the words name in full, or undefined where they do not exist. */
export function onDays(range: DayRange | undefined): When {
  return { repeats: 'once', latest: () => range, meant: () => range, awaited: () => range }
}

export function onDay(day: Day | undefined): When {
  return onDays(day && { from: day, to: day })
}

/** 23 December; with a year, that one. */
export function dayOfYear(month: number, day: number, year?: number): When {
  if (year !== undefined) return onDay(dayOf(year, month, day))
  return yearly(true, (each) => {
    const found = dayOf(each, month, day)
    return found && { from: found, to: found }
  })
}

/** `count` months from `first` on, or a part of them; with a year, that one's. */
export function monthsOfYear(first: number, count: number, part?: Part, year?: number): When {
  const inYear = (each: number) => cut(monthsOf(each, first, count), part)
  return year === undefined ? yearly(false, inYear) : onDays(inYear(year))
}

/** A feast; with a year, the one that begins in it. */
export function onFeast(feast: Feast, year?: number): When {
  return year === undefined ? yearly(true, (each) => feastDays(feast, each)) : onDays(feastDays(feast, year))
}

/** 1 for Monday to 7 for Sunday. */
export function onWeekday(weekday: number): When {
  const latest = (anchor: Day) => {
    const day = addDays(anchor, -((weekdayOf(anchor) - weekday + 7) % 7))
    return { from: day, to: day }
  }
  return { repeats: 'weekly', latest, meant: latest, awaited: latest }
}

/** The unit that the anchor lies in or, where it or its part has not begun, the one before: "am Ende der Woche". */
export function latestUnit(unit: Unit, part?: Part): When {
  const moved = (anchor: Day, by: number) => cut(unitAround(anchor, unit, by), part)
  const latest = (anchor: Day) => [0, -1].map((by) => moved(anchor, by)).find((range) => range && range.from <= anchor)
  return { repeats: 'weekly', latest, meant: latest, awaited: (today) => moved(today, 0) }
}

export function cut(range: DayRange | undefined, part: Part | undefined): DayRange | undefined {
  return range && part ? partOf(range, part) : range
}

/** The month that comes before or after the present one by its name: "last December" is never this December. */
export function namedMonths(first: number, count: number, by: number, today: Day, part?: Part): When {
  const thisYear = yearOf(today)
  const thisMonth = today.slice(0, 7)
  const years = by < 0 ? [thisYear, thisYear - 1] : [thisYear, thisYear + 1]
  const range = years
    .map((year) => monthsOf(year, first, count))
    .find((months) => months && (by < 0 ? months.to.slice(0, 7) < thisMonth : months.from > today))
  return onDays(cut(range, part))
}

function yearly(soon: boolean, inYear: (year: number) => DayRange | undefined): When {
  const latest = (anchor: Day) => {
    // Eight years back is as far as 29 February ever hides (1896 to 1904).
    for (let year = yearOf(anchor); year >= yearOf(anchor) - 8; year--) {
      const range = inYear(year)
      if (range && range.from <= anchor) return range
    }
    return undefined
  }
  return {
    repeats: 'yearly',
    latest,
    meant: (today) => latest(soon ? addDays(today, SOON_DAYS) : today),
    awaited: (today) => latest(addDays(today, HALF_YEAR_DAYS)),
  }
}
