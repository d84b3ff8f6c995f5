/**
 * The days of feasts that people date things by.
 *
 * The words for them stand in each language's table.
 */

import type { Day, DayRange } from '../model.js'
import { dayOf } from './calendar.js'
import { addDays } from './day.js'

/**
 * `christmas-either` reaches from the Gregorian Christmas to the Julian one: Russian has one word for both. `new-year` is
 * the eve and the day: what happens in that night is reported on either.
 */
export type Feast =
  | 'christmas-eve'
  | 'christmas'
  | 'christmas-either'
  | 'new-year'
  | 'western-easter'
  | 'eastern-easter'

/** The feast's days in a year; one that runs into the next year counts in the year that it begins in. */
export function feastDays(feast: Feast, year: number): DayRange | undefined {
  switch (feast) {
    case 'christmas-eve':
      return from(dayOf(year, 12, 24), 1)
    case 'christmas':
      return from(dayOf(year, 12, 24), 3)
    case 'christmas-either':
      return from(dayOf(year, 12, 24), 15)
    case 'new-year':
      return from(dayOf(year, 12, 31), 2)
    case 'western-easter':
      return aroundEaster(westernEaster(year))
    case 'eastern-easter':
      return aroundEaster(easternEaster(year))
    default:
      return feast satisfies never
  }
}

function from(first: Day | undefined, days: number): DayRange | undefined {
  return first && { from: first, to: addDays(first, days - 1) }
}

/** Good Friday to Easter Monday. */
function aroundEaster(sunday: Day | undefined): DayRange | undefined {
  return sunday && from(addDays(sunday, -2), 4)
}

/** @see Meeus 1991, "Astronomical Algorithms", chapter 8: Gregorian Easter */
function westernEaster(year: number): Day | undefined {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  const sum = moon + toSunday - 7 * late + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** @see Meeus 1991, as above: Julian Easter, moved to the Gregorian calendar as in the years 1900 to 2099 */
function easternEaster(year: number): Day | undefined {
  const moon = (19 * (year % 19) + 15) % 30
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const sum = moon + toSunday + 114
  const julian = dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
  return julian && addDays(julian, 13)
}
