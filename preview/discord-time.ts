/**
 * Discord's timestamps, `<t:1766448000:D>`, in the words of a reader's language.
 *
 * Takes seconds since 1970 and a letter; reads no clock and no time zone: days are those of UTC.
 */

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Seconds that a Date can hold, to either side of 1970. */
const MOST_SECONDS = 8.64e12

/**
 * The moment as a reader sees it; undefined where there is no such moment.
 *
 * @param style  Discord's letter: t, T, d, D, f, F or R (relative to `now`); another one counts as f, as in Discord
 */
export function timeInWords(seconds: number, style: string, locale: string, now: Date): string | undefined {
  if (!(Math.abs(seconds) <= MOST_SECONDS)) return undefined
  if (style === 'R') return relative(seconds - now.getTime() / 1000, locale)
  const format = new Intl.DateTimeFormat(locale, { ...(STYLES[style] ?? STYLES.f), timeZone: 'UTC' })
  return format.format(new Date(seconds * 1000))
}

function relative(distance: number, locale: string): string {
  const [unit, size] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(locale).format(Math.round(distance / size), unit)
}
